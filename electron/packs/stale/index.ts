import { firstYear, isWithin, lastYear } from '../../core/period'
import { createHash } from 'node:crypto'
import type { Report } from '../../core/report'
import { flatten, keyOf, pathOf } from '../check/textKeys'
import { numbersIn, yearsIn } from '../words/numerals'
import { braces } from '../words/placeholders'
import { changedAround, type Placed } from './around'
import { changedFacts, listsMoved, movedOf } from './change'
import { comparisonIn } from './comparing'
import { speaksOf } from './speaksOf'

/** Why a text may no longer hold, the surest first. */
export type Reason =
  | { readonly why: 'year' | 'count' | 'comparison'; readonly said: string }
  | { readonly why: 'fact'; readonly facts: readonly string[] }
  /** What its step shows, or where a place lies. */
  | { readonly why: 'step' | 'place' }

export interface StaleText {
  readonly locale: string
  readonly path: readonly string[]
  /** As it is written in the file. */
  readonly text: string
  readonly reasons: readonly Reason[]
  /** Names the text together with what it was held against: whoever confirmed it has confirmed just that. */
  readonly token: string
}

/**
 * The texts that may no longer hold since an older report, all of them once. Both reports come with the texts as they are
 * written: what a placeholder says changes by itself. Pure.
 */
export function staleTexts(older: Placed, newer: Placed): readonly StaleText[] {
  return newer.manifest.locales.flatMap((locale) => {
    const [was, is] = [older.texts[locale], newer.texts[locale]]
    if (!was || !is) return []
    const [before, changed] = [flatten(was).leaves, changedFacts(older, newer, locale)]
    const isElsewhere = changedAround(older, newer)
    const lists = listsMoved(older, newer)
    return [...flatten(is).leaves].flatMap(([key, text]): readonly StaleText[] => {
      const path = pathOf(key)
      if (path[0] === '$schema') return []
      const touched = speaksOf(path, text, [older, newer])
      const moved = touched.facts.filter((id) => changed.has(id))
      const listed = lists(path[0] ?? '', path[1] ?? '')
      const facts = { all: touched.facts, moved, listed, isSentence: touched.isSentence }
      const isAsItWas = before.get(key) === text
      const around = isAsItWas
        ? isElsewhere(path, comparisonIn(text, locale) !== undefined, touched.isSentence)
        : undefined
      const stated = reasonsOf(text, isAsItWas, facts, { older, newer, locale })
      const isAsked = stated.some(({ why }) => why === 'fact')
      const reasons = [...stated, ...(around && !isAsked ? [{ why: around.why } as const] : [])]
      if (reasons.length === 0) return []
      const held = { locale, key: keyOf(path), text, reasons, period: newer.manifest.period }
      const now = [...moved.map((id) => newer.facts[id] ?? null), ...(around && !isAsked ? [around.now] : [])]
      const token = createHash('sha256')
        .update(JSON.stringify([held, now]))
        .digest('hex')
      return [{ locale, path, text, reasons, token }]
    })
  })
}

interface Facts {
  readonly all: readonly string[]
  readonly moved: readonly string[]
  /** Lengths that lists of its scene no longer have. */
  readonly listed: ReadonlySet<number>
  readonly isSentence: boolean
}
interface Between {
  readonly older: Report
  readonly newer: Report
  readonly locale: string
}

/** Above this many facts a text is about the report and not about one of them. */
const fewFacts = 60

function reasonsOf(text: string, isAsItWas: boolean, facts: Facts, between: Between): readonly Reason[] {
  const { locale } = between
  const literal = text.replace(braces, ' ')
  const year = staleYear(literal, isAsItWas, between)
  const count = staleCount(literal, facts, between)
  const isClose = facts.moved.length > 0 && facts.all.length <= fewFacts && isAsItWas
  const comparison = isClose ? comparisonIn(literal, locale) : undefined
  return [
    ...(year === undefined ? [] : [{ why: 'year', said: year } as const]),
    ...(count === undefined ? [] : [{ why: 'count', said: count } as const]),
    ...(comparison === undefined ? [] : [{ why: 'comparison', said: comparison } as const]),
    ...(isClose && facts.isSentence ? [{ why: 'fact', facts: facts.moved } as const] : []),
  ]
}

/** A year about the old period, in a report of another; in a text that was rewritten, one that is past without the new one beside it. */
function staleYear(literal: string, isAsItWas: boolean, { older, newer }: Between): string | undefined {
  const [was, is] = [older.manifest.period, newer.manifest.period]
  if (was === is) return undefined
  const years = yearsIn(literal)
  const isNow = (year: number): boolean => isWithin(String(year), is)
  const isTold = !isAsItWas && years.some(({ year }) => isNow(year))
  const isNear = (year: number): boolean => year >= firstYear(was) - 1 && year <= lastYear(was) + 1
  return isTold ? undefined : years.find(({ year }) => isNear(year) && (isAsItWas || !isNow(year)))?.said
}

/** A number that a changed fact had and no fact here has any more. */
function staleCount(
  literal: string,
  { all, moved, listed }: Facts,
  { older, newer, locale }: Between,
): string | undefined {
  if (moved.length === 0 && listed.size === 0) return undefined
  const { before } = movedOf(older, newer, moved)
  const { after } = movedOf(older, newer, all)
  return numbersIn(literal, locale).find(({ value }) => listed.has(value) || (before.has(value) && !after.has(value)))
    ?.said
}
