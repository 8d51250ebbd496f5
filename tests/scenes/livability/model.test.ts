import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stageOf, type Box, type Stage } from '../../../src/composables/useStage'
import { cellsView, columnsOf } from '../../../src/scenes/livability/cellsLayout'
import { bankGap, bridges, type Crossing } from '../../../src/scenes/livability/crossing'
import { cells, cellColumns, figureSize, placesOf } from '../../../src/scenes/livability/model'

const stages: readonly Stage[] = [
  [1920, 1080],
  [1080, 1920],
  [1366, 768],
  [1280, 800],
].flatMap(([w = 0, h = 0]) => [1, 1.25, 1.4].map((text) => stageOf(w, h, { text })))
const anyStage = fc.constantFrom(...stages)
const river: Box = { x: 96, y: 300, w: 1728, h: 600 }

const anyWork = fc.record({
  reach: fc.double({ min: -0.5, max: 1.5, noNaN: true }),
  name: fc.constantFrom('老旧小区', 'Tongzhou Third Hospital', '', '某某医院'.repeat(6)),
  status: fc.constantFrom('基本完成', 'plan broadly settled', '', '计划初步确定'.repeat(3)),
  told: fc.boolean(),
})
const anyWorks = fc
  .array(anyWork, { minLength: 1, maxLength: 40 })
  .map((works): readonly Crossing[] => works.map((work, i) => ({ ...work, id: `work-${i}` })))

const work = (reach: number, i: number): Crossing => ({
  id: `work-${i}`,
  reach,
  name: '某某工程',
  status: '基本完成',
  told: i === 1,
})
const inside = (box: Box, outer: Box): void => {
  expect(box.x).toBeGreaterThanOrEqual(outer.x - 0.01)
  expect(box.y).toBeGreaterThanOrEqual(outer.y - 0.01)
  expect(box.x + box.w).toBeLessThanOrEqual(outer.x + outer.w + 0.01)
  expect(box.y + box.h).toBeLessThanOrEqual(outer.y + outer.h + 0.01)
}

describe('the crossing', () => {
  it('builds each bridge from the planned bank exactly as far as the report says', () => {
    const built = bridges([0, 0.25, 1].map(work), river, 1).map((b) => b.built)
    const wide = river.w + 2 * bankGap
    expect(built.map((b) => b.x)).toEqual([80, 80, 80])
    expect(built.map((b) => b.w)).toEqual([0, wide / 4, wide])
  })

  it('leaves the rest of the way to bare piles', () => {
    for (const { built, rest } of bridges([0, 0.25, 0.6, 1].map(work), river, 1)) {
      expect(rest.x).toBeCloseTo(built.x + built.w)
      expect(rest.x + rest.w).toBeCloseTo(river.x + river.w + bankGap)
    }
  })

  it('keeps any works apart, between the banks, words off decks and never under the floor', () => {
    fc.assert(
      fc.property(anyWorks, anyStage, (works, stage) => {
        const box = { x: stage.content.x, y: 400, w: stage.content.w, h: 480 }
        const water = { ...box, x: box.x - bankGap, w: box.w + 2 * bankGap }
        const all = bridges(works, box, stage.text)
        for (const [i, b] of all.entries()) {
          inside(b.built, water)
          inside(b.words, box)
          if (b.told && b.rest.w > 1) expect(b.crane).toBeDefined()
          // The tour's own river runs right beside the content of an upright stage.
          if (b.crane) inside(b.crane, { ...box, y: b.built.y, h: b.built.h })
          if (b.size > 0) expect(b.size).toBeGreaterThanOrEqual(20)
          expect(b.words.y + b.words.h).toBeLessThanOrEqual(b.built.y + 0.01)
          const next = all[i + 1]
          if (next) expect(b.built.y + b.built.h).toBeLessThanOrEqual(Math.min(next.words.y, next.built.y) + 0.01)
        }
      }),
    )
  })

  it('makes the told work the hero', () => {
    const [first, told] = bridges([0.12, 0.42, 0.86, 1].map(work), river, 1)
    expect(told?.size).toBeGreaterThan(4 * (first?.size ?? 0))
    expect(first?.size).toBeGreaterThanOrEqual(24)
  })

  it('keeps the water below figures and governance off it', () => {
    fc.assert(
      fc.property(
        anyStage,
        fc.integer({ min: 120, max: 420 }),
        fc.integer({ min: 0, max: 600 }),
        (stage, head, figures) => {
          const places = placesOf(stage, { head, figures, governance: true })
          expect(places.river.y).toBeGreaterThanOrEqual(places.figures.y + places.figures.h)
          expect(places.river.h).toBeGreaterThanOrEqual(40)
          const { river: water, apart } = places
          const clear = apart.y >= water.y + water.h || apart.y + apart.h <= water.y
          if (water.h > 40) expect(clear).toBe(true)
        },
      ),
    )
  })
})

describe('fields of a list', () => {
  it.each([1, 8, 40])('%i are equal cells, none on another', (n) => {
    const box = { x: 0, y: 0, w: 800, h: 500 }
    const all = cells(n, cellColumns(n, false, true), box, 16)
    expect(all).toHaveLength(n)
    expect(new Set(all.map((c) => `${c.x}/${c.y}`)).size).toBe(n)
    for (const c of all) inside(c, box)
  })

  it('lie inside the content, named ones first, the count of the others on none of them', () => {
    const names = fc.array(fc.constantFrom('道路', 'Road upgrades', '交通设施\n配套建设', '某某工程'.repeat(6)), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(names, fc.nat(20), anyStage, fc.constantFrom('zh-CN', 'en'), (list, more, stage, locale) => {
        const view = cellsView(list, list.length + more, stage, 240 * stage.text, locale)
        expect(view.boxes).toHaveLength(list.length + more)
        expect(view.size).toBeGreaterThanOrEqual(20)
        for (const cell of view.boxes) {
          inside(cell, stage.content)
          const clear = view.count.y + view.count.h <= cell.y + 0.01 || cell.y + cell.h <= view.count.y + 0.01
          if (more > 0) expect(clear).toBe(true)
        }
      }),
    )
  })

  it('break upright names where they say so, else between words', () => {
    expect(columnsOf('交通设施\n配套建设', 'zh-CN')).toEqual(['交通设施', '配套建设'])
    expect(columnsOf('道路', 'zh-CN')).toEqual(['道路'])
    expect(columnsOf('交通设施配套建设', 'zh-CN').join('')).toBe('交通设施配套建设')
  })
})

describe('figures of a told work', () => {
  it('are as large as their row allows, within bounds', () => {
    expect(figureSize([4, 4], 1000, 100, false)).toBeCloseTo(112.5)
    expect(figureSize([1], 1728, 100, false)).toBe(264)
    expect(figureSize([2, 5], 900, 100, true)).toBe(180)
  })
})
