import { createHash } from 'node:crypto'
import type { GroundOrder, MapCamera } from '../../core/contracts/ground'
import type { InEach } from '../../core/contracts/inEach'
import { extentOf } from '../outlines'
import type { Outlines } from '../outlines/thin'
import type { Manifest, Texts } from '../schema'

/** What a pack gets of a map's ground. */
export interface GroundParts {
  /** Of the manifest. Land and water stand under what they hold: another ground never takes the place of one that an earlier state knows. */
  readonly names: Readonly<Record<keyof NonNullable<Manifest['files']['geography']>, string>>
  /** By name: what is to be written. */
  readonly files: Readonly<Record<string, object>>
  /** A view of all of it. */
  readonly camera: MapCamera
  /** Whose data it is, and how good, by language. */
  readonly attribution: InEach
  /** Names of what is drawn. */
  readonly kinds: readonly string[]
}

const degree = 111.195

function cameraOver({ landWater }: Outlines): MapCamera {
  const { west, east, south, north } = extentOf(landWater)
  const lat = (south + north) / 2
  const lon = (west + east) / 2
  const width = (east - west) * degree * Math.cos((lat * Math.PI) / 180)
  const wide = Math.min(width, ((north - south) * degree * 16) / 9)
  return {
    lon: Number((lon > 180 ? lon - 360 : lon).toFixed(4)),
    lat: Number(lat.toFixed(4)),
    width_km: Math.max(1, Math.round(wide * 0.85)),
  }
}

const isChinese = (locale: string): boolean => locale.toLowerCase().startsWith('zh')

/** Said on the map: what is public domain asks for nothing, but how good it is is part of the truth. */
const ofWorld = (locale: string): string =>
  isChinese(locale)
    ? '海岸线：Natural Earth 1:10 000 000（公有领域），误差约两公里；没有内陆河湖'
    : 'Coasts: Natural Earth 1:10 000 000 (public domain), good to some 2 km; no inland waters'

/** Files, names and words of a ground for a pack in these languages. */
export function groundParts(outlines: Outlines, order: GroundOrder, locales: readonly string[]): GroundParts {
  const land = JSON.stringify(outlines.landWater)
  const mark = createHash('sha256').update(land).update(JSON.stringify(outlines.rivers)).digest('hex').slice(0, 8)
  const [landWater, rivers] = [`geo/land-water-${mark}.geojson`, `geo/rivers-${mark}.geojson`]
  const names = { landWater, rivers, places: 'geo/places.json', crossings: 'geo/crossings.json' }
  const said = (locale: string): string => ('box' in order ? ofWorld(locale) : (order.source[locale]?.trim() ?? ''))
  return {
    names,
    files: { [landWater]: outlines.landWater, [rivers]: outlines.rivers },
    camera: cameraOver(outlines),
    attribution: Object.fromEntries(locales.map((locale) => [locale, said(locale) || '—'])),
    kinds: [
      ...new Set(
        [...outlines.landWater.features, ...outlines.rivers.features].map(({ properties }) => properties.name),
      ),
    ],
  }
}

const words: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  land: ['陆地', 'Land'],
  sea: ['海', 'Sea'],
  lake: ['湖', 'Lakes'],
  river: ['江河', 'Rivers'],
  wetland: ['湿地', 'Wetland'],
  waterway: ['水道', 'Waterways'],
}

/** Says what is drawn, and whose data it is, in a language's texts; edited in place. */
export function sayGround(texts: Texts, locale: string, { attribution, kinds }: GroundParts): void {
  texts.attribution = attribution[locale] ?? '—'
  for (const kind of kinds) texts.waters[kind] ??= words[kind]?.[isChinese(locale) ? 0 : 1] ?? kind
}
