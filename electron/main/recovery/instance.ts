import { app } from 'electron'
import { readFileSync, readlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { thisMoment } from './moment'
import { dropSmall, readSmall, writeSmall } from './smallFile'

const [holder, sign] = ['instance.json', 'instance-lives.json']
/** How long the instance that holds the lock has to prove that it lives. */
const proveMs = 5000
const everyMs = 100

const numberIn = (input: unknown, key: string): number | undefined => {
  const value: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, key) : undefined
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined
}

/** Whether a process is an instance of this program: of the same executable, or where Linux no longer says, of the same name. */
function isOurs(pid: number): boolean {
  if (pid <= 1 || pid === process.pid) return false
  if (process.platform !== 'linux') return false
  try {
    const executable = readlinkSync(`/proc/${pid}/exe`).replace(/ \(deleted\)$/, '')
    // A child such as a renderer bears its kind on its command line.
    return executable === process.execPath && !readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=')
  } catch {
    return false
  }
}

/** How long this machine has run, ms: the same for every process. */
const running = (): number => Math.floor(thisMoment().up)

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

async function provesLife(since: number): Promise<boolean> {
  for (let waited = 0; waited < proveMs; waited += everyMs) {
    if ((numberIn(readSmall(sign), 'up') ?? 0) >= since) return true
    await wait(everyMs)
  }
  return false
}

/** Ends an instance that holds the lock but answers no more. False where there is none of ours to end. */
async function endStuck(log: (line: string) => void): Promise<boolean> {
  const pid = numberIn(readSmall(holder), 'pid')
  if (pid === undefined || !isOurs(pid)) return false
  log(`instance: ${pid} holds the lock and shows no life: ended`)
  process.kill(pid, 'SIGKILL')
  while (isOurs(pid)) await wait(everyMs)
  return true
}

/** `another`: one that lives; `nobody`: none lives, and yet the place cannot be had. */
type Claim = 'only' | 'another' | 'nobody'

/** Exit code of a start that cannot have the place; the session script names it. */
const noPlace = 75

/**
 * Becomes the one instance on this user-data folder. The one that holds the lock is asked to prove that it lives: it writes a sign
 * when a second one starts. Without it within 5 s it is ended and this one takes over.
 */
export async function becomeOnly(log: (line: string) => void): Promise<Claim> {
  // By the machine's running time: a clock that is set just now must cost no living instance its life.
  const since = running()
  if (!app.requestSingleInstanceLock()) {
    if (await provesLife(since)) {
      log('instance: another one lives here: left to it')
      return 'another'
    }
    if (!(await takeOver(log))) return 'nobody'
  }
  writeSmall(holder, { pid: process.pid })
  dropSmall(sign)
  return 'only'
}

/** Takes the place of one that holds the lock and lives no more; where there is none it says what else may be in the way. */
async function takeOver(log: (line: string) => void): Promise<boolean> {
  if ((await endStuck(log)) && app.requestSingleInstanceLock()) return true
  log(
    `instance: nobody lives on ${app.getPath('userData')}, and yet the lock SingletonLock there cannot be had: look whether the disk or ${tmpdir()} is full or read-only, and remove SingletonLock`,
  )
  return false
}

/** The exit code of a start that is not the only instance: a success only where another one lives. */
export const codeOf = (place: Claim): number => (place === 'nobody' ? noPlace : 0)

/** Answers second instances with a sign of life; `onAsked` brings the stage to the front. */
export function answerOthers(onAsked: () => void): void {
  app.on('second-instance', () => {
    writeSmall(sign, { up: running() })
    onAsked()
  })
}
