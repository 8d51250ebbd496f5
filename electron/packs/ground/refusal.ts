/** Why outlines make no map. `entry` is that of the file, from 1. */
export type GroundRefusal =
  | { readonly why: 'not-json' | 'topojson' | 'not-geojson' | 'no-areas' | 'too-large' }
  /** Another coordinate system, by its name as the file has it. */
  | { readonly why: 'crs'; readonly crs: string }
  | { readonly why: 'metres' | 'swapped' | 'not-degrees' | 'no-numbers' | 'short-ring'; readonly entry: number }
  | { readonly why: 'crossed'; readonly lon: number; readonly lat: number }
  | { readonly why: 'too-many'; readonly vertices: number; readonly limit: number }
  /** A box, or what a file covers, in km. */
  | { readonly why: 'small' | 'wide'; readonly km: number; readonly limit: number }
