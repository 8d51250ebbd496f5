import { z } from 'zod'
import type { FaultCode, FaultParams } from '../../core/faultKinds'

/** Longitude and latitude in degrees, WGS84. Heights after them are let stand and never read. */
export type Position = [number, number]
export type Ring = Position[]

type Report = <C extends FaultCode>(code: C, path: (string | number)[], params: FaultParams[C]) => void

const farLon = 180
const farLat = 90
/** Faults told of one geometry: a file in metres has one at every vertex. */
const enough = 3

/** What a geometry's coordinates are: how deep its positions lie, and whether its lines must be rings. */
interface Nesting {
  readonly depth: 1 | 2 | 3
  readonly rings: boolean
}

/**
 * Coordinates of a GeoJSON geometry. A schema for every pair of numbers costs more than all the rest of a pack, so one
 * plain loop looks at them; a line with a fault in it is left there, not told vertex by vertex.
 */
const coordinates = <T>({ depth, rings }: Nesting): z.ZodType<T> =>
  z.custom<T>().check((ctx) => {
    let told = 0
    const report: Report = (code, path, params) => {
      told += 1
      if (told > enough) return
      ctx.issues.push({ code: 'custom', input: ctx.value, path, params: { code, params }, message: code })
    }
    walk(ctx.value, depth, rings, [], report)
  })

export const line = coordinates<Ring>({ depth: 1, rings: false })
export const lines = coordinates<Ring[]>({ depth: 2, rings: false })
export const polygon = coordinates<Ring[]>({ depth: 2, rings: true })
export const polygons = coordinates<Ring[][]>({ depth: 3, rings: true })

function walk(value: unknown, depth: number, closed: boolean, path: (string | number)[], report: Report): void {
  if (value === undefined) return report('missing-field', path, { field: 'coordinates' })
  if (!Array.isArray(value)) return report('bad-position', path, { found: show(value) })
  const list: readonly unknown[] = value
  if (depth === 1) return walkLine(list, closed, path, report)
  if (list.length === 0) return report('wrong-count', path, { limit: '≥ 1' })
  for (const [i, inner] of list.entries()) walk(inner, depth - 1, closed, [...path, i], report)
}

function walkLine(line: readonly unknown[], closed: boolean, path: (string | number)[], report: Report): void {
  for (let i = 0; i < line.length; i += 1) {
    const position = line[i]
    if (!Array.isArray(position)) return report('bad-position', [...path, i], { found: show(position) })
    const [lon, lat] = position as readonly unknown[]
    if (typeof lon !== 'number' || typeof lat !== 'number')
      return report('bad-position', [...path, i], { found: show(position) })
    if (!(Math.abs(lon) <= farLon && Math.abs(lat) <= farLat))
      return report('not-degrees', [...path, i], { lon, lat, guess: guess(lon, lat) })
  }
  // Three points and the first once more; a ring left open is closed later.
  const least = closed ? (isClosed(line) ? 4 : 3) : 2
  if (line.length < least) report(closed ? 'short-ring' : 'short-line', path, { points: line.length })
}

function isClosed(line: readonly unknown[]): boolean {
  const [a, b] = [line[0] as Position | undefined, line.at(-1) as Position | undefined]
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1]
}

/** Why numbers are no degrees: metres of a projection, latitude written first, or neither. */
function guess(lon: number, lat: number): FaultParams['not-degrees']['guess'] {
  if (Math.abs(lon) > 1000 || Math.abs(lat) > 1000) return 'metres'
  return Math.abs(lon) <= farLat && Math.abs(lat) <= farLon ? 'swapped' : 'neither'
}

function show(value: unknown): string {
  const text = value === undefined ? '' : JSON.stringify(value)
  return text.length > 40 ? `${text.slice(0, 37)}…` : text
}
