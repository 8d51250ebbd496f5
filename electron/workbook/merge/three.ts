import { isDeepStrictEqual } from 'node:util'

/** What both sides knew last. `isKnown`: not for certain; then what both have now is ours. */
export interface Before {
  readonly value: unknown
  readonly isKnown: boolean
}

/** A value at its path that both sides changed, each its own way; ours stands. */
export type OnConflict = (path: string) => void

type Group = Readonly<Record<string, unknown>>
const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Brings together what two made of one JSON value: whatever only one of them changed, added or took away is as that one
 * has it. Lists go by their items: those with an id by it, others as they are.
 */
export function mergeThree(before: Before, ours: unknown, theirs: unknown, tell: OnConflict, path = ''): unknown {
  const { value: last, isKnown } = before
  if (isDeepStrictEqual(ours, theirs)) return ours
  if (isGroup(ours) && isGroup(theirs)) return mergeGroups(before, ours, theirs, tell, path)
  if (Array.isArray(ours) && Array.isArray(theirs) && isKeyed(ours) && isKeyed(theirs))
    return mergeLists(before, ours, theirs, tell, path)
  if (isDeepStrictEqual(theirs, last)) return ours
  if (isKnown && isDeepStrictEqual(ours, last)) return theirs
  if (isKnown) tell(path)
  return ours
}

const gone = Symbol('gone')
type Maybe = unknown

/** The same of one member; `gone` is what a side does not have. */
function mergeMember(before: Before, ours: Maybe, theirs: Maybe, tell: OnConflict, path: string): Maybe {
  if (ours !== gone && theirs !== gone)
    return mergeThree({ ...before, value: before.value === gone ? undefined : before.value }, ours, theirs, tell, path)
  // Who took it away is right, unless it is new with the other.
  return before.value === gone ? (ours === gone ? theirs : ours) : gone
}

function mergeGroups(before: Before, ours: Group, theirs: Group, tell: OnConflict, path: string): Group {
  const last = isGroup(before.value) ? before.value : {}
  const member = (group: Group, key: string): Maybe => (Object.hasOwn(group, key) ? group[key] : gone)
  const entries = inOrder(Object.keys(ours), Object.keys(theirs)).map((key) => {
    const was = { ...before, value: member(last, key) }
    const at = path === '' ? key : `${path}.${key}`
    return [key, mergeMember(was, member(ours, key), member(theirs, key), tell, at)] as const
  })
  return Object.fromEntries(entries.filter(([, value]) => value !== gone))
}

function mergeLists(
  before: Before,
  ours: readonly unknown[],
  theirs: readonly unknown[],
  tell: OnConflict,
  path: string,
): unknown[] {
  const [mine, other, last] = [ours, theirs, Array.isArray(before.value) ? before.value : []].map(
    (list) => new Map(list.map((item) => [keyOf(item), item as unknown])),
  ) as [Map<string, unknown>, Map<string, unknown>, Map<string, unknown>]
  const member = (list: ReadonlyMap<string, unknown>, key: string): Maybe => (list.has(key) ? list.get(key) : gone)
  // Who has put the items into another order is followed; where both have, ours stands.
  const isTheirs = isOrdered(mine, last) && !isOrdered(other, last)
  const keys = isTheirs ? inOrder([...other.keys()], [...mine.keys()]) : inOrder([...mine.keys()], [...other.keys()])
  return keys
    .map((key, i) =>
      mergeMember(
        { ...before, value: member(last, key) },
        member(mine, key),
        member(other, key),
        tell,
        `${path}[${i}]`,
      ),
    )
    .filter((item) => item !== gone)
}

type List = ReadonlyMap<string, unknown>
/** Whether a list has what it shares with another in the other's order. */
const isOrdered = (list: List, other: List): boolean =>
  isDeepStrictEqual(
    [...list.keys()].filter((key) => other.has(key)),
    [...other.keys()].filter((key) => list.has(key)),
  )

const keyOf = (item: unknown): string =>
  isGroup(item) && typeof item.id === 'string' ? `id ${item.id}` : JSON.stringify(item)

/** Whether every item of a list is another one. */
const isKeyed = (list: readonly unknown[]): boolean => new Set(list.map(keyOf)).size === list.length

/** Our keys in their order, each of theirs after the one it follows there. */
function inOrder(ours: readonly string[], theirs: readonly string[]): readonly string[] {
  const keys = [...ours]
  const seen = new Set(ours)
  theirs.forEach((key, i) => {
    if (seen.has(key)) return
    const after = theirs[i - 1]
    keys.splice(after === undefined ? 0 : keys.indexOf(after) + 1, 0, key)
    seen.add(key)
  })
  return keys
}
