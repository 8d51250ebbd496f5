import { join, resolve } from 'node:path'
import { describeFault, type PackFault } from '../core/faults'
import type { PackNotes, PackNotice, Profile } from '../core/contract'
import type { Geography, Report } from '../core/report'
import {
  noteStart,
  openStore,
  playOrder,
  versionFolder,
  type Installed,
  type Pointer,
  type Standing,
} from '../packs/store'
import { tellRefusal } from './installs/words'
import { mediaOf, type PackMedia } from './security/media'
import startReader from './workers/packReader?nodeWorker'
import type { ReadAnswer, ReadOrder } from './workers/packReader'

/** What will play, and why it may not be what was asked for. */
export interface Playing {
  readonly report: Report | null
  readonly geography: Geography | null
  /** Its texts as they stand in the files, what the program says in words unsaid. */
  readonly written?: Report['texts']
  readonly notice: PackNotice | null
  /** What was mended or left out of the pack that plays. */
  readonly notes: PackNotes
  /** What pages may ask of its folder. */
  readonly media?: PackMedia
  /** Who stands for it; undefined for a part of the program and for a draft. */
  readonly standing?: Standing
  /** Where it was installed. */
  readonly installed?: Installed
  /** It was installed and has not painted on this machine yet. */
  readonly unproven?: boolean
}

const bundledId = 'suxitong-2020'

/** Folder of the pack that came with the program. */
export const bundledFolder = (resources: string): string => join(resources, 'packs', bundledId)
const listed = 8

/** The first few faults in both languages. */
const told = (faults: readonly PackFault[]): PackNotes =>
  faults.slice(0, listed).map((f) => ({ 'zh-CN': describeFault(f, 'zh-CN'), en: describeFault(f, 'en') }))

/** Where packs are looked for, and by which rules they play. */
export interface PackRules {
  /** The program's own resources. */
  readonly resources: string
  /** The store of installed packs, and the folder of trusted keys. */
  readonly store: string
  readonly keys: string
  readonly profile: Profile
  /** Whether a stage shows what plays, so that a pack that never paints is found out: not in the workshop, nor while the hall is closed, nor where somebody ended the start before this one: it may have had no time to paint. */
  readonly shows: () => boolean
}

/**
 * Loads the pack asked for, else the installed one, else the one before it, else the bundled one: the first that is sound and
 * may play. The first that is not leaves a notice.
 */
export async function choosePack(
  rules: PackRules,
  asked: string | undefined,
  log: (line: string) => void,
): Promise<Playing> {
  const wanted = asked === undefined ? undefined : await readAsked(rules, asked)
  // A start with another pack says nothing of the installed one.
  if (wanted?.report) return wanted
  const pointer = await (rules.shows() ? noteStart : openStore)(rules.store, log)
  const played = await firstSound(rules, pointer)
  const unproven = !pointer.proven && played.installed?.folder === pointer.current?.folder
  return { ...played, notice: wanted?.notice ?? played.notice, unproven }
}

/** What is current, else what was before it, else what came with the program: the first that is sound and may play; with the notice of the first that is not. */
export async function firstSound(rules: PackRules, pointer: Pick<Pointer, 'current' | 'previous'>): Promise<Playing> {
  let notice: PackNotice | null = null
  for (const installed of playOrder(pointer)) {
    const read = await readInstalled(rules, installed)
    if (read.report) return { ...read, notice }
    notice ??= read.notice
  }
  return { ...(await readPlaying(bundledFolder(rules.resources))), notice }
}

/** The pack of a folder that somebody has named; every byte of it is held against its signatures. */
function readAsked({ resources, keys, profile }: PackRules, asked: string): Promise<Playing> {
  const folder = resolve(asked)
  if (folder === resolve(bundledFolder(resources))) return readPlaying(folder)
  return readPlaying(folder, { profile, keys, proof: { depth: 'whole' } })
}

/** An installed pack: every byte was proved when it was installed; what has changed since is looked for as far as it costs no time. */
async function readInstalled({ store, keys, profile }: PackRules, installed: Installed): Promise<Playing> {
  const read = await readPlaying(versionFolder(store, installed), {
    profile,
    keys,
    proof: { depth: 'quick', digest: installed.digest },
  })
  return { ...read, installed }
}

/** `readPack` on a thread of its own. Rejects only where the thread itself fails. */
const readAside = (order: ReadOrder): Promise<ReadAnswer> =>
  new Promise((resolve, reject) => {
    const reader = startReader({ workerData: order })
    reader.once('message', resolve)
    reader.once('error', reject)
    reader.once('exit', () => reject(new Error('the reading thread ended without an answer')))
  })

/** What is told of a pack in a folder, first what matters most. */
type Tell = (folder: string, faults: readonly PackFault[]) => PackNotes | Promise<PackNotes>

/** Reads and proves the pack in a folder: it, or why it cannot be played. */
export async function readPlaying(
  folder: string,
  policy?: ReadOrder['policy'],
  tell: Tell = (_folder, faults) => told(faults),
): Promise<Playing> {
  const { pack, standing } = await readAside(policy ? { folder, policy } : { folder })
  const none = { report: null, geography: null, notes: [] }
  if (!pack) {
    const faults =
      standing && standing.state !== 'trusted' ? tellRefusal({ why: 'untrusted', standing }, 'signatures.json') : []
    return { ...none, notice: { pack: folder, faults, more: 0 } }
  }
  if (!pack.ok) {
    const faults = await tell(folder, pack.error.slice(0, listed))
    return { ...none, notice: { pack: folder, faults, more: Math.max(0, pack.error.length - listed) } }
  }
  const { report, written, geography = null, notes } = pack.value
  for (const note of told(notes)) console.error(`${folder}: ${note.en.where}: ${note.en.what} ${note.en.todo}`)
  const media = { folder, files: mediaOf(report) }
  return {
    report,
    written,
    geography,
    notice: null,
    notes: await tell(folder, notes.slice(0, listed)),
    media,
    ...(standing ? { standing } : {}),
  }
}
