import { factText, parseRef } from '../../../electron/core/reading'
import type { AnyPiece, Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import type { Sheet } from './sheet'

/** The least an amount may be, and what is between it and what it is of, u. */
const least = 56
const under = 18

/** What a figure is of, and when. */
function nounOf({ report, pen }: Sheet, ref: string): string {
  const { name, asOf } = factText(report, pen.locale, parseRef(ref).id)
  return asOf ? `${name} · ${asOf}` : name
}

const amount = ({ pen }: Sheet, ref: string, size: number, box: Box): Words =>
  pen.write({
    id: `figure:${ref}`,
    content: pen.figure(ref, { look: 'seated' }),
    size,
    floor: least,
    lines: 1,
    noun: `noun:${ref}`,
    ...box,
  })

/** As many figures, one below the other, as `box` has room for: each with what it is of below it. */
export function figureRows(sheet: Sheet, refs: readonly string[], box: Box): readonly AnyPiece[] {
  const { pen } = sheet
  const small = pen.size('caption') * 1.3
  const shown = refs.slice(0, Math.max(0, Math.floor(box.h / (least + under + small + 20))))
  const pitch = Math.min(220, box.h / Math.max(1, shown.length))
  const rows = shown.map((_, i): Box => ({ ...box, y: box.y + pitch * i, h: pitch }))
  const wish = Math.max(least, Math.min(120, (pitch - under - small - 24) / 0.8))
  const size = Math.min(wish, ...shown.map((ref, i) => amount(sheet, ref, wish, rows[i] ?? box).size))
  return shown.flatMap((ref, i) => {
    const set = amount(sheet, ref, size, rows[i] ?? box)
    // One too wide for its row at the least size is for its card.
    if (set.cut) return []
    const noun = pen.write({
      id: `noun:${ref}`,
      content: pen.say(nounOf(sheet, ref)),
      size: pen.size('caption'),
      floor: pen.floor,
      ink: 'ink2',
      lines: 1,
      card: ref,
      ...box,
      y: set.box.y + set.box.h + under,
      h: small,
    })
    return [set, noun]
  })
}
