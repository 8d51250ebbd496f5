import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stageOf, type Box } from '../../../src/composables/useStage'
import { goalsLayout, opening, ringBand } from '../../../src/scenes/outlook/goals'
import { linesLayout } from '../../../src/scenes/outlook/lines'
import { strategiesLayout } from '../../../src/scenes/outlook/strategies'
import { takeawayLayout } from '../../../src/scenes/outlook/takeaway'

const stages = [
  [1920, 1080],
  [1280, 800],
  [1080, 1920],
].flatMap(([w = 1, h = 1]) => [1, 1.25, 1.4].map((text) => stageOf(w, h, { text })))
const anyStage = fc.constantFrom(...stages)
const name = fc.string({ unit: fc.constantFrom('科', '技', 'w', ' ', '区'), minLength: 1, maxLength: 36 })

const within = (a: Box, b: Box): boolean =>
  a.x >= b.x - 1 && a.y >= b.y - 1 && a.x + a.w <= b.x + b.w + 1 && a.y + a.h <= b.y + b.h + 1
const meets = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w - 1 && b.x < a.x + a.w - 1 && a.y < b.y + b.h - 1 && b.y < a.y + a.h - 1
const apart = (boxes: readonly Box[]): boolean =>
  boxes.every((box, i) => boxes.slice(i + 1).every((other) => !meets(box, other)))

describe('strategies', () => {
  it('keep to the content box at the floor of type or above, whatever they are called', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 40 }), anyStage, fc.boolean(), (names, stage, upright) => {
        const { field, size, rest, year } = strategiesLayout(names, stage, upright)
        expect(within(field, stage.content)).toBe(true)
        expect(Math.min(size, rest)).toBeGreaterThanOrEqual(20)
        if (year) expect(within(year, stage.content) && !meets(year, field)).toBe(true)
      }),
    )
  })
})

describe('goals', () => {
  it.each(stages)('are equals, apart from each other and clear of the ring: $w × $h, text $text', (stage) => {
    for (const upright of [true, false]) {
      const { goals, ring, size } = goalsLayout(3, stage, upright)
      const boxes = goals.flatMap(({ figure, label }) => [figure, label])
      expect(apart(boxes)).toBe(true)
      for (const box of boxes) expect(within(box, stage.content)).toBe(true)
      expect(new Set(goals.map(({ figure }) => figure.h)).size).toBe(1)
      expect(size).toBeGreaterThan(200)
      const outer = ring.radius + ringBand
      const round = { x: ring.centre.x - outer, y: ring.centre.y - outer, w: 2 * outer, h: 2 * outer }
      for (const box of boxes) expect(meets(box, round)).toBe(false)
    }
  })

  it('come out of an opening that lies on the stage', () => {
    for (const stage of stages) {
      const { ring, threads, goals } = goalsLayout(3, stage, true)
      for (const [from] of threads) {
        expect(from.x > 0 && from.x < stage.w && from.y > 0 && from.y < stage.h).toBe(true)
        const off = Math.hypot(from.x - ring.centre.x, from.y - ring.centre.y)
        expect(off).toBeLessThan((ring.radius + ringBand) * (1 + Math.sin((opening * Math.PI) / 180)))
      }
      expect(threads).toHaveLength(goals.length * 9)
    }
  })

  it('compose for none or forty', () => {
    for (const stage of stages)
      for (const count of [0, 1, 40])
        for (const { figure } of goalsLayout(count, stage, true).goals) expect(Number.isFinite(figure.y)).toBe(true)
  })
})

describe('lines of work', () => {
  it('lie apart inside the content box, one strand each, however many', () => {
    fc.assert(
      fc.property(fc.nat(40), anyStage, fc.boolean(), fc.nat(3000), (count, stage, upright, wide) => {
        const { labels, back, front, thickness } = linesLayout(count, stage, upright, wide)
        const boxes = labels.flatMap(({ role, work }) => [role, work])
        expect(labels).toHaveLength(count)
        expect(apart(boxes)).toBe(true)
        for (const box of boxes) expect(within(box, stage.content)).toBe(true)
        expect([...back, ...front].filter(({ loose }) => loose)).toHaveLength(count)
        expect([...back, ...front].some(({ path }) => path.includes('NaN'))).toBe(false)
        expect(thickness).toBeGreaterThanOrEqual(8)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the take-away', () => {
  it('keeps the sentence inside the content box and off the ring, at the floor of type or above', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 6 }), anyStage, fc.boolean(), (lines, stage, upright) => {
        const { words, size, lead, ring } = takeawayLayout(lines, stage, upright)
        expect(within(words, stage.content) && within(lead, stage.content)).toBe(true)
        expect(meets(words, lead)).toBe(false)
        expect(size).toBeGreaterThanOrEqual(20)
        const near = stage.portrait
          ? ring.centre.y - ring.radius - words.y - words.h
          : ring.centre.x - ring.radius - words.x - words.w
        expect(near).toBeGreaterThan(0)
      }),
    )
  })
})
