import type { Told } from '../../core/contracts/workshop'
import type { PackFault } from '../../core/faults'
import type { Standing } from './trust'

/** Why a pack was not installed, or does not play any longer. */
export type Refusal =
  /** Another pack is being installed. */
  | { readonly why: 'busy' }
  /** It is what plays already. */
  | { readonly why: 'same'; readonly version: string }
  | { readonly why: 'older'; readonly offered: string; readonly installed: string }
  /** It was installed before and did not paint. */
  | { readonly why: 'given-up'; readonly offered: string }
  | { readonly why: 'untrusted'; readonly standing: Exclude<Standing, { readonly state: 'trusted' }> }
  | { readonly why: 'faulty'; readonly faults: readonly PackFault[] }
  | { readonly why: 'no-room'; readonly freeMegabytes: number; readonly wantedMegabytes: number }
  /** The file could not be read to its end: the stick was pulled, the share went away. */
  | { readonly why: 'source-gone'; readonly reason: string }
  | { readonly why: 'disk'; readonly reason: string }
  /** A picture was not painted: `where` is a scene and its step, `detail` the file that was lost or what the page said. */
  | {
      readonly why: 'unpainted'
      readonly where: string
      readonly cause: 'file' | 'late' | 'blank' | 'page'
      readonly detail: string
    }
  /** Its words and figures have no room in some pictures on this stage; `told` says where. */
  | { readonly why: 'misfit'; readonly told: readonly Told[] }
  /** The program failed at it; `reason` is what it said. */
  | { readonly why: 'failed'; readonly reason: string }
  /** Nothing played before. */
  | { readonly why: 'nothing-before' }

/** Room on the store's disk and what is wanted of it, bytes. */
export interface Room {
  readonly free: number
  readonly wanted: number
}

const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
const gone = new Set(['EIO', 'ENOENT', 'ENODEV', 'ENXIO', 'ESTALE', 'ENOTCONN', 'EHOSTDOWN', 'ETIMEDOUT'])

/** There is no room. */
export const noRoom = ({ free, wanted }: Room): Refusal => ({
  why: 'no-room',
  freeMegabytes: Math.floor(free / 1024 ** 2),
  wantedMegabytes: Math.ceil(wanted / 1024 ** 2),
})

/** What the disk said, told apart. */
export function diskRefusal(cause: unknown, room: Room): Refusal {
  const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
  return full.has(reason) ? noRoom(room) : { why: 'disk', reason }
}

/** Faults of a file that was being unpacked: a lost source, a full disk and a forbidden one are no faults of the pack. */
export function unpackRefusal(faults: readonly PackFault[], room: Room): Refusal {
  const codes = faults.flatMap((fault) => (fault.code === 'unreadable-file' ? [fault.params.reason] : []))
  const [lost] = codes.filter((code) => gone.has(code))
  if (codes.some((code) => full.has(code))) return noRoom(room)
  if (lost !== undefined) return { why: 'source-gone', reason: lost }
  // Read-only, forbidden, too many files open: the system's word, not the archive's.
  const [refused] = codes.filter((code) => /^E[A-Z0-9]+$/.test(code))
  return refused === undefined ? { why: 'faulty', faults } : { why: 'disk', reason: refused }
}
