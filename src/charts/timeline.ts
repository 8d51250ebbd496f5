import type { EChartsCoreOption } from 'echarts/core'
import type { Point } from '../marks/ring'
import type { ChartContext, Tokens } from './theme'

export type TimelineTone = 'ink' | 'ink2' | 'ink3' | 'line' | 'tick' | 'river' | 'deep'

/**
 * One stroke of a time axis, in u on the stage: a comb of days, a pile, a span, a break. Equal ids in two pictures are the
 * same stroke, which stretches from the one to the other and so needs equally many points in both.
 */
export interface TimelineStroke {
  readonly id: string
  readonly points: readonly Point[]
  readonly width: number
  readonly tone: TimelineTone
  readonly opacity?: number
  /** Lengths of dash and gap, u. */
  readonly dash?: readonly [number, number]
  /** Higher lies above. */
  readonly layer?: number
}

const colour = (tone: TimelineTone, tokens: Tokens): string => (tone === 'deep' ? tokens.riverDeep : tokens[tone])

/** The strokes over the whole stage (its box starts at 0,0), exact to the point; ends are cut square so that lengths are true. */
export function timelineOption(strokes: readonly TimelineStroke[], context: ChartContext): EChartsCoreOption {
  const { u, tokens, motion } = context
  const draw = (stroke: TimelineStroke): object => ({
    type: 'polyline',
    shape: { points: stroke.points.map(({ x, y }) => [x * u, y * u]) },
    style: {
      fill: 'none',
      stroke: colour(stroke.tone, tokens),
      lineWidth: stroke.width * u,
      lineCap: 'butt',
      lineJoin: 'miter',
      opacity: stroke.opacity ?? 1,
      ...(stroke.dash ? { lineDash: stroke.dash.map((part) => part * u) } : {}),
    },
    z2: stroke.layer ?? 0,
    transition: ['shape', 'style'],
    enterFrom: { style: { opacity: 0 } },
    leaveTo: { style: { opacity: 0 } },
  })
  return {
    animation: motion > 0,
    animationDuration: motion,
    animationDurationUpdate: motion,
    animationEasing: 'cubicOut',
    // Close to the stage's own curve, so that names stay on their piles.
    animationEasingUpdate: 'quarticOut',
    series: [
      {
        id: 'timeline',
        type: 'custom',
        coordinateSystem: 'none',
        silent: true,
        clip: false,
        renderItem: ({ dataIndex }: { dataIndex: number }) => {
          const stroke = strokes[dataIndex]
          return stroke ? draw(stroke) : null
        },
        data: strokes.map((stroke, i) => ({ id: stroke.id, name: stroke.id, value: [i] })),
      },
    ],
  }
}
