import type { Pen } from '../../picture/pen'
import { isHanLocale } from '../../picture/metrics'
import type { Words } from '../../picture/picture'
import type { ClustersModel, Output } from './model'

export const after = 30
/** Between an amount and its growth where they stand above their bar, u. */
export const between = 42

/** How large growth is beside its amount, the largest first; small by itself in the end. */
const shares = [0.86, 0.72, 0.58, 0] as const

/** What stands after the bars of an output: this year's amount with its growth, and last year's. */
export interface Tail {
  readonly value: Words
  /** As large as the amount, or small where both would leave the bars no room. */
  readonly growth: Words | undefined
  readonly before: Words | undefined
}

export function tailOf(pen: Pen, model: ClustersModel, o: Output, thick: number, share: number = shares[0]): Tail {
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
  const size = Math.max(pen.size(share === 0 ? 'caption' : 'lead'), value.size * share)
  const rate = o.grows ? pen.figure(`${o.figure}#growth`, { plain: true, look: 'level' }) : []
  const look = { em: Math.min(1, pen.size('lead') / size), ink: 'ink2', tracking: 0.06 } as const
  const said = isHanLocale(pen.locale)
    ? [...pen.say(yoy, look), ...rate]
    : [...rate, ...pen.say(yoy ? ` ${yoy}` : '', look)]
  const growth = o.grows ? pen.write({ ...ask, id: `growth:${o.figure}`, content: said, size, ink: 'ink' }) : undefined
  // Upright, both have a line of their own, growth as large as that allows, or it goes small beside the name.
  const wide = value.box.w + between + (growth?.box.w ?? 0) > pen.stage.content.w
  const next = shares.find((less) => less < share)
  if (pen.stage.portrait && wide && next !== undefined) return { ...tailOf(pen, model, o, thick, next), value }
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
