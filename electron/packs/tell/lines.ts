const blank = /[\s,:]*/y
const token = /"(?:[^"\\]|\\.)*"|[^\s,:[\]{}]+/y

/** One open list or group on the way through a text, and where in it the reading stands. */
interface Level {
  readonly isList: boolean
  key: string | number
}

/**
 * Line, from 1, at which what a path leads to begins in a JSON text; where there is nothing, the line of the last thing on the
 * way to it. Linear, without recursion; the text need not be sound to its end.
 */
export function lineOf(text: string, path: readonly (string | number)[]): number {
  const open: Level[] = []
  let [found, depth] = [0, 0]
  for (let at = skip(blank, text, 0); at < text.length && depth < path.length; at = skip(blank, text, at)) {
    const char = text.charAt(at)
    const level = open.at(-1)
    if (char === '}' || char === ']') {
      open.pop()
      if (open.length < depth) break
      valueEnds(open.at(-1))
      at += 1
      continue
    }
    const end = char === '{' || char === '[' ? at + 1 : skip(token, text, at)
    if (end === at) break
    const isKey = level?.isList === false && char === '"' && isKeyAt(text, end)
    if (level && isKey) level.key = keyIn(text.slice(at, end))
    if ((isKey || level?.isList === true) && open.length > depth && leadsTo(open, path))
      [found, depth] = [at, open.length]
    if (char === '{' || char === '[') open.push({ isList: char === '[', key: char === '[' ? 0 : '' })
    else if (!isKey) valueEnds(level)
    at = end
  }
  return text.slice(0, found).split('\n').length
}

const leadsTo = (open: readonly Level[], path: readonly (string | number)[]): boolean =>
  open.length <= path.length && open.every(({ key }, i) => String(key) === String(path[i]))

const isKeyAt = (text: string, end: number): boolean => /^\s*:/.test(text.slice(end, end + 80))

function valueEnds(level: Level | undefined): void {
  if (typeof level?.key === 'number') level.key += 1
}

function keyIn(quoted: string): string {
  try {
    return String(JSON.parse(quoted))
  } catch {
    return quoted
  }
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : from
}
