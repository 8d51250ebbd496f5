import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hallLimits, nudged, readHall, usualHall } from '../../electron/core/settings'

const fields = ['diagonalInches', 'bottomMm', 'distanceMm'] as const

describe('a hall from outside', () => {
  it('is read when it is one, without what does not belong to it', () => {
    expect(readHall({ ...usualHall, extra: 1 })).toEqual({ ok: true, value: usualHall })
  })

  it.each(fields)('is refused by name where %s is missing, no number or out of bounds', (field) => {
    const { least, most } = hallLimits[field]
    for (const bad of [undefined, null, '55', NaN, Infinity, least - 1, most + 1, [least]])
      expect(readHall({ ...usualHall, [field]: bad })).toEqual({
        ok: false,
        error: `hall.${field}: a number from ${least} to ${most} is wanted`,
      })
  })

  it('never throws, and what it lets through is within bounds', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        const hall = readHall(input)
        if (hall.ok) for (const field of fields) expect(hall.value[field]).toBeLessThanOrEqual(hallLimits[field].most)
      }),
    )
  })

  it('goes by steps that stop at its bounds', () => {
    expect(nudged(usualHall, 'bottomMm', 1).bottomMm).toBe(850)
    for (const field of fields) {
      expect(readHall(nudged(usualHall, field, 1000)).ok).toBe(true)
      expect(nudged(usualHall, field, -1000)[field]).toBe(hallLimits[field].least)
    }
  })
})
