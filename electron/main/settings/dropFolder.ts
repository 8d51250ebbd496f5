import { stat } from 'node:fs/promises'
import type { SettingsNote } from '../../core/settingsNotes'
import { inTime } from '../inTime'

/** A share that is gone lets a look at it hang for minutes. */
const patienceMs = 2000

/** What staff have to know about the folder packs come from: nothing where it is there. */
export async function lookAtDropFolder(folder: string | null): Promise<readonly SettingsNote[]> {
  if (folder === null) return []
  const isFolder = stat(folder).then((found) => found.isDirectory())
  return (await inTime(isFolder, false, patienceMs)) ? [] : [{ kind: 'no-folder', folder }]
}
