import type { Pen } from '../../picture/pen'
import type { AnyPiece } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import { spot, stretchPieces } from './path'
import type { Sheet } from './sheet'
import type { Stand, Station } from './stages'
import { sideOf, standPieces } from './stand'
import { headSize, sayAll, sayHeads, type Said } from './targetWords'

/** What the path takes at the left; between stages, between plates and words, and what is free beside words, u. */
const [path, between, under, beside] = [64, 56, 28, 24] as const

/** How many things have room side by side. */
export const mostAcross = ({ stage: { text } }: Pen, { w }: Box): number =>
  Math.max(1, Math.floor((w - path) / (230 * text)))

/** A stage with what is said of its things. */
interface Row {
  readonly station: Station
  readonly told: readonly { readonly stand: Stand; readonly x: number; readonly said: Said }[]
  /** A thing alone has its words beside it. */
  readonly alone: boolean
  readonly tall: number
}

function rowsOf({ pen }: Sheet, stations: readonly Station[], inner: Box, cell: number, band: number): readonly Row[] {
  const asked = stations.flatMap(({ stands }) =>
    stands.map((stand, i) => {
      const below = { x: inner.x + i * cell, y: 0, w: cell - beside, h: band * 0.5 }
      const alone = { x: inner.x + cell, y: 0, w: inner.w - cell, h: band * 0.8 }
      return { stand, x: below.x, box: stands.length === 1 ? alone : below }
    }),
  )
  const all = sayAll(pen, asked)
  const told = asked.map(({ stand, x }, i) => ({ stand, x, said: all[i] ?? { words: [], tall: 0 } }))
  return stations.map((station) => {
    const own = told.filter(({ stand }) => station.stands.includes(stand))
    return { station, told: own, alone: own.length === 1, tall: Math.max(0, ...own.map(({ said }) => said.tall)) }
  })
}

/** How tall plates may be where rows have so much room in all; words beside a plate may be taller than it. */
function roomForPlates(rows: readonly Row[], room: number): number {
  const words = rows.reduce((sum, { alone, tall }) => sum + (alone ? 0 : tall + under), 0)
  const even = (room - words) / rows.length
  const taller = rows.filter(({ alone, tall }) => alone && tall > even)
  if (taller.length === 0) return even
  const left = room - words - taller.reduce((sum, { tall }) => sum + tall, 0)
  return Math.min(even, taller.length < rows.length ? left / (rows.length - taller.length) : even)
}

/** One below the other along one path, plates of one size; names below them. */
export function stagesDown(sheet: Sheet, stations: readonly Station[], box: Box): readonly AnyPiece[] {
  const { pen } = sheet
  const stands = stations.flatMap((station) => station.stands)
  if (stands.length === 0) return []
  const inner = { ...box, x: box.x + path, w: box.w - path }
  const cell = inner.w / Math.max(2, ...stations.map((station) => station.stands.length))
  const head = headSize(pen) * 1.1 + 28
  const n = stations.length
  const rows = rowsOf(sheet, stations, inner, cell, (box.h - between * (n - 1)) / n - head)
  const free = roomForPlates(rows, box.h - head * n - between * (n - 1))
  const side = sideOf(stands, free, Math.min(cell - beside, 340))
  const apart = between + Math.min(60, Math.max(0, free - side))
  let at = box.y
  const placed = rows.map((row) => {
    const y = at
    const foot = y + head + (row.alone ? Math.max(side, row.tall) : side + under + row.tall)
    at = foot + apart
    return { ...row, y, foot }
  })
  const [x, spotAt] = [box.x + spot, (y: number): number => y + headSize(pen) * 0.52]
  const heads = placed.map(({ y }) => ({ ...inner, y, h: head }))
  return [
    ...placed.flatMap(({ station: { stage }, y, foot }, s) => {
      const next = placed[s + 1]
      const to = { x, y: next ? spotAt(next.y) : foot }
      return stretchPieces({ stage, from: { x, y: spotAt(y) }, to, said: 0, last: !next })
    }),
    ...sayHeads(pen, stations, heads),
    ...placed.flatMap(({ told, alone, y }) =>
      told.flatMap(({ stand, x, said }) => {
        const plate = { x, y: y + head, w: side, h: side }
        const from = alone ? plate.y + Math.max(0, side - said.tall) / 2 : plate.y + side + under
        return standPieces({ stand, box: plate }, said, from)
      }),
    ),
  ]
}
