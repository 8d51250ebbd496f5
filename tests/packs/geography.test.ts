import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { all, brief, faultsAfter, readBroken, set, told } from './brokenPack'

const land = 'geo/land-water.geojson'
const north = ['features', 0, 'geometry'] as const
const ring = [...north, 'coordinates', 0] as const
const crossing = ['crossings', 0] as const
const step = ['scenes', 2, 'steps', 0] as const
const square = (w: number, s: number, size: number): number[][] => [
  [w, s],
  [w + size, s],
  [w + size, s + size],
  [w, s + size],
  [w, s],
]

describe('a map that cannot be drawn', () => {
  it.each([
    [
      'a place outside the sheet',
      set('geo/places.json', ['places', 1, 'lon'], 12),
      'off-sheet geo/places.json places[1]',
      '地点“town”在地图之外',
      'The place “town” lies outside the map',
    ],
    [
      'the end of a crossing outside the sheet',
      set('geo/crossings.json', [...crossing, 'north', 'lat'], 51.2),
      'off-sheet geo/crossings.json crossings[0].north',
      '过江通道“long-bridge”在地图之外',
      'The crossing “long-bridge” lies outside the map',
    ],
    [
      'a bend of a crossing outside the sheet',
      set('geo/crossings.json', [...crossing, 'via'], [{ lon: 9, lat: 50.5 }]),
      'off-sheet geo/crossings.json crossings[0].via[0]',
      '在地图之外',
      'outside the map',
    ],
    [
      'a crossing with one end',
      set('geo/crossings.json', [...crossing, 'north'], null),
      'one-end geo/crossings.json crossings[0].north',
      '只有一端',
      'one end only',
    ],
    [
      'a crossing from a point to itself',
      set('geo/crossings.json', [...crossing, 'north'], { lon: 10.5, lat: 50.4 }),
      'equal-ends geo/crossings.json crossings[0]',
      '同一个点',
      'the same point',
    ],
    [
      'the ends of a crossing swapped',
      set('geo/crossings.json', [...crossing, 'north', 'lat'], 50.3),
      'swapped-ends geo/crossings.json crossings[0].north',
      '对调',
      'Swap',
    ],
    [
      'two crossings of one id',
      (dir: string) => {
        const bridge = { id: 'long-bridge', kind: 'ferry', north: null, south: null, status: 'sourced', opened: null }
        set('geo/crossings.json', ['crossings', 1], { ...bridge, state: 'open', lengths_m: {} })(dir)
      },
      'duplicate-id geo/crossings.json crossings[1]',
      '用了两次',
      'used twice',
    ],
    [
      'two places of one id',
      set('geo/places.json', ['places', 2], {
        ...{ id: 'town', lon: 10.2, lat: 50.2, kind: 'town', bank: 'south', status: 'sourced', accuracy_m: 900 },
      }),
      'duplicate-id geo/places.json places[2]',
      '用了两次',
      'used twice',
    ],
    [
      'a self-crossing outline',
      set(land, ring, [
        [10, 50.6],
        [11, 51],
        [11, 50.6],
        [10, 51],
        [10, 50.6],
      ]),
      'crossed-rings geo/land-water.geojson features[0].geometry.coordinates',
      '经度 10.5、纬度 50.8 附近自相交叉',
      'crosses itself near longitude 10.5, latitude 50.8',
    ],
    [
      'a hole that leaves its island',
      set(land, [...north, 'coordinates', 1], square(10.8, 50.7, 0.25)),
      'crossed-rings geo/land-water.geojson features[0].geometry.coordinates',
      '自相交叉',
      'crosses itself',
    ],
    [
      'a ring of two points',
      set(land, ring, [
        [10, 50],
        [11, 50],
      ]),
      'short-ring geo/land-water.geojson features[0].geometry.coordinates[0]',
      '只有 2 个点',
      'has 2 points',
    ],
    [
      'a ring there and back',
      set(land, ring, [
        [10, 50],
        [11, 50],
        [10, 50],
      ]),
      'short-ring geo/land-water.geojson features[0].geometry.coordinates[0]',
      '围不成面',
      'too few for an area',
    ],
    [
      'a waterway of one point',
      set('geo/rivers.geojson', ['features', 0, 'geometry', 'coordinates'], [[10, 50]]),
      'short-line geo/rivers.geojson features[0].geometry.coordinates',
      '只有 1 个点',
      'has 1 points',
    ],
    [
      'a number that is none',
      set(land, [...ring, 1, 0], null),
      'bad-position geo/land-water.geojson features[0].geometry.coordinates[0][1]',
      '[null,50.6] 不是地图上的位置',
      '[null,50.6] is not a position',
    ],
    [
      'coordinates nested too little',
      set(land, [...north, 'coordinates'], [[10, 50]]),
      'bad-position geo/land-water.geojson features[0].geometry.coordinates[0][0]',
      '10 不是地图上的位置',
      '10 is not a position',
    ],
    [
      'metres of a projection',
      set(
        land,
        ring,
        square(10, 50, 1).map(([x = 0, y = 0]) => [x * 111_000, y * 111_000]),
      ),
      'not-degrees geo/land-water.geojson features[0].geometry.coordinates[0][0]',
      '投影坐标',
      'metres of a projection',
    ],
    [
      'latitude before longitude',
      set(
        land,
        ring,
        square(120, 31, 1).map((position) => position.toReversed()),
      ),
      'not-degrees geo/land-water.geojson features[0].geometry.coordinates[0][0]',
      '先写经度',
      'longitude first',
    ],
    [
      'another coordinate system by name',
      set(land, ['crs'], { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3857' } }),
      'wrong-crs geo/land-water.geojson crs',
      'EPSG::3857',
      'EPSG::3857',
    ],
    ['no outlines at all', set(land, ['features'], []), `wrong-count ${land} features`, '太少', 'too few'],
    [
      'a camera of no width',
      set('tour.json', [...step, 'camera', 'width_km'], 0),
      'out-of-range tour.json scenes[2].steps[0].camera.width_km',
      '应不少于 1',
      'must be at least 1',
    ],
    [
      'a camera of negative width',
      set('tour.json', [...step, 'camera', 'width_km'], -40),
      'out-of-range tour.json scenes[2].steps[0].camera.width_km',
      '应不少于 1',
      'must be at least 1',
    ],
    [
      'a camera as wide as a continent',
      set('tour.json', [...step, 'camera', 'width_km'], 3000),
      'wide-camera tour.json scenes[2].steps[0].camera.width_km',
      '最多 223 公里',
      'at most 223 km',
    ],
    [
      'a camera that looks elsewhere',
      set('tour.json', [...step, 'cameraPortrait'], { lon: 30, lat: 50.5, width_km: 60 }),
      'off-sheet tour.json scenes[2].steps[0].cameraPortrait',
      '镜头所在的步骤“region”在地图之外',
      'The camera of the step “region” lies outside the map',
    ],
    [
      'a distance rounded finer than its points are known',
      set('facts.json', ['derived', 7, 'round'], 1),
      'too-exact facts.json derived[7].round',
      '只精确到 2 公里',
      'good to 2 km only',
    ],
    [
      'a distance not marked as about',
      set('facts.json', ['derived', 7, 'bound'], undefined),
      'exact-distance facts.json derived[7].bound',
      '没有标明是约数',
      'not marked as approximate',
    ],
    [
      'an opening on no date',
      set('geo/crossings.json', [...crossing, 'opened'], 'June 2008'),
      'bad-form geo/crossings.json crossings[0].opened',
      '日期',
      'date',
    ],
    [
      'an opening on a day there is not',
      set('geo/crossings.json', [...crossing, 'opened'], '2008-13'),
      'bad-date geo/crossings.json crossings[0].opened',
      '没有 2008-13 这一天',
      '2008-13 is not a day',
    ],
    [
      'an empty approval number',
      set('manifest.json', ['approvedMapNumber'], ''),
      'empty-text manifest.json approvedMapNumber',
      '空的',
      'empty',
    ],
  ] as const)('%s', async (_name, breakIt, line, zh, en) => {
    const faults = await faultsAfter(breakIt)
    expect(brief(faults)).toEqual([line])
    expect(told(faults).zh).toContain(zh)
    expect(told(faults).en).toContain(en)
  })

  it('tells three faults of a file in metres, not one for every vertex', async () => {
    const metres = Array.from({ length: 5000 }, (_, i) => [1_000_000 + i, 5_000_000])
    const rings = Array.from({ length: 50 }, () => metres)
    expect(await faultsAfter(set(land, [...north, 'coordinates'], rings))).toHaveLength(3)
  })
})

/** The outlines a pack is drawn from after `breakIt`, and what was noted. */
async function drawn(breakIt: (dir: string) => void) {
  const read = await readBroken(breakIt)
  if (!read.ok) throw new Error(brief(read.error).join('\n'))
  return { geography: read.value.geography, notes: brief(read.value.notes), report: read.value.report, all: read.value }
}
const coordinates = async (breakIt: (dir: string) => void): Promise<unknown> =>
  (await drawn(breakIt)).geography?.landWater.features[0]?.geometry.coordinates

describe('a map that is mended', () => {
  const outer = square(10, 50.6, 0.4)
  const hole = square(10.1, 50.7, 0.1).toReversed()

  it('reversed rings are turned without a word, holes the other way', async () => {
    const found = await drawn(set(land, [...north, 'coordinates'], [outer.toReversed(), hole.toReversed()]))
    expect(found.notes).toEqual([])
    expect(found.geography?.landWater.features[0]?.geometry.coordinates).toEqual([outer, hole])
  })

  it('an open ring is closed, and that is noted', async () => {
    const found = await drawn(set(land, ring, outer.slice(0, -1)))
    expect(found.geography?.landWater.features[0]?.geometry.coordinates).toEqual([outer])
    expect(found.notes).toEqual([`open-rings ${land}`])
  })

  it('many polygons with holes come through as they are; heights are let stand', async () => {
    const polygons = [[outer, hole], [square(10.6, 50.7, 0.1)]]
    const geometry = { type: 'MultiPolygon', coordinates: polygons }
    expect(await coordinates(set(land, north, geometry))).toEqual(polygons)
    expect(await coordinates(set(land, ring, outer.map((p) => [...p, 7])))).toEqual([outer.map((p) => [...p, 7])]) // prettier-ignore
  })

  it('rings may touch themselves and one another', async () => {
    const touching = [...outer.slice(0, 3), [10.2, 50.6], ...outer.slice(3)]
    const hole = square(10.3, 50.6, 0.05)
    expect((await drawn(set(land, [...north, 'coordinates'], [touching, hole]))).notes).toEqual([])
  })

  it('the coordinate system may be named where it is WGS 84', async () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } }
    expect((await drawn(set(land, ['crs'], crs))).notes).toEqual([])
  })
})

