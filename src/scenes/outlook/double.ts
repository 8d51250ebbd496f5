import { boxAround, moved } from '../../picture/pieces'
import type { AnyPiece } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import type { Sheet } from './sheet'
import { strandsOf, timesOf, wordsOf } from './doubleParts'

/** What is to double: a word as large as its room, and nine lines that become eighteen. */
export function doublePieces(sheet: Sheet, double: string, box: Box, band?: Box): readonly AnyPiece[] {
  const { portrait } = sheet.pen.stage
  const words = wordsOf(sheet, double, box, portrait || band !== undefined)
  const { h } = boxAround(words)
  const { y } = boxAround(words)
  const spare = box.h - h
  const down = box.y - y + (band ? 0 : portrait ? spare : spare / 2)
  const placed = words.map((piece) => moved(piece, 0, down))
  const strands = strandsOf(sheet, placed, box, band)
  return [
    ...strands,
    ...timesOf(sheet, strands),
    { kind: 'hit', id: 'hit:double', fact: double, box: boxAround(placed) },
    ...placed,
  ]
}
