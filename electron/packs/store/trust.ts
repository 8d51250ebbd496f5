import type { PackFault } from '../../core/faults'
import type { Profile } from '../../core/contract'
import { readManifest } from '../read/manifest'
import { verifyContents } from '../seal'
import { checkSignatures, type Trust } from '../sign'
import type { Keys } from './keys'

/** Whose word stands for a folder as it lies there. `wrong`: it was signed, and is not what was signed. */
export type Standing = Trust | { readonly state: 'wrong'; readonly faults: readonly PackFault[] }

/**
 * Looks who signed the pack of a folder. `whole`: also holds every file against the manifest, as long as all of its bytes
 * take to be read; without it only what an installed pack can lose is looked at: somebody's trust.
 */
export async function standingOf(
  folder: string,
  keys: Keys,
  { whole }: { readonly whole: boolean },
): Promise<Standing> {
  const manifest = await readManifest(folder)
  // What cannot be read is told by whoever reads it to play it.
  if (!manifest.ok || !manifest.value.contents) return { state: 'unsigned' }
  const trust = await checkSignatures(folder, keys.trusted, keys.revoked)
  if (!trust.ok) return { state: 'wrong', faults: trust.error }
  if (!whole || trust.value.state !== 'trusted') return trust.value
  const found = await verifyContents(folder)
  return found.ok ? trust.value : { state: 'wrong', faults: found.error }
}

/** In the hall only what somebody trusted has signed plays; on a laptop anything may, visibly marked. */
export const mayPlay = (profile: Profile, { state }: Standing): boolean => profile === 'laptop' || state === 'trusted'
