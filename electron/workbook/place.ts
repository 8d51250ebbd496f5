import { lstat, readdir, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { move } from '../packs/disk'

/** Of what a death left half made, only what is older than this is taken away: somebody else may be at it. */
const leftOverMs = 3_600_000

const isMissing = (cause: unknown): boolean => cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'

const isTaken = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && (cause.code === 'ENOTEMPTY' || cause.code === 'EEXIST')

/** Every file of a folder by name, size and time; empty where there is none. Rejects with what the disk says. */
export async function contentsOf(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true }).catch((cause: unknown) => {
    if (isMissing(cause)) return undefined
    throw cause
  })
  if (!names) return ''
  const lines = names.map(async (name) => {
    const found = await lstat(join(folder, name)).catch(() => undefined)
    return found?.isDirectory() ? '' : `${name} ${found?.size ?? ''} ${found?.mtimeMs ?? ''}`
  })
  return (await Promise.all(lines)).sort().join('\n') || ' '
}

/**
 * Puts the staged pack in the target's place; what was there goes last. False where that is no longer what it was when it
 * held `known`: then everything is as it was, and nothing that was saved meanwhile is lost. Rejects with what the disk says.
 */
export async function putInPlace(staged: string, target: string, known: string): Promise<boolean> {
  const old = `${staged}.old`
  const hadOne = await move(target, old).then(
    () => true,
    (cause: unknown) => {
      if (isMissing(cause)) return false
      throw cause
    },
  )
  // Somebody else is putting theirs there.
  if (!hadOne && known !== '') return false
  try {
    if (hadOne && (await contentsOf(old)) !== known) {
      await move(old, target)
      return false
    }
    await move(staged, target)
  } catch (cause) {
    if (isTaken(cause)) return false
    if (hadOne) await move(old, target)
    throw cause
  }
  await rm(old, { recursive: true, force: true })
  return true
}

/** What a process left that died while it put a pack in the target's place: the pack is there again, and nothing else. Rejects with what the disk says. */
export async function settlePlace(target: string): Promise<void> {
  const room = dirname(resolve(target))
  const names = await readdir(room).catch(() => [])
  const mine = names.filter((name) => name.startsWith(`.${basename(target)}.`))
  const isThere = (): Promise<boolean> =>
    lstat(target).then(
      () => true,
      () => false,
    )
  for (const name of mine.filter((one) => /\.[0-9a-f]{8}\.part\.old$/.test(one)))
    if (await isThere()) await rm(join(room, name), { recursive: true, force: true })
    else await move(join(room, name), target)
  for (const name of mine.filter((one) => /\.[0-9a-f]{8}\.part$/.test(one))) {
    const found = await lstat(join(room, name)).catch(() => undefined)
    if (found && Date.now() - found.mtimeMs > leftOverMs) await rm(join(room, name), { recursive: true, force: true })
  }
}
