import type { z } from 'zod'
import { forms, packFault, type Form, type PackFault, type ValueType } from '../../core/faults'
import { err, ok, type Result } from '../../core/result'
import { place, valueAt } from './place'

type Issue = z.core.$ZodIssue

/** Holds parsed JSON to a schema; each deviation becomes a fault with its JSON path. */
export function readShape<S extends z.ZodType>(
  schema: S,
  data: unknown,
  file: string,
): Result<z.output<S>, readonly PackFault[]> {
  const read = schema.safeParse(data)
  return read.success ? ok(read.data) : err(distinct(read.error.issues.flatMap((issue) => faultsOf(issue, data, file))))
}

/** A text that fits neither its pattern nor what else its form asks is one fault. */
function distinct(faults: readonly PackFault[]): readonly PackFault[] {
  const seen = new Set<string>()
  return faults.filter(({ code, at, params }) => {
    const key = JSON.stringify([code, at, params])
    return !seen.has(key) && seen.add(key)
  })
}

function faultsOf(issue: Issue, data: unknown, file: string): readonly PackFault[] {
  const at = place(issue.path)
  const found = valueAt(data, issue.path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((field) => packFault('unknown-field', file, place([...issue.path, field]), { field }))
    case 'invalid_key':
      return [badForm(String(issue.path.at(-1)), issue.issues[0]?.message, file, at)]
    case 'too_small':
      return [sizeFault(issue.origin, `${issue.inclusive === false ? '>' : '≥'} ${issue.minimum}`, found, file, at)]
    case 'too_big':
      return [sizeFault(issue.origin, `${issue.inclusive === false ? '<' : '≤'} ${issue.maximum}`, found, file, at)]
    case 'custom':
      return [ownFault(issue, found, file, at)]
    default:
      if (found === undefined) return [missing(issue.path, file)]
      return [valueFault(issue, found, file, at)]
  }
}

function valueFault(issue: Issue, found: unknown, file: string, at: string): PackFault {
  switch (issue.code) {
    case 'invalid_type':
      // JSON can write 1e999, which no number holds.
      if (found === Infinity || found === -Infinity)
        return packFault('out-of-range', file, at, { found: show(found), limit: '≤ 1e308' })
      return packFault('wrong-type', file, at, { wanted: typeWanted(issue.expected), found: typeOf(found) })
    case 'invalid_value':
      return packFault('not-allowed', file, at, { found: show(found), allowed: issue.values.map(String) })
    case 'invalid_union':
      return packFault('not-allowed', file, at, { found: show(found), allowed: optionsOf(issue) })
    case 'invalid_format':
      return badForm(show(found), issue.message, file, at)
    default:
      return packFault('unfit-value', file, at, { reason: issue.message })
  }
}

/** Checks of the schema's own (schema/positions) bring their fault with them; one of a text's form names that. */
function ownFault(issue: z.core.$ZodIssueCustom, found: unknown, file: string, at: string): PackFault {
  const { code, params } = (issue.params ?? {}) as Partial<Pick<PackFault, 'code' | 'params'>>
  return code === undefined ? badForm(show(found), issue.message, file, at) : ({ code, file, at, params } as PackFault)
}

function missing(path: readonly PropertyKey[], file: string): PackFault {
  const key = path.at(-1)
  return packFault('missing-field', file, place(path), { field: key === undefined ? '{ }' : String(key) })
}

function sizeFault(origin: string, limit: string, found: unknown, file: string, at: string): PackFault {
  if (origin === 'string') return packFault('empty-text', file, at, {})
  if (origin === 'array') return packFault('wrong-count', file, at, { limit })
  return packFault('out-of-range', file, at, { found: show(found), limit })
}

/** A pattern of the schema carries the name of its form as message; one that does not is told as it is. */
function badForm(found: string, message: string | undefined, file: string, at: string): PackFault {
  const form: Form | undefined = forms.find((name) => name === message)
  if (form === 'file-path' && /(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[A-Za-z]:/.test(found)) {
    return packFault('outside-pack', file, at, { path: found })
  }
  return form
    ? packFault('bad-form', file, at, { form, found })
    : packFault('unfit-value', file, at, { reason: message ?? found })
}

const optionsOf = (issue: Issue): readonly string[] =>
  'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : []

const wantedTypes: Readonly<Record<string, ValueType>> = {
  string: 'text',
  number: 'number',
  int: 'whole-number',
  array: 'list',
  tuple: 'list',
  object: 'group',
  record: 'group',
  boolean: 'true-false',
  null: 'null',
}
const typeWanted = (expected: string): ValueType =>
  Object.hasOwn(wantedTypes, expected) ? (wantedTypes[expected] ?? 'other') : 'other'

function typeOf(value: unknown): ValueType {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'list'
  return typeWanted(typeof value)
}

/** A short, one-line picture of a wrong value. */
function show(value: unknown): string {
  const text = typeof value === 'string' ? value : typeof value === 'object' && value !== null ? '{…}' : String(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
