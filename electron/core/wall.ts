/** Displays that the stage fills as one picture: all there are, or these, by their names; null: it is on one. */
export type Span = 'all' | string[] | null

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A display as the system has it; `label` may be empty. */
export interface WallPart {
  readonly id: number
  readonly label: string
  readonly bounds: Area
  readonly scaleFactor: number
}

/** Why displays make no one picture. */
export type WallTrouble =
  /** One of the named ones is not there. */
  | { readonly why: 'missing'; readonly names: readonly string[] }
  /** There is one display. */
  | { readonly why: 'single' }
  /** Their sides do not meet, or they are of different heights: together they are no rectangle. */
  | { readonly why: 'apart' }
  /** The system magnifies one more than another. */
  | { readonly why: 'scaled' }

/** The trouble of a span that is set, for staff. */
export const wallTrouble = (all: readonly WallPart[], span: Span): WallTrouble | undefined => {
  const wall = wallOf(all, span)
  return wall && 'trouble' in wall ? wall.trouble : undefined
}

/** A wall, or why there is none. */
export type Wall = { readonly area: Area; readonly ids: readonly number[] } | { readonly trouble: WallTrouble }

/** The name by which a display is asked for; where the system has none, its size. Pure. */
export const wallName = ({ label, bounds }: Pick<WallPart, 'label' | 'bounds'>): string =>
  label || `${bounds.width} × ${bounds.height}`

/** The displays of a span as one area, without a gap, a step or an overlap; undefined where the stage is on one display. Pure. */
export function wallOf(all: readonly WallPart[], span: Span): Wall | undefined {
  if (span === null) return undefined
  const missing = span === 'all' ? [] : span.filter((name) => !all.some((one) => wallName(one) === name))
  if (missing.length > 0) return { trouble: { why: 'missing', names: missing } }
  const parts = span === 'all' ? all : all.filter((one) => span.includes(wallName(one)))
  const [first] = parts
  if (!first || parts.length < 2) return { trouble: { why: 'single' } }
  if (parts.some(({ scaleFactor }) => scaleFactor !== first.scaleFactor)) return { trouble: { why: 'scaled' } }
  const areas = parts.map(({ bounds }) => bounds)
  const area = around(areas)
  return areas.reduce((sum, one) => sum + sizeOf(one), 0) === sizeOf(area) && !doOverlap(areas)
    ? { area, ids: parts.map(({ id }) => id) }
    : { trouble: { why: 'apart' } }
}

const sizeOf = ({ width, height }: Area): number => width * height

function around(areas: readonly Area[]): Area {
  const [x, y] = [Math.min(...areas.map((one) => one.x)), Math.min(...areas.map((one) => one.y))]
  const [right, bottom] = [
    Math.max(...areas.map((one) => one.x + one.width)),
    Math.max(...areas.map((one) => one.y + one.height)),
  ]
  return { x, y, width: right - x, height: bottom - y }
}

/** Whether two areas share a place. Pure. */
export const overlaps = (a: Area, b: Area): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const doOverlap = (areas: readonly Area[]): boolean =>
  areas.some((one, i) => areas.slice(i + 1).some((other) => overlaps(one, other)))

/** The display of that name where there is another one for the stage; undefined: no podium. Pure. */
export const podiumOf = <P extends WallPart>(all: readonly P[], name: string | null): P | undefined =>
  name === null || all.length < 2 ? undefined : all.find((one) => wallName(one) === name)

/** The displays that the stage may lie on: all but the podium's. Pure. */
export function besidePodium<P extends WallPart>(all: readonly P[], name: string | null): readonly P[] {
  const podium = podiumOf(all, name)
  return all.filter((one) => one !== podium)
}
