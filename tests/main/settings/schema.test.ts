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
    [{ control: { on: true, address: '192.168.1.5' } }, 'control.token'],
    [{ control: { on: true, token: 'short' } }, 'control.token'],
    [{ control: { on: true, address: 'hall.example' } }, 'control.address'],
    [{ control: { allow: ['192.168.1.0/24', '192.168.1.0/33'] } }, 'control.allow[1]'],
    [{ control: { allow: [] } }, 'control.allow'],
    [{ control: { osc: 9001 } }, 'control.text'],
    [{ control: { http: 80 } }, 'control.http'],
    [{ control: { tell: [{ address: '10.0.0.9', port: 0, form: 'osc' }] } }, 'control.tell[0].port'],
    [{ control: { onn: true } }, 'control.onn'],
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
