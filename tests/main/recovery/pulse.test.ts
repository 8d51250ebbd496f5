import { describe, expect, it } from 'vitest'
import {
  expectedOf,
  faultOf,
  isRight,
  limits,
  lookEveryMs,
  withBeat,
  withPause,
  type Pulse,
} from '../../../electron/main/recovery/pulse'

const opened: Pulse = { openedAt: 0 }

describe('the pulse of a page', () => {
  it('has time to load, then must beat', () => {
    expect(faultOf(opened, limits.load)).toBeUndefined()
    expect(faultOf(opened, limits.load + 1)).toBe('not-loaded')
  })

  it('is hung when it beats no more', () => {
    const alive = withBeat(opened, 'map/region', 'map/region', 1000)
    expect(faultOf(alive, 1000 + limits.beat)).toBeUndefined()
    expect(faultOf(alive, 1001 + limits.beat)).toBe('hung')
  })

  it('is wrong when it beats but keeps showing something else', () => {
    let pulse = opened
    for (let now = 0; now <= limits.wrong + 1000; now += 1000) pulse = withBeat(pulse, 'attract', 'map/region', now)
    expect(faultOf(pulse, limits.wrong + 1000)).toBe('wrong-picture')
  })

  it('forgives a picture that is late', () => {
    const late = withBeat(withBeat(opened, 'attract', 'map/region', 1000), 'map/region', 'map/region', 2000)
    expect(late.wrongSince).toBeUndefined()
  })

  it('is right when it is black in a closed hall, and wrong when it is not', () => {
    const expected = expectedOf('map/region', false)
    expect(withBeat(opened, 'closed', expected, 1).wrongSince).toBeUndefined()
    expect(withBeat(opened, 'map/region', expected, 1).wrongSince).toBe(1)
    expect(withBeat(opened, 'closed', expectedOf('attract', true), 1).wrongSince).toBe(1)
    expect(expectedOf(undefined, false)).toBeUndefined()
  })

  it('expects nothing where no report plays', () => {
    expect(withBeat(opened, 'notice', undefined, 1).wrongSince).toBeUndefined()
  })

  it('does not take sleep for a hang: a page has back what main lost', () => {
    const alive = withBeat(opened, 'map/region', 'map/region', 1000)
    const night = 8 * 3_600_000
    const woken = withPause(alive, night)
    expect(faultOf(alive, 1000 + night)).toBe('hung')
    expect(faultOf(woken, 1000 + night)).toBeUndefined()
    expect(faultOf(woken, 1000 + night + limits.beat)).toBe('hung')
    expect(withPause(alive, lookEveryMs + 100)).toBe(alive)
  })

  it('is right only once it has painted what is wanted', () => {
    expect(isRight(opened)).toBe(false)
    expect(isRight(withBeat(opened, 'attract', 'map/region', 1))).toBe(false)
    expect(isRight(withBeat(opened, 'map/region', 'map/region', 1))).toBe(true)
  })
})
