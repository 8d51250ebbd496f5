import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { callNames } from '../../../electron/core/contract'
import { noSettings, usualHall } from '../../../electron/core/settings'
import { admit } from '../../../electron/main/security/admit'

const stage = { url: 'kiosk://stage/index.html', parent: null }
const workshop = { url: 'kiosk://stage/workshop.html', parent: null }
const elsewhere = { url: 'https://example.org/', parent: null }
const below = { url: 'kiosk://stage/index.html', parent: {} }
const name = fc.constantFrom(...callNames)

describe('a call is let in', () => {
  it.each([
    ['kiosk:get-boot', []],
    ['kiosk:send-action', [{ type: 'jump', scene: 2, step: 0 }]],
    ['kiosk:save-hall', [usualHall]],
    ['kiosk:send-beat', ['map/rails']],
    ['kiosk:enter-staff', ['258013']],
    ['kiosk:save-settings', [noSettings]],
  ] as const)('with its own arguments: %s', (call, args) => {
    expect(admit(call, stage, args)).toEqual({ ok: true, value: args })
  })

  it('of the workshop from its page alone', () => {
    expect(admit('kiosk:choose-pack', workshop, [null]).ok).toBe(true)
    expect(admit('kiosk:choose-pack', stage, [null]).ok).toBe(false)
  })

  it('from no stranger and no frame below ours, whatever it says', () => {
    fc.assert(
      fc.property(name, fc.constantFrom(elsewhere, below, null), fc.array(fc.anything()), (call, frame, args) => {
        const answer = admit(call, frame, args)
        return !answer.ok && answer.error.startsWith('unknown sender')
      }),
    )
  })
})

describe('a call is refused', () => {
  it.each([
    ['kiosk:get-boot', [undefined]],
    ['kiosk:quit-app', [true]],
    ['kiosk:send-action', []],
    ['kiosk:send-action', [{ type: 'next' }, 1]],
    ['kiosk:send-action', [{ type: 'jump', scene: Number.NaN, step: 0 }]],
    ['kiosk:send-action', [{ type: 'expire' }]],
    ['kiosk:send-action', [{ type: 'next', self: {} }]],
    ['kiosk:save-hall', [{ ...usualHall, bottomMm: '800' }]],
    ['kiosk:save-hall', [{ ...usualHall, more: 1 }]],
    ['kiosk:save-hall', [{ ...usualHall, distanceMm: Number.POSITIVE_INFINITY }]],
    ['kiosk:send-beat', ['x'.repeat(201)]],
    ['kiosk:enter-staff', [258013]],
    ['kiosk:enter-staff', ['1'.repeat(65)]],
    ['kiosk:save-settings', [[]]],
  ] as const)('with other arguments: %s %j', (call, args) => {
    expect(admit(call, stage, args)).toMatchObject({ ok: false })
  })

  it('in few words, which do not repeat what was sent', () => {
    const sent = 'x'.repeat(1e6)
    const answer = admit('kiosk:save-hall', stage, [{ [sent]: 1 }])
    expect(answer.ok ? '' : answer.error).toMatch(/^wrong arguments: .{1,160}$/)
    const far = admit('kiosk:get-boot', { url: `https://example.org/${sent}`, parent: null }, [])
    expect(far.ok ? sent : far.error).toHaveLength(175)
  })

  it('or let in, never stumbled over', () => {
    const arbitrary = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withTypedArray: true }) // prettier-ignore
    const frame = fc.constantFrom(stage, workshop)
    fc.assert(
      fc.property(name, frame, fc.array(arbitrary), (call, from, args) => void admit(call, from, args)),
      { numRuns: 3000 },
    )
  })
})
