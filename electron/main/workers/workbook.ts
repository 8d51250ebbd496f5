import { importWorkbook, writeTemplate } from '../../workbook'
import type { WorkbookTask } from './workbookTask'

/** Does the one task it is sent, in a process of its own: a hostile workbook can exhaust that one only. */
process.parentPort.once('message', ({ data }) => void answer(data as WorkbookTask))

async function answer(task: WorkbookTask): Promise<void> {
  process.parentPort.postMessage(await done(task))
}

function done(task: WorkbookTask): Promise<unknown> {
  if (task.verb === 'import') return importWorkbook(task.workbook, task.pack, task.target, task.mends)
  return writeTemplate(task.pack, task.workbook, { nextPeriod: task.nextPeriod, isNew: task.isNew ?? false })
}
