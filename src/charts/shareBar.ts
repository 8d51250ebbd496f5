import type { EChartsCoreOption } from 'echarts/core'
import type { ChartContext } from './theme'
import type { Point } from './strands'

/**
 * One bar for one whole. It is full up to `share` (0–100 per cent of `length`); where the share is only a lower bound it ends
 * in fibres that reach beyond, without saying how far. Horizontal bars run to the right, upright ones upwards. All in u.
 */
export interface ShareBar {
  /** Where the whole begins, on the bar's middle line. */
  readonly start: Point
  readonly length: number
  readonly thick: number
  readonly share: number
  readonly frayed: boolean
  readonly upright: boolean
}

/** A fibre as a closed outline, u: full thickness up to the share, then thinning to a point. */
export type Fibre = readonly Point[]

const fibres = 34
const samples = 18
/** Overlap of neighbouring fibres, u. */
const lap = 1.2

/** How far the fibres reach beyond the bound, as a share of the whole bar; never past nine tenths of what is left. */
const reachOf = (bar: ShareBar): number => Math.min(0.15, ((100 - bar.share) / 100) * 0.9)

/** A steady, uneven number in 0–1: the same fibre is always the same. */
const uneven = (i: number): number => {
  const n = Math.sin((i + 1) * 12.9898) * 43758.5453
  return n - Math.floor(n)
}

/** Thickness of a fibre from the bound (0) to its end (1): it comes loose, stays a thread, and is cut off blunt. */
const profile = (t: number): number => (t < 0.14 ? 1 - (0.42 * t) / 0.14 : 0.58)

const place = (bar: ShareBar, along: number, across: number): Point =>
  bar.upright ? [bar.start[0] + across, bar.start[1] - along] : [bar.start[0] + along, bar.start[1] + across]

/** Where the bar is exactly full, u along its axis. */
export const fullLength = (bar: ShareBar): number => (bar.length * bar.share) / 100

/** The bar's fibres: side by side without a gap up to the bound, then parting. */
export function fibresOf(bar: ShareBar): readonly Fibre[] {
  const full = fullLength(bar)
  if (!bar.frayed)
    return [
      [
        [0, -0.5],
        [full, -0.5],
        [full, 0.5],
        [0, 0.5],
      ].map(([a = 0, c = 0]) => place(bar, a, c * bar.thick)),
    ]
  const width = bar.thick / fibres
  return Array.from({ length: fibres }, (_, i) => {
    const side = (i + 0.5) / fibres - 0.5
    const reach = reachOf(bar) * bar.length * (0.12 + 0.88 * uneven(i) ** 1.3)
    const bow = (uneven(i + 40) - 0.5) * 0.07 * bar.thick
    const edge = (s: -1 | 1): Point[] =>
      Array.from({ length: samples + 1 }, (_, k) => {
        const t = k / samples
        const half = (width / 2) * profile(t) + lap * Math.max(0, 1 - t * 8)
        return place(bar, full + reach * t, side * bar.thick * (1 - 0.03 * t) + bow * t * t * (1.6 - t) + s * half)
      })
    const root = [place(bar, 0, side * bar.thick + width / 2 + lap), place(bar, 0, side * bar.thick - width / 2 - lap)]
    return [...root, ...edge(-1), ...edge(1).reverse()]
  })
}

/** ECharts option over the whole stage (its box starts at 0,0): the whole as an outline, the share in it. */
export function shareBarOption(bar: ShareBar, context: ChartContext): EChartsCoreOption {
  const { u, tokens } = context
  const px = (points: readonly Point[]): number[][] => points.map(([x, y]) => [x * u, y * u])
  const outline = [
    [0, -0.5],
    [bar.length, -0.5],
    [bar.length, 0.5],
    [0, 0.5],
  ].map(([a = 0, c = 0]) => place(bar, a, c * bar.thick))
  const flat = (points: readonly Point[]): number[][] =>
    px(points.map(([x, y]) => (bar.upright ? [x, bar.start[1]] : [bar.start[0], y])))
  const parts = fibresOf(bar)
  const draw = (i: number): object =>
    i === 0
      ? {
          type: 'polygon',
          shape: { points: px(outline) },
          style: { fill: 'none', stroke: tokens.tick, lineWidth: 2 * u },
        }
      : {
          type: 'polygon',
          shape: { points: px(parts[i - 1] ?? []) },
          style: { fill: tokens.river },
          transition: ['shape'],
          enterFrom: { shape: { points: flat(parts[i - 1] ?? []) } },
        }
  return {
    animation: context.motion > 0,
    animationDuration: context.motion,
    animationDurationUpdate: context.motion,
    animationEasing: 'cubicOut',
    series: [
      {
        id: 'share',
        type: 'custom',
        coordinateSystem: 'none',
        silent: true,
        clip: false,
        renderItem: (params: { dataIndex: number }) => draw(params.dataIndex),
        data: [0, ...parts.map((_, i) => i + 1)].map((i) => ({ id: `fibre:${i}`, value: [i] })),
      },
    ],
  }
}
