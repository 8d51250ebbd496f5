import { textsOf } from '../../../../electron/core/reading'
import { allSides, type Side } from '../../../map/labels'
import { isWall } from '../../../picture/stage'
import type { TypeSize } from '../../../picture/type'
import type { Band } from './band'
import { middleOf, type CrossingMark, type PlaceMark } from './ground'
import type { LabelDraft, Row } from './labels'
import { measures } from './marks'
import type { Plan } from './plan'

const citySides: readonly Side[] = ['e', 'w', 's', 'n', 'se', 'sw', 'ne', 'nw']
/** Beside the park's ring, beside a dot, beside a crossing; and how far off a distance may be told, u. */
const gaps = { park: 48, dot: 22, crossing: 30, far: 64 } as const

interface Named {
  readonly name: string
  readonly short?: string | undefined
}

/** The short name where there is one; the id where there is none. */
const shortOf = (text: Named | undefined, id: string): string => text?.short ?? text?.name ?? id

/** A name in a size. */
const nameRow = ({ pen }: Plan, id: string, text: string, size: TypeSize, more: Partial<Row> = {}): Row => ({
  ...{ id, content: pen.say(text), size: pen.size(size) },
  ...more,
})

const farRow = ({ pen }: Plan, id: string, fact: string, size: TypeSize): Row => ({
  ...{ id: `${id}:far`, content: pen.figure(fact, { look: 'level' }), size: pen.size(size), weight: 600, noun: id },
})

function parkDraft(plan: Plan, { id, at }: PlaceMark, name: string, full: string): LabelDraft {
  const key = `place:${id}`
  const way = (size: TypeSize): readonly Row[] => [nameRow(plan, key, name, size, { weight: 600 })]
  return {
    ...{
      id: key,
      fact: key,
      name: full,
      at,
      gap: gaps.park,
      ashore: true,
      sides: ['ne', 'e', 'n', 'nw', 'w', 'se', 'sw', 's'],
    },
    ways: (['head', 'lead', 'caption', 'label', 'floor'] as const).map(way),
  }
}

function placeDraft(plan: Plan, place: PlaceMark, name: string, full: string): LabelDraft {
  const key = `place:${place.id}`
  const base = { id: key, fact: key, name: full, at: place.at, gap: gaps.dot, ashore: true, sides: citySides }
  const distance = plan.marks.distances.find(({ to }) => to.id === place.id)
  const city = place.kind === 'city'
  const told = measures(plan.step) ? distance : undefined
  const ink = told || city ? 'ink' : 'ink2'
  const named = (size: TypeSize): Row => nameRow(plan, key, name, size, { ink })
  const alone: readonly TypeSize[] = city ? ['lead', 'caption', 'label'] : ['caption', 'label']
  const ways = alone.map((size) => [named(size)])
  if (!told) return { ...base, ways }
  // Listed below the map, its distance is told there.
  if (plan.ladder?.tells?.has(told.fact)) return { ...base, ways: [[named('head')], ...ways] }
  const both = (size: TypeSize, by: TypeSize): readonly Row[] => [named(size), farRow(plan, key, told.fact, by)]
  // Where the step is about its neighbours, the cities among them are what it shows.
  const first = plan.step.view === 'neighbours' ? 0 : isWall(plan.pen.stage) ? onWall : modest
  // What is no city is never larger than one.
  const graded = grades.slice(first).map((grade, i) => (city ? grade : (grades[Math.max(modest, first + i)] ?? grade)))
  return { ...base, peers: true, far: gaps.far, ways: [...graded.map(([size, by]) => both(size, by)), ...ways] }
}

/** How large a name and its distance are, the best first. */
const grades: readonly (readonly [name: TypeSize, far: TypeSize])[] = [
  ['head', 'figure'],
  ['lead', 'large'],
  ['lead', 'head'],
  ['caption', 'lead'],
  ['label', 'label'],
  ['floor', 'floor'],
]

/** The grade of a distance that is told by the way, and on a wall, where there is room about it. */
const [modest, onWall] = [2, 1] as const