describe('a map that is missing', () => {
  const remove = (file: string) => (dir: string) => rmSync(join(dir, file))

  it('plays as a list where the outlines are not there, its distances computed all the same', async () => {
    const found = await drawn(remove(land))
    expect(found.notes).toEqual([`missing-file ${land}`, 'no-outlines tour.json scenes[2]'])
    expect(found.geography).toBeUndefined()
    expect(found.report.hasGeography).toBe(false)
    expect(found.report.facts.way).toMatchObject({ value: 60 })
  })

  it('plays without the waterways or the crossings', async () => {
    const found = await drawn(all(remove('geo/rivers.geojson'), remove('geo/crossings.json')))
    expect(found.notes).toEqual(['missing-file geo/rivers.geojson', 'missing-file geo/crossings.json'])
    expect(found.geography?.rivers.features).toEqual([])
    expect(found.geography?.crossings).toEqual([])
  })

  it('plays as a list of places without distances where the pack has no geography at all', async () => {
    const lead = ['scenes', 'map', 'steps', 'region', 'lead']
    const found = await drawn(
      all(
        set('manifest.json', ['files', 'geography'], undefined),
        set('texts/en.json', lead, '{way} to the town.'),
        set('texts/zh-CN.json', lead, '到镇上{way}。'),
      ),
    )
    expect(found.notes).toEqual(['no-outlines tour.json scenes[2]', 'no-places facts.json'])
    expect(found.report.facts.way).toBeUndefined()
    expect(found.report.tour.scenes[2]?.steps[0]).toMatchObject({ facts: ['sister-port'], distances: [] })
    expect(found.report.texts.en?.scenes.map?.steps.region).not.toHaveProperty('lead')
    expect(found.report.texts.en?.places).toHaveProperty('town')
  })

  it('is refused where a title needs a distance', async () => {
    const faults = await faultsAfter(
      all(
        set('manifest.json', ['files', 'geography'], undefined),
        set('texts/en.json', ['scenes', 'map', 'steps', 'region', 'title'], '{way} to the town'),
      ),
    )
    expect(brief(faults)).toEqual(['unknown-placeholder texts/en.json scenes.map.steps.region.title'])
  })

  it('a file that is there and broken is a fault', async () => {
    expect(brief(await faultsAfter(set('geo/rivers.geojson', ['features'], 1)))).toEqual([
      'wrong-type geo/rivers.geojson features',
    ])
  })
})

describe('a driving time', () => {
  const minutes = set('geo/places.json', ['places', 1, 'drive_minutes'], 45)
  const says = (locale: string, text: string | undefined) =>
    set(`texts/${locale}.json`, ['places', 'town', 'driveSource'], text)

  it('needs its source in every language', async () => {
    expect(brief(await faultsAfter(all(minutes, says('en', 'Road atlas, 2020'))))).toEqual([
      'missing-text texts/zh-CN.json places.town.driveSource',
    ])
    const { geography } = await drawn(all(minutes, says('en', 'Road atlas, 2020'), says('zh-CN', '公路图册，2020 年')))
    expect(geography?.places[1]).toMatchObject({ drive_minutes: 45 })
  })

  it('is whole minutes, above nought', async () => {
    const read = await faultsAfter(set('geo/places.json', ['places', 1, 'drive_minutes'], 0))
    expect(brief(read)).toEqual(['out-of-range geo/places.json places[1].drive_minutes'])
  })
})
