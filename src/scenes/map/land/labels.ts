import { toStage, type Spot, type View } from '../../../map/camera'
import { placeLabels, type Side } from '../../../map/labels'
import type { Ground } from '../../../map/projection'
import type { Pen } from '../../../picture/pen'
import { boxAround, moved } from '../../../picture/pieces'
import type { Words } from '../../../picture/picture'
import type { Box } from '../../../picture/stage'
import type { Ask } from '../../../picture/write'
import { acrossWater } from './water'

/** One line of a label, before it has a place. */
export type Row = Omit<Ask, 'x' | 'y' | 'w' | 'h' | 'at' | 'align' | 'lines' | 'floor'>

/** A label that wants a place beside something in the plane. */
export interface LabelDraft {
  readonly id: string
  /** What its card is of; absent for mere lettering. */
  readonly fact?: string
  readonly name?: string
  readonly at: Ground
  readonly gap: number
  readonly sides: readonly Side[]
  /** Ways to say it, the best one first. */
  readonly ways: readonly (readonly Row[])[]
  /** What it would add to a name, a list beside the map has as well. */
  readonly listed?: boolean
  /** Those that say the like say it equally large. */
  readonly peers?: boolean
  /** How far above or below its anchor it may stand where there is no room beside it, u. */
  readonly far?: number
  /** What the land it stands on is. */
  readonly on?: 'water'
  /** It belongs to one bank, and stands there. */
  readonly ashore?: boolean
}

/** A label in its place. */
export interface Label {
  readonly draft: LabelDraft
  readonly words: readonly Words[]
  /** Which of its ways. */
  readonly way: number
  readonly box: Box
  /** Whether it stands across the water from what it names, for want of any other place. */
  readonly across: boolean
}

export interface LabelSpace {
  readonly view: View
  readonly room: Box
  readonly taken: readonly Box[]
  /** What a box beside a point costs. */
  readonly price: (box: Box, at: Spot, ashore: boolean) => number
}

/** Room about a label, u: beside it, above and below it. */
const [beside, above] = [16, 12] as const
/** Between the rows of a label, em of the upper one. */
const leading = 0.34

/** Rows one below the other from 0,0. */
function setRows(pen: Pen, rows: readonly Row[]): readonly Words[] {
  let y = 0
  return rows.map((row) => {
    const words = pen.write({ ...row, lines: 1, x: 0, y, w: 9999 })
    y = words.box.y + words.box.h + words.size * leading
    return words
  })
}

const shareOf = (side: Side): number => (side.includes('e') ? 0 : side.includes('w') ? 1 : 0.5)

/** Rows in a box, towards the anchor. */
const placed = (rows: readonly Words[], box: Box, side: Side): readonly Words[] =>
  rows.map((row) => moved(row, box.x + (box.w - row.box.w) * shareOf(side), box.y))

interface Attempt {
  readonly way: number
  readonly rows: readonly Row[]
  readonly gap: number
  readonly sides: readonly Side[]
}

/** Beside its anchor. What is told of it as well rather stands a little farther above or below than that it is left out. */
function attemptsOf({ ways, gap, sides, far }: LabelDraft): readonly Attempt[] {
  const near = ways.map((rows, way) => ({ way, rows, gap, sides }))
  if (far === undefined) return near
  const farther = (by: number) => ways.map((rows, way) => ({ way, rows, gap: by, sides: ['n', 's'] as const }))
  const tries = [near, farther((gap + far) / 2), farther(far)]
  const all = ways.flatMap((_, way) => tries.flatMap((of) => of[way] ?? []))
  const whole = ways[0]?.length ?? 0
  return [...all.filter(({ rows }) => rows.length === whole), ...all.filter(({ rows }) => rows.length < whole)]
}

/** The first way of a label that has a place; one across the water only where no other way has any. */
function labelFor(pen: Pen, draft: LabelDraft, space: LabelSpace, taken: readonly Box[]): Label | undefined {
  const at = toStage(space.view, draft.at)
  const price = (box: Box): number => space.price(box, at, draft.ashore === true)
  let last: Label | undefined
  for (const { way, rows, gap, sides } of attemptsOf(draft)) {
    const set = setRows(pen, rows)
    const { w, h } = boxAround(set)
    const [found] = placeLabels([{ id: draft.id, at, w, h, gap, sides }], space.room, taken, 0, price)
    if (!found) continue
    const across = found.cost >= acrossWater
    const label = { draft, way, words: placed(set, found.box, found.side), box: found.box, across }
    if (!across) return label
    last ??= label
  }
  return last
}

