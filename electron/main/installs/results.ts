import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Told } from '../../core/contracts/workshop'
import type { Result } from '../../core/result'
import { atomicWrite, move } from '../../packs/disk'
import type { Refusal } from '../../packs/store'
import { tellRefusal } from './words'

interface Places {
  /** Where the file lies. */
  readonly folder: string
  /** Where results lie. */
  readonly results: string
  readonly log: (line: string) => void
}
type Done = Result<null, Refusal>

/**
 * Says beside the drop folder what came of a file, and puts it aside where the folder is the machine's own and the file is not to
 * wait there for its next turn. True: it lies there no longer. Never fails: a disk that refuses the word must not stop the installing.
 */
export async function keepResult(
  { folder, results, log }: Places,
  name: string,
  done: Done,
  waits: boolean,
): Promise<boolean> {
  const place = join(results, done.ok ? 'done' : waits ? 'waiting' : 'refused')
  try {
    await mkdir(place, { recursive: true })
    await atomicWrite(join(place, `${name}.txt`), wordsOf(name, done, waits))
    if (!waits) await rm(join(results, 'waiting', `${name}.txt`), { force: true })
  } catch (cause) {
    log(`drop: what came of ${name} cannot be written down: ${String(cause)}`)
  }
  if (waits || folder !== results) return false
  try {
    await move(join(folder, name), join(place, name))
    return true
  } catch (cause) {
    log(`drop: ${name} cannot be put aside: ${String(cause)}`)
    return false
  }
}

/** Says beside the drop folder that a file is passed over for its name, and which one would do. Never fails. */
export async function keepPassed({ results, log }: Places, name: string, to: string): Promise<void> {
  try {
    await mkdir(join(results, 'waiting'), { recursive: true })
    await atomicWrite(
      join(results, 'waiting', `${name}.txt`),
      `${name}\n名字不是报告包的，没有动它。改名为 ${to} 就会自动安装。\nIts name is not that of a pack; it was left alone. Renamed ${to} it installs itself.\n`,
    )
  } catch (cause) {
    log(`drop: that ${name} is passed over cannot be written down: ${String(cause)}`)
  }
}

/** A file that was passed over has gone, or has another name now: the word about it goes, too. Never fails. */
export async function forgetPassed({ results, log }: Places, name: string): Promise<void> {
  await rm(join(results, 'waiting', `${name}.txt`), { force: true }).catch((cause: unknown) =>
    log(`drop: the word about ${name} cannot be taken back: ${String(cause)}`),
  )
}

const again = `会自动再试，至多相隔一小时；重新启动程序会马上再试。
It is tried again by itself, within an hour at the latest; a restart of the program tries at once.
`

/** What came of it, Chinese first. */
function wordsOf(name: string, done: Done, waits: boolean): string {
  if (done.ok) return `${name}\n已安装。\nInstalled.\n`
  const lines = tellRefusal(done.error, name).flatMap((told: Told) =>
    [told['zh-CN'], told.en].map(({ what, where, todo }) => `${what}\n${where}\n${todo}\n`),
  )
  return `${name}\n没有安装。\nNot installed.\n\n${lines.join('\n')}\n${waits ? again : ''}`
}
