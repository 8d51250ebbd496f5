import { textRoom, type Base } from '../base'
import type { EntryKind } from '../sheets/column'
import type { Path } from '../sheets/leaves'

/** The pack that is being made: the base's files, edited in place. Whether they fit the schema is asked at the end. */
export interface Draft {
  readonly files: Omit<Base, 'folder'>
  /** Cells, entries and texts that differ from the base. */
  changed: number
}

export const draftOf = ({ folder: _folder, ...files }: Base): Draft => ({ files: structuredClone(files), changed: 0 })

type Group = Record<string | number, unknown>
const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null

/** Sets the value at a path, making the groups on the way; undefined removes it. */
export function setAt(root: object, path: Path, value: unknown): void {
  const key = path.at(-1)
  if (key === undefined) return
  if (value === undefined) {
    const group = getAt(root, path.slice(0, -1))
    if (isGroup(group)) Reflect.deleteProperty(group, key)
    return
  }
  let group = root as Group
  path.slice(0, -1).forEach((part, i) => {
    const inner = Object.hasOwn(group, part) ? group[part] : undefined
    if (isGroup(inner)) return void (group = inner)
    const made = (typeof path[i + 1] === 'number' ? [] : {}) as Group
    define(group, part, made)
    group = made
  })
  define(group, key, value)
}

/** As an assignment, but a key named __proto__ is only a key. */
const define = (group: Group, key: string | number, value: unknown): void =>
  void Object.defineProperty(group, key, { value, writable: true, enumerable: true, configurable: true })

const getAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, part) => (isGroup(value) && Object.hasOwn(value, part) ? value[part] : undefined), root)

/** The list of a kind in the draft, to be edited. */
export function listOf({ files }: Draft, kind: EntryKind): { id: string }[] {
  if (kind === 'places') return files.places?.places ?? []
  if (kind === 'crossings') return files.crossings?.crossings ?? []
  return (files.facts[kind] ??= [])
}

/** Drops what the texts of every language say of an entry. */
export function forgetTexts({ files }: Draft, kind: EntryKind, id: string): void {
  for (const texts of Object.values(files.texts)) {
    Reflect.deleteProperty(texts[textRoom(kind)] ?? {}, id)
    if (textRoom(kind) === 'facts') Reflect.deleteProperty(texts.attract.captions, id)
  }
}
