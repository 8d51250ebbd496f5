import fc from 'fast-check'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { StaffDoor } from '../../../electron/main/staff/door'
import { afterWrong, noLockout, readLockout, waitAfter } from '../../../electron/main/staff/lockout'
import { hashPin, isPinOf, readPinRecord } from '../../../electron/main/staff/pin'
import { keepPin, loadPin } from '../../../electron/main/staff/pinFile'
import { runtimeSince } from '../../../electron/main/staff/age'
import { StaffSession, staffOnly } from '../../../electron/main/staff/session'
import { againstPin, typed } from '../../../electron/main/staff/setPin'

const home = mkdtempSync(join(tmpdir(), 'briefing-kiosk-pin-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))
let count = 0
const folder = (): string => join(home, String((count += 1)))
const silent = (): void => {}
/** Fast enough for thousands of tries; the real cost is one constant. */
const quick = (pin: string) => hashPin(pin, 16)

describe('a PIN', () => {
  it('is typed with its slips taken back, whatever the terminal sends for that', () => {
    const write = (keys: string): string => [...keys].reduce(typed, '')
    expect(write('2580')).toBe('2580')
    expect(write('25\x7f\x7f\x7f47\b811')).toBe('4811')
    expect(write('999\x152580')).toBe('2580')
  })

  it('is known again and no other, and its file tells nobody else what it is', async () => {
    const at = folder()
    expect(loadPin(at, silent)).toBeUndefined()
    expect(keepPin(at, hashPin('258013'))).toEqual({ ok: true, value: null })
    const record = loadPin(at, silent)
    if (!record) throw new Error('not kept')
    expect(JSON.stringify(record)).not.toContain('258013')
    // Windows has no modes: there the profile's own folder keeps others out.
    if (process.platform !== 'win32') expect(statSync(join(at, 'staff-pin.json')).mode & 0o077).toBe(0)
    expect(await isPinOf(record, '258013')).toBe(true)
    expect(await isPinOf(record, '258014')).toBe(false)
  })

  it('survives a broken file by its copy, and a hostile one cannot take the machine’s memory', () => {
    const at = folder()
    keepPin(at, quick('4711'))
    const told: string[] = []
    writeFileSync(join(at, 'staff-pin.json'), '{"version":1,')
    expect(loadPin(at, (line) => told.push(line))).toBeDefined()
    expect(told).toHaveLength(1)
    expect(readPinRecord({ ...quick('4711'), cost: 2 ** 30 })).toBeUndefined()
    fc.assert(fc.property(fc.anything(), (input) => void readPinRecord(input)))
  })

  it('is refused where others would try it first', () => {
    for (const pin of ['', '123', '1234567890123', 'abcd', '12 34', '0000', '1234', '9876'])
      expect(againstPin(pin)).toBeTypeOf('string')
    for (const pin of ['2580', '258013', '1357']) expect(againstPin(pin)).toBeUndefined()
  })
})

describe('the lock-out', () => {
  it('grows, and ends at an hour a try', () => {
    const waits = Array.from({ length: 20 }, (_, i) => waitAfter(i + 1))
    expect(waits.slice(0, 3)).toEqual([0, 0, 30_000])
    for (const [i, wait] of waits.entries()) expect(wait).toBeGreaterThanOrEqual(waits[i - 1] ?? 0)
    expect(waits.at(-1)).toBe(3_600_000)
  })

  it('is read from nothing that is none', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(readLockout(input)?.leftMs ?? 0).toBeLessThanOrEqual(3_600_000)
      }),
    )
  })

  it('takes more than a year for ten thousand PINs', () => {
    let state = noLockout
    let spent = 0
    for (let i = 0; i < 10_000; i += 1) {
      state = afterWrong(state)
      spent += state.leftMs
    }
    expect(spent).toBeGreaterThan(365 * 24 * 3_600_000)
  })
})

describe('the door', () => {
  it('locks after wrong PINs, answers no right one while it is locked, and opens when time has passed', async () => {
    const at = folder()
    keepPin(at, quick('2580'))
    let now = 0
    const door = await StaffDoor.open(at, silent, () => now)
    for (const pin of ['1111', '1112', '1113']) expect((await door.tryPin(pin)).ok).toBe(false)
    expect(await door.tryPin('2580')).toEqual({ ok: false, error: { why: 'locked', leftSeconds: 30 } })
    now += 31_000
    expect(await door.tryPin('2580')).toEqual({ ok: true, value: null })
    expect((await door.tryPin('1111')).ok).toBe(false)
    expect(door.leftSeconds).toBe(0)
  })

  it('stays locked over a restart, whatever the clock of the wall says', async () => {
    const at = folder()
    keepPin(at, quick('2580'))
    const door = await StaffDoor.open(at, silent, () => 0)
    for (const pin of ['1111', '1112', '1113', '1114']) await door.tryPin(pin)
    const again = await StaffDoor.open(at, silent, () => 1e9)
    expect(await again.tryPin('2580')).toMatchObject({ ok: false, error: { why: 'locked' } })
  })

  it('gives thousands at once no more tries than one after the other', async () => {
    const at = folder()
    keepPin(at, quick('2580'))
    const door = await StaffDoor.open(at, silent, () => 0)
    const answers = await Promise.all(Array.from({ length: 3000 }, (_, i) => door.tryPin(String(7000 + i))))
    expect(answers.filter((answer) => !answer.ok && answer.error.why === 'wrong')).toHaveLength(3)
  })

  it('without a PIN lets nobody in, and nothing that is no PIN costs a try', async () => {
    const door = await StaffDoor.open(folder(), silent, () => 0)
    expect(await door.tryPin('2580')).toMatchObject({ error: { why: 'no-pin' } })
    for (const input of [undefined, null, 4, {}, '12', '１２３４', 'x'.repeat(1e6)])
      expect(await door.tryPin(input)).toEqual({ ok: false, error: { why: 'not-a-pin', leftSeconds: 0 } })
  })
})

describe('the session', () => {
  it('guards every handler, and shuts by itself', async () => {
    let session = new StaffSession()
    const left = new Promise<void>((resolve) => (session = new StaffSession(resolve, 20)))
    const { open } = staffOnly(session, { open: () => 'in' })
    expect(open()).toEqual({ ok: false, error: 'staff only' })
    session.enter()
    expect(open()).toBe('in')
    await left
    expect(session.isOpen).toBe(false)
  })
})

it('the declared runtime’s age is known', async () => {
  const { default: pack } = (await import('../../../package.json', { with: { type: 'json' } })) as {
    default: { devDependencies: { electron: string } }
  }
  expect(runtimeSince(pack.devDependencies.electron)).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  expect(runtimeSince('999.0.0')).toBeNull()
})
