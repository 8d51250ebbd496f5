import { stat } from 'node:fs/promises'
import type { SettingsNote } from '../../core/settingsNotes'
import { patient } from '../patience'

/** A share that is gone lets a look at it hang for minutes, and whoever looks again meanwhile. */
const patienceMs = 2000
const isFolder = patient(
  (folder: string) => stat(folder).then((found) => found.isDirectory()),
  (folder) => folder,
  patienceMs,
)

/** What staff have to know about the folder packs come from: nothing where it is there. */
export async function lookAtDropFolder(folder: string | null): Promise<readonly SettingsNote[]> {
  if (folder === null) return []
  return (await isFolder(folder, false)) ? [] : [{ kind: 'no-folder', folder }]
}
