import { parentPort, workerData } from 'node:worker_threads'
import type { Misfit, Told } from '../../core/contracts/workshop'
import type { Report } from '../../core/report'
import { judge, type Judged, tellFinding, tellLeftOut } from '../../../src/judge'

/** A report whose pictures are to be looked at, and on which stages. */
export interface JudgeOrder extends Judged {
  readonly stages: Parameters<typeof judge>[1]
}

/** What was found: what has no room, and what is shown in part and whole at a touch. */
export interface JudgeAnswer {
  readonly misfits: readonly Misfit[]
  readonly notes: readonly Told[]
}

/** Beside main, which goes on: some hundred pictures take a second. */
const { report, geography, stages } = workerData as JudgeOrder
const told = <T>(all: readonly T[], tell: (from: Report, one: T, locale: string) => Told['en']): readonly Told[] =>
  all.map((one) => ({ 'zh-CN': tell(report, one, 'zh-CN'), en: tell(report, one, 'en') }))
const { findings, shortened, leftOut } = judge({ report, geography }, stages)
const answer: JudgeAnswer = {
  misfits: findings.map((finding) => ({
    ...{ 'zh-CN': tellFinding(report, finding, 'zh-CN'), en: tellFinding(report, finding, 'en') },
    ...{ scene: finding.scene, step: finding.step, says: finding.what, cell: null },
    ...{ locale: finding.seen[0]?.locale ?? '', upright: finding.seen[0]?.stage.portrait ?? false },
  })),
  notes: [...told(shortened, tellFinding), ...told(leftOut, tellLeftOut)],
}
parentPort?.postMessage(answer)
