import { describe, expect, it } from 'vitest'
import { distanceTo } from '../../src/gestures/nearestMark'

describe('how near a touch is to a mark', () => {
  const box = { left: 100, right: 200, top: 50, bottom: 80 }

  it('is nothing inside it, and the way to its edge or corner outside', () => {
    expect(distanceTo(box, 150, 60)).toBe(0)
    expect(distanceTo(box, 90, 60)).toBe(10)
    expect(distanceTo(box, 203, 84)).toBe(5)
  })
})
