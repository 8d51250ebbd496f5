import type { PackFault } from '../core/faults'
import { tellInWords } from '../packs/tell'
import { cellFault, problem, said, type CellFault } from './said'

/** What is wrong with the files of a pack in a folder, by scene and name, where no cell is to blame. */
export async function packFaults(folder: string, faults: readonly PackFault[]): Promise<readonly CellFault[]> {
  const told = await tellInWords(folder, faults)
  return told.map(({ 'zh-CN': zh, en }) =>
    cellFault('', '', problem(said(`${zh.where}：${zh.what}`, `${en.where}: ${en.what}`), said(zh.todo, en.todo))),
  )
}
