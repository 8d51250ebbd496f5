import type { Pen } from '../../picture/pen'
import { isHanLocale } from '../../picture/metrics'
import type { Words } from '../../picture/picture'
import type { ClustersModel, Output } from './model'

export const after = 30

/** What stands after the bars of an output: this year's amount with its growth, and last year's. */
export interface Tail {
  readonly value: Words
  readonly growth: Words | undefined
  readonly before: Words | undefined
}

export function tailOf(pen: Pen, model: ClustersModel, o: Output, thick: number, rateSize = pen.size('lead')): Tail {
  const ask = {
    floor: pen.floor,
    x: 0,
    y: 0,
    w: pen.stage.content.w * 0.96,
    lines: 1,
    at: 'middle',
    noun: `name:${o.figure}`,
  } as const
  const value = pen.write({
    ...ask,
    id: `amount:${o.figure}`,
    content: pen.figure(o.ref, { look: 'level', plain: true }),
    size: Math.max(pen.size('label'), Math.min(120, thick * 0.95)),
    ink: o.ink,
  })
  const yoy = model.labels.yoy ?? ''
  const rate = o.grows ? pen.figure(`${o.figure}#growth`, { plain: true }) : []
  const said = isHanLocale(pen.locale) ? [...pen.say(yoy), ...rate] : [...rate, ...pen.say(yoy ? ` ${yoy}` : '')]
  const growth = o.grows
    ? pen.write({ ...ask, id: `growth:${o.figure}`, content: said, size: rateSize, ink: 'ink2' })
    : undefined
  const year = model.labels['year-before'] ?? ''
  const before =
    o.base === undefined
      ? undefined
      : pen.write({
          ...ask,
          id: `base:${o.figure}`,
          content: [...pen.say(year ? `${year} ` : ''), ...pen.figure(o.base, { plain: true })],
          size: pen.size('caption'),
          ink: 'ink2',
        })
  return { value, growth, before }
}

/** What stands after a bar: upright nothing, since amount and growth stand above it. */
export const widthOf = ({ value, growth }: Tail, portrait: boolean): number =>
  portrait ? -after : value.box.w + (growth ? growth.box.w + after : 0)
