import { packFault, type PackFault } from '../../core/faults'
import { statedEntries } from '../facts'
import type { RawPack } from '../pack'
import type { Facts } from '../schema'

/** Source addresses the report does not have, and dates the calendar does not have or that are less exact than they claim. */
export function sourceFaults({ facts, manifest }: RawPack): readonly PackFault[] {
  const { paragraphs } = manifest.source
  const file = manifest.files.facts
  const addresses = statedEntries(facts).flatMap(({ at, fact }) => [
    { at: `${at}.at`, address: fact.at },
    ...(fact.kind === 'company' && fact.title_at !== undefined
      ? [{ at: `${at}.title_at`, address: fact.title_at }]
      : []),
  ])
  return [
    ...addresses.flatMap(({ at, address }) => addressFaults(address, paragraphs, file, at)),
    ...facts.milestones.flatMap((milestone, i) => dateFaults(milestone, file, `milestones[${i}]`)),
  ]
}

function addressFaults(
  address: string,
  counts: Readonly<Record<string, number>>,
  file: string,
  at: string,
): readonly PackFault[] {
  const [part = '', paragraph = ''] = address.split('.')
  const paragraphs = Object.hasOwn(counts, part) ? (counts[part] ?? 0) : 0
  const number = Number(paragraph)
  return number >= 1 && number <= paragraphs ? [] : [packFault('bad-address', file, at, { address, part, paragraphs })]
}

function dateFaults({ date, precision }: Facts['milestones'][number], file: string, at: string): readonly PackFault[] {
  if (!isCalendarDate(date)) return [packFault('bad-date', file, `${at}.date`, { date })]
  const parts = date.split('-').length
  const least = precision === 'day' ? 3 : precision === 'mid-month' ? 2 : 1
  return parts < least ? [packFault('vague-date', file, `${at}.date`, { date, precision })] : []
}

/** `2020-02-30` is written like a date but is none. */
export function isCalendarDate(date: string): boolean {
  const full = `${date}-01-01`.slice(0, 10)
  const time = Date.parse(`${full}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === full
}
