import type { AnyPiece } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import { spot, stretchPieces } from './path'
import type { Sheet } from './sheet'
import type { Station } from './stages'
import { sideOf, standPieces } from './stand'
import { headSize, sayAll, sayHeads } from './targetWords'

/** Between stages, and between the path, plates and words, u. */
const [between, above, under] = [44, 24, 28] as const
/** What is free beside words, u. */
const beside = 24

/** Side by side below one path; all that belongs to a stage begins where the stage does. */
export function stagesAlong({ pen }: Sheet, stations: readonly Station[], box: Box): readonly AnyPiece[] {
  const stands = stations.flatMap((station) => station.stands)
  if (stands.length === 0) return []
  const cell = (box.w - between * (stations.length - 1)) / stands.length
  let at = box.x
  const starts = stations.map((station) => {
    const x = at
    at += station.stands.length * cell + between
    return x
  })
  const told = stations.flatMap((station, s) =>
    station.stands.map((stand, i) => ({
      stand,
      box: { x: (starts[s] ?? box.x) + i * cell, y: 0, w: cell - beside, h: box.h * 0.42 },
    })),
  )
  const said = sayAll(pen, told)
  const words = Math.max(...said.map(({ tall }) => tall)) + under
  const head = headSize(pen) * 1.1
  const side = sideOf(stands, box.h - head - above - words, Math.min(cell - beside, 440))
  const top = box.y + Math.max(0, box.h - head - above - side - words) * 0.4
  const endOf = (s: number): number => starts[s + 1] ?? box.x + box.w
  const named = 2 * spot + 12
  const boxes = starts.map((x, s) => {
    const after = s < starts.length - 1 ? beside : 0
    return { x: x + named, y: top, w: endOf(s) - after - x - named, h: head }
  })
  const heads = sayHeads(pen, stations, boxes)
  const way = top + headSize(pen) * 0.52
  return [
    ...stations.flatMap(({ stage }, s) => {
      const last = s === stations.length - 1
      const [x, to] = [(starts[s] ?? box.x) + spot, endOf(s) + (last ? 0 : spot)]
      const taken = heads.filter(({ id }) => id === stage || id === `${stage}:rest`)
      const said = Math.max(0, ...taken.map(({ box }) => box.x + box.w + 22 - x))
      return stretchPieces({ stage, from: { x, y: way }, to: { x: to, y: way }, said, last })
    }),
    ...heads,
    ...told.flatMap(({ stand, box: { x } }, i) => {
      const plate = { x, y: top + head + above, w: side, h: side }
      const words = said[i]
      return words ? standPieces({ stand, box: plate }, words, plate.y + side + under) : []
    }),
  ]
}
