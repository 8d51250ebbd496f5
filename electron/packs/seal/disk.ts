import { open, rename } from 'node:fs/promises'
import { packFault, type PackFault } from '../../core/faults'

/** Replaces a file so that a power cut leaves either the old one or the new one, whole. Throws what the disk says. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const draft = `${path}.tmp`
  const file = await open(draft, 'w')
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, path)
}

/** What the disk said, as a fault of a file. */
export function unreadable(file: string, cause: unknown): PackFault {
  const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
  return packFault('unreadable-file', file, '', { reason })
}
