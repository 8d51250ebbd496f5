import type { Box, Stage } from '../../composables/useStage'

/** A work of the report as the crossing needs it; `reach` 0 = planned bank … 1 = in-use bank. */
export interface Crossing {
  readonly id: string
  readonly reach: number
  readonly status: string
  /** The step speaks of it. */
  readonly told: boolean
}

/** A work's way over the river: its lane, the plank it has laid so far and where its words stand. All in u. */
export interface Plank {
  readonly id: string
  readonly told: boolean
  readonly plank: Box
  readonly words: Box
  /** Words follow the plank's end over open water, or stand beside the plank up to its end. */
  readonly ahead: boolean
  /** Size of the status word, u. */
  readonly size: number
  /** Whether words run down the lane rather than across it. */
  readonly upright: boolean
}

/** What a step needs room for besides the river. */
export interface Needs {
  readonly figures: number
  readonly governance: boolean
}

/** The water between the banks (u): lower where figures stand above it, shorter where governance stands below it. */
export function riverBox(stage: Stage, needs: Needs): Box {
  const { content, portrait } = stage
  const bottom = content.y + content.h - (portrait ? 44 : 0)
  if (portrait) {
    const top = content.y + (needs.figures > 0 ? 430 + Math.min(needs.figures, 3) * 300 : 560)
    return { x: content.x, y: top, w: content.w, h: bottom - (needs.governance ? 260 : 0) - top }
  }
  const top = content.y + (needs.figures > 0 ? 642 : 424)
  return { x: content.x + 62, y: top, w: content.w - 124, h: bottom - top }
}

/** One lane a work, told ones wider; the plank reaches as far as the report says. */
export function planks(works: readonly Crossing[], river: Box, portrait: boolean, han: boolean): readonly Plank[] {
  const weight = (work: Crossing): number => (work.told ? (portrait ? 2.3 : river.h < 300 ? 1.7 : 2.9) : 1)
  const across = portrait ? river.w : river.h
  const unit =
    across /
    Math.max(
      1,
      works.reduce((sum, work) => sum + weight(work), 0),
    )
  let at = portrait ? river.x : river.y
  return works.map((work) => {
    const lane = weight(work) * unit
    const start = at
    at += lane
    return portrait ? down(work, river, start, lane, han) : over(work, river, start, lane, han)
  })
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

/** Share of an em a letter takes on average. */
const em = (han: boolean): number => (han ? 1 : 0.54)

function over(work: Crossing, river: Box, top: number, lane: number, han: boolean): Plank {
  const thick = Math.min(work.told ? 16 : 6, lane / 4)
  const long = river.w * clamp(work.reach, 0, 1)
  const plank = { x: river.x, y: top + lane - thick, w: long, h: thick }
  const ahead = work.reach <= 0.5
  const room = ahead ? river.w - long - 40 : long
  const most = work.told ? (lane > 130 ? clamp(lane - 90, 44, 112) : 40) : Math.min(26, lane - thick - 8)
  const size = clamp(room / (Math.max(1, work.status.length) * em(han)), 20, Math.max(20, most))
  const words = ahead
    ? { x: river.x + long + 28, y: top, w: room, h: lane }
    : { x: river.x, y: top, w: long - 20, h: lane - thick - (work.told ? 14 : 4) }
  return { id: work.id, told: work.told, plank, words, ahead, size, upright: false }
}

function down(work: Crossing, river: Box, left: number, lane: number, han: boolean): Plank {
  const thick = Math.min(work.told ? 16 : 6, lane / 4)
  const long = river.h * clamp(work.reach, 0, 1)
  const plank = { x: left, y: river.y, w: thick, h: long }
  const ahead = work.reach <= 0.5
  const room = ahead ? river.h - long - 40 : long - 20
  const upright = han || !work.told
  const longest = Math.max(1, ...work.status.split(' ').map((word) => word.length))
  const fits = upright
    ? room / (Math.max(1, work.status.length) * em(han) + 0.5)
    : (lane - thick - 40) / (longest * 0.58)
  const size = clamp(fits, 20, work.told ? (han ? clamp(lane - 120, 40, 112) : 72) : 28)
  const words = {
    x: left + (ahead ? 0 : thick + 16),
    y: ahead ? river.y + long + 24 : river.y,
    w: lane - thick - 24,
    h: room,
  }
  return { id: work.id, told: work.told, plank, words, ahead, size, upright }
}

/** Cells of equal size in reading order: `columns` a row, `gap` u apart. */
export function cells(count: number, columns: number, box: Box, gap: number): readonly Box[] {
  const rows = Math.ceil(count / Math.max(1, columns))
  const w = (box.w - gap * (columns - 1)) / columns
  const h = (box.h - gap * (rows - 1)) / Math.max(1, rows)
  return Array.from({ length: count }, (_, i) => ({
    x: box.x + (i % columns) * (w + gap),
    y: box.y + Math.floor(i / columns) * (h + gap),
    w,
    h,
  }))
}

/** How many cells stand side by side: upright names in one row while they fit, a block otherwise; strata in portrait. */
export function cellColumns(count: number, portrait: boolean, han: boolean): number {
  if (portrait) return count <= 10 ? 1 : Math.ceil(count / 10)
  if (han && count <= 12) return Math.max(1, count)
  return Math.max(1, Math.ceil(Math.sqrt(count * 2)))
}

/** Size (u) at which the longest of upright names runs down one column `room` u high. */
export const uprightSize = (names: readonly string[], room: number): number =>
  clamp(room / Math.max(1, ...names.map((name) => name.length * 1.03)), 24, 72)

/** Size (u) at which figures of these widths (em) stand in a row `room` u wide, or each alone where `stacked`. */
export function figureSize(widths: readonly number[], room: number, gap: number, stacked: boolean): number {
  const em = stacked ? Math.max(1, ...widths) : widths.reduce((sum, w) => sum + w, 0)
  const free = stacked ? room : room - gap * Math.max(0, widths.length - 1)
  return clamp(free / Math.max(1, em), 90, stacked ? 250 : 236)
}
