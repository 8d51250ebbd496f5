import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Geography } from '../../../electron/core/report'
import { readPack } from '../../../electron/packs'
import { projectionAt, type Ground } from '../../../src/map/projection'
import { sheetOf, type Line } from '../../../src/map/sheet'

/** Distance in km from a point to the nearest drawn bank. */
function toBank(banks: readonly Line[], p: Ground): number {
  let least = Infinity
  for (const line of banks)
    for (let i = 0; i + 3 < line.length; i += 2) {
      const [ax, ay, bx, by] = [line[i] ?? 0, line[i + 1] ?? 0, line[i + 2] ?? 0, line[i + 3] ?? 0]
      const l2 = (bx - ax) ** 2 + (by - ay) ** 2
      const t = l2 === 0 ? 0 : Math.min(1, Math.max(0, ((p.x - ax) * (bx - ax) + (p.y - ay) * (by - ay)) / l2))
      least = Math.min(least, Math.hypot(p.x - ax - t * (bx - ax), p.y - ay - t * (by - ay)))
    }
  return least
}

interface End {
  readonly crossing: string
  readonly end: 'north' | 'south'
  readonly metres: number
}

let ends: readonly End[]
/** Metres from the middle of each crossing to the nearest bank. */
let middles: readonly number[]
beforeAll(async () => {
  const pack = await readPack(resolve('resources/packs/suxitong-2020'))
  if (!pack.ok || !pack.value.geography) throw new Error('the bundled pack does not load')
  const geography: Geography = pack.value.geography
  const park = geography.places.find((p) => p.id === 'suxitong')
  const projection = projectionAt(park ?? { lon: 121, lat: 32 })
  const { land, wetland } = sheetOf(geography, projection)
  const metres = (at: { lon: number; lat: number }): number =>
    Math.round(1000 * toBank([...land, ...wetland], projection.toGround(at)))
  middles = geography.crossings.flatMap(({ north, south }) =>
    north && south ? [metres({ lon: (north.lon + south.lon) / 2, lat: (north.lat + south.lat) / 2 })] : [],
  )
  ends = geography.crossings.flatMap((c) =>
    (['north', 'south'] as const).flatMap((end) => {
      const at = c[end]
      if (!at) return []
      return [{ crossing: c.id, end, metres: metres(at) }]
    }),
  )
})

describe('the ends of the crossings', () => {
  it('lie within 300 m of the drawn banks', () => {
    expect(ends.length).toBeGreaterThan(20)
    expect(ends.filter((e) => e.metres > 300)).toEqual([])
  })

  it('are told from what lies in the stream', () => {
    expect(middles.length).toBe(ends.length / 2)
    // Some cross an island half way.
    expect(middles.filter((m) => m > 300).length).toBeGreaterThan(middles.length / 2)
  })
})
