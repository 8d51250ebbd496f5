import { allSides, type Side } from '../../map/labels'
import type { Ground } from '../../map/projection'
import { contains } from '../../map/widest'
import type { LabelDraft, LabelRow } from './labelModel'
import type { Band } from './linkModel'
import type { CrossingMark, PlaceMark } from './model'
import type { StepContext } from './stepContext'
import type { DistanceMark, StepMarks } from './stepMarks'
import { figureText, named } from './wording'

const citySides: readonly Side[] = ['e', 'w', 's', 'n', 'se', 'sw', 'ne', 'nw']

function placeDraft(c: StepContext, place: PlaceMark, distances: readonly DistanceMark[]): LabelDraft {
  const isPark = place.id === c.scene.park
  const text = named(c.texts.places[place.id], place.id)
  const base = {
    id: `place:${place.id}`,
    fact: `place:${place.id}`,
    at: place.at,
    gap: isPark ? 34 : 20,
    sides: citySides,
  }
  if (isPark)
    return {
      ...base,
      sides: ['ne', 'e', 'n', 'nw', 'w', 'se', 'sw', 's'],
      rows: [{ text, size: 'head', tone: 'ink', strong: true }],
      smaller: (['lead', 'caption', 'label'] as const).map((size) => [{ text, size, tone: 'ink', strong: true }]),
    }
  const distance = c.step.view === 'neighbours' ? distances.find((d) => d.to.id === place.id) : undefined
  const figure = distance && figureText(c, distance.fact)
  const city = place.kind === 'city'
  const name: LabelRow = { text, size: city ? 'lead' : 'caption', tone: (figure ?? city) ? 'ink' : 'quiet' }
  if (!figure) return { ...base, rows: [name], smaller: [[{ ...name, size: 'caption' }], [{ ...name, size: 'label' }]] }
  const row = (size: LabelRow['size']): LabelRow => ({ figure, size, tone: 'ink', strong: true })
  return {
    ...base,
    rows: [name, row(city ? 'large' : 'head')],
    smaller: [
      [name, row('head')],
      [name, row('lead')],
      [name, row('caption')],
      [{ ...name, size: 'label' }, row('label')],
      [name],
    ],
  }
}

/** Crossings that bear their year on the crossings step: at most seven, those in use first. */
const datedCrossings = (crossings: readonly CrossingMark[]): readonly CrossingMark[] =>
  crossings.filter((c) => c.year !== undefined).slice(0, 9)

function crossingDraft(c: StepContext, mark: CrossingMark, newest: string | undefined): LabelDraft {
  const [first, last] = [mark.line[0], mark.line.at(-1)]
  const mid = { x: ((first?.x ?? 0) + (last?.x ?? 0)) / 2, y: ((first?.y ?? 0) + (last?.y ?? 0)) / 2 }
  const year: LabelRow = {
    ...{ text: mark.year ?? '', size: 'head', strong: true },
    tone: mark.park ? 'park' : 'ink',
  }
  const name: LabelRow = { text: named(c.texts.crossings[mark.id], mark.id), size: 'label', tone: 'quiet' }
  const withName = mark.park || mark.id === newest
  return {
    ...{ id: `crossing:${mark.id}`, fact: `crossing:${mark.id}`, at: mid, gap: 30, sides: allSides },
    rows: withName ? [year, name] : [year],
    ...(withName ? { smaller: [[year]] } : {}),
  }
}

/** How far inland a bank bears its name, km. */
const inland = 9

/** Lettering of the river, and of its two banks on either side, on the step that has room for it. */
function waterDrafts(c: StepContext): readonly LabelDraft[] {
  const words = c.texts.scenes[c.scene.id]?.labels ?? {}
  const at = c.lettering
  if (!at) return []
  const letter = (id: string, at: Ground, sides: readonly Side[]): readonly LabelDraft[] => {
    const text = words[id]
    return text === undefined ? [] : [{ id, at, gap: 4, sides, rows: [{ text, size: 'lead', tone: 'water' }] }]
  }
  const { x, y } = northward(c)
  const land = (sign: number): Ground => {
    let out = 0
    while (out < 60 && contains(c.channel ?? [], { x: at.x + sign * out * x, y: at.y + sign * out * y })) out += 1
    return { x: at.x + sign * (out + inland) * x, y: at.y + sign * (out + inland) * y }
  }
  const around: readonly Side[] = ['c', 'w', 'e', 'n', 's']
  return [
    ...letter('river', at, ['c']),
    ...letter('north-bank', land(1), around),
    ...letter('south-bank', land(-1), around),
  ]
}

/** From the south end of the scene's crossing to its north end, as a unit of the plane. */
function northward(c: StepContext): Ground {
  const line = c.ground.crossings.find((x) => x.park)?.line
  const [north, south] = [line?.[0], line?.at(-1)]
  const [x, y] = north && south ? [north.x - south.x, north.y - south.y] : [0, -1]
  const l = Math.hypot(x, y) || 1
  return { x: x / l, y: y / l }
}

function linkDraft(c: StepContext, band: Band | undefined): readonly LabelDraft[] {
  const target = c.ground.places.get(c.scene.linked.place)
  if (c.step.view !== 'linked' || !band || !target) return []
  const { link } = c.scene.linked
  const text = named(c.texts.facts[link], link)
  const side: readonly Side[] = ['sw', 'w', 's', 'se', 'e']
  const end: LabelDraft = {
    ...{ id: `link:${link}`, fact: link, at: target.at, gap: 28, sides: side },
    rows: [{ text, size: 'head', tone: 'ink', strong: true }],
    smaller: [[{ text, size: 'caption', tone: 'ink', strong: true }]],
    farBelow: band.width * 0.24 + 44,
  }
  const distance = c.step.distances?.[0]
  const figure = distance === undefined ? undefined : figureText(c, distance)
  if (!figure) return [end]
  const straight = c.texts.scenes[c.scene.id]?.labels?.['straight']
  const rows = (size: LabelRow['size']): readonly LabelRow[] => [
    { figure, size, tone: 'ink', strong: true },
    ...(straight === undefined ? [] : [{ text: straight, size: 'label', tone: 'quiet' } as const]),
  ]
  const hero: LabelDraft = {
    ...{ id: 'link-distance', at: { x: target.at.x / 2, y: target.at.y / 2 }, gap: band.width / 2 + 90 },
    ...{ sides: ['e', 'se', 'w', 'sw'] as const, rows: rows('figure'), smaller: [rows('large'), rows('head')] },
    // Below the far end and its name, where there is no room beside the band.
    farBelow: band.length / 2 + band.width * 0.24 + 120,
  }
  return [end, hero]
}

/** Everything a step wants to write beside its marks, most important first. */
export function draftsOf(c: StepContext, marks: StepMarks): readonly LabelDraft[] {
  const linkEnd = c.step.view === 'linked' ? c.scene.linked.place : undefined
  const places = marks.named.filter((p) => p.id !== linkEnd).map((p) => placeDraft(c, p, marks.distances))
  const [park, rest] = [places.slice(0, 1), places.slice(1)]
  const newest = c.ground.crossings.filter((x) => !x.partly).at(-1)?.id
  const crossings =
    c.step.view === 'crossings' ? datedCrossings(c.ground.crossings).map((m) => crossingDraft(c, m, newest)) : []
  return [...park, ...linkDraft(c, marks.band), ...crossings, ...rest, ...waterDrafts(c)]
}
