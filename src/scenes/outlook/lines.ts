import type { Box, Stage } from '../../composables/useStage'
import { entries, pathOf, stretches, type Run } from './rope'

/** Lines of work as the loose ends of a rope, u. */
export interface LinesLayout {
  /** What each line is and what it is about, at the loose end of its strand. */
  readonly labels: readonly { readonly role: Box; readonly work: Box }[]
  /** Works set from top to bottom. */
  readonly upright: boolean
  /** Stretches behind the rope's middle and before it, each as one path. */
  readonly back: readonly Drawn[]
  readonly front: readonly Drawn[]
  readonly thickness: number
}

interface Drawn {
  /** Of two tones that take turns round the rope. */
  readonly light: boolean
  /** Whether it is the loose end, which lies open even where it goes behind. */
  readonly loose: boolean
  readonly path: string
}

type Strands = Pick<LinesLayout, 'back' | 'front' | 'thickness'>

/** Thickness of a strand of `count` in a rope that swings `half` to either side: three abreast before its middle. */
const thicknessOf = (half: number, count: number): number =>
  Math.min(72, Math.max(8, (half * 2.2) / Math.max(2, count)))

/** `leads` are drawn before each strand's run: how it comes to its start. */
function strandsOf(run: Run, starts: readonly number[], down: boolean, leads: readonly string[] = []): Strands {
  const turns = entries(starts.length)
  const drawn = starts.flatMap((start, strand) => {
    const entry = turns[strand] ?? 0
    const light = Math.round(entry * starts.length - 0.25) % 2 === 1
    return stretches(run, start, entry).map((stretch, i) => {
      const path = pathOf(stretch.points, down)
      const lead = i === 0 ? leads[strand] : undefined
      return { light, loose: i === 0, front: stretch.front, path: lead ? lead + path.replace('M', 'L') : path }
    })
  })
  return {
    back: drawn.filter((d) => !d.front),
    front: drawn.filter((d) => d.front),
    thickness: thicknessOf(run.half, starts.length),
  }
}

/** `wide` is the room the longest of works and roles ask for in lines, u. */
export function linesLayout(count: number, stage: Stage, upright: boolean, wide: number): LinesLayout {
  if (!stage.portrait) return across(count, stage, Math.min(wide, stage.content.w * 0.46))
  return upright && count <= 8 ? hanging(count, stage) : rows(count, stage, stage.content.w * 0.62)
}

/** Rows at the left, the rope off the right edge. */
function across(count: number, { content, w, text }: Stage, wide: number): LinesLayout {
  const n = Math.max(1, count)
  const top = content.y + 276 + 50 * text
  const pitch = (content.y + content.h - top) / n
  const middles = Array.from({ length: count }, (_, i) => top + pitch * (i + 0.5))
  const role = wide * 0.34
  const start = content.x + wide + 44
  const half = Math.min(190, (pitch * n) / 2 - 60)
  const run = { from: start, joined: start + (w - start) * 0.52, to: w + 60, middle: top + (pitch * n) / 2, half }
  return {
    labels: middles.map((y) => ({
      role: { x: content.x, y: y - pitch / 2, w: role, h: pitch },
      work: { x: content.x + role, y: y - pitch / 2, w: wide - role, h: pitch },
    })),
    upright: false,
    ...strandsOf(run, middles, false),
  }
}

/** Columns at the top, the rope hangs from them. */
function hanging(count: number, { content, text }: Stage): LinesLayout {
  const n = Math.max(1, count)
  const pitch = content.w / n
  const top = content.y + 390
  const role = 60 * text
  const middles = Array.from({ length: count }, (_, i) => content.x + content.w - pitch * (i + 0.5))
  const from = top + role + 370
  const run = { from, joined: from + 420, to: content.y + content.h + 30, middle: content.x + content.w / 2, half: 200 }
  return {
    labels: middles.map((x) => ({
      role: { x: x - pitch / 2, y: top, w: pitch, h: role },
      work: { x: x - pitch / 2, y: top + role, w: pitch, h: 340 },
    })),
    upright: true,
    ...strandsOf(run, middles, true),
  }
}

/** Rows at the top, their strands bending down into the rope. */
function rows(count: number, { content }: Stage, wide: number): LinesLayout {
  const n = Math.max(1, count)
  const top = content.y + 390
  const pitch = Math.min(118, 720 / n)
  const foot = top + pitch * n
  const right = content.x + content.w
  const middles = Array.from({ length: count }, (_, i) => top + pitch * (i + 0.5))
  const lane = (right - content.x - wide - 40) / n
  const lanes = middles.map((_, i) => right - 20 - lane * i)
  const from = foot + 10
  const run = { from, joined: from + 420, to: content.y + content.h + 30, middle: right - 250, half: 170 }
  const leads = middles.map((y, i) => {
    const x = lanes[i] ?? right
    return `M${content.x + wide + 10} ${y}H${x - 30}Q${x} ${y} ${x} ${y + 30}`
  })
  const strands = strandsOf(run, lanes, true, leads)
  return {
    labels: middles.map((y) => ({
      role: { x: content.x, y: y - pitch / 2, w: wide * 0.4, h: pitch },
      work: { x: content.x + wide * 0.4, y: y - pitch / 2, w: wide * 0.6 - 10, h: pitch },
    })),
    upright: false,
    ...strands,
    thickness: Math.min(strands.thickness, Math.max(8, lane * 0.8)),
  }
}
