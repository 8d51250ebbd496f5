import { utilityProcess } from 'electron'
import { err, ok, type Result } from '../../core/result'
import type { CellFault, CellQuestion, importWorkbook, PlacedMend, writeTemplate } from '../../workbook'
import type { WorkbookTask } from './workbookTask'
import workerFile from './workbook?modulePath'

/** What was done: cells, entries and texts that changed, or sheets that were written. */
export interface WorkbookDone {
  readonly changed?: number
  readonly questions?: readonly CellQuestion[]
  readonly mends?: readonly PlacedMend[]
  readonly sheets?: number
}

type Answer = Awaited<ReturnType<typeof importWorkbook>> | Awaited<ReturnType<typeof writeTemplate>>

/** A workbook that fits the limits of electron/workbook needs far less; beyond this the process ends, not the app. */
const mostMegabytes = 1024

/**
 * Imports a workbook or writes one, in a utility process of its own. Never rejects: a process that dies, of a workbook
 * too large for it, is a fault like any other, and then nothing was written.
 */
export function runWorkbook(task: WorkbookTask): Promise<Result<WorkbookDone, readonly CellFault[]>> {
  return new Promise((resolve) => {
    const worker = utilityProcess.fork(workerFile, [], {
      serviceName: 'workbook',
      execArgv: [`--max-old-space-size=${mostMegabytes}`],
    })
    worker.once('message', (answer: Answer) => {
      resolve(answer.ok ? ok(answer.value) : err(answer.error))
      worker.kill()
    })
    worker.once('exit', () => resolve(err([died])))
    worker.postMessage(task)
  })
}

const died: CellFault = {
  ...{ sheet: '', cell: '' },
  what: {
    'zh-CN': '读表格的进程中断了，什么都没有改',
    en: 'The process reading the workbook ended; nothing was changed',
  },
  right: { 'zh-CN': '只留模板里的各张表再试', en: 'Keep the template’s sheets only and try again' },
}
