import fc from 'fast-check'
import type { Fact, Geography, Report, SceneOf } from '../../../electron/core/report'
import { drawn, leads, reportOf, titles } from '../../picture/randomReport'
import { locales } from '../../picture/stages'

/** A map that another park may bring, as a checked pack would give it. */
interface DrawnLand {
  readonly report: Report
  readonly scene: SceneOf<'map'>
  readonly geography: Geography
  readonly locale: string
}

const names = fc.constantFrom(
  '锡',
  '上海虹桥枢纽',
  'Garmisch-Partenkirchen an der Loisach',
  'Llanfairpwllgwyngyllgogerychwyrndrobwll',
  'Donauwörth',
  '五峰山长江大桥',
)
const crossingNames = fc.constantFrom(
  '苏通大桥',
  'Jiangyin–Jingjiang Yangtze River Tunnel',
  'Fehmarnsundbrücke',
  '隧道',
)
const fields = fc.constantFrom(
  '人才',
  'Wissenschaft und Technik',
  'Capital',
  '产业',
  'Kreislaufwirtschaftstechnologien',
)

const centre = { lon: 121, lat: 31.7 }
const spot = fc.record({
  lon: fc.double({ min: -1.1, max: 1.1, noNaN: true }).map((d) => centre.lon + d),
  lat: fc.double({ min: -0.8, max: 0.8, noNaN: true }).map((d) => centre.lat + d),
})
const counts = fc.oneof(fc.constantFrom(0, 1, 2, 7, 60), fc.nat(12))

/** A river from west to east through the sheet, as broad as it likes. */
const outlines = fc
  .record({
    broad: fc.double({ min: 0.01, max: 0.25, noNaN: true }),
    bent: fc.double({ min: -0.3, max: 0.3, noNaN: true }),
  })
  .map(({ broad, bent }) => {
    const way = Array.from(
      { length: 25 },
      (_, i) => [centre.lon - 1.2 + i * 0.1, centre.lat + bent * Math.sin(i / 4)] as const,
    )
    const north = way.map(([lon, lat]): [number, number] => [lon, lat + broad / 2])
    const south = way.map(([lon, lat]): [number, number] => [lon, lat - broad / 2]).reverse()
    const ring = [...north, ...south, ...north.slice(0, 1)]
    const [w, s, e, n] = [centre.lon - 1.4, centre.lat - 0.9, centre.lon + 1.4, centre.lat + 0.9]
    const feature = (kind: string, water: boolean, polygon: [number, number][]) => ({
      ...{
        type: 'Feature',
        properties: { name: kind, kind, water },
        geometry: { type: 'Polygon', coordinates: [polygon] },
      },
    })
    return {
      landWater: {
        type: 'FeatureCollection',
        features: [
          feature('land', false, [[w, s], [e, s], [e, n], [w, n], [w, s]]), // prettier-ignore
          feature('river', true, ring),
        ],
      },
      rivers: { type: 'FeatureCollection', features: [] },
    }
  })

const crossing = fc.record({
  ...{ at: spot, long: fc.double({ min: 0.01, max: 0.3, noNaN: true }), tunnel: fc.boolean(), name: crossingNames },
  year: fc.option(fc.integer({ min: 1950, max: 2020 }), { nil: undefined }),
})
const place = fc.record({ at: spot, name: names, city: fc.boolean(), vague: fc.boolean() })
const views = fc.constantFrom('region', 'crossings', 'linked', 'neighbours')

const parts = fc.record({
  ...{ outlines, view: views, locale: locales, title: titles, lead: leads, park: spot, parkName: names },
  ...{ places: fc.array(place, { maxLength: 7 }), crossings: fc.array(crossing, { minLength: 60, maxLength: 60 }) },
  ...{
    count: counts,
    fields: fc.array(fields, { maxLength: 7 }),
    open: fc.boolean(),
    far: fc.array(drawn, { minLength: 7, maxLength: 7 }),
  },
  ...{ camera: fc.record({ at: spot, width: fc.double({ min: 20, max: 260, noNaN: true }) }), distances: fc.nat(7) },
  linked: fc.nat(7),
})

