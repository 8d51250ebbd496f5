import { join, resolve } from 'node:path'
import { describeFault, type PackFault } from '../core/faults'
import type { PackNotes, PackNotice } from '../core/contract'
import type { Geography, Report } from '../core/report'
import type { readPack } from '../packs'
import { mediaOf, type PackMedia } from './security/media'
import startReader from './workers/packReader?nodeWorker'

/** What will play, and why it may not be what was asked for. */
export interface Playing {
  readonly report: Report | null
  readonly geography: Geography | null
  readonly notice: PackNotice | null
  /** What was mended or left out of the pack that plays. */
  readonly notes: PackNotes
  /** What pages may ask of its folder. */
  readonly media?: PackMedia
}

const bundledId = 'suxitong-2020'

/** Folder of the pack that came with the program. */
export const bundledFolder = (resources: string): string => join(resources, 'packs', bundledId)
const listed = 8

/** The first few faults in both languages. */
const told = (faults: readonly PackFault[]): PackNotes =>
  faults.slice(0, listed).map((f) => ({ 'zh-CN': describeFault(f, 'zh-CN'), en: describeFault(f, 'en') }))

const noticeOf = (pack: string, faults: readonly PackFault[]): PackNotice => ({
  pack,
  faults: told(faults),
  more: Math.max(0, faults.length - listed),
})

/** Loads the pack asked for, else the bundled one; a faulty pack leaves a notice and the bundled one plays. */
export async function choosePack(resources: string, asked: string | undefined): Promise<Playing> {
  const bundled = bundledFolder(resources)
  const first = await readPlaying(asked === undefined ? bundled : resolve(asked))
  if (first.report || asked === undefined) return first
  const second = await readPlaying(bundled)
  return { ...second, notice: first.notice }
}

/** `readPack` on a thread of its own. Rejects only where the thread itself fails. */
const readAside = (folder: string): ReturnType<typeof readPack> =>
  new Promise((resolve, reject) => {
    const reader = startReader({ workerData: folder })
    reader.once('message', resolve)
    reader.once('error', reject)
  })

/** Reads and proves the pack in a folder: it, or why it cannot be played. */
export async function readPlaying(folder: string): Promise<Playing> {
  const pack = await readAside(folder)
  if (!pack.ok) return { report: null, geography: null, notice: noticeOf(folder, pack.error), notes: [] }
  const { report, geography = null, notes } = pack.value
  for (const note of told(notes)) console.error(`${folder}: ${note.en.where}: ${note.en.what} ${note.en.todo}`)
  return { report, geography, notice: null, notes: told(notes), media: { folder, files: mediaOf(report) } }
}
