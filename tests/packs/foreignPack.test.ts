import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Geography, Report } from '../../electron/core/report'
import { sheetOf } from '../../src/map/sheet'
import { mapGround } from '../../src/scenes/map/land/ground'
import { cameraOf } from '../../src/scenes/map/land/camera'
import { stageOf } from '../../src/composables/useStage'
import { all, brief, readBroken, set } from './brokenPack'

/** An invented atoll in the south Pacific, over the date line, about 9 km by 11 km: as unlike the bundled map as can be. */
const write = (file: string, data: unknown) => (dir: string) => writeFileSync(join(dir, file), JSON.stringify(data))
const box = (w: number, s: number, e: number, n: number) => [[[w, s], [e, s], [e, n], [w, n], [w, s]]] // prettier-ignore
const area = (name: string, water: boolean, ...polygons: number[][][][]) => ({
  type: 'Feature',
  properties: { name, kind: water ? 'sea' : 'island', water },
  geometry: { type: 'MultiPolygon', coordinates: polygons },
})
const place = { kind: 'town', bank: 'north', status: 'sourced', accuracy_m: 50 }

const atoll = all(
  write('geo/land-water.geojson', {
    type: 'FeatureCollection',
    features: [
      area('the-river', true, box(179.96, -17.05, 180, -16.95), box(-180, -17.05, -179.96, -16.95)),
      area('the-canal', false, box(179.98, -16.99, 180, -16.96), box(-180, -16.99, -179.98, -16.96)),
    ],
  }),
  write('geo/places.json', {
    places: [
      { ...place, id: 'harbour', lon: 179.99, lat: -16.98, kind: 'park' },
      { ...place, id: 'town', lon: -179.99, lat: -17.02 },
    ],
  }),
  write('geo/crossings.json', {
    crossings: [
      {
        ...{ id: 'long-bridge', kind: 'ferry', status: 'sourced', opened: '1998', state: 'open', lengths_m: {} },
        ...{ north: { lon: 179.995, lat: -16.99 }, south: { lon: -179.995, lat: -17.01 } },
      },
    ],
  }),
  (dir) => rmSync(join(dir, 'geo/rivers.geojson')),
  set('manifest.json', ['files', 'geography', 'rivers'], undefined),
  set('tour.json', ['scenes', 2, 'steps', 0, 'camera'], { lon: 180, lat: -17, width_km: 6 }),
  set('facts.json', ['derived', 7, 'round'], 0.1),
)

async function read(): Promise<{ readonly report: Report; readonly geography: Geography }> {
  const pack = await readBroken(atoll)
  if (!pack.ok) throw new Error(brief(pack.error).join('\n'))
  if (!pack.value.geography) throw new Error('no geography')
  return { report: pack.value.report, geography: pack.value.geography }
}

const fromOrigin = (at: { readonly x: number; readonly y: number } | undefined): number =>
  at ? Math.hypot(at.x, at.y) : Number.NaN

describe('a pack from anywhere on Earth', () => {
  it('is read, its distance taken the short way over the date line', async () => {
    const { report } = await read()
    // Vincenty's inverse formula on WGS84, computed apart from this code: 4912.4 m.
    expect(report.facts.way).toMatchObject({ value: 4.9, bound: 'about' })
  })

  it('is drawn round its own park: a sheet of 8.5 by 11 km, the camera on it, a crossing of 2.46 km', async () => {
    const { report, geography } = await read()
    const scene = report.tour.scenes[2]
    if (scene?.kind !== 'map') throw new Error('no map')
    const ground = mapGround(scene, geography)
    expect(fromOrigin(ground.places.get('harbour')?.at)).toBeCloseTo(0, 9)
    const { left, right, top, bottom } = sheetOf(geography, ground.projection).bounds
    expect(right - left).toBeCloseTo(8.5, 1)
    expect(bottom - top).toBeCloseTo(11.1, 1)
    const [step] = scene.steps
    const camera = step && cameraOf(step, stageOf(1920, 1080), ground.projection)
    expect([camera?.x, camera?.y, camera?.width].map((n) => Math.round((n ?? 0) * 10) / 10)).toEqual([1.1, 2.2, 6])
    const [from, to] = ground.crossings[0]?.line ?? []
    expect(Math.hypot((to?.x ?? 0) - (from?.x ?? 0), (to?.y ?? 0) - (from?.y ?? 0))).toBeCloseTo(2.46, 1)
  })
})