/** Any land, with a park, up to seven named places, any number of crossings, of distances and of linked fields. */
export const lands: fc.Arbitrary<DrawnLand> = parts.map((drawnParts) => {
  const { places, crossings, count, locale, title, lead, view } = drawnParts
  const ids = places.map((_, i) => `place-${i}`)
  const used = crossings.slice(0, count)
  const distances = ids.slice(0, drawnParts.distances)
  const linked = ids[drawnParts.linked] ?? 'none'
  const scene: SceneOf<'map'> = {
    ...{ id: 'map', kind: 'map', park: 'park', linked: { link: 'link', place: linked } },
    // A park may have none of its own.
    ...(drawnParts.open ? { crossing: 'crossing-0' } : {}),
    steps: [
      {
        ...{ id: view, view, facts: [], places: ['park', ...ids].slice(0, 7) },
        camera: { ...drawnParts.camera.at, width_km: drawnParts.camera.width },
        distances: distances.map((id) => `far-${id}`),
      },
    ],
  }
  const link = {
    ...{ kind: 'link', id: 'link', at: '1.1', link: 'cooperation', open: drawnParts.open },
    fields: drawnParts.fields.map((_, i) => `field-${i}`),
  } as unknown as Fact
  const report = reportOf(
    scene,
    {},
    { locale, title, lead, labels: labelsIn(locale) },
    { link: { fact: link, name: 'Suzhou FTZ' } },
  )
  Object.assign(report, { hasGeography: true })
  distances.forEach((to, i) => {
    const one = drawnParts.far[i]
    const formula = { op: 'distance', from: 'park', to }
    const fact = {
      kind: 'derived',
      id: `far-${to}`,
      value: one?.value ?? 1,
      exact: 1,
      unit: '公里',
      est: false,
      formula,
      approx: true,
    }
    Object.assign(report.facts, { [`far-${to}`]: fact })
    Object.assign(report.texts[locale]?.facts ?? {}, { [`far-${to}`]: { name: one?.name ?? '' } })
  })
  const texts = report.texts[locale] ?? {}
  Object.assign(report.texts[locale]?.facts['link'] ?? {}, {
    fields: Object.fromEntries(drawnParts.fields.map((name, i) => [`field-${i}`, name])),
  })
  Object.assign(texts, {
    attribution: '© OpenStreetMap contributors (ODbL) · GSHHG/GMT (LGPL) · GeoNames (CC BY 4.0)',
    places: {
      park: { name: drawnParts.parkName },
      ...Object.fromEntries(places.map(({ name }, i) => [`place-${i}`, { name }])),
    },
    crossings: Object.fromEntries(used.map(({ name }, i) => [`crossing-${i}`, { name }])),
  })
  return { report, scene, locale, geography: geographyOf(drawnParts, used) }
})

const labelsIn = (locale: string): Readonly<Record<string, string>> =>
  locale.startsWith('zh')
    ? {
        schematic: '示意图',
        river: '长江',
        'north-bank': '北岸',
        'south-bank': '南岸',
        straight: '直线距离',
        'fields-open': '等',
      }
    : {
        schematic: 'Schematic map',
        river: 'Rhine',
        'north-bank': 'Right bank',
        straight: 'straight line',
        'fields-open': 'and others',
      }

function geographyOf(
  {
    outlines: drawnOutlines,
    park,
    places,
  }: {
    readonly outlines: unknown
    readonly park: unknown
    readonly places: readonly { readonly at: unknown; readonly city: boolean; readonly vague: boolean }[]
  },
  used: readonly {
    readonly at: { readonly lon: number; readonly lat: number }
    readonly long: number
    readonly tunnel: boolean
    readonly year: number | undefined
  }[],
): Geography {
  return {
    ...(drawnOutlines as object),
    places: [
      { id: 'park', ...(park as object), kind: 'park', status: 'sourced' },
      ...places.map(({ at, city, vague }, i) => ({
        ...{
          id: `place-${i}`,
          ...(at as object),
          kind: city ? 'city' : 'town',
          status: vague ? 'unverified' : 'sourced',
        },
      })),
    ],
    crossings: used.map(({ at, long, tunnel, year }, i) => ({
      ...{
        id: `crossing-${i}`,
        kind: tunnel ? 'road tunnel' : 'road bridge',
        state: 'open',
        status: 'sourced',
        lengths_m: {},
      },
      ...{ north: { lon: at.lon, lat: at.lat + long / 2 }, south: { lon: at.lon + long / 5, lat: at.lat - long / 2 } },
      ...(year === undefined ? {} : { opened: String(year) }),
    })),
  } as unknown as Geography
}
