import { firstFree, grown, row, share, spread, stack } from '../../picture/arrange'
import { heading } from '../../picture/heading'
import { moved } from '../../picture/pieces'
import type { AnyPiece, Hit, Omission, Picture, Strand, Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import { bent, between, course, dotAt, type Axis } from './axis'
import { shortDayName } from './dates'
import { closedLeaf, opens } from './leaf'
import type { MilestonesModel, Moment } from './model'
import { moreOf } from './more'
import { openLeaf } from './openLeaf'
import type { Sheet } from './sheet'

interface Placed {
  readonly moment: Moment
  readonly box: Box
}

/** As many leaves as have room, around the open one; those that are open are as large as they wish. */
function placed(all: readonly Moment[], open: number, room: Box, lying: boolean, text: number): readonly Placed[] {
  const gap = 16
  const whole = lying ? room.h : room.w
  const least = lying ? 74 * text : 118 * text
  const wide = {
    wish: open < 0 ? 0 : whole * 0.58,
    least: open < 0 ? 0 : Math.min(whole * 0.5, (lying ? 400 : 560) * text),
  }
  const most = Math.max(1, Math.floor((whole - wide.least + gap) / (least + gap)) + (open < 0 ? 0 : 1))
  const first = Math.max(0, Math.min(all.length - most, open - Math.floor(most / 2)))
  const shown = all.slice(first, first + most)
  const closed = (whole - wide.wish) / Math.max(1, shown.length - (open < 0 ? 0 : 1)) - gap
  const wishes = shown.map((_, i) =>
    i + first === open ? wide : { wish: Math.max(least, closed), least: Math.min(least, closed) },
  )
  const alone = shown.length === 1
  const lengths = alone ? [whole] : (share(whole, wishes, gap) ?? wishes.map(({ least: own }) => own))
  // Where leaves are few, the open one takes what is left.
  const left = whole - lengths.reduce((sum, one) => sum + one, gap * (lengths.length - 1))
  const filled = lengths.map((one, i) =>
    i + first === open ? one + left : open < 0 ? one + left / lengths.length : one,
  )
  const boxes = lying ? stack(room, filled, gap) : row(room, filled, gap)
  return shown.flatMap((moment, i) => (boxes[i] ? [{ moment, box: boxes[i] }] : []))
}

/** From a leaf to its true day. */
function thread({ moment, box }: Placed, axis: Axis, ink: 'ink' | 'river'): readonly Strand[] {
  if (!moment.days) return []
  const day = axis.at(moment.days.from + 0.5)
  const from = axis.down
    ? { x: box.x, y: ink === 'ink' ? Math.max(box.y + 40, Math.min(box.y + box.h - 40, day.y)) : box.y + box.h / 2 }
    : {
        x: ink === 'ink' ? Math.max(box.x + 40, Math.min(box.x + box.w - 40, day.x)) : box.x + box.w / 2,
        y: box.y + box.h,
      }
  const points = course((t) => {
    const eased = t * t * (3 - 2 * t)
    const [straight, slow] = [between(from, day, t), between(from, day, eased)]
    return axis.down ? { x: straight.x, y: slow.y } : { x: slow.x, y: straight.y }
  })
  const [x, y] = [Math.min(from.x, day.x), Math.min(from.y, day.y)]
  const reach = { x, y, w: Math.abs(from.x - day.x), h: Math.abs(from.y - day.y) }
  return [
    {
      kind: 'strand',
      id: `thread:${moment.id}`,
      points,
      width: ink === 'ink' ? 4 : 2.5,
      ink,
      layer: 1,
      box: reach,
      decor: true,
    },
  ]
}

/** A date at its day. */
function dateAt({ pen }: Sheet, day: number, before: number | undefined, axis: Axis, open: boolean): Words {
  const at = axis.at(day + 0.5)
  const own = pen.write({
    id: `day:${day}`,
    content: pen.say(shortDayName(day, axis.down ? undefined : before, pen.locale)),
    ...{ size: pen.size('label'), floor: pen.floor, lines: 1, w: 300 },
    ...{ ink: open ? 'ink' : 'ink2', weight: open ? 600 : 400 },
    ...(axis.down
      ? { x: at.x - 324, y: at.y, at: 'middle', align: 'right' }
      : { x: at.x - 150, y: at.y + 26, align: 'centre' }),
  })
  if (axis.down) return own
  const left = Math.max(axis.from.x, Math.min(axis.to.x - own.box.w, own.box.x))
  return moved(own, left - own.box.x, 0)
}

/** Dates at the days on which something happened: a little apart where that is enough, else as many as have room, the open one's first. */
function dates(sheet: Sheet, all: readonly Moment[], open: Moment | undefined, axis: Axis): readonly Words[] {
  const days = [...new Set(all.flatMap(({ days: own }) => (own ? [own.from] : [])))].sort((a, b) => a - b)
  const mine = open?.days?.from
  const words = days.map((day, i) => dateAt(sheet, day, days[i - 1], axis, day === mine))
  const middles = words.map(({ box }) => box.x + box.w / 2)
  const range = { from: axis.from.x, to: axis.to.x }
  const apart = axis.down
    ? undefined
    : spread(
        middles,
        words.map(({ box }) => box.w),
        range,
        14,
      )
  const shifts = apart?.map((middle, i) => middle - (middles[i] ?? middle))
  if (shifts?.every((shift, i) => Math.abs(shift) < (words[i]?.box.w ?? 0) * 0.35))
    return words.map((one, i) => moved(one, shifts[i] ?? 0, 0))
  const kept: Words[] = []
  for (const one of [...words].sort((a, b) => Number(b.id === `day:${mine}`) - Number(a.id === `day:${mine}`)))
    if (
      firstFree(
        [{ ...one.box, x: one.box.x - 10, w: one.box.w + 20 }],
        kept.map(({ box }) => box),
      )
    )
      kept.push(one)
  return kept
}

/** Each day of the window as a small stroke, where they have room. */
function strokes(model: MilestonesModel, axis: Axis): readonly AnyPiece[] {
  const { from, to } = model.window
  if (to - from > 120) return []
  const d = Array.from({ length: to - from + 1 }, (_, i) => axis.at(from + i + 0.5))
    .map(({ x, y }) => (axis.down ? `M${x - 7} ${y}h14` : `M${x} ${y - 7}v14`))
    .join('')
  return [
    { kind: 'shape', id: 'ticks', d, stroke: 'tick', width: 2, box: { x: axis.from.x, y: axis.from.y, w: 1, h: 1 } },
  ]
}

/** How many days and events those are, in the longest stretch in which nothing stands at the axis. */
function counts({ pen, labels }: Sheet, model: MilestonesModel, axis: Axis, taken: readonly Words[]): readonly Words[] {
  const [days, count] = model.counted
  const noun = labels['events']
  if (days === undefined || count === undefined || noun === undefined) return []
  const wide = axis.down ? axis.from.x - 24 - pen.stage.content.x : 600
  const words = pen.write({
    id: 'count',
    content: [
      ...pen.figure(days, { look: 'level' }),
      axis.down ? { kind: 'break' } : { kind: 'text', text: ' · ', ink: 'ink2' },
      ...pen.figure(count, { look: 'level' }),
      { kind: 'text', text: noun, em: 0.58, least: pen.floor, pad: 0.1 },
    ],
    ...{ size: pen.size('head'), floor: pen.floor, lines: axis.down ? 3 : 1, leading: 1.4, x: 0, y: 0, w: wide },
    align: axis.down ? 'right' : 'left',
  })
  if (words.cut) return []
  const { w, h } = words.box
  const places = [10, 9, 11, 8, 12, 7, 13, 6, 14, 5, 15]
    .map((at) => between(axis.from, axis.to, at / 20))
    .map(({ x, y }) => (axis.down ? { x: x - 24 - w, y: y - h / 2, w, h } : { x: x - w / 2, y: y + 24, w, h }))
  const free = firstFree(
    places,
    taken.map(({ box }) => grown(box, 20)),
  )
  return free ? [moved(words, free.x - words.box.x, free.y - words.box.y)] : []
}

/** Where title, leaves and axis lie: the axis at the foot of the leaves; beside them where the stage is upright. */
function roomsOf(
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
  return {
    room: { ...content, y: top, h: y - 96 - top },
    axis: bent(window, { x: content.x, y }, { x: content.x + content.w, y }),
  }
}

/** Days that can be touched: each opens its leaf. */
const daysOf = (leaves: readonly Moment[], opened: Moment | undefined, axis: Axis): readonly Hit[] =>
  leaves.flatMap((moment) => {
    if (!moment.days) return []
    const ink = moment === opened ? 'ink' : 'river'
    const dot = dotAt(moment.id, axis.at(moment.days.from + 0.5), ink, `event:${moment.id}`)
    return [{ ...dot, ...opens(moment, dot.id, dot.box) }]
  })

function omissionsOf(
  model: MilestonesModel,
  leaves: readonly Placed[],
  what: string,
  untold: Moment | undefined,
): readonly Omission[] {
  const story = untold ? [{ what: untold.short, shown: 0, of: 1, facts: [untold.id] }] : []
  const missing = model.leaves.filter((moment) => !leaves.some((leaf) => leaf.moment === moment))
  const facts = missing.map(({ id }) => id)
  return missing.length === 0 ? story : [...story, { what, shown: leaves.length, of: model.leaves.length, facts }]
}

/** The days that matter, one leaf for each thing that happened, a thread from each to its day. `open` is the one told. */
export function leavesPicture(
  model: MilestonesModel,
  sheet: Sheet,
  open: string | undefined,
  lit: (moment: Moment) => number | undefined,
): Picture {
  const { pen, labels } = sheet
  const { content, portrait, text } = pen.stage
  const at = model.leaves.findIndex(({ id }) => id === open)
  const opened = model.leaves[at]
  const words = {
    ...sheet.heading,
    kicker: labels['window'] ?? sheet.heading.kicker,
    lead: opened ? undefined : sheet.heading.lead,
  }
  const title = heading(pen, words, { ...content, h: content.h * (portrait ? 0.2 : 0.38) })
  const { room, axis } = roomsOf(sheet, model.window, title.foot)
  const leaves = placed(model.leaves, at, room, portrait, text)
  const days = dates(sheet, model.leaves, opened, axis)
  const own = leaves.find(({ moment }) => moment === opened)
  const told = own && openLeaf(sheet, own.moment, own.box, lit(own.moment))
  return {
    pieces: [
      axis.strand,
      ...strokes(model, axis),
      ...leaves.flatMap((leaf) => thread(leaf, axis, leaf.moment === opened ? 'ink' : 'river')),
      ...leaves.flatMap(({ moment, box }) =>
        moment === opened ? (told?.pieces ?? []) : closedLeaf(pen, moment, box, portrait),
      ),
      ...daysOf(model.leaves, opened, axis),
      ...days,
      ...(opened ? [] : counts(sheet, model, axis, days)),
      ...moreOf(pen, model.leaves.length - leaves.length),
      ...title.pieces,
    ],
    omissions: omissionsOf(model, leaves, labels['events'] ?? '', told?.untold === true ? opened : undefined),
  }
}
