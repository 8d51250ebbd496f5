import { readKeys } from '../../../electron/packs/store'
import { install } from './stored'

/** What the process that is to be killed runs; bundled by kill.test.ts. */
export async function installForTest(root: string, file: string, keys: string): Promise<unknown> {
  return install(root, file, await readKeys(keys, () => undefined))
}
