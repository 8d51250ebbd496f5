import { join } from 'node:path'
import type { PassedFile } from '../../core/contracts/installs'
import type { Result } from '../../core/result'
import type { Refusal } from '../../packs/store'
import type { Lying } from './lying'
import { forgetPassed, keepPassed, keepResult } from './results'
import { dependsOnMachine, looksUntilNext } from './retry'
import type { Seen } from './seen'
import { Silence } from './silence'
import { readName } from './stickNames'

/** Looks into a drop folder; see lying.ts. */
export interface DropDisk {
  readonly listDrop: (folder: string) => Promise<readonly Lying[]>
  readonly isWhole: (file: string) => Promise<boolean>
}

/** A folder in which packs install themselves. */
export interface DropOrder {
  readonly folder: string
  /** How it is looked at: a share by a process of its own. */
  readonly disk: DropDisk
  /**
   * Where results lie, in done/, refused/ and waiting/. The machine's own folder is its own: files go there too. A share that feeds
   * other machines as well is left as it is.
   */
  readonly results: string
  /** The files that have had their turn for good. */
  readonly seen: Seen
  /** What a refusal can depend on besides the pack: keys, and the program itself. Other words for other circumstances. */
  readonly circumstances: () => Promise<string>
  readonly install: (file: string) => Promise<Result<null, Refusal>>
  readonly log: (line: string) => void
}

const lookEveryMs = 1000
/** A file that is no archive and does not grow any more for so many looks never will be one. */
const mostLooks = 30

/** A file as it lies there: at how many looks it was the same, how often it has had its turn, and the look it has the next one at. */
interface Watched {
  readonly sign: string
  readonly looks: number
  readonly tries: number
  readonly next: number
}

/** Looks again and again for packs, however their ending is written, and installs them, one after the other, once they are there whole. Returns how to stop. */
export function watchDrop(order: DropOrder): () => void {
  let known: ReadonlyMap<string, Watched> = new Map()
  let looking = false
  const silence = new Silence(order.folder, order.log)
  // What hangs holds one thread at a time: nothing is asked of it again before it has answered.
  const install: DropOrder['install'] = async (file) => {
    // An install has its own patience.
    silence.answer()
    const done = await order.install(file)
    silence.ask(performance.now())
    return done
  }
  const look = async (): Promise<void> => {
    const now = performance.now()
    if (looking) return silence.pass(now)
    looking = true
    silence.ask(now)
    try {
      known = await lookOnce({ ...order, install }, known)
    } catch (cause) {
      order.log(`drop: ${order.folder}: ${String(cause)}`)
    } finally {
      looking = false
      silence.answer()
    }
  }
  void look()
  const clock = setInterval(() => void look(), lookEveryMs)
  return () => clearInterval(clock)
}

/** One look at the folder: what lies there now, and how long unchanged; whole files whose turn it is are installed. */
export async function lookOnce(
  order: DropOrder,
  known: ReadonlyMap<string, Watched>,
): Promise<ReadonlyMap<string, Watched>> {
  const ours = await order.disk.listDrop(order.folder)
  for (const name of known.keys())
    if (readName(name) !== 'pack' && !ours.some((one) => one.name === name)) await forgetPassed(order, name)
  if (ours.length === 0) return new Map()
  const [seen, circumstances] = [await order.seen.all(), await order.circumstances()]
  const now = new Map<string, Watched>()
  for (const { name, is, sign } of ours) {
    if (sign === undefined) continue
    const before = known.get(name)
    const watched = before?.sign === sign ? { ...before, looks: before.looks + 1 } : first(sign)
    if (typeof is === 'object') await tellPassed(order, is, watched)
    const isOver = is !== 'pack' || seen.has(watched.sign) || seen.has(`${watched.sign}|${circumstances}`)
    const isDue = !isOver && watched.looks >= watched.next && (await isWhole(order, name, watched))
    now.set(name, isDue ? await takeTurn(order, name, watched, circumstances) : watched)
  }
  return now
}

/** Once a start: a file that is meant to be ours, under another name. What is still being copied is named so only for a while. */
async function tellPassed(order: DropOrder, passed: PassedFile, { looks }: Watched): Promise<void> {
  if (passed.why !== 'name' || looks !== mostLooks) return
  order.log(`drop: ${join(order.folder, passed.name)} is passed over: named ${passed.to} it would be taken`)
  await keepPassed(order, passed.name, passed.to)
}

const first = (sign: string): Watched => ({ sign, looks: 0, tries: 0, next: 1 })

const isWhole = async ({ folder, disk }: DropOrder, name: string, { looks }: Watched): Promise<boolean> =>
  looks > mostLooks || (await disk.isWhole(join(folder, name)))

async function takeTurn(order: DropOrder, name: string, watched: Watched, circumstances: string): Promise<Watched> {
  order.log(`drop: ${join(order.folder, name)} is whole`)
  const done = await order.install(join(order.folder, name))
  if (!done.ok && done.error.why === 'busy') return watched
  const tries = watched.tries + 1
  const wait = done.ok ? undefined : looksUntilNext(done.error, tries)
  const isAside = await keepResult(order, name, done, wait !== undefined)
  if (wait !== undefined) return { ...watched, tries, next: watched.looks + wait }
  // What another key or another program may mend has its turn again with them; all else has had it for good.
  const forNow = !done.ok && dependsOnMachine(done.error)
  if (!isAside) await order.seen.add(forNow ? `${watched.sign}|${circumstances}` : watched.sign)
  return watched
}
