import { parentPort, workerData } from 'node:worker_threads'
import type { Told } from '../../core/contracts/workshop'
import type { Report } from '../../core/report'
import { judge, tellFinding, type Judgement } from '../../../src/judge'

/** A report whose pictures are to be looked at, and on which stages. */
export interface JudgeOrder {
  readonly report: Report
  readonly stages: Parameters<typeof judge>[1]
}

/** Beside main, which goes on: some hundred pictures take a second. */
const { report, stages } = workerData as JudgeOrder
const told = ({ findings }: Judgement): readonly Told[] =>
  findings.map((one) => ({ 'zh-CN': tellFinding(report, one, 'zh-CN'), en: tellFinding(report, one, 'en') }))
parentPort?.postMessage(told(judge(report, stages)))
