import { app } from 'electron'
import { readFile } from 'node:fs/promises'
import type { About, PackNotes, Part } from '../core/contract'

/** What the about panel says; read when it is opened. `list` is the licence list that the build wrote beside the page. */
export async function aboutProgram(list: string, notes: PackNotes): Promise<About> {
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
