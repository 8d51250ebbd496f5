import { rename, stat } from 'node:fs/promises'
import { readBase } from './base'
import { stage } from './out'
import { lastMadeFile, printLast } from './standing'

/**
 * Begins the pack of a workbook by hand, before any workbook was read into it: a copy of the one the workbook was written
 * from, which stays as that workbook knows it. False where something stands there, or the pack cannot be read. Rejects
 * with what the disk says.
 */
export async function setApart(pack: string, target: string): Promise<boolean> {
  const isTaken = await stat(target).then(
    () => true,
    () => false,
  )
  const base = isTaken ? undefined : await readBase(pack)
  if (!base?.ok) return false
  const { folder: _folder, ...files } = base.value
  await rename(await stage(base.value, target, new Map(), new Map([[lastMadeFile, printLast(files)]])), target)
  return true
}
