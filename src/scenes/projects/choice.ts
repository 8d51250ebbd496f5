import type { Pen } from '../../picture/pen'
import type { AnyPiece, Words } from '../../picture/picture'
import { pillPath } from '../../picture/pill'
import type { Box } from '../../picture/stage'
import type { Count } from './model'

export type FigureContent = Extract<ReturnType<Pen['figure']>[number], { readonly kind: 'figure' }>

const boldly = (part: FigureContent, ink: 'ground' | 'ink'): FigureContent => ({
  ...part,
  letters: part.letters.map((letters) => ({ ...letters, ink, weight: 600, em: 1.35 })),
})

/** Figure and name in a pill; the name alone where both have no room. */
function pillWords(pen: Pen, count: Count, box: Box, on: string, ink: 'ground' | 'ink'): Words {
  const name = { kind: 'text', text: count.name, ink } as const
  const figure = pen.figure(count.figure).map((part) => ('letters' in part ? boldly(part, ink) : part))
  const ask = {
    id: `said:${count.figure}`,
    size: pen.size('caption'),
    floor: pen.floor,
    leading: 1.2,
    lines: 2,
    card: count.figure,
    on,
    align: 'centre',
    at: 'middle',
    x: box.x + 28,
    w: box.w - 56,
    y: box.y + box.h / 2,
    h: box.h - 12,
  } as const
  const both = pen.write({ ...ask, content: [...figure, { ...name, text: `  ${count.name}` }] })
  return both.shortened === undefined ? both : pen.write({ ...ask, content: [name] })
}

/** A place that picks a group out of all. */
export function choice(pen: Pen, count: Count, box: Box, on: boolean, only: string): readonly AnyPiece[] {
  const id = `only:${count.figure}`
  return [
    {
      kind: 'shape',
      id: `pill:${count.figure}`,
      box,
      d: pillPath(box),
      fill: on ? 'ink' : 'ground',
      stroke: on ? 'ink' : 'tick',
      width: 3,
    },
    { kind: 'switch', id, box, name: `${count.name} ${count.many ?? ''}`.trim(), sets: { only }, on },
    pillWords(pen, count, box, id, on ? 'ground' : 'ink'),
  ]
}
