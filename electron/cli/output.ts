import { describeFault, type PackFault } from '../core/faults'
import type { CellFault } from '../workbook'

/** Something wrong, told in one language. */
export interface Fault {
  readonly where: string
  readonly what: string
  readonly todo: string
}

/** What a verb ends with. `lines` are for people, `data` for `--json`. */
export type Outcome =
  | { readonly ok: true; readonly lines: readonly string[]; readonly data?: object }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/** Where to, and how, results are told. */
export interface Manner {
  readonly json: boolean
  readonly locale: string
  /** Whether standard output takes colours. */
  readonly colour: boolean
}

export const done = (lines: readonly string[], data?: object): Outcome => ({
  ok: true,
  lines,
  ...(data ? { data } : {}),
})

export const packFaults = (faults: readonly PackFault[], locale: string): Outcome => ({
  ok: false,
  faults: faults.map((fault) => describeFault(fault, locale)),
})

export const cellFaults = (faults: readonly CellFault[], locale: string): Outcome => ({
  ok: false,
  faults: tellCells(faults, locale),
})

/** What is wrong with cells, or asked about them, in one language. */
export function tellCells(cells: readonly CellFault[], locale: string): readonly Fault[] {
  const language = locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
  return cells.map(({ sheet, cell, what, right }) => ({
    where: [sheet, cell].filter((part) => part !== '').join('!'),
    what: what[language],
    todo: right[language],
  }))
}

export const oneFault = (what: string, where = '', todo = ''): Outcome => ({
  ok: false,
  faults: [{ where, what, todo }],
})

/** Colours only where a terminal shows them and nobody has asked for none (no-color.org). */
export const takesColour = (stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean =>
  stream.isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb'

/** Chinese where the terminal is Chinese, else English. */
export const localeOf = (env: NodeJS.ProcessEnv): string =>
  (env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? '').startsWith('zh') ? 'zh-CN' : 'en'

/** The text for standard output. */
export function render(outcome: Outcome, { json, colour }: Manner): string {
  if (json) return `${JSON.stringify(outcome.ok ? { ok: true, ...outcome.data } : outcome, null, 2)}\n`
  if (outcome.ok) return outcome.lines.map((line) => `${line}\n`).join('')
  const paint = (code: number, text: string): string =>
    colour && text !== '' ? `\u001b[${code}m${text}\u001b[0m` : text
  const told = outcome.faults.map(({ where, what, todo }) =>
    [paint(1, where), paint(31, what), todo && `    ${todo}`].filter((part) => part !== '').join(todo ? '\n' : ': '),
  )
  const count = outcome.faults.length === 1 ? '1 fault' : `${outcome.faults.length} faults`
  return `${told.join('\n')}\n${paint(1, count)}\n`
}
