import { app } from 'electron'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ladder, type Fault, type Tried } from './policy'

const faults: readonly Fault[] = ['crashed', 'hung', 'not-loaded', 'wrong-picture']
const kept = 50
const file = (): string => join(app.getPath('userData'), 'recovery.json')

const isTried = (input: unknown): input is Tried => {
  if (typeof input !== 'object' || input === null) return false
  const { fault, remedy, seenAt, doneAt } = input as Partial<Record<keyof Tried, unknown>>
  return (
    faults.some((f) => f === fault) &&
    ladder.some((r) => r === remedy) &&
    typeof seenAt === 'number' &&
    typeof doneAt === 'number'
  )
}

/** What was tried, also by processes before this one; nothing where the file is missing or broken. */
export function readTried(): readonly Tried[] {
  try {
    const input: unknown = JSON.parse(readFileSync(file(), 'utf8'))
    return Array.isArray(input) ? input.filter(isTried) : []
  } catch {
    return []
  }
}

/** Keeps the last remedies for the next process. A disk that cannot be written must not stop a recovery. */
export function writeTried(tried: readonly Tried[]): void {
  try {
    writeFileSync(`${file()}.new`, JSON.stringify(tried.slice(-kept)))
    renameSync(`${file()}.new`, file())
  } catch (error) {
    console.error(`recovery: not kept: ${String(error)}`)
  }
}
