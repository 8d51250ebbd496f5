/** Compares the facts a pack carries with the list of what its report states. Plain data in, plain data out; runs in Node without a build. */

type Entry = Readonly<Record<string, unknown>>

/** A stated entry and what of it the pack lacks or tells differently; `differences` is empty where all agrees. */
export interface Comparison {
  readonly id: string
  readonly differences: readonly string[]
}

const isGroup = (value: unknown): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every entry with an id, however deep; a nested one without an address has its parent's. */
export function entriesOf(data: unknown, at?: unknown): readonly Entry[] {
  if (Array.isArray(data)) return data.flatMap((inner) => entriesOf(inner, at))
  if (!isGroup(data)) return []
  const here = data.at ?? at
  const inner = Object.values(data).flatMap((value) => entriesOf(value, here))
  if (typeof data.id !== 'string') return inner
  return [here === undefined ? data : { ...data, at: here }, ...inner]
}

/** Told alike to the letter, absent in both or in neither. */
const same = [
  'at',
  'value',
  'unit',
  'growth_pct',
  'growth_basis',
  'bound',
  'part_of',
  'date',
  'precision',
  'role',
  'kind',
  'cluster',
  'indicator',
  'company',
  'companies',
  'figures',
  'title_at',
  'total',
] as const

/** Marks: there or not there; the report list sometimes gives a reason instead of `true`. */
const marks = ['est', 'aim', 'open', 'future', 'ordered'] as const

/** Compares every stated entry with the pack's facts.json. */
export function compareFacts(stated: unknown, packFacts: unknown): readonly Comparison[] {
  const carried = new Map(entriesOf(packFacts).map((entry) => [entry.id, entry]))
  return entriesOf(stated).map((entry) => {
    const mine = carried.get(entry.id)
    return { id: String(entry.id), differences: mine ? differences(entry, mine) : ['not in the pack'] }
  })
}

function differences(stated: Entry, mine: Entry): readonly string[] {
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ...same.map((field) => [field, stated[field], mine[field]] as const),
    ...marks.map((field) => [field, Boolean(stated[field]), Boolean(mine[field])] as const),
    ['ours', Boolean(stated.ours) || stated.cluster_is === 'ours', Boolean(mine.ours)],
    ['figure', isGroup(stated.figure) ? stated.figure.id : stated.figure, mine.figure],
    ['number of items', countOf(stated.zh), countOf(mine.items)],
    ['number of fields', countOf(stated.fields_zh), countOf(mine.fields)],
    ['number of partners', countOf(stated.partners_zh), countOf(mine.partners)],
  ]
  return pairs
    .filter(([, theirs, ours]) => JSON.stringify(theirs) !== JSON.stringify(ours))
    .map(([field, theirs, ours]) => `${field}: ${JSON.stringify(theirs)} stated, ${JSON.stringify(ours)} in the pack`)
}

function countOf(list: unknown): number | undefined {
  if (Array.isArray(list)) return list.length
  return isGroup(list) ? Object.keys(list).length : undefined
}

/** Ids of facts that some step of the tour lists, growth counted as its figure. */
export function reachedIds(tour: unknown): ReadonlySet<string> {
  const scenes = isGroup(tour) && Array.isArray(tour.scenes) ? (tour.scenes as readonly Entry[]) : []
  const steps = scenes.flatMap((scene) => scene.steps as readonly { readonly facts: readonly string[] }[])
  return new Set(steps.flatMap((step) => step.facts.map((ref) => ref.replace('#growth', ''))))
}
