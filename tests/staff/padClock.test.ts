import { expect, it, vi } from 'vitest'
import { PadClock } from '../../src/staff/padClock'
import { useFakeWindow } from '../fakeWindow'

useFakeWindow()

it('a pad that is locked for an hour leaves the hall after half a minute, and counts down until then', () => {
  const left: number[] = []
  let idle = 0
  const clock = new PadClock(
    () => (idle += 1),
    (seconds) => left.push(seconds),
  )
  clock.touched()
  clock.lock(3600)
  vi.advanceTimersByTime(29_999)
  expect([idle, left.at(-1)]).toEqual([0, 3571])
  vi.advanceTimersByTime(1)
  expect(idle).toBe(1)
  clock.stop()
  vi.advanceTimersByTime(10_000)
  expect(left.at(-1)).toBe(3570)
})

it('a lock-out that ends while somebody waits is told, and no second after it', () => {
  const left: number[] = []
  const clock = new PadClock(
    () => undefined,
    (seconds) => left.push(seconds),
  )
  clock.lock(2)
  vi.advanceTimersByTime(60_000)
  expect(left).toEqual([2, 1, 0])
})
