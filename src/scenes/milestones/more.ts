import type { Pen } from '../../picture/pen'
import type { Words } from '../../picture/picture'

/** How many there are besides those with room, at the head of the page. */
export function moreOf(pen: Pen, missing: number): readonly Words[] {
  const { x, y, w } = pen.stage.content
  const look = { size: pen.size('head'), floor: pen.floor, ink: 'ink2', align: 'right', lines: 1 } as const
  return missing === 0
    ? []
    : [pen.write({ id: 'more', count: true, content: pen.say(`+${missing}`), ...look, x: x + w / 2, y, w: w / 2 })]
}
