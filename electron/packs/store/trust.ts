import { packFault, type PackFault } from '../../core/faults'
import type { Profile } from '../../core/contract'
import { manifestFile } from '../pack'
import { readManifest } from '../read/manifest'
import { verifyContents } from '../seal'
import { signaturesFile } from '../seal/names'
import { checkSignatures, type Trust } from '../sign'
import { identityOf } from './identity'
import type { Keys } from './keys'

/** Whose word stands for a folder as it lies there. `wrong`: it is not what was sealed, signed or installed, or cannot be read. */
export type Standing = Trust | { readonly state: 'wrong'; readonly faults: readonly PackFault[] }

/** How much of a signed pack is held against its manifest: nothing, what costs no time (`verifyContents`), every byte. */
export type ProofDepth = 'signature' | 'quick' | 'whole'

/** How a folder is proved. */
export interface ProofOrder {
  readonly depth: ProofDepth
  /** Digest of the pack that was put there, where that is known. */
  readonly digest?: string
}

/** Looks who signed the pack of a folder, and whether it is what they have signed. */
export async function standingOf(folder: string, keys: Keys, { depth, digest }: ProofOrder): Promise<Standing> {
  const manifest = await readManifest(folder)
  // Never "unsigned": nobody knows.
  if (!manifest.ok) return { state: 'wrong', faults: manifest.error }
  const trust = await checkSignatures(folder, keys.trusted, keys.revoked)
  if (!trust.ok) return { state: 'wrong', faults: trust.error }
  const { state } = trust.value
  if (digest !== undefined && (await identityOf(folder))?.digest !== digest)
    return wrong(state === 'unsigned' ? packFault('missing-file', signaturesFile, '', {}) : changedManifest())
  if (state === 'unsigned') return trust.value
  // The signature of what has no list of contents stands for nothing but the manifest.
  if (!manifest.value.contents) return wrong(packFault('not-sealed', manifestFile, 'contents', {}))
  if (depth === 'signature' || state !== 'trusted') return trust.value
  const found = await verifyContents(folder, { depth })
  return found.ok ? trust.value : { state: 'wrong', faults: found.error }
}

const wrong = (fault: PackFault): Standing => ({ state: 'wrong', faults: [fault] })
const changedManifest = (): PackFault => packFault('wrong-hash', manifestFile, '', {})

/** In the hall only what somebody trusted has signed plays; on a laptop anything may, visibly marked. */
export const mayPlay = (profile: Profile, { state }: Standing): boolean => profile === 'laptop' || state === 'trusted'
