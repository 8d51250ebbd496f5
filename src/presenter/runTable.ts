import type { Plan } from '../../electron/core/pace'
import type { Run } from '../../electron/core/rehearsal'
import type { Report } from '../../electron/core/report'
import type { Walk } from '../../electron/core/route'
import { guideSteps, type GuideStep } from './steps'

/** A step's planned and spoken seconds, run by run; undefined where a run has no time of it. */
export interface RunLine {
  readonly step: GuideStep
  readonly plan: number
  readonly spoken: readonly (number | undefined)[]
}

/** The steps of a walk with what was spoken on each. Pure. */
export function runLines(steps: readonly GuideStep[], plan: Plan, runs: readonly Run[]): readonly RunLine[] {
  return steps.map((step, i) => {
    const key = `${step.at.id}/${step.id}`
    return {
      step,
      plan: plan[i] ?? 0,
      spoken: runs.map(({ times }) => (Object.hasOwn(times, key) ? times[key] : undefined)),
    }
  })
}

/** How much longer the second of two runs was on a step, s; undefined where there is nothing to compare. Pure. */
export const difference = ({ spoken: [one, other] }: RunLine): number | undefined =>
  one === undefined || other === undefined ? undefined : other - one

/** A moment as it is read: `11-29 14:32`. Pure. */
export const momentText = (begun: string): string => begun.slice(5, 16).replace('T', ' ')

/** Heads in Chinese and English at once: a table is sent on to whoever asked for it. */
const heads = {
  step: '步骤 Step',
  plan: '计划（秒） Planned (s)',
  spoken: '实讲（秒） Spoken (s)',
  more: '相差（秒） Difference (s)',
  total: '合计 Total',
}

const tenth = (seconds: number): number => Math.round(seconds * 10) / 10

/** Runs as a table for a spreadsheet: a line a step, its title in every language of the pack. Pure. */
export function runTable(
  report: Report,
  walk: Walk,
  plan: Plan,
  runs: readonly Run[],
): readonly (readonly (string | number)[])[] {
  const { locales } = report.manifest
  const [steps = [], ...others] = locales.map((locale) => guideSteps(report, walk, locale))
  const lines = runLines(steps, plan, runs)
  const isTwo = runs.length === 2
  const cell = (seconds: number | undefined): string | number => (seconds === undefined ? '' : tenth(seconds))
  const sum = (of: (line: RunLine) => number | undefined): number =>
    tenth(lines.reduce((total, line) => total + (of(line) ?? 0), 0))
  return [
    [
      heads.step,
      ...locales,
      heads.plan,
      ...runs.map(({ begun }) => `${heads.spoken} ${momentText(begun)}`),
      ...(isTwo ? [heads.more] : []),
    ],
    ...lines.map((line, i) => [
      i + 1,
      ...[steps, ...others].map((each) => each[i]?.title ?? ''),
      tenth(line.plan),
      ...line.spoken.map(cell),
      ...(isTwo ? [cell(difference(line))] : []),
    ]),
    [
      heads.total,
      ...locales.map(() => ''),
      sum(({ plan: planned }) => planned),
      ...runs.map((_, i) => sum(({ spoken }) => spoken[i])),
      ...(isTwo ? [sum(difference)] : []),
    ],
  ]
}
