import path from 'node:path'
import * as tar from 'tar'

/**
 * The folder as it is, for machines without dpkg.
 * @param {{ folder: string }} app
 * @returns {Promise<string>}
 */
export async function writeTar({ folder }) {
  const file = `${folder}.tar.gz`
  await tar.create({ gzip: true, file, cwd: path.dirname(folder), portable: true }, [path.basename(folder)])
  return file
}
