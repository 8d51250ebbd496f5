import type { UnsafeName } from '../../core/faultKinds'
import { packFault, type PackFault } from '../../core/faults'
import { manifestFile } from '../pack'
import { isSystemFile } from '../systemFiles'
import { filePath } from '../schema/common'

/** Signatures lie beside the manifest they sign; neither is among the contents. */
export const signaturesFile = 'signatures.json'
/** More files than this are refused before one is written. */
export const mostFiles = 20_000

const reserved = /(^|\/)(con|prn|aux|nul|com\d|lpt\d)(\.[^/]*)?(\/|$)|\.(\/|$)/i
const longestName = 200

export const isUnlisted = (name: string): boolean =>
  name === manifestFile || name === signaturesFile || isSystemFile(name)

/** What is wrong with each of a pack's file names: out of the pack, not portable, or twice where capitals do not count. */
export function nameFaults(names: readonly string[]): readonly PackFault[] {
  const seen = new Set<string>()
  const faults: PackFault[] = []
  const refuse = (name: string, why: UnsafeName): void =>
    void faults.push(packFault('unsafe-name', name, '', { name, why }))
  for (const name of names) {
    if (!filePath.safeParse(name).success || name.length > longestName || name.includes('//')) refuse(name, 'form')
    else if (reserved.test(name)) refuse(name, 'reserved')
    else if (seen.has(name.toLowerCase())) refuse(name, 'twice')
    seen.add(name.toLowerCase())
  }
  if (names.length > mostFiles)
    faults.push(packFault('too-many-files', manifestFile, '', { count: names.length, limit: mostFiles }))
  return faults
}
