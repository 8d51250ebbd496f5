import { besideOf } from '../../picture/beside'
import type { Hit } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import { type Axis, bent, dotAt } from './axis'
import { opens } from './leaf'
import type { MilestonesModel, Moment } from './model'
import type { Sheet } from './sheet'

/** Where title, leaves and axis lie: the axis at the foot of the leaves; beside them where the stage is upright. */
export function roomsOf(
  sheet: Sheet,
  window: MilestonesModel['window'],
  foot: number,
): { readonly room: Box; readonly axis: Axis } {
  const { stage, size } = sheet.pen
  const { content, portrait } = stage
  const small = size('label')
  const top = foot + (portrait ? 64 : 44)
  const end = content.y + content.h
  if (portrait) {
    const left = content.x + small * 5.8
    return {
      // A leaf is a button: it keeps a button's distance from the river's stations beside it.
      room: { x: left + 90, y: top, w: content.x + content.w - left - 90 - 20, h: end - top },
      axis: bent(window, { x: left, y: top + small }, { x: left, y: end - small }),
    }
  }
  const y = end - small * 1.3 - 30
  const wall = besideOf(stage)
  const across = wall?.shown ?? { ...content, y: top }
  return {
    room: { ...across, h: y - 96 - across.y },
    axis: bent(window, { x: across.x, y }, { x: across.x + across.w, y }),
  }
}

/** Days that can be touched: each opens its leaf. */
export const daysOf = (leaves: readonly Moment[], opened: Moment | undefined, axis: Axis): readonly Hit[] =>
  leaves.flatMap((moment) => {
    if (!moment.days) return []
    const ink = moment === opened ? 'ink' : 'river'
    const dot = dotAt(moment.id, axis.at(moment.days.from + 0.5), ink, `event:${moment.id}`)
    return [{ ...dot, ...opens(moment, dot.id, dot.box) }]
  })
