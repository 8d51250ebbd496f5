import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  besidePodium,
  overlaps,
  podiumOf,
  wallName,
  wallOf,
  wallTrouble,
  type WallPart,
} from '../../electron/core/wall'
import { tellSettingsNote } from '../../electron/core/settingsNotes'

/** A wall of so many columns and rows of one display, from a corner on; in any order. */
const tiled = fc
  .record({
    columns: fc.integer({ min: 1, max: 5 }),
    rows: fc.integer({ min: 1, max: 3 }),
    x: fc.integer({ min: -4000, max: 4000 }),
    y: fc.integer({ min: -2000, max: 2000 }),
    width: fc.constantFrom(1280, 1920, 3840),
    height: fc.constantFrom(800, 1080, 2160),
  })
  .filter(({ columns, rows }) => columns * rows > 1)
  .chain(({ columns, rows, x, y, width, height }) =>
    fc
      .shuffledSubarray(
        Array.from({ length: columns * rows }, (_, id): WallPart => {
          const bounds = { x: x + (id % columns) * width, y: y + Math.floor(id / columns) * height, width, height }
          return { id, label: `P${id}`, bounds, scaleFactor: 1 }
        }),
        { minLength: columns * rows },
      )
      .map((parts) => ({ parts, area: { x, y, width: columns * width, height: rows * height } })),
  )

const part = (id: number, x: number, y: number, width: number, height: number, scaleFactor = 1): WallPart => ({
  ...{ id, label: `P${id}`, bounds: { x, y, width, height }, scaleFactor },
})

describe('displays as one picture', () => {
  it('are the area that they fill, in whatever order they come, and whatever else there is when they are named', () => {
    fc.assert(
      fc.property(tiled, ({ parts, area }) => {
        expect(wallOf(parts, 'all')).toMatchObject({ area })
        const podium = part(99, area.x - 5000, 0, 1280, 800)
        const named = parts.map(wallName)
        const wall = wallOf([podium, ...parts], named)
        expect(wall && 'area' in wall && wall.area).toEqual(area)
        expect(wall && 'area' in wall && overlaps(wall.area, podium.bounds)).toBe(false)
        expect(wallTrouble([podium, ...parts], 'all')).toEqual({ why: 'apart' })
      }),
    )
  })

  it('are none where one is moved, taller, over another, magnified or away', () => {
    fc.assert(
      fc.property(tiled, fc.nat(), fc.integer({ min: 1, max: 600 }), ({ parts }, n, by) => {
        const at = n % parts.length
        const changed = (change: (one: WallPart) => WallPart): readonly WallPart[] =>
          parts.map((one, i) => (i === at ? change(one) : one))
        const moved = changed((one) => ({ ...one, bounds: { ...one.bounds, y: one.bounds.y + by } }))
        const taller = changed((one) => ({ ...one, bounds: { ...one.bounds, height: one.bounds.height + by } }))
        const scaled = changed((one) => ({ ...one, scaleFactor: 1.5 }))
        const isRow = new Set(parts.map(({ bounds }) => bounds.y)).size === 1
        if (isRow) for (const wrong of [moved, taller]) expect(wallTrouble(wrong, 'all')).toEqual({ why: 'apart' })
        expect(wallTrouble(scaled, 'all')).toEqual({ why: 'scaled' })
        const left = parts.filter((_, i) => i !== at)
        expect(wallTrouble(left, parts.map(wallName))).toEqual({ why: 'missing', names: [`P${parts[at]?.id}`] })
        expect(wallTrouble([...parts, ...parts], 'all')).toEqual({ why: 'apart' })
      }),
    )
  })

  it.each([
    ['3840 × 1080', [part(1, 0, 0, 1920, 1080), part(2, 1920, 0, 1920, 1080)]],
    ['5760 × 1080', [part(1, 0, 0, 1920, 1080), part(2, 1920, 0, 1920, 1080), part(3, 3840, 0, 1920, 1080)]],
    ['7680 × 2160', [part(1, 0, 0, 3840, 2160), part(2, 3840, 0, 3840, 2160)]],
  ])('fill %s', (size, parts) => {
    const wall = wallOf(parts, 'all')
    expect(wall && 'area' in wall && `${wall.area.width} × ${wall.area.height}`).toBe(size)
  })

  it('are not asked for where the stage is on one, and are no wall where there is one', () => {
    expect(wallOf([part(1, 0, 0, 1920, 1080)], null)).toBeUndefined()
    expect(wallTrouble([part(1, 0, 0, 1920, 1080)], 'all')).toEqual({ why: 'single' })
  })

  it('are told of in both languages, with the names that are wrong', () => {
    const note = { kind: 'wall', trouble: { why: 'missing', names: ['LED 2'] } } as const
    expect(tellSettingsNote(note, 'zh-CN')).toMatch(/屏幕.*“LED 2”/)
    expect(tellSettingsNote(note, 'en')).toMatch(/displays.*“LED 2”/)
  })
})

describe('a podium beside what the stage fills', () => {
  it('leaves all other displays to the stage, so that they make the wall which they make without it', () => {
    fc.assert(
      fc.property(tiled, fc.nat(), ({ parts, area }, at) => {
        const podium = part(99, area.x - 5000, 0, 1280, 800)
        const all = [...parts.slice(0, at % (parts.length + 1)), podium, ...parts.slice(at % (parts.length + 1))]
        expect(podiumOf(all, 'P99')).toBe(podium)
        expect(wallOf(besidePodium(all, 'P99'), 'all')).toMatchObject({ area })
        expect(besidePodium(all, null)).toEqual(all)
      }),
    )
  })

  it('is none where its display is away, or is the only one there is', () => {
    const [one, other] = [part(1, 0, 0, 1920, 1080), part(2, 1920, 0, 1280, 800)]
    expect(podiumOf([one, other], 'P3')).toBeUndefined()
    expect(podiumOf([other], 'P2')).toBeUndefined()
    expect(besidePodium([other], 'P2')).toEqual([other])
  })
})
