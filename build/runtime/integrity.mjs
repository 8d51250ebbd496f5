import crypto from 'node:crypto'
import fs from 'node:fs'
import { pipeline } from 'node:stream/promises'

/**
 * Whether a file is exactly the one that was pinned.
 * @param {string} file
 * @param {string} integrity as npm writes it: `sha512-<base64>`
 */
export async function hasIntegrity(file, integrity) {
  const [algorithm, expected] = integrity.split(/-(.*)/s)
  const hash = crypto.createHash(algorithm ?? '')
  await pipeline(fs.createReadStream(file), hash)
  return hash.digest('base64') === expected
}
