import type { EChartsCoreOption } from 'echarts/core'
import type { Tokens } from '../composables/tokens'
import type { ChartContext } from './theme'

/** A place on the stage, u. */
type Pair = readonly [x: number, y: number]

export type StrandTone = keyof Tokens

/**
 * A line of some thickness, in u. Equal ids in two pictures are the same strand: it bends from the one course to the other,
 * which needs equally many points in both.
 */
export interface Strand {
  readonly id: string
  readonly points: readonly Pair[]
  readonly width: number
  readonly tone: StrandTone
  readonly opacity?: number
  /** Where it lies before it first appears; its own course, invisible, where absent. */
  readonly from?: readonly Pair[]
  /** Strands with a higher layer lie above. */
  readonly layer?: number
  readonly round?: boolean
  /** It does not bend there from where it lay before, but fades in on its course. */
  readonly anew?: boolean
  /** It leaves the picture: gone as soon as words that leave are, so that nothing new is read across it. */
  readonly leaves?: boolean
}

/** How much of a change's time what leaves takes. */
const leaving = 0.3

/** Points of every strand that may bend into another. */
export const bends = 33

/** A straight strand of `bends` points. */
export const straight = (a: Pair, b: Pair): readonly Pair[] =>
  course((t) => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t])

/** A strand of `bends` points along `at`, t from 0 to 1. */
export const course = (at: (t: number) => Pair): readonly Pair[] =>
  Array.from({ length: bends }, (_, i) => at(i / (bends - 1)))

const colour = (tone: StrandTone, tokens: Tokens): string => tokens[tone]

/**
 * `shown`, and every strand of `others` that is not among them, invisible and lying where it comes from: so that a strand
 * fades out of a picture as smoothly as into it (ECharts 6.1 fails on leaving custom marks).
 */
export function withHidden(shown: readonly Strand[], others: readonly Strand[]): readonly Strand[] {
  const seen = new Set(shown.map((strand) => strand.id))
  const hidden = others.filter((strand) => !seen.has(strand.id) && seen.add(strand.id))
  return [
    ...shown,
    ...hidden.map((strand): Strand => ({ ...strand, points: strand.from ?? strand.points, opacity: 0, leaves: true })),
  ]
}

/** One ECharts custom series over the whole stage (its box starts at 0,0); lengths and courses are exact, ends are cut square unless they are asked to be round. */
export function strandsOption(strands: readonly Strand[], context: ChartContext): EChartsCoreOption {
  const px = (points: readonly Pair[]): number[][] => points.map(([x, y]) => [x * context.u, y * context.u])
  const draw = (strand: Strand): object => ({
    type: 'polyline',
    shape: { points: px(strand.points) },
    style: {
      fill: 'none',
      stroke: colour(strand.tone, context.tokens),
      lineWidth: strand.width * context.u,
      lineCap: strand.round ? 'round' : 'butt',
      lineJoin: 'round',
      opacity: strand.opacity ?? 1,
    },
    z2: strand.layer ?? 0,
    transition: strand.anew ? ['style'] : ['shape', 'style'],
    ...(strand.leaves ? { updateAnimation: { duration: context.motion * leaving } } : {}),
    enterFrom: { style: { opacity: 0 }, shape: { points: px(strand.from ?? strand.points) } },
  })
  return {
    animation: context.motion > 0,
    animationDuration: context.motion,
    animationDurationUpdate: context.motion,
    animationEasing: 'cubicOut',
    animationEasingUpdate: 'cubicInOut',
    series: [
      {
        id: 'strands',
        type: 'custom',
        coordinateSystem: 'none',
        silent: true,
        clip: false,
        renderItem: (params: { dataIndex: number }) => {
          const strand = strands[params.dataIndex]
          return strand ? draw(strand) : null
        },
        data: strands.map((strand, i) => ({ id: strand.id, name: strand.id, value: [i] })),
      },
    ],
  }
}
