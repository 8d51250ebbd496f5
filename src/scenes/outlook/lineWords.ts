import { factText } from '../../../electron/core/reading'
import type { Box } from '../../picture/stage'
import type { Words } from '../../picture/picture'
import type { Sheet } from './sheet'

/** How rows are written: all alike. */
export interface Type {
  readonly role: number
  readonly work: number
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

export const roleWords = ({ pen }: Sheet, id: string, text: string, size: number, box: Box, card: string): Words =>
  pen.write({
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
export function workWords({ pen }: Sheet, id: string, text: string, size: number, box: Box, card: string): Words {
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
