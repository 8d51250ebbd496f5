import type { Ring } from '../schema/positions'

export type Polygons = Ring[][]

/** A shape of a file with the properties of whatever it stood in; coordinates are as they were written, unproved. */
export interface Shape {
  readonly type: string
  readonly coordinates: unknown
  readonly properties: Readonly<Record<string, unknown>>
  /** Its entry in the file, from 1. */
  readonly entry: number
}

export const isArea = ({ type }: Shape): boolean => type === 'Polygon' || type === 'MultiPolygon'
export const isLine = ({ type }: Shape): boolean => type === 'LineString' || type === 'MultiLineString'
export const isPoint = ({ type }: Shape): boolean => type === 'Point' || type === 'MultiPoint'

/** What a shape has of a property, as a word; `''` where it has none. */
export function wordOf({ properties }: Shape, property: string): string {
  const value = properties[property]
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).trim()
    : ''
}
