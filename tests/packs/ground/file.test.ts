import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { areaKinds, type AreaKind } from '../../../electron/core/contracts/ground'
import { groundRefused } from '../../../electron/main/workshop/groundWords'
import { readPack } from '../../../electron/packs'
import { groundOf, groundParts, lookAtOutlines } from '../../../electron/packs/ground'
import { writeBegun } from '../../../electron/packs/scaffold'

const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-outlines-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))
let runs = 0
const names = { 'zh-CN': '内湖港', en: 'Inland Port' }
const source = { 'zh-CN': '测绘', en: 'Survey' }

type Ring = [number, number][]
/** A box around a point as a ring, counter-clockwise, closed. */
const ringAt = (lon: number, lat: number, half: number): Ring => [
  ...([
    [lon - half, lat - half],
    [lon + half, lat - half],
    [lon + half, lat + half],
    [lon - half, lat + half],
  ] as Ring),
  [lon - half, lat - half],
]
const land = { type: 'Polygon', coordinates: [ringAt(120, 31, 1)] }
const lake = { type: 'Polygon', coordinates: [ringAt(120.2, 31.1, 0.3)] }
const feature = (geometry: unknown, natural = 'land'): object => ({
  type: 'Feature',
  properties: { natural, id: 7 },
  geometry,
})
const collection = (features: readonly object[], more: object = {}): object => ({
  type: 'FeatureCollection',
  ...more,
  features,
})
const byNatural = {
  by: 'natural',
  kinds: { land: 'land', lake: 'lake', river: 'river', sea: 'sea' } as Record<string, AreaKind>,
}
const alike = { by: null, kinds: { '': 'land' } as Record<string, AreaKind> }

/** The land and water of a text, and whether a report that is begun on it plays. */
async function madeOf(text: string, said: { by: string | null; kinds: Record<string, AreaKind> } = byNatural) {
  const order = { text, source, ...said }
  const made = await groundOf(order)
  if (!made.ok) return made
  const folder = join(room, String((runs += 1)))
  const ground = groundParts(made.value, order, Object.keys(names))
  expect(await writeBegun(folder, { id: 'port-2027', period: '2027', names, scenes: [], ground })).toEqual({
    ok: true,
    value: null,
  })
  const read = await readPack(folder)
  expect(read.ok).toBe(true)
  return made
}

/** Whether a point is on land, by the rule the map is filled by; wetland is drawn over it. */
function isLand(made: Awaited<ReturnType<typeof groundOf>>, [x, y]: readonly [number, number]): boolean {
  if (!made.ok) throw new Error(made.error.why)
  const rings = made.value.landWater.features.flatMap(({ properties, geometry }) =>
    properties.water || properties.kind === 'wetland'
      ? []
      : geometry.type === 'Polygon'
        ? geometry.coordinates
        : geometry.coordinates.flat(),
  )
  return rings.reduce((odd, ring) => {
    let inside = odd
    ring.forEach(([ax, ay], i) => {
      const [bx, by] = ring[(i + 1) % ring.length] ?? [0, 0]
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
    })
    return inside
  }, false)
}

