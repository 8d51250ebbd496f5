import { describe, expect, it } from 'vitest'
import { controlsRoom, nearestStop, trackOf, travelled } from '../../src/components/riverTrack'
import type { Stage } from '../../src/composables/useStage'

const landscape: Stage = {
  w: 1920,
  h: 1080,
  u: 1,
  portrait: false,
  text: 1,
  content: { x: 96, y: 54, w: 1728, h: 856 },
}
const small: Stage = { w: 1728, h: 1080, u: 0.74, portrait: false, text: 1, content: { x: 86, y: 54, w: 1555, h: 856 } }
const portrait: Stage = { w: 1080, h: 1920, u: 1, portrait: true, text: 1, content: { x: 54, y: 96, w: 896, h: 1624 } }
const course = [32.2, 32.3, 32, 31.9, 32, 31.8, 31.6, 31.5]

describe('the river as progress', () => {
  it.each([landscape, small])('lies in the foot between ring button and controls', (stage) => {
    const track = trackOf(stage, course, 8)
    for (const t of [0, 0.3, 0.7, 1]) {
      const { x, y } = track.at(t)
      expect(x).toBeGreaterThanOrEqual(stage.content.x + 84 + 16)
      expect(x).toBeLessThanOrEqual(stage.content.x + stage.content.w - controlsRoom(stage))
      expect(y).toBeGreaterThan(stage.h - 170)
    }
  })

  it('runs down the right strip in portrait, above the controls', () => {
    const track = trackOf(portrait, course, 8)
    expect(track.at(0).y).toBeLessThan(track.at(1).y)
    expect(track.at(1).y).toBeLessThan(1920 - 170)
    expect(track.at(0.5).x).toBeGreaterThan(950)
  })

  it.each([landscape, small, portrait])(
    'leaves each of eight stops a target of at least 60 u with 16 between',
    (stage) => {
      expect(trackOf(stage, course, 8).pitch).toBeGreaterThanOrEqual(76)
    },
  )

  it('is still water without a course', () => {
    const track = trackOf(landscape, [], 3)
    expect(track.at(0).y).toBe(track.at(1).y)
  })

  it('measures length along the line, not across', () => {
    const track = trackOf(landscape, course, 8)
    expect(track.length(0)).toBe(0)
    expect(track.length(1)).toBeCloseTo(1)
    expect(track.length(0.6)).toBeGreaterThan(track.length(0.5))
  })

  it('stands at the stop on a scene’s first step and has not reached the next on its last', () => {
    const track = trackOf(landscape, course, 8)
    expect(travelled(track, 2, 0, 4)).toBe(track.stops[2])
    expect(travelled(track, 2, 3, 4)).toBeLessThan(track.stops[3] ?? 0)
    // No step lies beyond the sea.
    for (const steps of [1, 4, 20]) expect(travelled(track, 7, steps - 1, steps)).toBeLessThan(1)
  })

  it('finds the stop nearest to a finger', () => {
    const track = trackOf(landscape, course, 4)
    expect(nearestStop(track, -1)).toBe(0)
    expect(nearestStop(track, 2)).toBe(3)
    expect(nearestStop(track, (track.stops[1] ?? 0) + 0.05)).toBe(1)
  })
})
