import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Offered } from './pointer'

/** Where whole packs lie, each in a folder of its own. */
export const versionsOf = (root: string): string => join(root, 'versions')
/** Where packs lie that are not whole yet; nothing in it outlives a start. */
export const stagingOf = (root: string): string => join(root, 'staging')
/** The folder of an installed pack. */
export const versionFolder = (root: string, { folder }: { readonly folder: string }): string =>
  join(versionsOf(root), folder)

/** A folder's name that was never used before: the same pack may be installed over a copy of it that was spoilt. */
export const newFolderName = ({ id, version, digest }: Offered): string =>
  `${id}@${version}@${digest.slice(0, 12)}${randomBytes(3).toString('hex')}`