describe('the same outlines, in whatever form a program writes them', () => {
  const both = [feature(land), feature(lake, 'lake')]
  const backwards = [
    { ...land, coordinates: [ringAt(120, 31, 1).toReversed()] },
    { ...lake, coordinates: [ringAt(120.2, 31.1, 0.3).toReversed()] },
  ] as const
  const forms: readonly (readonly [string, string])[] = [
    ['a collection', JSON.stringify(collection(both))],
    ['with a mark before it', `\uFEFF${JSON.stringify(collection(both))}`],
    ['rings the other way round', JSON.stringify(collection([feature(backwards[0]), feature(backwards[1], 'lake')]))],
    [
      'rings left open',
      JSON.stringify(
        collection([feature({ ...land, coordinates: [ringAt(120, 31, 1).slice(0, 4)] }), feature(lake, 'lake')]),
      ),
    ],
    [
      'entries without a shape',
      JSON.stringify(collection([feature(null), ...both, { type: 'Feature', properties: null, geometry: null }])),
    ],
    [
      'collections of shapes',
      JSON.stringify(
        collection([
          feature({ type: 'GeometryCollection', geometries: [land, { type: 'Point', coordinates: [120, 31] }] }),
          feature({ type: 'GeometryCollection', geometries: [lake] }, 'lake'),
        ]),
      ),
    ],
    [
      'collections within one another',
      JSON.stringify(collection([collection([both[0] ?? {}]), collection([both[1] ?? {}])])),
    ],
    [
      'many polygons in one shape',
      JSON.stringify(
        collection([feature({ type: 'MultiPolygon', coordinates: [land.coordinates] }), feature(lake, 'lake')]),
      ),
    ],
    ['a list of features', JSON.stringify(both)],
    ['a feature a line', both.map((one) => JSON.stringify(one)).join('\n')],
    ['with heights', JSON.stringify(collection(both)).replaceAll(/\[(\d[\d.]*),(\d[\d.]*)\]/g, '[$1,$2,12.5]')],
    ...['EPSG:4326', 'EPSG:4490', 'urn:ogc:def:crs:EPSG::4490', 'urn:ogc:def:crs:OGC:1.3:CRS84'].map(
      (name) =>
        [`in ${name}`, JSON.stringify(collection(both, { crs: { type: 'name', properties: { name } } }))] as const,
    ),
  ]
  it.each(forms)('%s', async (_form, text) => {
    const made = await madeOf(text)
    expect([isLand(made, [119.5, 30.5]), isLand(made, [120.2, 31.1]), isLand(made, [120.49, 31.39])]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('a bare shape, all of it land; all of it water, and the rest is land', async () => {
    expect(isLand(await madeOf(JSON.stringify(land), alike), [120.2, 31.1])).toBe(true)
    const waters = JSON.stringify(
      collection([feature(lake, 'lake'), feature({ type: 'Polygon', coordinates: [ringAt(119, 30, 0.2)] }, 'lake')]),
    )
    const made = await madeOf(waters)
    expect([isLand(made, [119.6, 30.6]), isLand(made, [120.2, 31.1]), isLand(made, [119, 30])]).toEqual([
      true,
      false,
      false,
    ])
  })
})

it('says what a file holds: properties that tell few sorts apart, and what is passed over', () => {
  const seen = lookAtOutlines(
    JSON.stringify(
      collection([
        feature(land),
        feature(lake, 'lake'),
        feature(null),
        feature({ type: 'Point', coordinates: [1, 2] }),
      ]),
    ),
  )
  expect(seen).toMatchObject({ ok: true, value: { areas: 2, lines: 0, points: 1, empty: 1 } })
  if (seen.ok) expect(seen.value.properties).toContainEqual({ name: 'natural', values: ['land', 'lake'] })
})

it.each([
  ['not-json', 'not JSON at all'],
  ['topojson', JSON.stringify({ type: 'Topology', objects: {}, arcs: [] })],
  ['not-geojson', '{"hello": 1}'],
  ['no-areas', JSON.stringify(collection([feature({ type: 'Point', coordinates: [120, 31] })]))],
  [
    'crs',
    JSON.stringify(
      collection([feature(land)], { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4549' } } }),
    ),
  ],
  [
    'crs',
    JSON.stringify(
      collection([feature(land)], { crs: { type: 'link', properties: { href: 'http://example.org/crs' } } }),
    ),
  ],
  [
    'metres',
    JSON.stringify(collection([feature({ type: 'Polygon', coordinates: [ringAt(500_000, 3_400_000, 1000)] })])),
  ],
  ['swapped', JSON.stringify(collection([feature({ type: 'Polygon', coordinates: [ringAt(31, 120, 1)] })]))],
  [
    'no-numbers',
    JSON.stringify(
      collection([
        feature({
          type: 'Polygon',
          coordinates: [
            [
              ['120', '31'],
              ['121', '31'],
              ['121', '32'],
              ['120', '31'],
            ],
          ],
        }),
      ]),
    ),
  ],
  [
    'short-ring',
    JSON.stringify(collection([feature({ type: 'Polygon', coordinates: [ringAt(120, 31, 1).slice(0, 2)] })])),
  ],
  [
    'crossed',
    JSON.stringify(
      collection([
        feature({
          type: 'Polygon',
          coordinates: [
            [
              [119, 30],
              [121, 32],
              [121, 30],
              [119, 32],
              [119, 30],
            ],
          ],
        }),
      ]),
    ),
  ],
  ['small', JSON.stringify(collection([feature({ type: 'Polygon', coordinates: [ringAt(120, 31, 0.05)] })]))],
])('refuses in words what makes no map: %s', async (why, text) => {
  const made = await groundOf({ text, source, ...alike })
  if (made.ok) throw new Error('taken')
  expect(made.error.why).toBe(why)
  const { 'zh-CN': zh, en } = groundRefused(made.error)
  for (const said of [zh.what, zh.todo, en.what, en.todo]) expect(said.length).toBeGreaterThan(4)
  expect(`${zh.what}${en.what}`).not.toMatch(/\[\d|undefined/)
})

it('whatever a file holds, it makes a map that plays or is refused; lakes that lie over one another are water', async () => {
  const degrees = fc.tuple(fc.double({ min: 110, max: 118, noNaN: true }), fc.double({ min: 25, max: 31, noNaN: true }))
  const rings = fc
    .array(degrees, { minLength: 0, maxLength: 7 })
    .chain((open) => fc.constantFrom(open, [...open, open[0]]))
  const boxes = fc
    .tuple(degrees, fc.double({ min: 0.1, max: 2, noNaN: true }))
    .map(([[lon, lat], half]) => ringAt(lon, lat, half))
  const polygon = fc
    .oneof({ weight: 4, arbitrary: boxes }, rings)
    .map((ring) => ({ type: 'Polygon', coordinates: [ring] }))
  const kinds = fc.constantFrom(...areaKinds)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(polygon, kinds), { minLength: 1, maxLength: 6 }), async (all) => {
      const text = JSON.stringify(collection(all.map(([geometry, kind]) => feature(geometry, kind))))
      const said = { by: 'natural', kinds: Object.fromEntries(areaKinds.map((kind) => [kind, kind])) }
      const made = await madeOf(text, said)
      if (!made.ok) {
        expect(groundRefused(made.error).en.what).not.toBe('')
        return
      }
      for (const [{ coordinates }, kind] of all) {
        const [a, , c] = coordinates[0] ?? []
        const isWhole = coordinates[0]?.length === 5 && a && c && c[0] > a[0]
        if (isWhole && (kind === 'lake' || kind === 'river'))
          expect(isLand(made, [(a[0] + c[0]) / 2 + 1e-4, (a[1] + c[1]) / 2 + 2e-4])).toBe(false)
      }
    }),
    { numRuns: 60 },
  )
})
