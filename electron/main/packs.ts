import { join, resolve } from 'node:path'
import { describeFault, type PackFault } from '../core/faults'
import type { PackNotice } from '../core/contract'
import type { Geography, Report } from '../core/report'
import type { readPack } from '../packs'
import startReader from './workers/packReader?nodeWorker'

/** What will play, and why it may not be what was asked for. */
export interface Playing {
  readonly report: Report | null
  readonly geography: Geography | null
  readonly notice: PackNotice | null
}

const bundledId = 'suxitong-2020'
const listed = 8

/** Tells faults in both languages, the first few in full. */
const noticeOf = (pack: string, faults: readonly PackFault[]): PackNotice => ({
  pack,
  faults: faults.slice(0, listed).map((f) => ({ 'zh-CN': describeFault(f, 'zh-CN'), en: describeFault(f, 'en') })),
  more: Math.max(0, faults.length - listed),
})

/** Loads the pack asked for, else the bundled one; a faulty pack leaves a notice and the bundled one plays. */
export async function choosePack(resources: string, asked: string | undefined): Promise<Playing> {
  const bundled = join(resources, 'packs', bundledId)
  const first = await tryPack(asked === undefined ? bundled : resolve(asked))
  if (first.report || asked === undefined) return first
  const second = await tryPack(bundled)
  return { ...second, notice: first.notice }
}

/** `readPack` on a thread of its own. Rejects only where the thread itself fails. */
const readAside = (folder: string): ReturnType<typeof readPack> =>
  new Promise((resolve, reject) => {
    const reader = startReader({ workerData: folder })
    reader.once('message', resolve)
    reader.once('error', reject)
  })

async function tryPack(folder: string): Promise<Playing> {
  const pack = await readAside(folder)
  if (pack.ok) return { report: pack.value.report, geography: pack.value.geography ?? null, notice: null }
  return { report: null, geography: null, notice: noticeOf(folder, pack.error) }
}
