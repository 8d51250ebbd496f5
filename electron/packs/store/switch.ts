import { mkdir, readdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { err, ok, type Result } from '../../core/result'
import { move, syncFolder } from '../disk'
import { stagingOf, versionsOf } from './places'
import { noPointer, pointerFiles, readPointer, writePointer, type Installed, type Pointer } from './pointer'
import { diskRefusal, type Refusal } from './refusal'
import type { Staged } from './stage'

type Log = (line: string) => void

/** A current pack that has not painted on this machine after so many starts never will. */
const mostStarts = 2

/** Opens the store for a start: what a cut-off install has left behind goes, and what plays is known. Never fails. */
export async function openStore(root: string, log: Log): Promise<Pointer> {
  const pointer = await readPointer(root)
  if (!pointer) log(`store: ${root}: neither pointer can be read; the pack that came with the program plays`)
  try {
    // Without a pointer nobody knows what is a leftover.
    if (pointer) await cleanUp(root, pointer, log)
  } catch (cause) {
    log(`store: leftovers could not be removed: ${String(cause)}`)
  }
  return pointer ?? noPointer
}

/** What to go back to from a pack that is new: what last painted on this machine. That may not be what was last installed. */
const lastPainted = ({ current, previous, proven }: Pointer, playing: string | undefined): Installed | null =>
  !proven || (previous !== null && previous.folder === playing) ? previous : current

/**
 * Puts a staged pack in the place of what plays, in the folder `playing`, which stays. From the pointer's rename on it is what the
 * next start plays.
 */
export async function switchTo(
  root: string,
  staged: Staged,
  { now, playing, log }: { readonly now: Date; readonly playing: string | undefined; readonly log: Log },
): Promise<Result<Pointer, Refusal>> {
  const before = (await readPointer(root)) ?? noPointer
  const folder = basename(staged.folder)
  const current = { folder, ...staged.pack, installedAt: now.toISOString() }
  // Staff may want one again that was given up.
  const givenUp = before.givenUp === current.digest ? null : before.givenUp
  const previous = lastPainted(before, playing)
  const next: Pointer = { format: 1, current, previous, proven: false, starts: 0, givenUp }
  try {
    await mkdir(versionsOf(root), { recursive: true })
    await move(staged.folder, join(versionsOf(root), folder))
    await syncFolder(versionsOf(root))
    await syncFolder(root)
    await writePointer(root, next)
  } catch (cause) {
    // The pointer lies there twice: where the first was written, the switch has happened.
    if ((await readPointer(root))?.current?.folder !== folder) return undo(root, staged, cause)
    log(`install: the second pointer was not written: ${String(cause)}`)
  }
  log(`install: ${folder} is what plays from now on; before it: ${previous?.folder ?? 'the bundled pack'}`)
  await cleanUp(root, next, log, playing).catch((cause: unknown) => log(`store: not cleaned: ${String(cause)}`))
  return ok(next)
}

/** Nothing was switched: the new pack goes again, wherever it lies by now. */
async function undo(root: string, { folder }: Staged, cause: unknown): Promise<Result<never, Refusal>> {
  for (const place of [folder, join(versionsOf(root), basename(folder))])
    await rm(place, { recursive: true, force: true }).catch(() => undefined)
  return err(diskRefusal(cause, { free: 0, wanted: 0 }))
}

/** Staff want what played before; what plays now, if it has painted, can be had back the same way. */
export async function rollBack(root: string, log: Log): Promise<Result<Pointer, Refusal>> {
  const { current, previous, proven, givenUp } = (await readPointer(root)) ?? noPointer
  if (!current && !previous) return err({ why: 'nothing-before' })
  log(`store: rolled back by staff to ${previous?.folder ?? 'the bundled pack'}`)
  return write(root, { ...noPointer, current: previous, previous: proven ? current : null, givenUp })
}

/** A pack does not paint: what played before plays again, or what has been installed since, and it goes. */
export async function giveUp(root: string, pack: Installed, why: string, log: Log): Promise<Result<Pointer, Refusal>> {
  const pointer = (await readPointer(root)) ?? noPointer
  const { current, previous, proven } = pointer
  const given = { folder: pack.folder, givenUp: pack.digest }
  if (current?.folder === given.folder && !proven) {
    log(`store: ${given.folder} rolled back by itself to ${previous?.folder ?? 'the bundled pack'}: ${why}`)
    return write(root, { ...noPointer, current: previous, givenUp: given.givenUp })
  }
  if (current?.folder === given.folder || previous?.folder === given.folder) return err({ why: 'nothing-before' })
  log(`store: ${given.folder} given up, ${current?.folder ?? 'the bundled pack'} has its turn: ${why}`)
  return write(root, { ...pointer, givenUp: given.givenUp })
}

/** A start with what is current. One that has been started twice and never painted is given up. */
export async function noteStart(root: string, log: Log): Promise<Pointer> {
  const pointer = await openStore(root, log)
  if (pointer.proven || !pointer.current) return pointer
  const starts = pointer.starts + 1
  if (starts <= mostStarts) {
    const noted = await write(root, { ...pointer, starts })
    return noted.ok ? noted.value : pointer
  }
  await giveUp(root, pointer.current, `no picture in ${mostStarts} starts`, log)
  // Nothing plays yet: what was given up may go at once.
  return openStore(root, log)
}

/** A pack has painted on this machine. Where another one waits for its turn already, it is the one to go back to. */
export async function prove(root: string, { folder, ...pack }: Installed, log: Log): Promise<void> {
  const pointer = await readPointer(root)
  if (!pointer?.current || pointer.proven) return
  log(`store: ${folder} has painted`)
  if (pointer.current.folder === folder) await write(root, { ...pointer, proven: true, starts: 0 })
  else await write(root, { ...pointer, previous: { folder, ...pack } })
}

async function write(root: string, pointer: Pointer): Promise<Result<Pointer, Refusal>> {
  try {
    await writePointer(root, pointer)
    return ok(pointer)
  } catch (cause) {
    return err(diskRefusal(cause, { free: 0, wanted: 0 }))
  }
}

/** Removes what neither plays nor played before it. */
async function cleanUp(root: string, { current, previous }: Pointer, log: Log, playing?: string): Promise<void> {
  const kept = new Set([current?.folder, previous?.folder, playing])
  const drop = async (folder: string, keep: (name: string) => boolean): Promise<void> => {
    for (const name of (await readdir(folder).catch((): string[] => [])).filter((one) => !keep(one))) {
      log(`store: ${join(basename(folder), name)} is not needed any longer and goes`)
      await rm(join(folder, name), { recursive: true, force: true })
    }
  }
  await drop(stagingOf(root), () => false)
  await drop(versionsOf(root), (name) => kept.has(name))
  for (const name of pointerFiles) await rm(join(root, `${name}.tmp`), { recursive: true, force: true })
}
