import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clickerActs,
  clickerLimits,
  forgotten,
  isTeachable,
  noClicker,
  taught,
  taughtTo,
} from '../../electron/core/clicker'
import { readTyped } from '../../electron/main/settings/lenient'
import { noSettings } from '../../electron/core/settings'
import { meantKey } from '../../src/gestures/clicker'

const anyAct = fc.constantFrom(...clickerActs)
const anyKey = fc.oneof(
  fc.constantFrom('PageDown', 'F6', 'b', '。', 'Ｂ', 'AudioVolumeUp', 'Mouse3', '__proto__', 'toString', 'Escape', '3'),
  fc.string({ maxLength: 60 }),
)

describe('a clicker that is taught', () => {
  it('knows each button’s last meaning, no more of them than its limit, and forgets one alone', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyKey, anyAct), { maxLength: 60 }), (lessons) => {
        const clicker = lessons.reduce((before, [key, act]) => taught(before, key, act), noClicker)
        const names = Object.keys(clicker)
        expect(names.length).toBeLessThanOrEqual(clickerLimits.buttons)
        for (const name of names) {
          expect(isTeachable(name)).toBe(true)
          expect(taughtTo(clicker, name)).toBe(lessons.findLast(([key]) => key === name)?.[1])
          expect(Object.keys(forgotten(clicker, name))).toEqual(names.filter((one) => one !== name))
        }
      }),
    )
  })

  it('never takes the keys that lead out, move the focus or type a number', () => {
    for (const key of ['Escape', 'Tab', 'F5', 'F11', 'Shift', 'Process', '0', '7', '', 'x'.repeat(41)])
      expect(taught(noClicker, key, 'next')).toBe(noClicker)
    expect(taughtTo(noClicker, 'toString')).toBeUndefined()
  })

  it('means what it was taught, in capitals and behind an input method too; other keys mean themselves', () => {
    const clicker = { b: 'next', F6: 'freeze', PageDown: 'previous', Mouse3: 'pause', '.': 'white' } as const
    expect(['b', 'B', 'ｂ', 'PageDown', '。'].map((key) => meantKey(key, clicker))).toEqual([
      ...['PageDown', 'PageDown', 'PageDown', 'PageUp', 'w'],
    ])
    expect([meantKey('F6', clicker), meantKey('Mouse3', clicker)]).toEqual([{ act: 'freeze' }, { act: 'pause' }])
    expect(['w', 'Mouse4', 'Mouse1', 'toString'].map((key) => meantKey(key, clicker))).toEqual([
      ...['w', 'PageDown', 'Mouse1', 'toString'],
    ])
  })
})

describe('what a clicker was taught, in a settings file', () => {
  const typed = (clicker: unknown): unknown =>
    readTyped(JSON.stringify({ guide: { locale: null, note: 0, stageOn: null, clicker } }), 'settings.json', noSettings)

  it('may be typed by hand: what makes no sense costs itself alone', () => {
    expect(typed({ F6: 'freeze', B: 'next' })).toMatchObject({
      faults: [],
      settings: { guide: { clicker: { F6: 'freeze', b: 'next' } } },
    })
    expect(typed({ F6: 'freeze', b: 'fly' })).toMatchObject({ settings: { guide: { clicker: { F6: 'freeze' } } } })
    expect(typed({ Escape: 'next', F6: 'freeze' })).toMatchObject({
      settings: { guide: { clicker: { F6: 'freeze' } } },
    })
    expect(typed('nonsense')).toMatchObject({ settings: { guide: { clicker: {} } } })
  })

  it('is missing in the files of earlier editions, which are whole', () => {
    const before = readTyped(
      JSON.stringify({ guide: { locale: 'en', note: 2, stageOn: 'X' } }),
      'settings.json',
      noSettings,
    )
    expect(before).toMatchObject({
      faults: [],
      settings: { guide: { locale: 'en', note: 2, stageOn: 'X', clicker: {} } },
    })
  })

  it('is bounded, whatever is typed', () => {
    fc.assert(
      fc.property(fc.dictionary(anyKey, fc.oneof(anyAct, fc.anything()), { maxKeys: 40 }), (clicker) => {
        const read = readTyped(
          JSON.stringify({ guide: { locale: null, note: 0, stageOn: null, clicker } }),
          's',
          noSettings,
        )
        const names = Object.keys(read.settings?.guide.clicker ?? {})
        expect(names.length).toBeLessThanOrEqual(clickerLimits.buttons)
        for (const name of names) expect(isTeachable(name)).toBe(true)
      }),
    )
  })
})
