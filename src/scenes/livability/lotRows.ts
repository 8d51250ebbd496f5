import type { Stage } from '../../picture/stage'
import { type Row, hasSpot, gap, alone, gapsOf, leastOf } from './lots'
import type { Named } from './model'

/** A whole street that is higher than long in two, each on its own ground: where one drives and waits, and where a house drains. */
function halvesOf(
  street: readonly Named[],
  room: { readonly w: number; readonly h: number },
): readonly Row[] | undefined {
  const lies = (...spots: readonly string[]): readonly Named[] =>
    street.filter(({ spot }) => spots.includes(spot ?? ''))
  const [over, under] = [lies('road', 'stop'), lies('verge', 'main')]
  const all = new Set(street.map(({ spot }) => spot)).size === 4
  if (!all || room.h < room.w * 1.1) return undefined
  return [over, under].map((named) => ({ named, street: true }))
}

/** How the named works fall into rows, and how many have no room. The street is the first row; wide, works by themselves stand along it. */
export function rowsOf(
  named: readonly Named[],
  room: { readonly w: number; readonly h: number },
  { portrait, text }: Pick<Stage, 'portrait' | 'text'>,
): { readonly rows: readonly Row[]; readonly rest: readonly Named[] } {
  const street = named.filter(hasSpot)
  const free = named.filter((one) => !hasSpot(one))
  const drawn = named.some((one) => hasSpot(one) || one.drawing !== undefined)
  const most = Math.max(1, Math.floor((room.w + gap) / (alone(text) + gap)))
  if (street.length > 0 && !portrait) {
    const kept = Math.max(0, Math.floor((room.w - gapsOf(street) - leastOf(street, text) * 0.8) / (alone(text) + gap)))
    return { rows: [{ named: [...street, ...free.slice(0, kept)], street: true }], rest: free.slice(kept) }
  }
  const halves = free.length === 0 ? halvesOf(street, room) : undefined
  if (halves) return { rows: halves, rest: [] }
  const tall = (drawn ? 260 : 150) * text
  const below = street.length > 0 ? 620 * text : 0
  const limit = Math.max(street.length > 0 ? 0 : 1, Math.floor((room.h - below) / tall))
  const wished = Math.round(Math.sqrt((free.length * (room.h - below) * (drawn ? 0.8 : 2)) / Math.max(1, room.w)))
  const rows = Math.min(limit, Math.max(Math.min(wished, free.length), Math.ceil(free.length / most)))
  const each = Math.min(most, Math.ceil(free.length / Math.max(1, rows)))
  const kept = Math.min(free.length, rows * each)
  return {
    rows: [
      ...(street.length > 0 ? [{ named: street, street: true }] : []),
      ...Array.from({ length: rows }, (_, i) => ({
        named: free.slice(i * each, Math.min(kept, (i + 1) * each)),
        street: false,
      })).filter((row) => row.named.length > 0),
    ],
    rest: free.slice(kept),
  }
}
