import type { Pen } from '../../picture/pen'
import type { Shape, Words } from '../../picture/picture'
import type { Moment } from './model'
import { stands } from '../../picture/writeUpright'
import type { Box } from '../../picture/stage'

/** A plus at the edge of a closed leaf, where its thread begins. */
export function plus(id: string, x: number, y: number): readonly Shape[] {
  const r = 20
  const box = { x: x - r, y: y - r, w: 2 * r, h: 2 * r }
  const circle = `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`
  return [
    { kind: 'shape', id: `knob:${id}`, d: circle, fill: 'ground', stroke: 'river', width: 2.5, box, decor: true },
    {
      kind: 'shape',
      id: `plus:${id}`,
      d: `M${x - 9} ${y}h18M${x} ${y - 9}v18`,
      stroke: 'ink',
      width: 2.5,
      box,
      decor: true,
    },
  ]
}

/** Its name: upright where the leaf is narrow and it can stand, in one column or two; else in lines. */
export function nameIn(pen: Pen, moment: Moment, room: Box, lying: boolean): Words {
  const ask = { id: `name:${moment.id}`, content: pen.say(moment.name), card: moment.id, on: `leaf:${moment.id}` }
  const size = Math.min(pen.size('head'), lying ? room.h * 0.5 : Math.max(room.w * 0.3, pen.size('label')))
  const columns = lying || room.w > 230 || !stands(moment.name, 14) ? [] : [1, 2]
  for (const lines of columns) {
    const upright = pen.writeUpright({
      ...{
        id: ask.id,
        content: ask.content,
        on: ask.on,
        size,
        floor: pen.size('label'),
        face: 'serif',
        weight: 600,
        lines,
        align: 'centre',
      },
      ...{ x: room.x + room.w / 2, y: room.y, w: room.w, h: room.h, balance: true },
    })
    if (!upright.cut) return upright
  }
  return pen.write({
    ...ask,
    ...{
      size: lying
        ? pen.size('lead')
        : Math.max(pen.floor, Math.min(pen.size('head'), room.w / (room.w > 230 ? 7 : 4.6))),
      floor: pen.floor,
    },
    ...{ face: 'serif', weight: 600, leading: 1.2, balance: true, ...room },
    ...(lying
      ? { y: room.y + room.h / 2, at: 'middle', lines: 2 }
      : { align: room.w > 230 ? 'centre' : 'left', lines: 7 }),
  })
}
