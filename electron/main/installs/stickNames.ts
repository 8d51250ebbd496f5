import type { PassedFile } from '../../core/contracts/installs'

/** What a file's name says it is: one of ours, one that is meant to be and named otherwise, or nothing to us. */
export type Named = 'pack' | 'key' | PassedFile | undefined

const rename = (name: string, to: string): PassedFile => ({ name, why: 'name', to })

/**
 * Reads a name as people and old tools write them: in capitals, with a number a copy was given, or with an ending another program put
 * after ours. What a system leaves for itself (`._x`) is nothing. Pure.
 */
export function readName(name: string): Named {
  if (name.startsWith('.')) return undefined
  if (/\.briefpack$/i.test(name)) return 'pack'
  if (/\.public\.json$/i.test(name)) return 'key'
  const [, pack, packTail] = /^(.+)\.briefpack(.+)$/i.exec(name) ?? []
  if (pack !== undefined) return rename(name, `${pack}${copyOf(packTail)}.briefpack`)
  const [, key, keyTail] = /^(.+)\.public(.*)\.json(?:\.\w+)?$/i.exec(name) ?? []
  if (key !== undefined) return rename(name, `${key}${copyOf(keyTail)}.public.json`)
  return undefined
}

/** The number of a copy stays, so that two copies do not get one name; an ending goes. */
const copyOf = (tail = ''): string => (tail.startsWith('.') ? '' : tail.trim())
