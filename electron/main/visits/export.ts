import { createWriteStream } from 'node:fs'
import { open, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { err, ok, type Result } from '../../core/result'
import type { Exported } from '../../core/contracts/visits'
import { asCsv, visitTable } from '../../core/visitStats'
import type { Visit } from '../../core/visits'
import { localMoment } from '../../core/welcome'
import { move } from '../../packs/disk'
import { zipFiles } from '../../packs/seal/zipFiles'
import { logFiles } from '../care/logs'

/** What is to be written into a stick's folder, and out of what: the folder of the logs, or the visits. */
export interface ExportOrder {
  readonly what: 'csv' | 'xlsx' | 'logs'
  readonly stick: string
  readonly logs: string
  readonly visits: readonly Visit[]
  readonly now: Date
}

/** Writes visits or logs into a stick's folder, under another name first: a stick that is pulled has all of it or nothing. */
export async function exportKept({ what, stick, logs, visits, now }: ExportOrder): Promise<Result<Exported, string>> {
  const stamp = localMoment(now).replace(/[-:]/g, '').replace('T', '-')
  const ending = what === 'logs' ? 'zip' : what
  const file = join(stick, `${what === 'logs' ? 'logs' : 'visits'}-${stamp}.${ending}`)
  const draft = `${file}.part`
  try {
    if (what === 'logs') await writeLogs(logs, draft)
    else await writeVisits(what, visits, draft)
    await move(draft, file)
    return ok({ file: basename(file) })
  } catch (cause) {
    await rm(draft, { force: true }).catch(() => undefined)
    return err(cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause))
  }
}

async function writeVisits(what: 'csv' | 'xlsx', visits: readonly Visit[], draft: string): Promise<void> {
  const table = visitTable(visits)
  if (what === 'xlsx') {
    const { writeTable } = await import('../../workbook')
    const written = await writeTable(draft, 'visits', table)
    if (!written.ok) throw new Error(written.error[0]?.what.en ?? 'not written')
    return
  }
  const file = await open(draft, 'w')
  try {
    await file.writeFile(asCsv(table))
    await file.sync()
  } finally {
    await file.close()
  }
}

async function writeLogs(folder: string, draft: string): Promise<void> {
  const all = logFiles(folder)
  const there = await Promise.all(
    all.map((file) =>
      stat(file).then(
        () => true,
        () => false,
      ),
    ),
  )
  await zipFiles(
    all.filter((_, i) => there[i]).map((file) => ({ file, name: basename(file) })),
    createWriteStream(draft, { flush: true }),
  )
}
