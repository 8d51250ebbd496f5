import type { Result } from '../../core/result'
import { addKey } from '../../packs/store'
import type { TrustedKey } from '../../packs/sign'
import { browse } from '../installs/browse'
import { isWhole, listDrop } from '../installs/lying'
import { stage } from '../installs/staging'
import { isFolder } from '../settings/dropFolder'
import { readStick } from '../sticks/read'
import { exportKept } from '../visits/export'

/** A public key's file, and the folder of trusted keys. */
interface KeyOrder {
  readonly keys: string
  readonly file: string
}

/** All that is done at disks that are not the machine's own, each in a disk's process. What is given and answered is plain data. */
export const tasks = {
  isFolder,
  readStick,
  browse,
  listDrop,
  isWhole,
  addKey: ({ keys, file }: KeyOrder): Promise<Result<TrustedKey, string>> => addKey(keys, file, { evenRevoked: true }),
  exportKept,
  stage,
}
