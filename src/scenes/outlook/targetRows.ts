import { figureOf } from '../../../electron/core/reading'
import { figureUnit } from '../../../electron/core/units'
import { grid } from '../../picture/arrange'
import type { Content } from '../../picture/content'
import type { Box } from '../../picture/stage'
import type { Sheet } from './sheet'
import type { Words } from '../../picture/picture'

/** Gap between cells, and between an amount and what it is of, u. */
export const gap = 72

/** An amount smaller than this is for the card. */
export const least = 64

export const under = 30

export type Target = NonNullable<Sheet['scene']['targets']>[number]

export interface Shown {
  readonly cells: readonly Box[]
  readonly columns: number
  readonly size: number
}

/** How wide and how tall the widest and tallest amounts are, em. */
export interface Ems {
  readonly wide: number
  readonly tall: number
}

/** The columns in which `count` amounts can be largest. */
function arranged(box: Box, count: number, em: Ems, labels: number): Shown {
  const tries = Array.from({ length: count }, (_, i) => {
    const cells = grid(box, count, i + 1, gap)
    const { w = 0, h = 0 } = cells[0] ?? {}
    return { cells, columns: i + 1, size: Math.floor(Math.min(320, w / em.wide, (h - labels - under) / em.tall)) }
  })
  return tries.reduce((a, b) => (b.size > a.size ? b : a), tries[0] ?? { cells: [], columns: 1, size: 0 })
}

/** As many as have room. */
export function fitted(box: Box, count: number, em: Ems, labels: number): Shown & { readonly shown: number } {
  for (let shown = count; shown > 0; shown -= 1) {
    const found = arranged(box, shown, em, labels)
    if (found.size >= least) return { ...found, shown }
  }
  return { cells: [], columns: 1, size: least, shown: 0 }
}

/** The pack's word for the money an amount is of, where the report writes a bare 亿: as small as a unit, in a language's own place. */
function currencyOf({ pen, labels, report }: Sheet, { figure }: Target): Content {
  const word = labels['currency']
  if (word === undefined || figureUnit(figureOf(report, figure)).measure.kind === 'money') return []
  return pen.say(word, { em: 0.32, weight: 500, least: pen.size('label') })
}

export function written(sheet: Sheet, target: Target, i: number, size: number, aimed: boolean, box: Box): Words {
  const { pen, han } = sheet
  const currency = currencyOf(sheet, target)
  const amount = pen.figure(target.figure, { look: 'seated', aimed, plain: true })
  return pen.write({
    id: `target:${i}`,
    content: han ? [...amount, ...currency] : [...currency, ...amount],
    size,
    lines: 1,
    noun: `noun:target:${i}`,
    ...box,
  })
}
