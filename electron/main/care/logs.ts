import log from 'electron-log/node'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { Flood } from './flood'

/** Files the log may take, and the size of each. */
const files = 5
const bytes = 1024 ** 2

/** The log's files in a folder, the newest first. */
export const logFiles = (folder: string): readonly string[] =>
  Array.from({ length: files }, (_, i) => join(folder, i === 0 ? 'main.log' : `main.${i}.log`))

/** Makes room for a new file: each becomes the one before it, the oldest goes. */
function rotate(folder: string): void {
  const all = logFiles(folder)
  rmSync(all.at(-1) ?? '', { force: true })
  for (let i = all.length - 2; i >= 0; i -= 1) {
    const [from = '', to = ''] = [all[i], all[i + 1]]
    if (existsSync(from)) renameSync(from, to)
  }
}

/**
 * From now on all that main says is also kept in a folder: with time and level, in five files of 1 MB at most, however much is said.
 * A disk that takes nothing changes nothing.
 */
export function keepLogs(folder: string): void {
  const { file, console: screen } = log.transports
  file.resolvePathFn = () => join(folder, 'main.log')
  file.maxSize = bytes
  file.format = '{y}-{m}-{d}T{h}:{i}:{s}.{ms}{z} {level} {text}'
  file.archiveLogFn = () => {
    try {
      rotate(folder)
    } catch {
      // Written on in the same file; there is nobody to tell.
    }
  }
  screen.level = false
  const flood = new Flood()
  const { console: out } = globalThis
  for (const level of ['error', 'warn', 'info'] as const) {
    const say = out[level].bind(out)
    out[level] = (...what: unknown[]) => {
      say(...what)
      const line = what
        .map((one) => (typeof one === 'string' ? one : inspect(one, { breakLength: Infinity })))
        .join(' ')
      for (const written of flood.pass(line.slice(0, 4000), performance.now())) log[level](written)
    }
  }
}
