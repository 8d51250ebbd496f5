import { app } from 'electron'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { About, PackNotes, Part } from '../core/contract'
import { ok } from '../core/result'
import type { Handlers } from './ipc'
import type { Opened } from './tour/open'

/** What the page may ask of the program itself; the build wrote the list of licences beside the page. */
export const aboutCalls = (opening: Promise<Opened>): Pick<Handlers, 'kiosk:get-about'> => ({
  'kiosk:get-about': async () =>
    ok(await aboutProgram(join(import.meta.dirname, '../renderer/licences.json'), (await opening).playing.notes)),
})

/** What the about panel says; read when it is opened. */
async function aboutProgram(list: string, notes: PackNotes): Promise<About> {
  const { electron, chrome, node } = process.versions
  return { version: app.getVersion(), electron, chromium: chrome, node, notes, parts: await readParts(list) }
}

/** Our own file, so its shape is not doubted; a missing one leaves the list empty. */
async function readParts(list: string): Promise<readonly Part[]> {
  try {
    return JSON.parse(await readFile(list, 'utf8')) as readonly Part[]
  } catch (problem) {
    console.error(`no list of licences: ${String(problem)}`)
    return []
  }
}
