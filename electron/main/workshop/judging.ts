import type { Playing } from '../packs'
import type { JudgeAnswer } from '../workers/pictureJudge'
import type { WorkshopTools } from './tools'
import { notLookedAt } from './words'

/** Looks at every picture of a reading that plays; where that fails, that is told as a picture's fault: nobody signs what was not seen. */
export async function judgeReading(
  judge: WorkshopTools['judge'],
  folder: string,
  { report, geography }: Playing,
): Promise<JudgeAnswer> {
  if (!report) return { misfits: [], notes: [] }
  const judged = judge({ report, geography: geography ?? undefined })
  return judged.catch((cause: unknown) => ({ misfits: [notLookedAt(folder, cause)], notes: [] }))
}
