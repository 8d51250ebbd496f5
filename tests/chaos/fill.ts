import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Takes the last byte of the disk a folder lies on; answers how to give it back. */
export function fillDisk(folder: string): () => void {
  const file = join(folder, 'filler')
  for (let size = 1 << 24; size >= 1; size >>= 1)
    for (let more = true; more;) {
      try {
        writeFileSync(file, Buffer.alloc(size), { flag: 'a' })
      } catch {
        more = false
      }
    }
  if (statfsSync(folder).bavail > 0) throw new Error(`${folder} is not full`)
  return () => rmSync(file, { force: true })
}
