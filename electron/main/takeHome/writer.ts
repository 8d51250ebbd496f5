import { app } from 'electron'
import { spawn, type ChildProcess } from 'node:child_process'
import { setPriority } from 'node:os'
import type { TakeHomeOrder } from '../../core/contracts/takeHome'
import { readAnswer, toolArguments, type Answer } from './answer'

/** Given to the program that writes beside the tour: the tour comes first. */
const niceness = 10
/** Longer than it takes to clean up. */
const graceMs = 10_000

/** An export that is being written. */
export interface Writing {
  /** What came of it; never rejects. */
  readonly ended: Promise<Answer>
  readonly cancel: () => void
}

/**
 * Writes an export in another process of this same program (`--tool export`): neither its memory nor a disk that hangs is the tour's,
 * and its end leaves nothing half done. `pack` and `out` are folders; `onShare` is told a number from 0 to 1.
 */
export function writeAside(order: TakeHomeOrder, pack: string, out: string, onShare: (share: number) => void): Writing {
  const child = spawn(process.execPath, [...programArguments(), '--tool', ...toolArguments(order, pack, out)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  })
  const end = (): boolean => child.kill('SIGKILL')
  process.once('exit', end)
  const ended = answerOf(child, onShare).finally(() => process.off('exit', end))
  return {
    ended,
    cancel: () => {
      child.kill('SIGTERM')
      setTimeout(end, graceMs).unref()
    },
  }
}

/** What this process was itself started with, as far as the other one needs it. */
const programArguments = (): readonly string[] => [
  ...(app.commandLine.hasSwitch('no-sandbox') ? ['--no-sandbox'] : []),
  ...(process.defaultApp ? [app.getAppPath()] : []),
]

function answerOf(child: ChildProcess, onShare: (share: number) => void): Promise<Answer> {
  let [said, line] = ['', '']
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (said += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    const lines = (line + text).split('\n')
    line = lines.pop() ?? ''
    for (const one of lines) {
      const share = /^progress (\d(?:\.\d+)?)$/.exec(one)?.[1]
      if (share !== undefined) onShare(Number(share))
    }
  })
  return new Promise((resolve) => {
    child.once('spawn', () => {
      try {
        if (child.pid !== undefined) setPriority(child.pid, niceness)
      } catch {
        // It writes as fast as the tour plays.
      }
    })
    child.once('error', (cause) => resolve({ ok: false, faults: [{ where: '', what: cause.message, todo: '' }] }))
    child.once('close', () => resolve(readAnswer(said)))
  })
}
