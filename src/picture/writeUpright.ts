import { dressed } from './content'
import { Cut } from './cut'
import { balanced, fitLines } from './fit'
import { byWords } from './keepWords'
import type { Line, Words } from './picture'
import { lookOf, runsOf, traitsOf, type Ask } from './write'

/** Words from top to bottom: `h` is the room along a column, `w` across them; `x` is the right edge of the first column, or by `align` the middle or left of all. */
export type UprightAsk = Ask & { readonly h: number }

/** Sets Chinese as an inscription: columns from right to left, letters a little apart. */
export function writeUpright(ask: UprightAsk, locale: string): Words {
  const leading = ask.leading ?? 1.3
  const tracking = ask.tracking ?? 0.12
  const text = Cut.of(dressed(ask.content, lookOf({ ...ask, tracking })), locale)
  const floor = ask.floor ?? ask.size
  const give = {
    wish: Math.max(floor, Math.min(ask.size, ask.w)),
    floor,
    w: ask.h,
    h: ask.w,
    most: ask.lines ?? Infinity,
    leading,
  }
  const raw = fitLines(text, give)
  const [cut, found] = byWords(text, raw, give)
  const { size, lines, fits } = ask.balance ? balanced(cut, found, ask.h) : found
  const pitch = leading * size
  const wide = size + (lines.length - 1) * pitch
  const long = Math.max(0, ...lines.map((line) => line.w - tracking * size))
  const left = ask.align === 'left' ? ask.x : ask.align === 'centre' ? ask.x - wide / 2 : ask.x - wide
  const top = ask.at === 'middle' ? ask.y - long / 2 : ask.at === 'foot' ? ask.y - long : ask.y
  const placed = lines.map((line, i): Line => ({
    x: left + wide - size / 2 - i * pitch,
    y: top,
    w: line.w - tracking * size,
    up: size / 2,
    down: size / 2,
    runs: runsOf(line, size),
  }))
  const box = { x: left, y: top, w: wide, h: long }
  return { kind: 'words', id: ask.id, size, lines: placed, upright: true, box, cut: !fits, ...traitsOf(ask, fits) }
}

/** Whether a name can stand upright: short, and Han throughout. */
export const stands = (name: string, most = 8): boolean =>
  [...name].length <= most && /^[\u3400-\u9fff（）、·]+$/.test(name)
