import { factOf, figureOf, textsOf } from '../../../electron/core/reading'
import type { Report, SceneOf, Unit } from '../../../electron/core/report'
import type { Ink } from '../../picture/ink'
import { rememberedModel } from '../../picture/remembered'

export type IndicatorsScene = SceneOf<'indicators'>

/** A figure with its growth. */
export interface Grown {
  readonly figure: string
  /** The derived index its strand ends at: 2019 = 100. */
  readonly index: string
  readonly growth: number
  readonly ink: Ink
}

/** An amount on a scale of its unit; `part` lies at the side of a whole. */
export interface Amount {
  readonly figure: string
  /** What its bar shows: the amount, or its growth. */
  readonly ref: string
  readonly value: number
  readonly unit: Unit
  readonly ink: Ink
  /** By how much it grew, %; unknown where the report does not say, or where that is what its bar shows. */
  readonly growth: number | undefined
  readonly part: boolean
}

/** What the scene says, without words and places. */
export interface IndicatorsModel {
  readonly pair: readonly Grown[]
  readonly amounts: readonly Amount[]
  readonly quiet: readonly string[]
  readonly labels: Readonly<Record<string, string>>
}

/** The first of the pair is paper, the second river; they differ in lightness as well as in hue. */
const inks: readonly Ink[] = ['ink', 'river', 'ink2', 'tick']

const firstWord = (id: string): string => id.split('-')[0] ?? id

/** By the pack's habit of naming: what begins like one of the pair (`service-…`) keeps its colour, everything else is grey. */
const inkOf = (scene: IndicatorsScene, figure: string): Ink => {
  const at = scene.pair.findIndex((one) => firstWord(one.figure) === firstWord(figure))
  return inks[at] ?? 'ink3'
}

function amountOf(report: Report, scene: IndicatorsScene, figure: string, part: boolean): Amount {
  const { value, unit, growth_pct: growth } = factOf(report, figure, 'figure')
  return { figure, ref: figure, value, unit, ink: inkOf(scene, figure), growth, part }
}

/** What the indicators scene shows: what has no growth has no strand, and parts follow their whole. */
function modelOf(report: Report, scene: IndicatorsScene, locale: string): IndicatorsModel {
  const grows = (figure: string): boolean => factOf(report, figure, 'figure').growth_pct !== undefined
  return {
    pair: scene.pair
      .filter(({ figure }) => grows(figure))
      .map(({ figure, index }, i) => ({
        figure,
        index,
        growth: figureOf(report, `${figure}#growth`).value,
        ink: inks[i] ?? 'ink3',
      })),
    amounts: scene.amounts.flatMap((figure) => [
      amountOf(report, scene, figure, false),
      ...(figure === scene.whole?.figure ? scene.whole.parts.map((id) => amountOf(report, scene, id, true)) : []),
    ]),
    quiet: scene.quiet,
    labels: textsOf(report, locale).scenes[scene.id]?.labels ?? {},
  }
}

/** As told above, once for each report and language. */
export const indicatorsModel = rememberedModel(modelOf)

/** The same amounts by how much they grew; those of which nothing is known are left out. */
export const grownOf = (report: Report, amounts: readonly Amount[]): readonly Amount[] =>
  amounts
    .filter(({ growth }) => growth !== undefined)
    .map((amount) => {
      const { ref, value, unit } = figureOf(report, `${amount.figure}#growth`)
      return { ...amount, ref, value, unit, growth: undefined, part: false }
    })
