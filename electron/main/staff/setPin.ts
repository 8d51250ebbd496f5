import { readSync } from 'node:fs'
import { hashPin, isPin } from './pin'
import { keepPin } from './pinFile'

/** Why a PIN is none, in a line for whoever typed it; undefined where it is good. */
export function againstPin(pin: string): string | undefined {
  if (!isPin(pin)) return 'A PIN is 4 to 12 digits.'
  const steps = [...pin].slice(1).map((digit, i) => Number(digit) - Number(pin[i]))
  if (steps.every((step) => step === steps[0] && Math.abs(step) <= 1)) return 'This PIN is the first that others try.'
  return undefined
}

/**
 * Sets the staff's PIN: asks for it twice on a terminal, without showing it; reads one line from a pipe otherwise. Blocks: nothing
 * else runs yet. Returns the process's exit code; what went wrong is on the error output.
 */
export function askForPin(folder: string): number {
  const terminal = process.stdin.isTTY
  const pin = terminal ? askHidden('New staff PIN (4 to 12 digits): ') : readLine()
  const why = againstPin(pin)
  if (why !== undefined) return refuse(`${why} Nothing was changed.`)
  if (terminal && askHidden('Once more: ') !== pin) return refuse('The two were not the same. Nothing was changed.')
  const kept = keepPin(folder, hashPin(pin))
  if (!kept.ok) return refuse(kept.error)
  process.stdout.write('The staff PIN is set.\n')
  return 0
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`)
  return 2
}

function askHidden(question: string): string {
  process.stdout.write(question)
  // By Node itself, which has no need of the system's own programs: nothing is shown, and keys come as they are.
  process.stdin.setRawMode(true)
  try {
    return readLine(true)
  } finally {
    process.stdin.setRawMode(false)
    process.stdout.write('\n')
  }
}

/** What a line is after one more key of a terminal that edits nothing itself: one letter longer, shorter, or empty again. Pure. */
export function typed(line: string, letter: string): string {
  if (letter === '\x7f' || letter === '\b') return line.slice(0, -1)
  return letter === '\x15' ? '' : line + letter
}

/** A line of the standard input, byte by byte so that nothing behind it is lost; empty where there is none. */
function readLine(byKeys = false): string {
  const byte = Buffer.alloc(1)
  let line = ''
  for (;;) {
    try {
      if (readSync(0, byte, 0, 1, null) === 0) break
    } catch (cause) {
      // A terminal that has nothing yet, on some systems.
      if (cause instanceof Error && 'code' in cause && cause.code === 'EAGAIN') continue
      break
    }
    const letter = byte.toString('latin1')
    if (letter === '\n' || (byKeys && letter === '\r')) break
    // Ctrl+C, which a terminal that edits nothing hands on like any other key.
    if (byKeys && letter === '\x03') return ''
    line = byKeys ? typed(line, letter) : line + letter
    if (line.length > 200) break
  }
  return line.trim()
}
