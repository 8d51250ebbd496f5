import { describe, expect, it } from 'vitest'
import { buttonArcs, menuLayout } from '../../src/components/ringMenuLayout'
import type { Stage } from '../../src/composables/useStage'

const content = { x: 96, y: 54, w: 1728, h: 856 }
const landscape: Stage = { w: 1920, h: 1080, u: 1, portrait: false, text: 1, content }
const portrait: Stage = { w: 1080, h: 1920, u: 1, portrait: true, text: 1, content }

describe('the ring menu', () => {
  it.each([
    [landscape, 1],
    [landscape, 3],
    [landscape, 8],
    [landscape, 12],
    [portrait, 8],
    [portrait, 12],
  ])('gives every scene an arc and a target of 60 u within the stage (%#)', (stage, count) => {
    const layout = menuLayout(stage, '2020', count)
    expect(layout.entries).toHaveLength(count)
    expect(layout.target).toBeGreaterThanOrEqual(60)
    for (const [i, entry] of layout.entries.entries()) {
      expect(entry.name.y - layout.target / 2).toBeGreaterThanOrEqual(0)
      expect(entry.name.y + layout.target / 2).toBeLessThanOrEqual(stage.h)
      const next = layout.entries[i + 1]
      if (next) expect(next.name.y - entry.name.y).toBeGreaterThanOrEqual(layout.target)
    }
    expect(layout.room).toBeGreaterThan(330)
  })

  it.each([
    [{ ...landscape, reach: { top: 840, bottom: 1080 } }, 8],
    [{ ...portrait, reach: { top: 1056, bottom: 1920 } }, 8],
    [{ ...portrait, reach: { top: 1056, bottom: 1920 } }, 12],
  ] as const)('keeps every name in the band of a seated hand, none over another (%#)', (stage, count) => {
    const { entries, target, room } = menuLayout(stage, '2020', count)
    expect(target).toBeGreaterThanOrEqual(60)
    for (const [i, { name }] of entries.entries()) {
      expect(name.y - target / 2).toBeGreaterThanOrEqual(stage.reach.top)
      expect(name.y + target / 2).toBeLessThanOrEqual(stage.reach.bottom)
      expect(name.x + room).toBeLessThanOrEqual(stage.w)
      for (const other of entries.slice(i + 1))
        expect(Math.abs(other.name.y - name.y) >= target || Math.abs(other.name.x - name.x) >= room).toBe(true)
    }
  })

  it('shows one small arc a scene on its button', () => {
    expect(buttonArcs(8)).toHaveLength(8)
  })
})
