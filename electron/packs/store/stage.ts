import { mkdir, rm, statfs } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Profile } from '../../core/contract'
import { err, ok, type Result } from '../../core/result'
import { readPack } from '../index'
import { extractArchive } from '../seal'
import type { OnProgress } from '../seal/contents'
import { syncTree } from '../disk'
import { identityOf } from './identity'
import type { Keys } from './keys'
import { peekArchive, type Peeked } from './peek'
import { newFolderName, stagingOf } from './places'
import { diskRefusal, noRoom, unpackRefusal, type Refusal, type Room } from './refusal'
import type { Offered } from './pointer'
import { againstReplacing, type InPlace } from './rules'
import { mayPlay, standingOf, type Standing } from './trust'

/** A file that is to be installed, and by which rules. */
export interface StageOrder extends InPlace {
  /** The store's folder. */
  readonly root: string
  readonly file: string
  readonly keys: Keys
  readonly profile: Profile
  readonly log: (line: string) => void
  readonly onProgress?: OnProgress
}

/** A whole, proved pack that lies ready in the store and does not play yet. */
export interface Staged {
  readonly folder: string
  readonly pack: Offered
  readonly standing: Standing
}

/** Kept free beside a pack: settings, visits and logs must be written too. */
const spareBytes = 64 * 1024 ** 2

/**
 * Verifies a .briefpack file and unpacks it into the store's staging folder, on disk to the last name, proved to play by
 * everything but being shown. Nothing that plays is touched. Where it is refused nothing is left behind.
 */
export async function stagePack(order: StageOrder): Promise<Result<Staged, Refusal>> {
  const { log, file } = order
  const peeked = await peekArchive(file)
  if (!peeked.ok) return refused(order, unpackRefusal(peeked.error, { free: 0, wanted: 0 }))
  log(`install: ${basename(file)} says it is ${peeked.value.id} ${peeked.value.period} ${peeked.value.version}`)
  const against = againstReplacing(peeked.value, order)
  if (against) return refused(order, against)
  const folder = join(stagingOf(order.root), newFolderName(peeked.value))
  try {
    await mkdir(stagingOf(order.root), { recursive: true })
    const staged = await fill(order, peeked.value, folder)
    if (staged.ok) return staged
    await rm(folder, { recursive: true, force: true })
    return refused(order, staged.error)
  } catch (cause) {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
    return refused(order, diskRefusal(cause, { free: 0, wanted: peeked.value.bytes }))
  }
}

function refused({ log, file }: StageOrder, refusal: Refusal): Result<never, Refusal> {
  log(`install: ${basename(file)} is not installed: ${JSON.stringify(refusal)}`)
  return err(refusal)
}

async function fill(order: StageOrder, peeked: Peeked, folder: string): Promise<Result<Staged, Refusal>> {
  const { root, file, keys, profile, log, onProgress } = order
  const room = await roomIn(root, peeked.bytes + spareBytes)
  if (room.free < room.wanted) return err(noRoom(room))
  const unpacked = await extractArchive(file, folder, onProgress ? { onProgress } : {})
  if (!unpacked.ok) return err(unpackRefusal(unpacked.error, await roomIn(root, room.wanted)))
  log(`install: unpacked, every file is as its manifest says`)
  // Every byte was just held against the manifest; who stands for that is what is left.
  const standing = await standingOf(folder, keys, { depth: 'signature' })
  if (standing.state === 'wrong') return err({ why: 'faulty', faults: standing.faults })
  if (standing.state !== 'trusted' && !mayPlay(profile, standing)) return err({ why: 'untrusted', standing })
  log(`install: signature: ${standing.state}`)
  const pack = await readPack(folder)
  if (!pack.ok) return err({ why: 'faulty', faults: pack.error })
  log(`install: the report is sound, ${Object.keys(pack.value.report.facts).length} facts`)
  // The file may have been exchanged since it was looked at: what counts is what lies there.
  const found = await identityOf(folder)
  if (!found) return err({ why: 'disk', reason: 'manifest gone' })
  const against = againstReplacing(found, order)
  if (against) return err(against)
  await syncTree(folder)
  return ok({ folder, pack: found, standing })
}

async function roomIn(root: string, wanted: number): Promise<Room> {
  const { bavail, bsize } = await statfs(root)
  return { free: bavail * bsize, wanted }
}
