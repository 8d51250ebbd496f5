import { boxAround, moved } from '../../picture/pieces'
import type { AnyPiece } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import type { Sheet } from './sheet'
import { wordsOf, strandsOf, type Upwards } from './doubleParts'

/** What is to double: a word as large as its room, and nine lines that become eighteen. */
export function doublePieces(sheet: Sheet, double: string, box: Box, upwards: Upwards): readonly AnyPiece[] {
  const words = wordsOf(sheet, double, box)
  const { h } = boxAround(words)
  const { y } = boxAround(words)
  const spare = box.h - h
  const down = box.y - y + (sheet.pen.stage.portrait ? spare : spare / 2)
  const placed = words.map((piece) => moved(piece, 0, down))
  return [
    ...strandsOf(sheet, placed, box, upwards),
    { kind: 'hit', id: 'hit:double', fact: double, box: boxAround(placed) },
    ...placed,
  ]
}
