import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noSettings, usualHall } from '../../../electron/core/settings'
import { readSettings } from '../../../electron/main/settings/schema'

describe('settings from a file', () => {
  it('are as they come where nothing is said', () => {
    expect(readSettings({})).toEqual({ ok: true, value: noSettings })
    expect(readSettings({ hall: usualHall })).toEqual({ ok: true, value: { ...noSettings, hall: usualHall } })
  })

  it.each([
    [{ hall: { ...usualHall, bottomMm: -1 } }, 'hall.bottomMm'],
    [{ idle: { touchSeconds: 5, warningSeconds: 20 } }, 'idle.touchSeconds'],
    [{ hours: { week: [], days: [] } }, 'hours.week'],
    [{ hours: { week: Array(7).fill({ from: '17:00', to: '17:00' }), days: [] } }, 'hours.week[0]'],
    [{ dropFolder: 'D:\new' }, 'dropFolder'],
    [{ welcome: [{ lines: { en: 'x' }, from: '2027-01-02T09:00', until: '2027-01-02T08:00' }] }, 'welcome[0]'],
    [{ unknown: 1 }, 'unknown'],
    [[], 'settings'],
  ])('are refused by the field that is wrong: %j', (input, field) => {
    const read = readSettings(input)
    expect(read.ok ? '' : read.error.split(':')[0]).toBe(field)
  })

  it('never make the program stumble', () => {
    fc.assert(fc.property(fc.anything(), (input) => void readSettings(input)))
  })
})
