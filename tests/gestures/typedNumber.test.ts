import { describe, expect, it } from 'vitest'
import { meantBy, waitAfter, withDigit } from '../../src/gestures/typedNumber'

const typed = (digits: string): string => [...digits].reduce(withDigit, '')

describe('a typed number', () => {
  it('is a scene of the route, counted as people count', () => {
    expect(meantBy(typed('1'), 8)).toBe(0)
    expect(meantBy(typed('8'), 8)).toBe(7)
    expect(meantBy(typed('12'), 14)).toBe(11)
  })

  it('is nothing where the route has no such scene', () => {
    for (const digits of ['9', '12', '00', '01', '08', '123']) expect(meantBy(typed(digits), 8)).toBeUndefined()
    expect(meantBy('', 8)).toBeUndefined()
  })

  it('leads the map home where it is 0', () => {
    expect(meantBy(typed('0'), 8)).toBe('home')
  })

  it('is nothing where a card reader typed it', () => {
    expect(meantBy(typed('0013748911'), 14)).toBeUndefined()
    // Its Enter is still part of it.
    expect(waitAfter(typed('0013748911'), 14)).toBeGreaterThanOrEqual(500)
  })

  it('waits for a second digit only where one makes sense', () => {
    const [short, long] = [waitAfter('5', 8), waitAfter('1', 14)]
    expect(long).toBeGreaterThan(short)
    expect(waitAfter('2', 14)).toBe(short)
    expect(waitAfter('12', 14)).toBe(short)
    // A guide sees no delay; a card reader's next digit comes within 40 ms.
    expect(short).toBeGreaterThanOrEqual(100)
    expect(short).toBeLessThanOrEqual(200)
  })
})
