import { importWorkbook, writeTemplate } from '../../packs/workbook'
import type { WorkbookTask } from './workbookTask'

/** Does the one task it is sent, in a process of its own: a hostile workbook can exhaust that one only. */
process.parentPort.once('message', ({ data }) => void answer(data as WorkbookTask))

async function answer(task: WorkbookTask): Promise<void> {
  process.parentPort.postMessage(
    task.verb === 'import'
      ? await importWorkbook(task.workbook, task.pack, task.target)
      : await writeTemplate(task.pack, task.workbook, { nextPeriod: task.nextPeriod }),
  )
}
