import { readKeys } from '../../../electron/packs/store'
import { install } from './stored'

/** What the process that is to be killed runs; bundled by kill.test.ts. */
export async function killedRun({ root, file, keys }: Readonly<Record<string, string>>): Promise<unknown> {
  return install(root ?? '', file ?? '', await readKeys(keys ?? '', () => undefined))
}
