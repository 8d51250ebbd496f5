import { packFault, type PackFault } from '../../core/faults'
import { geodesicKm, type LonLat } from '../geodesy'
import { extentOf, holds, type Extent } from '../outlines'
import { manifestFile, type RawPack } from '../pack'
import type { Crossing } from '../schema'
import { isCalendarDate } from './sources'

/** Ends nearer to each other than this are one point. */
const sameSpot = 0.001
/** A camera this many times as wide as the sheet shows mostly nothing. */
const widest = 2

/** Places, crossings and cameras lie on the sheet, crossings have two ends or none, distances say no more than they know. */
export function geographyFaults(pack: RawPack): readonly PackFault[] {
  const { landWater } = pack.geography
  const sheet = landWater && extentOf(landWater)
  return [
    ...crossingFaults(pack, sheet),
    ...(sheet ? [...placeFaults(pack, sheet), ...cameraFaults(pack, sheet)] : []),
    ...distanceFaults(pack),
  ]
}

/** Degrees for a message, in hundredths. */
const rounded = ({ west, east, south, north }: Extent): Extent => {
  const short = (degrees: number): number => Math.round(degrees * 100) / 100
  return { west: short(west), east: short(east), south: short(south), north: short(north) }
}

function placeFaults({ geography, manifest }: RawPack, sheet: Extent): readonly PackFault[] {
  const file = manifest.files.geography?.places ?? manifestFile
  return (geography.places ?? []).flatMap((place, i) =>
    place.kind === 'abroad' || holds(sheet, place)
      ? []
      : [packFault('off-sheet', file, `places[${i}]`, { what: 'place', id: place.id, ...rounded(sheet) })],
  )
}

function crossingFaults({ geography, manifest }: RawPack, sheet: Extent | undefined): readonly PackFault[] {
  const file = manifest.files.geography?.crossings ?? manifestFile
  return (geography.crossings ?? []).flatMap((crossing, i) => {
    const { id, opened } = crossing
    const at = `crossings[${i}]`
    return [
      ...endFaults(crossing, file, at),
      ...(opened === null || isCalendarDate(opened)
        ? []
        : [packFault('bad-date', file, `${at}.opened`, { date: opened })]),
      ...pointsOf(crossing).flatMap(([name, point]) =>
        !sheet || holds(sheet, point)
          ? []
          : [packFault('off-sheet', file, `${at}.${name}`, { what: 'crossing', id, ...rounded(sheet) })],
      ),
    ]
  })
}

function endFaults({ id, north, south }: Crossing, file: string, at: string): readonly PackFault[] {
  if (!north && !south) return []
  if (!north || !south) return [packFault('one-end', file, `${at}.${north ? 'south' : 'north'}`, { id })]
  if (geodesicKm(north, south) < sameSpot) return [packFault('equal-ends', file, at, { id })]
  return north.lat < south.lat ? [packFault('swapped-ends', file, `${at}.north`, { id })] : []
}

const pointsOf = ({ north, via, south }: Crossing): readonly (readonly [string, LonLat])[] => [
  ...(north ? [['north', north] as const] : []),
  ...(via ?? []).map((point, i) => [`via[${i}]`, point] as const),
  ...(south ? [['south', south] as const] : []),
]

/** The world step looks at the whole globe; every other camera looks at the sheet. */
function cameraFaults({ tour, manifest }: RawPack, sheet: Extent): readonly PackFault[] {
  const file = manifest.files.tour
  const limit = Math.ceil(widest * sizeOf(sheet))
  return tour.scenes.flatMap((scene, i) => {
    return scene.steps.flatMap((step, k) => {
      if (!('camera' in step) || step.view === 'world') return []
      const { id } = step
      return (['camera', 'cameraPortrait'] as const).flatMap((name) => {
        const camera = step[name]
        const at = `scenes[${i}].steps[${k}].${name}`
        if (!camera) return []
        if (!holds(sheet, camera)) return [packFault('off-sheet', file, at, { what: 'camera', id, ...rounded(sheet) })]
        const { width_km: width } = camera
        return width > limit ? [packFault('wide-camera', file, `${at}.width_km`, { id, width, limit })] : []
      })
    })
  })
}

/** The longer side of the sheet in km. */
function sizeOf({ west, east, south, north }: Extent): number {
  const degree = 111.195
  const width = (east - west) * degree * Math.cos((((south + north) / 2) * Math.PI) / 180)
  return Math.max(width, (north - south) * degree)
}

/** A distance is rounded no finer than its points are known, and says that it is about that long. */
function distanceFaults({ facts, geography, manifest }: RawPack): readonly PackFault[] {
  const accuracy = new Map(geography.places?.map((place) => [place.id, place.accuracy_m / 1000]))
  return facts.derived.flatMap(({ id, formula, round, bound }, i) => {
    if (formula.op !== 'distance') return []
    const at = `derived[${i}]`
    const worth = Math.max(accuracy.get(formula.from) ?? 0, accuracy.get(formula.to) ?? 0)
    return [
      ...(round < worth
        ? [packFault('too-exact', manifest.files.facts, `${at}.round`, { id, round, accuracy: worth })]
        : []),
      ...(bound === 'about' ? [] : [packFault('exact-distance', manifest.files.facts, `${at}.bound`, { id })]),
    ]
  })
}