/** Places labels in order of importance; one without room is left out. */
function placeAll(pen: Pen, drafts: readonly LabelDraft[], space: LabelSpace): readonly Label[] {
  const taken: Box[] = [...space.taken]
  return drafts.flatMap((draft) => {
    const label = labelFor(pen, draft, space, taken)
    if (!label) return []
    const { x, y, w, h } = label.box
    taken.push({ x: x - beside, y: y - above, w: w + 2 * beside, h: h + 2 * above })
    return [label]
  })
}

/** Peers in fewer, smaller words than they would like. */
const humbler = (drafts: readonly LabelDraft[], by: number): readonly LabelDraft[] =>
  drafts.map((draft) =>
    draft.peers ? { ...draft, ways: draft.ways.slice(Math.min(by, draft.ways.length - 1)) } : draft,
  )

/** Those that had no room for what they wished before those that had: there is more than one place for these. */
function hardestFirst(drafts: readonly LabelDraft[], labels: readonly Label[]): readonly LabelDraft[] {
  const easy = new Set(labels.filter(({ way, across }) => way === 0 && !across).map(({ draft }) => draft.id))
  const [first, ...rest] = drafts
  const hard = rest.filter(({ id }) => !easy.has(id))
  return first ? [first, ...hard, ...rest.filter(({ id }) => easy.has(id))] : []
}

const sizeOf = ({ words }: Label): number => words.reduce((sum, { size }) => sum + size, 0)
/** What it costs to leave one out, or mere lettering, to leave out what it would add to a name, to write it across the water, and each grade that peers are apart, u of type. */
const cost = { out: 500, lettering: 100, short: 250, across: 400, uneven: 200 } as const

/** How much labels say, how large. */
function worth(drafts: readonly LabelDraft[], labels: readonly Label[]): number {
  const peers = labels.filter(({ draft }) => draft.peers)
  // One that cannot say all does not silence the others.
  const rows = Math.max(0, ...peers.map(({ words }) => words.length))
  const ways = peers.filter(({ words }) => words.length === rows).map(({ way }) => way)
  const uneven = ways.length > 0 ? Math.max(...ways) - Math.min(...ways) : 0
  const said = labels.reduce((sum, label) => sum + sizeOf(label), 0)
  const wished = new Map(drafts.map(({ id, listed, ways: [first] }) => [id, listed ? 0 : (first?.length ?? 0)]))
  const short = labels.filter(({ draft, words }) => words.length < (wished.get(draft.id) ?? 0)).length
  const has = new Set(labels.map(({ draft }) => draft.id))
  const out = drafts
    .filter(({ id }) => !has.has(id))
    .reduce((sum, { fact }) => sum + (fact ? cost.out : cost.lettering), 0)
  const across = labels.filter((label) => label.across).length
  return said - out - cost.short * short - cost.across * across - cost.uneven * uneven
}

/**
 * Places labels in order of importance. Peers are equally large, as far as may be: where one of them, or anything else, has no room, all of
 * them become a little smaller. What has no room even then is left out, its mark and card stay.
 */
export function placeDrafts(pen: Pen, drafts: readonly LabelDraft[], space: LabelSpace): readonly Label[] {
  const most = Math.max(1, ...drafts.map(({ ways, peers }) => (peers ? ways.length : 1)))
  let best: readonly Label[] = []
  for (let by = 0; by < most; by += 1) {
    const wishes = humbler(drafts, by)
    const first = placeAll(pen, wishes, space)
    if (isWhole(first, drafts)) return worth(drafts, best) > worth(drafts, first) ? best : first
    for (const labels of [first, placeAll(pen, hardestFirst(wishes, first), space)])
      if (best.length === 0 || worth(drafts, labels) > worth(drafts, best)) best = labels
    if (isWhole(best, drafts)) return best
  }
  return best
}

/** Whether each has a place, and all peers say what they would. */
const isWhole = (labels: readonly Label[], drafts: readonly LabelDraft[]): boolean =>
  labels.length === drafts.length && labels.every(({ draft, way, across }) => !across && (!draft.peers || way === 0))

/** A label and its mark, as broad as a finger. */
export function touchOf({ box }: Label): Box {
  const [dx, dy] = [Math.max(0, 64 - box.w) / 2, Math.max(0, 64 - box.h) / 2]
  return { x: box.x - dx, y: box.y - dy, w: box.w + 2 * dx, h: box.h + 2 * dy }
}
