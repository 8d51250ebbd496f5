import type { StreetSpot } from '../../../electron/core/drawingNames'
import { lotWishes, type Lot } from '../../drawings'
import { share, type Wish } from '../../picture/arrange'
import type { Named } from './model'

/** A stretch of a row: one of the street's own, or one for a work by itself; `named` is what is written above it. */
export interface Stretch extends Lot {
  readonly spot?: Exclude<StreetSpot, 'main'>
  readonly named: readonly Named[]
}

/** Works that share a row; the street's own stretches all lie in one. */
export interface Row {
  readonly named: readonly Named[]
  readonly street: boolean
}

export const gap = 24
const order = ['verge', 'road', 'stop'] as const
export const hasSpot = ({ spot }: Named): boolean => spot !== undefined

/** The least width of a work by itself, u. */
export const alone = (text: number): number => 190 * text

const partsOf = (named: readonly Named[]): readonly (Omit<Stretch, 'x' | 'w'> & { readonly wish: Wish })[] => {
  const of = (spot: StreetSpot): readonly Named[] => named.filter((one) => one.spot === spot)
  // The main lies below a road, named or not.
  const used = order.filter((spot) => of(spot).length > 0 || (spot === 'road' && of('main').length > 0))
  return [
    ...used.map((spot) => ({ spot, named: of(spot), wish: lotWishes[spot] })),
    ...named.filter((one) => !hasSpot(one)).map((one) => ({ named: [one], wish: { wish: 330, least: 0 } })),
  ]
}

export const leastOf = (named: readonly Named[], text: number): number =>
  partsOf(named).reduce((sum, { wish }) => sum + Math.max(wish.least, wish.least === 0 ? alone(text) : 0), 0)

export const gapsOf = (named: readonly Named[]): number => gap * Math.max(0, partsOf(named).length - 1)

/** How large the things of a row can be for its width. */
export const widthScale = (named: readonly Named[], wide: number, text: number): number =>
  Math.min(1.4, (wide - gapsOf(named)) / Math.max(1, leastOf(named, text)))

/** The stretches of a row, as long as they wish in proportion, all across. */
export function stretchesOf(named: readonly Named[], room: Lot, k: number, text: number): readonly Stretch[] {
  const parts = partsOf(named)
  const wishes = parts.map(({ spot, wish }) =>
    spot === undefined
      ? { wish: Math.max(alone(text) * Math.min(1, k), wish.wish * k), least: alone(text) * Math.min(1, k) }
      : { wish: wish.wish * k, least: wish.least * k },
  )
  const even = (room.w - gap * Math.max(0, parts.length - 1)) / Math.max(1, parts.length)
  // A hair more: the scale is chosen so that the least just fits.
  const lengths = share(room.w + 0.5, wishes, gap) ?? parts.map(() => even)
  const spare =
    (room.w - gap * Math.max(0, parts.length - 1)) /
    Math.max(
      1,
      lengths.reduce((a, b) => a + b, 0),
    )
  let { x } = room
  return parts.map(({ spot, named: here }, i) => {
    const w = (lengths[i] ?? even) * Math.max(1, spare)
    const stretch = { x, w, named: here, ...(spot === undefined ? {} : { spot }) }
    x += w + gap
    return stretch
  })
}
