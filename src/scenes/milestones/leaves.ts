import { firstFree, grown, row, share, stack } from '../../picture/arrange'
import { besideOf } from '../../picture/beside'
import { heading } from '../../picture/heading'
import { moved } from '../../picture/pieces'
import type { Omission, Picture, Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import { between, type Axis } from './axis'
import { closedLeaf } from './leaf'
import type { MilestonesModel, Moment } from './model'
import { moreOf } from './more'
import { openLeaf } from './openLeaf'
import { nounAfter } from './runWords'
import type { Sheet } from './sheet'
import { dates, type Placed, strokes, thread } from './leafLines'
import { daysOf, roomsOf } from './leafRooms'

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
      nounAfter(pen, noun),
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
  const wall = besideOf(pen.stage)
  const title = heading(pen, words, wall?.said ?? { ...content, h: content.h * (portrait ? 0.2 : 0.38) })
  const { room, axis } = roomsOf(sheet, model.window, title.foot)
  const first = placed(model.leaves, at, room, portrait, text)
  // Beside the finding, leaves leave their head to the count of those without room.
  const head = wall && first.length < model.leaves.length ? pen.size('head') * 1.6 : 0
  const leaves =
    head > 0 ? placed(model.leaves, at, { ...room, y: room.y + head, h: room.h - head }, portrait, text) : first
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
