import type { SyntaxProblem } from '../../core/faults'

export interface SyntaxFault {
  readonly offset: number
  readonly problem: SyntaxProblem
}

/** What may come next while reading JSON. */
type Expecting = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing'

const space = /[ \t\n\r]*/y
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/**
 * Finds where a text stops being JSON, since the engine's own message gives no place for every mistake.
 * Linear, without recursion; undefined where the text is sound.
 */
export function findSyntaxFault(text: string): SyntaxFault | undefined {
  const open: string[] = []
  let expecting: Expecting = 'value'
  let comma: number | undefined
  for (let at = skip(space, text, 0); at < text.length; at = skip(space, text, at)) {
    const char = text.charAt(at)
    if (closes(char, open.at(-1), expecting)) {
      open.pop()
      at += 1
      expecting = open.length > 0 ? 'comma-or-end' : 'nothing'
      continue
    }
    if (comma !== undefined && (char === '}' || char === ']')) return { offset: comma, problem: 'trailing-comma' }
    comma = expecting === 'comma-or-end' ? at : undefined
    const end = take(text, at, expecting)
    if (typeof end !== 'number') return end
    at = end
    if (opens(char, expecting)) open.push(char)
    expecting = after(expecting, char, open.at(-1))
  }
  return expecting === 'nothing' ? undefined : { offset: text.length, problem: 'ends-early' }
}

const opens = (char: string, expecting: Expecting): boolean =>
  (char === '{' || char === '[') && (expecting === 'value' || expecting === 'value-or-end')

const closes = (char: string, opener: string | undefined, expecting: Expecting): boolean =>
  expecting.endsWith('-or-end') && ((char === '}' && opener === '{') || (char === ']' && opener === '['))

/** Offset behind what was expected at `at`, or the fault. */
function take(text: string, at: number, expecting: Expecting): number | SyntaxFault {
  const char = text[at]
  switch (expecting) {
    case 'nothing':
      return { offset: at, problem: 'after-end' }
    case 'colon':
      return char === ':' ? at + 1 : { offset: at, problem: 'colon' }
    case 'comma-or-end':
      return char === ',' ? at + 1 : { offset: at, problem: 'comma' }
    case 'key':
    case 'key-or-end':
      return char === '"' ? takeString(text, at) : { offset: at, problem: 'key' }
    default: {
      if (char === '"') return takeString(text, at)
      if (char === '{' || char === '[') return at + 1
      const end = skip(scalar, text, at)
      return end > at ? end : { offset: at, problem: 'value' }
    }
  }
}

function takeString(text: string, start: number): number | SyntaxFault {
  let at = start + 1
  for (;;) {
    const char = text[at]
    if (char === '"') return at + 1
    if (char === undefined || char < ' ') return { offset: start, problem: 'string' }
    const next = char === '\\' ? skip(escape, text, at) : at + 1
    if (next === at) return { offset: at, problem: 'string' }
    at = next
  }
}

function after(expecting: Expecting, char: string, opener: string | undefined): Expecting {
  if (expecting === 'key' || expecting === 'key-or-end') return 'colon'
  if (expecting === 'colon') return 'value'
  if (expecting === 'comma-or-end') return opener === '{' ? 'key' : 'value'
  if (char === '{') return 'key-or-end'
  if (char === '[') return 'value-or-end'
  return opener === undefined ? 'nothing' : 'comma-or-end'
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : from
}