/** When a crossing opened, and what it is called; the name is what stays. */
function crossingDraft(plan: Plan, mark: CrossingMark): LabelDraft {
  const { pen } = plan
  const { crossings } = textsOf(plan.input.report, pen.locale)
  const key = `crossing:${mark.id}`
  const [name, full] = [shortOf(crossings[mark.id], mark.id), crossings[mark.id]?.name ?? mark.id]
  const ink = mark.park ? 'park' : 'ink'
  const year = (size: TypeSize): readonly Row[] =>
    mark.year === undefined ? [] : [nameRow(plan, `${key}:year`, mark.year, size, { weight: 600, ink, count: true })]
  const named = (size: TypeSize): Row => nameRow(plan, key, name, size)
  const told: readonly LabelDraft['ways'][number][] = [
    [...year('head'), named('caption')],
    [...year('head'), named('label')],
    [...year('lead'), named('label')],
    [...year('label'), named('floor')],
    [named('floor')],
  ]
  const listed = plan.ladder !== undefined && mark.year !== undefined && !mark.park
  const again = plan.land.ground.crossings.some(({ id, year }) => id !== mark.id && year === mark.year)
  const years = [year('lead'), year('label')]
  return {
    ...{ id: key, fact: key, name: full, at: middleOf(mark), gap: gaps.crossing, sides: allSides },
    peers: true,
    // Where all are listed below the map, a year that no other has is enough to find one.
    ...(listed ? { listed } : {}),
    ways: listed ? [...(again ? told.slice(2) : []), ...years] : told,
  }
}

/** The far end of the linked fields, and how far it is. */
function linkDrafts(plan: Plan, band: Band | undefined): readonly LabelDraft[] {
  const { pen, input, step, labels } = plan
  const target = plan.marks.linked
  if (!target) return []
  const link = input.scene.linked?.link ?? ''
  const { facts } = textsOf(input.report, pen.locale)
  const name = shortOf(facts[link], link)
  const key = `link:${link}`
  const way = (size: TypeSize): readonly Row[] => [nameRow(plan, key, name, size, { weight: 600 })]
  const end: LabelDraft = {
    ...{
      id: key,
      fact: link,
      at: target.at,
      gap: 30,
      ashore: true,
      sides: ['s', 'sw', 'se', 'w', 'e', 'nw', 'ne', 'n'],
    },
    ways: (['head', 'lead', 'caption', 'label'] as const).map(way),
  }
  const [distance] = step.distances ?? []
  if (distance === undefined || !input.report.facts[distance]) return [end]
  const straight = labels['straight']
  const far = 'link-distance'
  const rows = (size: TypeSize): readonly Row[] => [
    { ...farRow(plan, far, distance, size), noun: straight === undefined ? key : far },
    ...(straight === undefined ? [] : [nameRow(plan, far, straight, 'caption', { ink: 'ink2' })]),
  ]
  const hero: LabelDraft = {
    ...{ id: far, at: { x: target.at.x / 2, y: target.at.y / 2 }, gap: (band?.width ?? 0) / 2 + 48 },
    ...{ sides: ['e', 'se', 'w', 'sw'], ways: [rows('large'), rows('head')] },
  }
  return [end, hero]
}

/** Everything a step wants to write beside its marks, most important first. */
export function draftsOf(plan: Plan, band: Band | undefined): readonly LabelDraft[] {
  const { input, step, marks, land, pen } = plan
  const { places } = textsOf(input.report, pen.locale)
  const named = marks.named
    .filter(({ id }) => id !== marks.linked?.id)
    .map((place) => {
      const name = shortOf(places[place.id], place.id)
      const full = places[place.id]?.name ?? place.id
      return place.id === input.scene.park ? parkDraft(plan, place, name, full) : placeDraft(plan, place, name, full)
    })
  const isPark = ({ id }: LabelDraft): boolean => id === `place:${input.scene.park}`
  // What a visitor may be asked for has its place before what is only named.
  const fact = plan.asked?.question.fact
  const answers = new Set(marks.distances.flatMap((one) => (one.fact === fact ? [`place:${one.to.id}`] : [])))
  // Under a question the land is quiet: the park, its own crossing, and what is asked for.
  const asking = plan.asked?.guess.kind === 'asking'
  const crossings = step.view === 'crossings' ? land.ground.crossings.filter(({ park }) => park || !asking) : []
  // The park's own first, then the newest: what a crowded river leaves to the cards are the others.
  const ordered = [...crossings].sort((a, b) => Number(b.park) - Number(a.park) || b.order - a.order)
  return [
    ...named.filter(isPark),
    ...linkDrafts(plan, band),
    ...named.filter(({ id }) => answers.has(id)),
    ...ordered.map((mark) => crossingDraft(plan, mark)),
    ...named.filter((draft) => !isPark(draft) && !answers.has(draft.id)),
  ]
}
