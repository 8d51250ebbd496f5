import { packFault, type PackFault } from '../../core/faults'

/** What the disk said, as a fault of a file. */
export function unreadable(file: string, cause: unknown): PackFault {
  const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
  return packFault('unreadable-file', file, '', { reason })
}
