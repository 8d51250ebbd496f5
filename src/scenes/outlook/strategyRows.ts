import { grid } from '../../picture/arrange'
import type { Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import { rule } from './inscribed'
import { touched, type Inscribed } from './strategyColumns'
import type { Sheet } from './sheet'
import type { Part } from './strategyParts'

/** Between columns of lines, u. */
export const columnGap = 90
/** Between the line above a sentence and its words, u. */
const under = 30
/** Lines are at most this large, u: on a wall, where little else is, as large as an inscription. */
const largest = 320

/** How lines are set: with what they end in beside what they begin with, or below it. */
interface Look {
  readonly stacked: boolean
  readonly quiet: 'ink' | 'ink2'
  readonly gap: string
  /** How large what stands below is. */
  readonly em: number
}

function write({ pen }: Sheet, { id, first, rest }: Part, look: Look, size: number, box: Box): Words {
  const { stacked, quiet } = look
  const between = stacked ? [{ kind: 'break' } as const] : pen.say(look.gap)
  return pen.write({
    id: `strategy:${id}`,
    content: [
      ...pen.say(first),
      ...(rest === '' ? [] : between),
      ...pen.say(rest, stacked ? { ink: quiet, em: look.em, least: pen.floor } : { ink: quiet }),
    ],
    face: 'serif',
    weight: 600,
    size,
    floor: pen.floor,
    leading: stacked ? 0.42 + look.em * 0.66 : 1.12,
    lines: stacked ? 2 : 1,
    card: id,
    ...box,
    ...(stacked ? { y: box.y + under, h: box.h * 0.94 - under } : { h: box.h * 0.94 }),
  })
}

interface Tried {
  readonly cells: readonly Box[]
  readonly size: number
  readonly em: number
}

/** How large what stands below may be, by what stands above it, and is at least. */
const [ems, leastEm] = [[0.72, 0.63], 0.54] as const

/** Lines in rows and columns that let them be largest, all in one size. */
export function rows(sheet: Sheet, parts: readonly Part[], shared: boolean, field: Box, most: number): Inscribed {
  const { pen, han } = sheet
  // What has no room below stands beside.
  const tall = pen.floor * 5.5
  const wide = Math.ceil(parts.length / Math.min(most, 2))
  const stacked = !(shared && han) && parts.some(({ rest }) => rest !== '') && field.h / wide >= tall + columnGap
  // One ink for what they share, as in columns.
  const look = { stacked, quiet: shared ? 'ink' : 'ink2', gap: shared && han ? '' : ' ' } as const
  const shown = stacked ? parts.length : Math.min(parts.length, Math.max(1, Math.floor(field.h / (pen.floor * 1.6))))
  const said = parts.slice(0, shown)
  const triesOf = (em: number): readonly Tried[] =>
    Array.from({ length: Math.min(most, shown) }, (_, i): Tried => {
      const cells = grid(field, shown, i + 1, i > 0 ? columnGap : stacked ? columnGap / 2 : 0)
      const h = cells[0]?.h ?? 0
      const wish = Math.max(pen.floor, Math.min(largest, h * (stacked ? 0.5 : 0.86)))
      const sizes = said.map((part, k) => write(sheet, part, { ...look, em }, wish, cells[k] ?? field).size)
      return { cells, size: Math.min(wish, ...sizes), em }
    }).filter(({ cells: [cell] }) => !stacked || (cell?.h ?? 0) >= tall)
  const bestOf = (em: number): Tried =>
    triesOf(em).reduce((a, b) => (b.size > a.size ? b : a), { cells: [], size: pen.floor, em })
  // What stands below is larger where that makes nothing above it smaller.
  const least = bestOf(leastEm)
  const best = ems.map(bestOf).find(({ size }) => stacked && size >= least.size * 0.99) ?? least
  const set = said.map((part, i) => write(sheet, part, { ...look, em: best.em }, best.size, best.cells[i] ?? field))
  const ruled = stacked ? said.map(({ id }, i) => rule(`rule:${id}`, { ...(best.cells[i] ?? field), h: 0 })) : []
  return { pieces: [...ruled, ...set.flatMap((words, i) => touched(words, said[i]?.id ?? ''))], shown }
}
