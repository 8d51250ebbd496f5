import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stageOf, type Box, type Stage } from '../../../src/composables/useStage'
import { berths } from '../../../src/scenes/projects/berths'
import { field, fitGrid, rowsOf } from '../../../src/scenes/projects/dots'
import { landed } from '../../../src/scenes/projects/landed'
import { lockFlight, waterLines } from '../../../src/scenes/projects/locks'
import { matrix } from '../../../src/scenes/projects/matrix'
import { drawn, numeralSize, type DotsView, type ProjectsScene, type Told } from '../../../src/scenes/projects/shown'

const stages: readonly Stage[] = [
  [1920, 1080],
  [1080, 1920],
  [1366, 768],
  [1280, 800],
].flatMap(([w = 0, h = 0]) => [1, 1.25, 1.4].map((text) => stageOf(w, h, { text })))
const anyStage = fc.constantFrom(...stages)
const anyCount = fc.oneof(fc.constantFrom(0, 1, 3, 39, 95, 243, 1_000_000), fc.nat(2_000))

/** A report in which figure `f0`, `f1` … have these counts, and a title of two lines. */
const telling = (counts: readonly number[], stage: Stage, han: boolean): Told => {
  const count = (ref: string): number => counts[Number(ref.slice(1))] ?? 0
  return {
    count,
    digits: (ref) => count(ref).toLocaleString('en').length,
    han,
    stage,
    head: () => 60 + 200 * stage.text,
  }
}
const refs = (counts: readonly number[]): readonly string[] => counts.map((_, i) => `f${i}`)

const sceneOf = (counts: readonly number[]): ProjectsScene => ({
  id: 'projects',
  kind: 'projects',
  tiers: [...refs(counts)],
  total: 'f0',
  landed: { figure: 'f0', strips: [...refs(counts)].slice(1) },
  libraries: 'list',
  berths: refs(counts).map((figure) => ({ figure })),
  steps: [{ id: 'matrix', view: 'matrix', facts: [] }],
})

/** Where a numeral's digits are, as they are set. */
const digitsBox = (view: DotsView, i: number, told: Told): Box => {
  const { numeral, fact } = view.groups[i] ?? { numeral: { x: 0, y: 0, size: 0, align: 'left' }, fact: '' }
  const w = told.digits(fact) * numeral.size * 0.575
  return {
    x: numeral.align === 'right' ? numeral.x - w : numeral.x,
    y: numeral.y - numeral.size * 0.367,
    w,
    h: numeral.size * 0.733,
  }
}
const overlap = (a: Box, b: Box): boolean =>
  a.x + a.w > b.x + 0.5 && b.x + b.w > a.x + 0.5 && a.y + a.h > b.y + 0.5 && b.y + b.h > a.y + 0.5

/** Everything is a number, on the stage and clear of the foot; no dot on another; no figure on dots or on another figure. */
function composes(view: DotsView, told: Told): void {
  const { stage } = told
  const foot = stage.content.y + stage.content.h + 12
  for (const { x, y } of view.dots) {
    expect(x).toBeGreaterThan(0)
    expect(x).toBeLessThan(stage.w)
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThan(foot)
  }
  expect(new Set(view.dots.map((d) => `${d.x.toFixed(2)}/${d.y.toFixed(1)}`)).size).toBe(view.dots.length)
  const figures = view.groups.map((_, i) => digitsBox(view, i, told))
  for (const [i, box] of figures.entries()) {
    expect(Number.isFinite(box.x + box.y + box.w)).toBe(true)
    expect(view.groups[i]?.numeral.size).toBeGreaterThanOrEqual(20)
    expect(box.y + box.h).toBeLessThan(foot)
    for (const other of figures.slice(i + 1)) expect(overlap(box, other)).toBe(false)
    for (const group of view.groups) if (group.marks.h > 1) expect(overlap(box, group.marks)).toBe(false)
  }
}

