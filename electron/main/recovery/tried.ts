import { isMoment } from './moment'
import { faultNames, ladder, type Tried } from './policy'
import { readSmall, writeSmall } from './smallFile'

const kept = 50
const name = 'recovery.json'

const isTried = (input: unknown): input is Tried => {
  if (typeof input !== 'object' || input === null) return false
  const { fault, remedy, seenAt, doneAt } = input as Partial<Record<keyof Tried, unknown>>
  return faultNames.some((f) => f === fault) && ladder.some((r) => r === remedy) && isMoment(seenAt) && isMoment(doneAt)
}

/** Where the disk keeps nothing, this process at least remembers. */
let unkept: readonly Tried[] | undefined

/** What was tried, also by processes before this one; nothing where the file is missing or broken. */
export function readTried(): readonly Tried[] {
  if (unkept) return unkept
  const input = readSmall(name)
  return Array.isArray(input) ? input.filter(isTried) : []
}

/** Adds a remedy for this process and the next. */
export function addTried(tried: Tried): void {
  const all = [...readTried(), tried].slice(-kept)
  unkept = writeSmall(name, all) ? undefined : all
}
