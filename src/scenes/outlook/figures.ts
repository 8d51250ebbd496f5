import { factText, parseRef } from '../../../electron/core/reading'
import { row } from '../../picture/arrange'
import { boxAround, moved } from '../../picture/pieces'
import type { AnyPiece, Words } from '../../picture/picture'
import { isWall, type Box } from '../../picture/stage'
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

/** As many figures as `box` has room for, each with what it is of below it: one below the other, on a wall side by side where all of them have room so. */
export function figureRows(sheet: Sheet, refs: readonly string[], box: Box): readonly AnyPiece[] {
  return (isWall(sheet.pen.stage) ? abreast(sheet, refs, box) : undefined) ?? stacked(sheet, refs, box)
}

const noun = (sheet: Sheet, ref: string, set: Words, size: number, box: Box, lines: 1 | 2 = 1): Words =>
  sheet.pen.write({
    id: `noun:${ref}`,
    content: sheet.pen.say(nounOf(sheet, ref)),
    size,
    floor: sheet.pen.floor,
    ink: 'ink2',
    leading: 1.3,
    lines,
    balance: true,
    card: ref,
    ...box,
    y: set.box.y + set.box.h + under,
  })

/** Side by side, about the middle of the box; undefined where one would be smaller than below one another, or cut. */
function abreast(sheet: Sheet, refs: readonly string[], box: Box): readonly AnyPiece[] | undefined {
  const [wish, lowest] = [150, 110] as const
  if (refs.length < 2) return undefined
  const cells = row(box, refs.map(() => box.w / refs.length - 60), 60) // prettier-ignore
  const size = Math.min(wish, ...refs.map((ref, i) => amount(sheet, ref, wish, cells[i] ?? box).size))
  const below = sheet.pen.size('lead')
  if (size < lowest) return undefined
  const sets = refs.map((ref, i) => amount(sheet, ref, size, cells[i] ?? box))
  const nouns = sets.map((set, i) =>
    noun(sheet, refs[i] ?? '', set, below, { ...(cells[i] ?? box), h: below * 2.8 }, 2),
  )
  const all = [...sets, ...nouns]
  if (all.some(({ cut, shortened }) => cut || shortened)) return undefined
  const { y, h } = boxAround(all)
  return all.map((one) => moved(one, 0, box.y + (box.h - h) / 2 - y))
}

function stacked(sheet: Sheet, refs: readonly string[], box: Box): readonly AnyPiece[] {
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
    return [set, noun(sheet, ref, set, pen.size('caption'), { ...box, h: small })]
  })
}