describe('fields of dots', () => {
  it('draw exactly as many as are counted, in order, none on another', () => {
    const dots = field('a', 95, 24, { x: 10, y: 20 }, 50, 'river')
    expect(dots).toHaveLength(95)
    expect(new Set(dots.map((d) => `${d.x}/${d.y}`)).size).toBe(95)
    expect(new Set(dots.map((d) => d.id)).size).toBe(95)
    expect(dots[24]).toMatchObject({ x: 35, y: 95 })
  })

  it('take the widest pitch whose height fits', () => {
    fc.assert(
      fc.property(
        fc.nat(3_000),
        fc.integer({ min: 200, max: 1_900 }),
        fc.integer({ min: 100, max: 900 }),
        (n, w, h) => {
          const needs = ({ columns, pitch }: { columns: number; pitch: number }): number => rowsOf(n, columns) * pitch
          const grid = fitGrid(w, h, 74, needs)
          expect(grid.pitch).toBeLessThanOrEqual(74)
          if (grid.columns < 200) expect(needs(grid)).toBeLessThanOrEqual(h)
        },
      ),
    )
  })

  it('are left out where they could not be told apart', () => {
    expect(drawn([3, 39, 95])).toEqual([3, 39, 95])
    expect(drawn([1_000_000, 2])).toEqual([0, 0])
  })
})

describe('a step of counts', () => {
  const tiers = fc.array(anyCount, { minLength: 1, maxLength: 6 })
  it('composes as strata', () => {
    fc.assert(
      fc.property(tiers, anyStage, fc.boolean(), (counts, stage, han) => {
        const told = telling(counts, stage, han)
        const view = matrix(refs(counts), told)
        expect(view.dots).toHaveLength(drawn(counts).reduce((a, b) => a + b, 0))
        composes(view, told)
      }),
    )
  })

  it('sets three tiers of this report at 240 u and more', () => {
    for (const stage of stages.filter((s) => s.text === 1)) {
      const told = telling([3, 39, 95], stage, true)
      const sizes = matrix(refs([3, 39, 95]), told).groups.map((g) => g.numeral.size)
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(240)
    }
  })

  it('composes as a field with strips of their own', () => {
    fc.assert(
      fc.property(fc.array(anyCount, { minLength: 1, maxLength: 4 }), anyStage, fc.boolean(), (counts, stage, han) => {
        const told = telling(counts, stage, han)
        composes(landed(sceneOf(counts), told), told)
      }),
    )
  })

  it('composes as separate berths', () => {
    fc.assert(
      fc.property(fc.array(anyCount, { minLength: 1, maxLength: 5 }), anyStage, fc.boolean(), (counts, stage, han) => {
        const told = telling(counts, stage, han)
        const view = berths(sceneOf(counts), told)
        composes(view, told)
        const quays = view.engraved.map(({ x, y, w }) => ({ x, y: y - 1, w, h: 2 }))
        for (const [i, quay] of quays.entries())
          for (const other of quays.slice(i + 1)) expect(overlap(quay, other)).toBe(false)
      }),
    )
  })

  it('fits a figure of any length into its room', () => {
    expect(numeralSize(2, 300, 256)).toBe(256)
    expect(numeralSize(9, 300, 256)).toBeCloseTo(300 / (9 * 0.575))
    expect(numeralSize(200, 300, 256)).toBe(20)
  })
})

describe('a flight of locks', () => {
  it('rises gate by gate in equal chambers, on the stage', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), anyStage, (n, stage) => {
        const flight = lockFlight(n, stage)
        expect(flight).toHaveLength(n)
        for (const [i, lock] of flight.entries()) {
          for (const box of [lock.water, lock.word, lock.name, lock.gate])
            expect(Number.isFinite(box.x + box.y + box.w + box.h)).toBe(true)
          expect(lock.water.w).toBeCloseTo(flight[0]?.water.w ?? 0)
          expect(lock.water.y + lock.water.h).toBeLessThanOrEqual(stage.content.y + stage.content.h + 8)
          const next = flight[i + 1]
          if (next) expect(next.water.y).toBeLessThan(lock.water.y)
          if (next && !stage.portrait) expect(lock.word.x + lock.word.w).toBeLessThanOrEqual(next.word.x)
        }
      }),
    )
  })

  it('engraves water that grows fainter with depth', () => {
    const lines = waterLines(500)
    expect(lines.length).toBeGreaterThan(10)
    expect(lines.every((line, i) => line.strength <= (lines[i - 1]?.strength ?? 1))).toBe(true)
  })
})
