import type { YearRing } from '../../charts/yearRing'
import type { Box } from '../../composables/useStage'
import type { Point } from '../../marks/ring'

/** A role in its part of the ring: its short name in `word`, what it is of in `rest`; both keep close to the ring's middle. */
export interface Quarter {
  readonly id: string
  readonly word: Box
  readonly rest: Box
  readonly side: 'left' | 'right'
  readonly end: 'top' | 'bottom'
}

export interface Quarters {
  readonly quarters: readonly Quarter[]
  readonly bars: readonly (readonly [Point, Point])[]
}

/** Half the bars' clearance, and what words keep from the ring, u. */
const clear = 22
const rim = 20

/** How far a box that begins at the bars and reaches `near` along one of them may reach along the other. */
const reachOf = (radius: number, near: number): number =>
  Math.sqrt(Math.max(0, (radius - rim) ** 2 - (clear + near) ** 2)) - clear

/** Two columns of roles inside the ring, and the bars between them; upright inscriptions stand beside each other, lines below. */
export function rolesOf(roles: readonly string[], ring: YearRing, upright: boolean): Quarters {
  const { centre, radius } = ring
  const rows = Math.max(1, Math.ceil(roles.length / 2))
  // With one row both halves of the ring's height are its own.
  const pitch = rows <= 2 ? radius : (radius * 1.7) / rows
  const quarters = roles.map((id, i): Quarter => {
    const right = i % 2 === 1
    const above = Math.floor(i / 2) < rows / 2
    const level = rows <= 2 ? 0 : Math.floor(i / 2) - (above ? rows / 2 - 1 : rows / 2)
    const at = (from: number, wide: number, off: number, tall: number): Box => ({
      x: right ? centre.x + clear + from : centre.x - clear - from - wide,
      y: centre.y + level * pitch + (above ? -clear - off - tall : clear + off),
      w: wide,
      h: tall,
    })
    const far = Math.abs(level) * pitch
    return {
      id,
      ...boxesOf(radius, upright, far, pitch - clear, above, at),
      side: right ? 'right' : 'left',
      end: above ? 'bottom' : 'top',
    }
  })
  return { quarters, bars: barsOf(ring, rows, pitch) }
}

type At = (from: number, wide: number, off: number, tall: number) => Box

/** The two boxes of a role `far` from the middle bar, no taller than `most`. */
function boxesOf(
  radius: number,
  upright: boolean,
  far: number,
  most: number,
  above: boolean,
  at: At,
): Pick<Quarter, 'word' | 'rest'> {
  const tallAt = (near: number): number => Math.max(0, Math.min(most, reachOf(radius, near) - far))
  if (upright) {
    const [wide, beside] = [radius * 0.29, radius * 0.13]
    return {
      word: at(0, wide, 0, tallAt(wide)),
      rest: at(wide + 6, beside, 0, Math.min(tallAt(wide + 6 + beside), radius * 0.62)),
    }
  }
  const wide = radius * 0.7
  const off = Math.min(22, tallAt(wide) * 0.1)
  const tall = tallAt(wide) - off
  const name = Math.min(tall * 0.38, 84)
  return above
    ? { word: at(0, wide, off + tall - name, name), rest: at(0, wide, off, tall - name) }
    : { word: at(0, wide, off, name), rest: at(0, wide, off + name, tall - name) }
}

function barsOf({ centre, radius }: YearRing, rows: number, pitch: number): Quarters['bars'] {
  const reach = radius - 26
  const upright: readonly [Point, Point] = [
    { x: centre.x, y: centre.y - reach },
    { x: centre.x, y: centre.y + reach },
  ]
  const levels = Array.from({ length: rows - 1 }, (_, i) => centre.y + (i + 1 - rows / 2) * (rows <= 2 ? 0 : pitch))
  const across = levels.map((y): readonly [Point, Point] => {
    const wide = Math.sqrt(Math.max(0, reach ** 2 - (y - centre.y) ** 2))
    return [
      { x: centre.x - wide, y },
      { x: centre.x + wide, y },
    ]
  })
  return [upright, ...across]
}
