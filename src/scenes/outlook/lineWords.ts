import { factText } from '../../../electron/core/reading'
import { heights } from '../../picture/metrics'
import { moved } from '../../picture/pieces'
import type { Box } from '../../picture/stage'
import type { Words } from '../../picture/picture'
import type { Sheet } from './sheet'

/** How rows are written: all alike. */
export interface Type {
  readonly role: number
  readonly work: number
  /** On how many lines the longest work is. */
  readonly lines: number
  /** The role above its work, or how wide a column of its own it has. */
  readonly column: number | undefined
}

/** One line of work: what it is to the others, and what it is about. */
export interface Item {
  readonly role: string
  readonly work: string
}

/** Items of a list read `role：work` or `Role: work`. */
export function itemsOf({ report, scene, pen }: Sheet): readonly Item[] {
  if (scene.lines === undefined) return []
  return Object.values(factText(report, pen.locale, scene.lines).items ?? {}).map((text) => {
    const [role = '', work = ''] = text.split(/：|: /)
    return work ? { role, work } : { role: '', work: role }
  })
}

const roleWords = (
  { pen }: Sheet,
  id: string,
  text: string,
  size: number,
  box: Box,
  card: string,
  align: 'left' | 'right' = 'left',
): Words =>
  pen.write({
    align,
    id,
    content: pen.say(text),
    size,
    floor: pen.floor,
    ink: 'river',
    lines: 1,
    card,
    ...box,
    y: box.y + box.h / 2,
    at: 'middle',
  })

/** In one line where it is hardly smaller, else in two. */
function workWords({ pen }: Sheet, id: string, text: string, size: number, box: Box, card: string): Words {
  const ask = {
    id,
    content: pen.say(text),
    face: 'serif',
    weight: 600,
    size,
    leading: 1.15,
    ...box,
    y: box.y + box.h / 2,
    at: 'middle',
  } as const
  const single = pen.write({ ...ask, floor: Math.max(pen.floor, size * 0.6), lines: 1 })
  return single.cut ? pen.write({ ...ask, floor: pen.floor, lines: 2, balance: true, card }) : single
}

/** Between a role and its work, beside it and below it, u. */
const [beside, below] = [40, 14] as const

/** Boxes of a row's role and work. */
function split(box: Box, { role, work, lines, column }: Type, has: boolean): readonly [Box, Box] {
  if (!has) return [box, box]
  if (column !== undefined)
    return [
      { ...box, w: column },
      { ...box, x: box.x + column + beside, w: box.w - column - beside },
    ]
  const head = role * 1.2
  // No taller than its words, once they are known: a role stands nearer to its own work than to the one above it.
  const rest = Math.min(box.h - head - below, work > 0 ? work * 1.15 * lines : box.h * 0.58)
  const y = box.y + (box.h - head - rest - below) / 2
  return [
    { ...box, y, h: head },
    { ...box, y: y + head + below, h: rest },
  ]
}

/** A work is at most this large, u. */
const largest = 112

/** The largest type in which all rows read alike: upright a role stands above its work, else before it. */
export function typeOf(sheet: Sheet, items: readonly Item[], box: Box): Type {
  const { pen } = sheet
  const role = Math.min(pen.size('head'), box.h * 0.5)
  const roles = items.map((item) => roleWords(sheet, '', item.role, role, { ...box, x: 0, w: 9999 }, '').box.w)
  const widest = Math.max(0, ...roles)
  const above = pen.stage.portrait && box.h > role * 1.2 + below + 70
  const column = above || widest === 0 ? undefined : Math.min(widest, box.w * 0.4)
  const type = { role: Math.max(pen.floor, role), work: 0, lines: 1, column }
  const wish = Math.min(largest, box.h * (above ? 0.5 : 0.74))
  const works = items.map((item) => {
    const [, room] = split(box, type, item.role !== '')
    const size = Math.max(pen.floor, Math.min(wish, room.h * 0.8))
    return { item, room, size: workWords(sheet, '', item.work, size, room, 'x').size }
  })
  const work = Math.min(...works.map(({ size }) => size), largest)
  const set = works.map(({ item, room }) => workWords(sheet, '', item.work, work, room, 'x').lines.length)
  return { ...type, work, lines: Math.max(1, ...set) }
}

/** Words of one line about the middle of a box, or on the baseline of others: what hangs below it moves none of them. */
function onto(words: Words, { y, h }: Box, size = words.size): Words {
  const [line, ...more] = words.lines
  return line && more.length === 0 ? moved(words, 0, y + h / 2 + (size * heights.cap) / 2 - line.y) : words
}

/** A line of work in its row: what it is to the others on one baseline with what it is about. */
export function rowWords(sheet: Sheet, list: string, item: Item, i: number, box: Box, type: Type): readonly Words[] {
  const [head, rest] = split(box, type, item.role !== '')
  const work = workWords(sheet, `work:${i}`, item.work, type.work, rest, list)
  const said = onto(work, rest)
  if (item.role === '') return [said]
  // Before its work it ends where this begins.
  const align = type.column === undefined ? 'left' : 'right'
  const role = roleWords(sheet, `role:${i}`, item.role, type.role, head, list, align)
  return [onto(role, head, type.column === undefined ? undefined : work.size), said]
}
