import { open, realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { packFault, type PackFault } from '../../core/faults'
import { err, ok, type Result } from '../../core/result'

/** Files beyond this are refused: a pack of texts and simplified outlines stays far below. */
const largestFile = 32 * 1024 * 1024

/** Reads a pack's file as text. Fails as a fault where it is missing, no plain file, too large, outside the pack (by a link too) or not UTF-8; a byte-order mark is dropped. */
export async function readText(dir: string, file: string): Promise<Result<string, PackFault>> {
  try {
    const path = await realpath(join(dir, file))
    if (!path.startsWith((await realpath(dir)).replace(/[\\/]*$/, sep)))
      return err(packFault('outside-pack', file, '', { path: file }))
    const bytes = await readBytes(path, file)
    return bytes.ok ? decode(bytes.value, file) : bytes
  } catch (problem) {
    return err(fromSystem(problem, file))
  }
}

async function readBytes(path: string, file: string): Promise<Result<Uint8Array, PackFault>> {
  const handle = await open(path, 'r')
  try {
    const stat = await handle.stat()
    if (!stat.isFile()) return err(packFault('unreadable-file', file, '', { reason: 'not a file' }))
    if (stat.size > largestFile) return err(tooLarge(file, stat.size))
    return ok(await handle.readFile())
  } finally {
    await handle.close()
  }
}

const tooLarge = (file: string, bytes: number): PackFault =>
  packFault('too-large', file, '', { megabytes: Math.ceil(bytes / 1024 / 1024), limit: largestFile / 1024 / 1024 })

function decode(bytes: Uint8Array, file: string): Result<string, PackFault> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    const lenient = new TextDecoder('utf-8').decode(bytes)
    return err(packFault('not-utf8', file, placeAt(lenient, lenient.indexOf('\uFFFD')), {}))
  }
}

/** `line:column`, both from 1, of an offset in a text. */
export function placeAt(text: string, offset: number): string {
  const before = text.slice(0, Math.max(0, offset))
  const lineStart = before.lastIndexOf('\n') + 1
  return `${before.split('\n').length}:${before.length - lineStart + 1}`
}

function fromSystem(problem: unknown, file: string): PackFault {
  const code = problem instanceof Error && 'code' in problem ? String(problem.code) : 'unknown'
  const missing = code === 'ENOENT' || code === 'ENOTDIR'
  return missing ? packFault('missing-file', file, '', {}) : packFault('unreadable-file', file, '', { reason: code })
}
