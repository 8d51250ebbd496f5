import { stat } from 'node:fs/promises'
import type { SettingsNote } from '../../core/settingsNotes'
import { patient } from '../patience'

/** A share that is gone lets a look at it hang for minutes, and whoever looks again meanwhile; a process is begun first. */
const patienceMs = 4000

/** Whether a folder lies there. Rejects where nothing does. */
export const isFolder = async (folder: string): Promise<boolean> => (await stat(folder)).isDirectory()

/** Says what staff have to know about the folder packs come from: nothing where it is there. `ask`: how a folder is looked at. */
export function watchOfDropFolder(
  ask: (folder: string) => Promise<boolean>,
): (folder: string | null) => Promise<readonly SettingsNote[]> {
  const isThere = patient(ask, (folder) => folder, patienceMs)
  return async (folder) => (folder === null || (await isThere(folder, false)) ? [] : [{ kind: 'no-folder', folder }])
}
