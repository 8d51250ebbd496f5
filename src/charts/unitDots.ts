import type { EChartsCoreOption } from 'echarts/core'
import type { Tokens } from '../composables/tokens'
import type { ChartContext } from './theme'

/** Tones of a unit dot, from loudest to quietest; `hollow` is a ring of the river's colour. */
export type DotTone = 'ink' | 'river' | 'quiet' | 'hollow'

/** One thing counted; `x`, `y` in u from the chart's corner. Dots with the same `id` move to each other between steps. */
export interface UnitDot {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly tone: DotTone
}

const fill = (tone: DotTone, tokens: Tokens): string =>
  ({ ink: tokens.ink, river: tokens.river, quiet: tokens.tick, hollow: tokens.ground })[tone]

/** Counts as equal dots of `size` u across, in a box of `w` × `h` u. */
export function unitDotsOption(
  dots: readonly UnitDot[],
  size: number,
  box: { readonly w: number; readonly h: number },
  context: ChartContext,
): EChartsCoreOption {
  const { u, tokens, motion } = context
  return {
    animationDuration: motion,
    animationDurationUpdate: motion,
    animationEasing: 'cubicOut',
    animationEasingUpdate: 'cubicInOut',
    grid: { left: 0, top: 0, width: box.w * u, height: box.h * u },
    xAxis: { type: 'value', show: false, min: 0, max: box.w },
    yAxis: { type: 'value', show: false, min: 0, max: box.h, inverse: true },
    series: [
      {
        id: 'dots',
        type: 'scatter',
        silent: true,
        symbol: 'circle',
        symbolSize: size * u,
        data: dots.map((dot) => ({
          name: dot.id,
          value: [dot.x, dot.y],
          itemStyle: {
            opacity: 1,
            color: fill(dot.tone, tokens),
            borderColor: dot.tone === 'hollow' ? tokens.river : 'transparent',
            borderWidth: dot.tone === 'hollow' ? 3 * u : 0,
          },
        })),
      },
    ],
  }
}
