import { access, constants, statfs } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Stick } from '../../core/sticks'
import type { Mount } from './linux'

/** Whether somebody may do this with what lies there. Never fails. */
export const isThere = (path: string, mode = constants.F_OK): Promise<boolean> =>
  access(path, mode).then(
    () => true,
    () => false,
  )

/** A mounted volume with its room and whether it can be written; undefined: it is gone. */
export async function readStick({ path, readOnly }: Mount): Promise<Stick | undefined> {
  try {
    const { bavail, bsize } = await statfs(path)
    const writable = !readOnly && (await isThere(path, constants.W_OK))
    return { path, name: basename(path), freeBytes: bavail * bsize, writable, answers: true }
  } catch {
    return undefined
  }
}
