import { resolve } from 'node:path'
import type { WorkshopTools } from '../../../electron/main/workshop/tools'
import { groundAnswer } from '../../../electron/main/workshop/groundTask'
import { Workshop } from '../../../electron/main/workshop/room'
import { readPack } from '../../../electron/packs'
import { importWorkbook, writeTemplate } from '../../../electron/workbook'

/** A workshop that was started again; a workbook is read in this process. */
export const openShop = (file: string, judge?: WorkshopTools['judge']): Workshop =>
  new Workshop({
    file,
    bundled: resolve('resources/packs/suxitong-2020'),
    play: () => undefined,
    openPreview: () => undefined,
    print: () => Promise.resolve(),
    runWorkbook: (task) =>
      task.verb === 'import'
        ? importWorkbook(task.workbook, task.pack, task.target, task.mends)
        : writeTemplate(task.pack, task.workbook, task),
    readPlaying: async (folder) => {
      const read = await readPack(folder)
      if (!read.ok) return { report: null, geography: null, notice: null, notes: [] }
      const { report, written, geography = null } = read.value
      return { report, written, geography, notice: null, notes: [] }
    },
    judge: judge ?? (() => Promise.resolve({ misfits: [], notes: [] })),
    ground: groundAnswer,
    tell: () => undefined,
  })
