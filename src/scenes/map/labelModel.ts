import type { FigureText } from '../../../electron/core/figure'
import { toStage, type Frame, type View } from '../../map/camera'
import { placeLabels, textWidth, type LabelWish, type Side } from '../../map/labels'
import type { Ground } from '../../map/projection'

/** Type sizes of the stage in u, by token name. */
export const sizes = {
  floor: 20,
  label: 24,
  caption: 28,
  lead: 34,
  head: 40,
  large: 64,
  figure: 120,
  hero: 240,
} as const
export type Size = keyof typeof sizes

/** A type size in u on a stage whose small type has grown by `grown`. */
export const typeOf = (size: Size, grown: number): number => sizes[size] * (sizes[size] <= sizes.head ? grown : 1)

/** One line of a label: words, or a figure that can be tapped by itself. */
export interface LabelRow {
  readonly text?: string
  /** A figure's reference and how it is written, for its width. */
  readonly figure?: FigureText
  readonly size: Size
  readonly tone: 'ink' | 'quiet' | 'park' | 'water'
  readonly strong?: boolean
}

/** A label that wants a place: anchor in the plane, rows, and where it likes to stand. */
export interface LabelDraft {
  readonly id: string
  /** Fact behind the words (`place:…`, `crossing:…`, a link); absent for mere lettering. */
  readonly fact?: string
  readonly at: Ground
  readonly rows: readonly LabelRow[]
  readonly gap: number
  readonly sides: readonly Side[]
  /** Smaller ways of saying the same, tried when the first finds no place. */
  readonly smaller?: readonly (readonly LabelRow[])[]
  /** Last resort: below the anchor at this distance. */
  readonly farBelow?: number
}

/** A placed label: it keeps its offset (u) to the anchor while the map moves, so that it never flips. */
export interface MapLabel {
  readonly id: string
  readonly fact: string | undefined
  readonly at: Ground
  readonly dx: number
  readonly dy: number
  readonly w: number
  readonly h: number
  readonly align: 'left' | 'right' | 'center'
  readonly rows: readonly LabelRow[]
}

const lineHeight = 1.18

function rowWidth(row: LabelRow, grown: number): number {
  const size = typeOf(row.size, grown)
  if (!row.figure) return textWidth(row.text ?? '', size) * (row.strong ? 1.04 : 1)
  const { estimate, before, number, after } = row.figure
  const mark = Math.max(0.24 * size, typeOf('label', grown))
  return textWidth(before + number + after, size) + (estimate === '' ? 0 : textWidth(estimate, mark) + 0.7 * mark)
}

const rowHeight = (row: LabelRow, grown: number): number =>
  typeOf(row.size, grown) * (row.size === 'hero' ? 1 : lineHeight)

/** Size of a label's box in u. */
const measure = (rows: readonly LabelRow[], grown: number): { readonly w: number; readonly h: number } => ({
  w: Math.ceil(Math.max(...rows.map((row) => rowWidth(row, grown))) + 4),
  h: Math.ceil(rows.reduce((sum, row) => sum + rowHeight(row, grown), 0)),
})

const alignOf = (side: Side): MapLabel['align'] =>
  side.includes('e') ? 'left' : side.includes('w') ? 'right' : 'center'

function attemptsOf(draft: LabelDraft): readonly Pick<LabelDraft, 'rows' | 'gap' | 'sides'>[] {
  const variants = [draft.rows, ...(draft.smaller ?? [])]
  const near = variants.map((rows) => ({ rows, gap: draft.gap, sides: draft.sides }))
  const { farBelow } = draft
  return farBelow === undefined
    ? near
    : [...near, ...variants.map((rows) => ({ rows, gap: farBelow, sides: ['s'] as const }))]
}

/** Where labels may stand. */
export interface LabelSpace {
  readonly view: View
  readonly room: Frame
  readonly obstacles: readonly Frame[]
  /** Boxes taken only where every other side is barred. */
  readonly avoid?: (box: Frame) => boolean
  /** Growth of small type. */
  readonly grown: number
}

/** Places drafts in order of importance in a view; those without room are left out, their marks and cards stay. */
export function placeDrafts(
  drafts: readonly LabelDraft[],
  { view, room, obstacles, avoid, grown }: LabelSpace,
): readonly MapLabel[] {
  const labels: MapLabel[] = []
  const taken: Frame[] = [...obstacles]
  for (const draft of drafts) {
    const spot = toStage(view, draft.at)
    for (const { rows, gap, sides } of attemptsOf(draft)) {
      const wish: LabelWish = { id: draft.id, at: spot, ...measure(rows, grown), gap, sides }
      const [placed] = placeLabels([wish], room, taken, 6, avoid)
      if (!placed) continue
      const { box, side } = placed
      taken.push({ x: box.x - 6, y: box.y - 4, w: box.w + 12, h: box.h + 8 })
      labels.push({
        ...{ id: draft.id, fact: draft.fact, at: draft.at, rows, align: alignOf(side) },
        ...{ dx: box.x - spot.x, dy: box.y - spot.y, w: box.w, h: box.h },
      })
      break
    }
  }
  return labels
}
