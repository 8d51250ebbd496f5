import { packFault, type PackFault } from '../../core/faults'
import { err, ok, type Result } from '../../core/result'
import { findSyntaxFault } from './syntax'
import { placeAt, readText } from './text'

/** Reads a pack's JSON file; broken JSON is a fault with its `line:column`. */
export async function readJson(dir: string, file: string): Promise<Result<unknown, PackFault>> {
  const text = await readText(dir, file)
  return text.ok ? parseJson(text.value, file) : text
}

/** As `readJson`, for text already read. */
export function parseJson(text: string, file: string): Result<unknown, PackFault> {
  try {
    return ok(JSON.parse(text) as unknown)
  } catch {
    const fault = findSyntaxFault(text) ?? { offset: text.length, problem: 'value' as const }
    return err(packFault('broken-json', file, placeAt(text, fault.offset), { problem: fault.problem }))
  }
}
