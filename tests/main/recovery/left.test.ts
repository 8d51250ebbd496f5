import { describe, expect, it } from 'vitest'
import { isStillLeft } from '../../../electron/main/recovery/rules'

const booted = Date.UTC(2026, 10, 28, 6, 0)
const minute = 60_000

describe('a tour that staff have left', () => {
  it('stays left while the machine runs, though its clock is set a little', () => {
    expect(isStillLeft({ booted }, booted)).toBe(true)
    expect(isStillLeft({ booted }, booted + minute)).toBe(true)
  })

  it('plays again once the machine was started anew, or its clock says so', () => {
    expect(isStillLeft({ booted }, booted + 60 * minute)).toBe(false)
    expect(isStillLeft({ booted }, booted - 60 * minute)).toBe(false)
  })

  it.each([undefined, null, {}, { booted: 'now' }, 5])('plays where nothing says that it was left: %j', (kept) => {
    expect(isStillLeft(kept, booted)).toBe(false)
  })
})
