import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Told } from '../../core/contracts/workshop'
import type { Result } from '../../core/result'
import { atomicWrite, move } from '../../packs/disk'
import { peekArchive, type Refusal } from '../../packs/store'
import { tellRefusal } from './words'

/** A folder in which packs install themselves. */
export interface DropOrder {
  readonly folder: string
  /**
   * Where results lie, in done/ and refused/. The machine's own folder is its own: files go there too. A share that feeds other
   * machines as well is left as it is.
   */
  readonly results: string
  /** Where the files of a share that have had their turn are remembered. */
  readonly seen: string
  readonly install: (file: string) => Promise<Result<null, Refusal>>
  readonly log: (line: string) => void
}

const lookEveryMs = 1000
/** A file that is no archive and does not grow any more for so many looks never will be one. */
const mostLooks = 30
/** Nothing is wrong with the file: it has its turn later. */
const later: ReadonlySet<Refusal['why']> = new Set(['busy', 'source-gone'])

interface Watched {
  readonly sign: string
  readonly looks: number
}

/** Looks again and again for .briefpack files and installs them, one after the other, once they are there whole. Returns how to stop. */
export function watchDrop(order: DropOrder): () => void {
  let known: ReadonlyMap<string, Watched> = new Map()
  let looking = false
  const look = async (): Promise<void> => {
    if (looking) return
    looking = true
    try {
      known = await lookOnce(order, known)
    } catch (cause) {
      order.log(`drop: ${order.folder}: ${String(cause)}`)
    }
    looking = false
  }
  void look()
  const clock = setInterval(() => void look(), lookEveryMs)
  return () => clearInterval(clock)
}

/** One look at the folder: what lies there now, and how long unchanged; whole files are installed. */
export async function lookOnce(
  order: DropOrder,
  known: ReadonlyMap<string, Watched>,
): Promise<ReadonlyMap<string, Watched>> {
  const names = (await readdir(order.folder).catch(() => [])).filter((n) => n.endsWith('.briefpack') && n[0] !== '.')
  const now = new Map<string, Watched>()
  for (const name of names.sort()) {
    const file = join(order.folder, name)
    const found = await stat(file).catch(() => undefined)
    if (!found?.isFile()) continue
    const sign = `${name}|${found.size}|${found.mtimeMs}`
    const before = known.get(name)
    const looks = before?.sign === sign ? before.looks + 1 : 0
    now.set(name, { sign, looks })
    if (looks > 0 && !(await isSeen(order, sign)) && (looks > mostLooks || (await peekArchive(file)).ok))
      await takeTurn(order, name, sign)
  }
  return now
}

async function takeTurn(order: DropOrder, name: string, sign: string): Promise<void> {
  order.log(`drop: ${join(order.folder, name)} is whole`)
  const done = await order.install(join(order.folder, name))
  if (!done.ok && later.has(done.error.why)) return
  const told = done.ok ? [] : tellRefusal(done.error, name)
  const place = join(order.results, done.ok ? 'done' : 'refused')
  await mkdir(place, { recursive: true })
  await writeFile(join(place, `${name}.txt`), wordsOf(name, told))
  if (isOwn(order)) await move(join(order.folder, name), join(place, name))
  else await remember(order, sign)
}

const isOwn = ({ folder, results }: DropOrder): boolean => folder === results

/** What came of it, Chinese first. */
function wordsOf(name: string, told: readonly Told[]): string {
  const lines = told.flatMap(({ 'zh-CN': zh, en }) =>
    [zh, en].map(({ what, where, todo }) => `${what}\n${where}\n${todo}\n`),
  )
  return `${name}\n${told.length === 0 ? '已安装。\nInstalled.' : `没有安装。\nNot installed.\n\n${lines.join('\n')}`}\n`
}

async function seenIn({ seen }: DropOrder): Promise<readonly string[]> {
  try {
    const read: unknown = JSON.parse(await readFile(seen, 'utf8'))
    return Array.isArray(read) ? read.filter((one) => typeof one === 'string') : []
  } catch {
    return []
  }
}

const isSeen = async (order: DropOrder, sign: string): Promise<boolean> =>
  !isOwn(order) && (await seenIn(order)).includes(sign)

async function remember(order: DropOrder, sign: string): Promise<void> {
  const signs = [...(await seenIn(order)), sign].slice(-200)
  await mkdir(dirname(order.seen), { recursive: true })
  await atomicWrite(order.seen, JSON.stringify(signs, null, 2))
}
