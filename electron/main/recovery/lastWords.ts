import { appendFileSync, mkdirSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a line to the terminal and to a log, at once: whoever writes it may not live to write it later, and nothing else is needed for it. */
export function lastWords(file: string, line: string): void {
  try {
    writeSync(2, `${line}\n`)
  } catch {
    // No terminal is no reason to leave the log without it.
  }
  try {
    mkdirSync(dirname(file), { recursive: true })
    appendFileSync(file, `${new Date().toISOString()} error ${line}\n`)
  } catch {
    // A full disk is no reason to go on.
  }
}
