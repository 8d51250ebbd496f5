import { meet } from '../../picture/arrange'
import type { Pen } from '../../picture/pen'
import type { Bar, AnyPiece, Words } from '../../picture/picture'
import { moved } from '../../picture/pieces'
import { type Tail, after, between } from './outputTail'
import type { Output } from './model'
import type { Box } from '../../picture/stage'

/** How rows are set: as they wish, or with their names as small as captions and closer bars, where all would have no room else. */
export interface Style {
  readonly name: number
  /** Between the name and what is below it, and between a bar and last year's. */
  readonly gap: number
  readonly slit: number
  readonly thick: number
  /** Below the heading. */
  readonly head: number
}

/** Words as high as they wish, or where they run into nothing above them. */
const under = (words: Words, above: readonly AnyPiece[]): Words =>
  moved(
    words,
    0,
    Math.max(0, ...above.filter(({ box }) => meet(box, words.box)).map(({ box }) => box.y + box.h - words.box.y)),
  )

/** This year solid, last year an outline below it, on one scale for each unit. */
export function rowOf(
  pen: Pen,
  o: Output,
  tail: Tail,
  box: Box,
  style: Style,
  thick: number,
  k: number,
): readonly AnyPiece[] {
  const slim = thick * 0.36
  const { portrait } = pen.stage
  // Upright, growth stands beside its amount, or beside the name where both have no room in a line.
  const beside = tail.value.box.w + between + (tail.growth?.box.w ?? 0) <= box.w
  const name = pen.write({
    id: `name:${o.figure}`,
    content: pen.say(pen.name(o.figure)),
    size: style.name,
    floor: pen.floor,
    lines: 1,
    card: o.figure,
    ...box,
    w: box.w - (portrait && tail.growth && !beside ? tail.growth.box.w + between : 0),
  })
  const head = box.y + name.box.h + style.gap
  const y = portrait ? head + tail.value.box.h + 26 : head
  const bar = (id: string, fact: string, value: number, at: number, h: number, hollow: boolean): Bar => ({
    kind: 'bar',
    id,
    fact,
    value,
    box: { x: box.x, y: at, w: Math.max(0, value) * k, h },
    measure: o.unit,
    scale: `output:${o.unit}`,
    along: 'x',
    ink: o.ink,
    ...(hollow ? { hollow } : {}),
  })
  const now = bar(`now:${o.figure}`, o.ref, o.value, y, thick, false)
  const then = bar(`then:${o.figure}`, o.base ?? '', o.before, y + thick + style.slit, slim, true)
  const x = now.box.x + now.box.w + after
  const middle = y + thick / 2
  const value = portrait ? moved(tail.value, box.x, head - tail.value.box.y) : moved(tail.value, x, middle)
  const next = portrait && !beside ? name : value
  const base = (next.lines[0]?.y ?? 0) - (tail.growth?.lines[0]?.y ?? 0)
  const grown = tail.growth && moved(tail.growth, next.box.x + next.box.w + (portrait ? between : after), base)
  const above = [...(o.value >= 0 ? [now] : []), value, ...(grown ? [grown] : [])]
  return [
    name,
    ...above,
    ...(o.base !== undefined && o.before >= 0 ? [then] : []),
    ...(tail.before ? [under(moved(tail.before, then.box.x + then.box.w + after, then.box.y + slim / 2), above)] : []),
  ]
}
