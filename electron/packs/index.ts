import { stat } from 'node:fs/promises'
import { packFault, type PackFault } from '../core/faults'
import type { Geography, Report } from '../core/report'
import { err, ok, type Result } from '../core/result'
import { checkPack } from './check'
import { deriveFacts } from './derive'
import { manifestFile, type RawPack } from './pack'
import { readFiles } from './read/files'
import { readManifest } from './read/manifest'

/** What a pack gives the program; the geography apart, because only the map scene asks for it. */
export interface Pack {
  readonly report: Report
  readonly geography?: Geography
}

/**
 * Reads a pack folder and proves it: every file there and well-formed, every reference resolved, every text in every
 * locale, the sums right, the derived figures computed. Never throws for bad input: all faults that can be told at
 * that stage come back together (reading and shape first, then whatever compares files).
 */
export async function readPack(dir: string): Promise<Result<Pack, readonly PackFault[]>> {
  if (!(await isFolder(dir))) return err([packFault('missing-folder', manifestFile, '', {})])
  const manifest = await readManifest(dir)
  if (!manifest.ok) return manifest
  const raw = await readFiles(dir, manifest.value)
  return raw.ok ? prove(raw.value) : raw
}

const isFolder = (dir: string): Promise<boolean> =>
  stat(dir).then(
    (found) => found.isDirectory(),
    () => false,
  )

function prove(pack: RawPack): Result<Pack, readonly PackFault[]> {
  const faults = checkPack(pack)
  if (faults.length > 0) return err(faults)
  const facts = deriveFacts(pack)
  if (!facts.ok) return facts
  const { manifest, tour, texts, geography } = pack
  const report: Report = { manifest, facts: facts.value, tour, texts, hasGeography: geography !== undefined }
  return ok(geography ? { report, geography } : { report })
}
