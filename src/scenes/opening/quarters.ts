import type { YearRing } from '../../charts/yearRing'
import type { Box } from '../../composables/useStage'
import type { Point } from '../../marks/ring'

/** A role in its part of the ring: box in u. */
export interface Quarter {
  readonly id: string
  readonly box: Box
  readonly side: 'left' | 'right'
  readonly end: 'top' | 'bottom'
}

export interface Quarters {
  readonly quarters: readonly Quarter[]
  readonly bars: readonly (readonly [Point, Point])[]
}

/** Two columns of roles inside the ring, and the bars between them; upright inscriptions keep close to the middle bar. */
export function rolesOf(roles: readonly string[], ring: YearRing, upright: boolean): Quarters {
  const { centre, radius } = ring
  const rows = Math.ceil(roles.length / 2)
  const gap = 50
  const half = radius * (upright ? 0.52 : 0.7)
  const tall = rows <= 2 ? radius * 0.72 : (radius * 1.6) / rows - gap
  const quarters = roles.map((id, i): Quarter => {
    const right = i % 2 === 1
    const row = Math.floor(i / 2)
    const y = centre.y + (row - rows / 2) * (tall + gap) + gap / 2
    return {
      id,
      box: { x: right ? centre.x + gap / 2 : centre.x - gap / 2 - half, y, w: half, h: tall },
      side: right ? 'right' : 'left',
      end: row < rows / 2 ? 'bottom' : 'top',
    }
  })
  const reach = radius - 30
  const across = Array.from({ length: rows - 1 }, (_, i) => centre.y + (i + 1 - rows / 2) * (tall + gap))
  const bars = across.map((y): readonly [Point, Point] => {
    const wide = Math.sqrt(Math.max(0, reach ** 2 - (y - centre.y) ** 2))
    return [
      { x: centre.x - wide, y },
      { x: centre.x + wide, y },
    ]
  })
  return {
    quarters,
    bars: [
      [
        { x: centre.x, y: centre.y - reach },
        { x: centre.x, y: centre.y + reach },
      ],
      ...bars,
    ],
  }
}
