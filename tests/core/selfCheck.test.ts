import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkNames, judgeReadings, type Readings } from '../../electron/core/selfCheck'
import { administratorOf, edgeSwipesOf, notificationsOf, sleepsOf } from '../../electron/main/care/systemSays'

const fine: Readings = {
  ...{ freeMegabytes: 5000, clockPlausible: true, pack: 'signed', packNotes: 0, sandboxed: true },
  administrator: false,
  displays: [{ width: 1920, height: 1080, scale: 1, touch: true }],
  ...{ edgeSwipes: false, notifications: false, sleeps: false },
}

describe('the self-check', () => {
  it('is green where all is well, and names exactly what is not', () => {
    expect(Object.values(judgeReadings(fine)).every((verdict) => verdict === 'good')).toBe(true)
    const worse: readonly (readonly [Partial<Readings>, string])[] = [
      [{ freeMegabytes: 10 }, 'disk'],
      [{ clockPlausible: false }, 'clock'],
      [{ displays: [{ width: 800, height: 600, scale: 1, touch: true }] }, 'display'],
      [{ displays: [{ width: 1920, height: 1080, scale: 1, touch: false }] }, 'touch'],
      [{ packNotes: 2 }, 'pack'],
      [{ pack: 'unsigned' }, 'signature'],
      [{ sandboxed: false }, 'sandbox'],
      [{ edgeSwipes: true }, 'edges'],
      [{ notifications: true }, 'notifications'],
      [{ sleeps: true }, 'sleep'],
    ]
    expect(worse.map(([, name]) => name)).toEqual(checkNames)
    for (const [part, name] of worse) {
      const bad = Object.entries(judgeReadings({ ...fine, ...part })).filter(([, verdict]) => verdict !== 'good')
      expect(bad).toEqual([[name, 'bad']])
    }
  })

  it('says that it does not know rather than that all is well', () => {
    const nothing = { ...fine, freeMegabytes: null, edgeSwipes: null, notifications: null, sleeps: null }
    expect(judgeReadings(nothing)).toMatchObject({
      disk: 'unknown',
      edges: 'unknown',
      notifications: 'unknown',
      sleep: 'unknown',
    })
    expect(judgeReadings({ ...fine, administrator: true })).toMatchObject({ sandbox: 'bad' })
    expect(judgeReadings({ ...fine, administrator: null })).toMatchObject({ sandbox: 'unknown' })
    expect(judgeReadings({ ...fine, displays: [] })).toMatchObject({ display: 'bad' })
  })
})

describe('what systems say', () => {
  it('is understood', () => {
    expect(edgeSwipesOf('    AllowEdgeSwipe    REG_DWORD    0x0')).toBe(false)
    expect(edgeSwipesOf('    AllowEdgeSwipe    REG_DWORD    0x1')).toBe(true)
    expect(administratorOf('Mandatory Label\\High Mandatory Level  Label  S-1-16-12288')).toBe(true)
    expect(administratorOf('Mandatory Label\\Medium Mandatory Level  Label  S-1-16-8192')).toBe(false)
    expect(notificationsOf('false\n')).toBe(false)
    expect(notificationsOf('true\n')).toBe(true)
    expect(sleepsOf('masked\n')).toBe(false)
    expect(sleepsOf('static\n')).toBe(true)
  })

  it('is not taken for an answer where it is none', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(administratorOf, edgeSwipesOf, notificationsOf, sleepsOf),
        fc.stringMatching(/^[b-lnq-su-z ]*$/),
        (read, text) => {
          expect(read(text)).toBeNull()
        },
      ),
    )
  })
})
