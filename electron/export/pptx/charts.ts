import { findFigure } from '../../core/reading'
import type { Report } from '../../core/report'
import type { Ink } from '../../../src/picture/ink'
import type { Bar } from '../../../src/picture/picture'
import type { Box } from '../../../src/picture/stage'

/** Bars of one scale as a chart that an office program keeps: same thickness, same zero, evenly spaced. */
export interface Chart {
  readonly along: 'x' | 'y'
  /** Its plot, u: from the least to the most on its scale, half a gap beside its outer bars. */
  readonly box: Box
  readonly least: number
  readonly most: number
  /** What lies between two bars, in hundredths of a bar. */
  readonly gap: number
  readonly bars: readonly [Bar, ...Bar[]]
  /** Behind its bar, as long as its scale: what it is a share of. */
  readonly track?: Ink
}

/** What a step's bars become: charts for those that say a figure, and bars that are drawn because they say none. */
export interface Charted {
  readonly charts: readonly Chart[]
  readonly drawn: readonly Bar[]
}

/** Gaps wider than this no chart has, hundredths of a bar. */
const widestGap = 500

/** A box by its two directions, whichever way its bar runs. */
const acrossOf = ({ along, box }: Bar): { readonly at: number; readonly thick: number } =>
  along === 'x' ? { at: box.y, thick: box.h } : { at: box.x, thick: box.w }
const lengthOf = ({ along, box }: Bar): number => (along === 'x' ? box.w : box.h)

/** Where the bar's scale begins: left of what grows to the right, below what grows upwards. */
function zeroOf({ along, box, value }: Bar): number {
  if (along === 'x') return value < 0 ? box.x + box.w : box.x
  return value < 0 ? box.y : box.y + box.h
}

/** A bar as long as the figure it is of: one that shows only what is above another is drawn whole, behind it. */
function whole(report: Report, bar: Bar): Bar | undefined {
  const stated = findFigure(report.facts, bar.fact)?.value
  if (stated === undefined || bar.value === 0 || lengthOf(bar) <= 0) return undefined
  if (stated === bar.value) return bar
  if (stated < bar.value || bar.value < 0) return undefined
  const length = (lengthOf(bar) * stated) / bar.value
  const { x, y, w, h } = bar.box
  const box = bar.along === 'x' ? { x: x + w - length, y, w: length, h } : { x, y, w, h: length }
  return { ...bar, value: stated, box }
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1

/** Whether a bar goes on what others of its scale have begun. */
function goesOn(bars: readonly Bar[], bar: Bar): boolean {
  const [first, last] = [bars[0], bars.at(-1)]
  if (!first || !last) return false
  const [a, b, next] = [acrossOf(first), acrossOf(last), acrossOf(bar)]
  const pitch = next.at - b.at
  const before = bars.length > 1 ? (b.at - a.at) / (bars.length - 1) : pitch
  const gap = ((pitch - next.thick) / next.thick) * 100
  return (
    first.scale === bar.scale &&
    first.along === bar.along &&
    near(zeroOf(first), zeroOf(bar)) &&
    near(a.thick, next.thick) &&
    near(pitch, before) &&
    gap >= 0 &&
    gap <= widestGap
  )
}

function chartOf(bars: readonly [Bar, ...Bar[]]): Chart {
  const [first] = bars
  const last = bars.at(-1) ?? first
  const unit = lengthOf(first) / Math.abs(first.value)
  const [least, most] = [Math.min(0, ...bars.map(({ value }) => value)), Math.max(0, ...bars.map(({ value }) => value))]
  const [from, to] = [acrossOf(first), acrossOf(last)]
  const space = bars.length > 1 ? (to.at - from.at) / (bars.length - 1) - from.thick : 0
  const [start, breadth] = [from.at - space / 2, to.at + to.thick - from.at + space]
  const zero = zeroOf(first)
  const length = (most - least) * unit
  const box =
    first.along === 'x'
      ? { x: zero + least * unit, y: start, w: length, h: breadth }
      : { x: start, y: zero - most * unit, w: breadth, h: length }
  const gap = Math.round((space / from.thick) * 100)
  return { along: first.along, box, least, most, gap, bars }
}

/** The charts of a step, each where its bars are, those that lie behind first. */
export function chartsOf(report: Report, bars: readonly Bar[]): Charted {
  const drawn = bars.filter((bar) => whole(report, bar) === undefined)
  const groups: [Bar, ...Bar[]][] = []
  const all = bars.flatMap((bar) => {
    const one = whole(report, bar)
    return one ? [{ one, grew: one !== bar }] : []
  })
  // What grew lies behind; of the rest each run goes down or to the right.
  const order = [...all].sort((a, b) => Number(b.grew) - Number(a.grew) || acrossOf(a.one).at - acrossOf(b.one).at)
  for (const { one, grew } of order) {
    const group = grew ? undefined : groups.find((begun) => goesOn(begun, one))
    if (group) group.push(one)
    else groups.push([one])
  }
  return { charts: groups.map(chartOf), drawn }
}
