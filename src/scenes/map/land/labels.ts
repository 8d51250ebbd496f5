import { toStage, type View } from '../../../map/camera'
import { placeLabels, type Side } from '../../../map/labels'
import type { Ground } from '../../../map/projection'
import type { Pen } from '../../../picture/pen'
import { boxAround, moved } from '../../../picture/pieces'
import type { Words } from '../../../picture/picture'
import type { Box } from '../../../picture/stage'
import type { Ask } from '../../../picture/write'

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
  /** Those that say the like say it equally large. */
  readonly peers?: boolean
  /** Last resort: below the anchor at this distance. */
  readonly farBelow?: number
  /** What the land it stands on is. */
  readonly on?: 'water'
}

/** A label in its place. */
export interface Label {
  readonly draft: LabelDraft
  readonly words: readonly Words[]
  /** Which of its ways. */
  readonly way: number
  readonly box: Box
}

export interface LabelSpace {
  readonly view: View
  readonly room: Box
  readonly taken: readonly Box[]
  /** Boxes that are taken only where every other side is barred. */
  readonly avoid: (box: Box) => boolean
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

function attemptsOf({ ways, gap, sides, farBelow }: LabelDraft): readonly Attempt[] {
  const near = ways.map((rows, way) => ({ way, rows, gap, sides }))
  if (farBelow === undefined) return near
  return [...near, ...ways.map((rows, way) => ({ way, rows, gap: farBelow, sides: ['s'] as const }))]
}

/** Places labels in order of importance; one without room is left out. */
function placeAll(pen: Pen, drafts: readonly LabelDraft[], space: LabelSpace): readonly Label[] {
  const taken: Box[] = [...space.taken]
  const labels: Label[] = []
  for (const draft of drafts) {
    const at = toStage(space.view, draft.at)
    for (const { way, rows, gap, sides } of attemptsOf(draft)) {
      const set = setRows(pen, rows)
      const { w, h } = boxAround(set)
      const wish = { id: draft.id, at, w, h, gap, sides }
      const [found] = placeLabels([wish], space.room, taken, 0, space.avoid)
      if (!found) continue
      const { x, y } = found.box
      taken.push({ x: x - beside, y: y - above, w: w + 2 * beside, h: h + 2 * above })
      labels.push({ draft, way, words: placed(set, found.box, found.side), box: found.box })
      break
    }
  }
  return labels
}

/** Peers in fewer, smaller words than they would like. */
const humbler = (drafts: readonly LabelDraft[], by: number): readonly LabelDraft[] =>
  drafts.map((draft) =>
    draft.peers ? { ...draft, ways: draft.ways.slice(Math.min(by, draft.ways.length - 1)) } : draft,
  )

/** Those that had no room for what they wished before those that had: there is more than one place for these. */
function hardestFirst(drafts: readonly LabelDraft[], labels: readonly Label[]): readonly LabelDraft[] {
  const easy = new Set(labels.filter(({ way }) => way === 0).map(({ draft }) => draft.id))
  const [first, ...rest] = drafts
  const hard = rest.filter(({ id }) => !easy.has(id))
  return first ? [first, ...hard, ...rest.filter(({ id }) => easy.has(id))] : []
}

const sizeOf = ({ words }: Label): number => words.reduce((sum, { size }) => sum + size, 0)
/** What it costs to leave one out, and each grade that peers are apart, u of type. */
const cost = { out: 200, uneven: 200 } as const

/** How much labels say, how large. */
function worth(drafts: readonly LabelDraft[], labels: readonly Label[]): number {
  const peers = labels.filter(({ draft }) => draft.peers).map(({ way }) => way)
  const uneven = peers.length > 0 ? Math.max(...peers) - Math.min(...peers) : 0
  const said = labels.reduce((sum, label) => sum + sizeOf(label), 0)
  return said - cost.out * (drafts.length - labels.length) - cost.uneven * uneven
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
  labels.length === drafts.length && labels.every(({ draft, way }) => !draft.peers || way === 0)

/** A label and its mark, as broad as a finger. */
export function touchOf({ box }: Label): Box {
  const [dx, dy] = [Math.max(0, 64 - box.w) / 2, Math.max(0, 64 - box.h) / 2]
  return { x: box.x - dx, y: box.y - dy, w: box.w + 2 * dx, h: box.h + 2 * dy }
}
