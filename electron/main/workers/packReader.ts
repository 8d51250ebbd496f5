import { parentPort, workerData } from 'node:worker_threads'
import type { Profile } from '../../core/contract'
import { readPack } from '../../packs'
import { mayPlay, readKeys, standingOf, type ProofOrder, type Standing } from '../../packs/store'

/** What is to be read, and whom it must be signed by. */
export interface ReadOrder {
  readonly folder: string
  /** Left out where the pack is trusted as a part of the program, or nobody asks who made it. */
  readonly policy?: { readonly profile: Profile; readonly keys: string; readonly proof: ProofOrder }
}

/** What was read. A pack that may not play is not read. */
export interface ReadAnswer {
  readonly pack: Awaited<ReturnType<typeof readPack>> | undefined
  readonly standing: Standing | undefined
}

/** Reads and checks the pack in the folder it was started with, beside main: a window can be opened and served meanwhile. */
async function read({ folder, policy }: ReadOrder): Promise<ReadAnswer> {
  if (!policy) return { pack: await readPack(folder), standing: undefined }
  const keys = await readKeys(policy.keys, (line) => console.error(line))
  const standing = await standingOf(folder, keys, policy.proof)
  const pack = mayPlay(policy.profile, standing) ? await readPack(folder) : undefined
  return { pack, standing }
}

parentPort?.postMessage(await read(workerData as ReadOrder))
