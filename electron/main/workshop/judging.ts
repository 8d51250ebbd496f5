import type { Playing } from '../packs'
import type { JudgeAnswer } from '../workers/pictureJudge'
import { cellOf, readCells } from './cells'
import type { WorkshopTools } from './tools'
import { notLookedAt } from './words'

/** Looks at every picture of a reading that plays; where that fails, that is told as a picture's fault: nobody signs what was not seen. */
export async function judgeReading(
  judge: WorkshopTools['judge'],
  folder: string,
  { report, geography }: Playing,
  ended: AbortSignal,
): Promise<JudgeAnswer> {
  if (!report) return { misfits: [], notes: [] }
  const judged = judge({ report, geography: geography ?? undefined }, ended)
  const { misfits, notes } = await judged.catch((cause: unknown) => ({
    ...{ misfits: [notLookedAt(folder, cause)], notes: [] },
  }))
  const cells = misfits.length > 0 ? await readCells(folder) : {}
  return { misfits: misfits.map((one) => ({ ...one, cell: cellOf(one, report, cells) })), notes }
}
