import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { isSystemFile } from '../systemFiles'

/**
 * SHA-256 over every file of a folder that is no system's: names (forward slashes, in code-unit order), sizes and contents, each as the
 * digest of its own, so that no two folders share it by moving bytes from a name to a content. Streams; rejects with
 * what the disk says.
 */
export async function hashFolder(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name))
  const names = files
    .map((file) => relative(folder, file).split(sep).join('/'))
    .filter((name) => !isSystemFile(name))
    .sort()
  const whole = createHash('sha256')
  for (const name of names) whole.update(`${JSON.stringify(name)} ${await hashFile(join(folder, name))}\n`)
  return whole.digest('hex')
}

async function hashFile(file: string): Promise<string> {
  const hash: Hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
