import type { InEach } from './inEach'

/** Corners of a map's sheet in degrees; `east` is above 180 where it lies over the date line. */
export interface SheetBox {
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
}

/** What an area of a file is in the map; `none` is left out. */
export const areaKinds = ['land', 'river', 'lake', 'sea', 'wetland', 'none'] as const
export type AreaKind = (typeof areaKinds)[number]

/** What a file of outlines holds, for whoever says what its areas are. */
export interface OutlineFile {
  /** Areas, lines and points; entries without a shape, which are passed over. */
  readonly areas: number
  readonly lines: number
  readonly points: number
  readonly empty: number
  /** Properties of areas that tell few sorts apart, each with its values; `''` is what has none. */
  readonly properties: readonly { readonly name: string; readonly values: readonly string[] }[]
}

/** What a map is drawn on: a box of the world that came with the program, or the outlines of a file, and whose they are. */
export type GroundOrder =
  | { readonly box: SheetBox }
  | {
      readonly text: string
      /** The property that says what an area is; null: they are all the same, `kinds['']`. */
      readonly by: string | null
      readonly kinds: Readonly<Record<string, AreaKind>>
      /** Printed on the map, in each language. */
      readonly source: InEach
    }

/** All land of the world as rings of degrees, lon lat lon lat …; `starts` says where each begins, and ends with the length. */
export interface WorldRings {
  readonly degrees: Float32Array
  readonly starts: Uint32Array
}

/** Where a map looks: its middle in degrees, its width in km. */
export interface MapCamera {
  readonly lon: number
  readonly lat: number
  readonly width_km: number
}
