import { around } from '../../picture/pieces'
import type { AnyPiece, Hit } from '../../picture/picture'
import { platePieces, type Plate } from './path'
import type { Stand } from './stages'
import { movedTo, type Said } from './targetWords'

/** A plate without room for a drawing is a bead, u. */
const [leastPlate, bead] = [96, 40] as const

/** Plates in so much room: as large as can be where things are drawn on them, else beads. */
export const sideOf = (stands: readonly Stand[], room: number, most: number): number => {
  const side = Math.min(room, most)
  return side >= leastPlate && stands.some(({ drawing }) => drawing) ? side : Math.min(bead, Math.max(1, room))
}

/** A thing on its plate, and its words with `y` as their head; a touch on any of it opens the card. */
export function standPieces(plate: Plate, said: Said, y: number): readonly AnyPiece[] {
  const { id, fact, firm } = plate.stand
  const words = movedTo(said, y)
  const box = around([plate.box, ...words.map((one) => one.box)])
  const hit: Hit = { kind: 'hit', id: `hit:${id}`, fact, box, ...(firm ? { travel: `firm:${fact}` } : {}) }
  return [...platePieces(plate), hit, ...words]
}
