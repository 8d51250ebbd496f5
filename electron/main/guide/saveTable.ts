import { app, dialog, type BrowserWindow } from 'electron'
import { join } from 'node:path'
import { err, ok, type Result } from '../../core/result'
import { atomicWrite } from '../../packs/disk'

/** Writes a table where whoever is at the window says; null: nowhere. The error is what the disk said. */
export async function saveTable(
  window: BrowserWindow | undefined,
  name: string,
  text: string,
): Promise<Result<string | null, string>> {
  if (!window) return err('there is no console')
  const defaultPath = join(app.getPath('documents'), `${name.replace(/[^\p{L}\p{N}_-]+/gu, '-')}.csv`)
  const filters = [{ name: 'CSV', extensions: ['csv'] }]
  const { filePath } = await dialog.showSaveDialog(window, { defaultPath, filters })
  if (!filePath) return ok(null)
  try {
    await atomicWrite(filePath, text)
    return ok(filePath)
  } catch (cause) {
    return err(String(cause))
  }
}
