import { formatFigure, type FigureText } from '../../../electron/core/figure'
import { findFigure } from '../../../electron/core/reading'
import type { Stage } from '../../composables/useStage'
import { toPlane, toStage, type Frame } from '../../map/camera'
import { plainText } from '../../marks/splitText'
import { allSides, boxesAlong, textWidth, type Side } from '../../map/labels'
import { placeDrafts, type LabelDraft, type LabelRow, type MapLabel } from './labelModel'
import { widestOf } from '../../map/widest'
import { bandOf, type Band } from './linkModel'
import type { StepContext } from './stepContext'
import type { CrossingMark, MapStep, PlaceMark } from './model'

/** A straight distance to be drawn: its figure and the place it leads to. */
export interface DistanceMark {
  readonly fact: string
  readonly to: PlaceMark
}

/** One step of the map, ready to be drawn. */
export interface StepModel {
  readonly labels: readonly MapLabel[]
  readonly distances: readonly DistanceMark[]
  readonly band: Band | undefined
  readonly named: readonly PlaceMark[]
}

const figureText = ({ report, locale }: StepContext, ref: string): FigureText | undefined => {
  const figure = findFigure(report.facts, ref)
  return figure && formatFigure(figure, locale)
}

const named = (text: { readonly name: string; readonly short?: string | undefined } | undefined, id: string): string =>
  text?.short ?? text?.name ?? id

/** Width of the column that title and lead take. */
export function titleWidth(stage: Stage, locale: string, view: MapStep['view']): number {
  if (stage.portrait) return stage.content.w
  // The band of the linked step needs the middle of the stage.
  const most = locale.startsWith('zh') ? 730 : view === 'linked' ? 800 : 1000
  return Math.min(most, stage.w * 0.52)
}

type Worded = Omit<StepContext, 'view' | 'ground'>

/** Boxes of title and lead, a little generous. On the crossings step the lead stands with the year. */
export function titleBoxes({ stage, texts, scene, step, locale, report }: Worded): readonly Frame[] {
  const words = texts.scenes[scene.id]?.steps[step.id]
  const width = titleWidth(stage, locale, step.view)
  const size = locale.startsWith('zh') ? (stage.portrait ? 72 : 84) : stage.portrait ? 62 : 68
  const write = (ref: string): string => {
    const figure = findFigure(report.facts, ref)
    return figure ? formatFigure(figure, locale).text : ''
  }
  const block = (text: string, s: number): { readonly w: number; readonly lines: number } => {
    const widths = text.split('\n').map((line) => textWidth(line, s * 0.94))
    return {
      w: Math.min(width, Math.max(...widths)),
      lines: widths.reduce((n, w) => n + Math.max(1, Math.ceil(w / width)), 0),
    }
  }
  const { x, y } = stage.content
  const title = block(words?.title ?? '', size)
  const h = 60 + title.lines * size * 1.22
  const boxes = [{ x, y: y - 10, w: title.w, h }]
  if (!words?.lead || step.view === 'crossings') return boxes
  const lead = block(plainText(words.lead, write), 34)
  return [...boxes, { x, y: y - 10 + h, w: lead.w, h: 18 + lead.lines * 48 }]
}

/** The smallest box around title and lead, for the ground laid under them. */
export function titleBox(c: Worded): Frame {
  const boxes = titleBoxes(c)
  const { x, y } = c.stage.content
  return { ...{ x, y: y - 10 }, w: Math.max(...boxes.map((b) => b.w)), h: boxes.reduce((sum, b) => sum + b.h, 0) }
}

/** Where labels may stand: clear of margins, river and controls. */
function roomOf(stage: Stage): Frame {
  const { x, y, w, h } = stage.content
  return stage.portrait ? { x: 30, y, w: x + w, h } : { x: x * 0.5, y: 30, w: stage.w - x, h: y + h - 30 }
}

/** Foot lines at the bottom left: scale bar, schematic note, attribution. */
export function notesBox(stage: Stage): Frame {
  const { x, y, w, h } = stage.content
  const height = 70
  return { x, y: y + h - height, w: stage.portrait ? w : Math.min(830, w * 0.6), h: height }
}

function distancesOf({ step, report, scene, ground }: StepContext): readonly DistanceMark[] {
  return (step.distances ?? []).flatMap((fact) => {
    const entry = report.facts[fact]
    if (entry?.kind !== 'derived' || entry.formula.op !== 'distance') return []
    const { from, to } = entry.formula
    const place = ground.places.get(from === scene.park ? to : from)
    return place ? [{ fact, to: place }] : []
  })
}

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
      sides: ['ne', 'e', 'n', 'nw', 'w', 'se'],
      rows: [{ text, size: 'head', tone: 'ink', strong: true }],
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
    smaller: [[name, row('head')], [name, row('lead')], [name, row('caption')], [name]],
  }
}

/** Crossings that bear their year on the crossings step: at most seven, those in use first. */
const datedCrossings = (crossings: readonly CrossingMark[]): readonly CrossingMark[] =>
  crossings.filter((c) => c.year !== undefined).slice(0, 9)

function crossingDraft(c: StepContext, mark: CrossingMark, newest: string | undefined): LabelDraft {
  const [first, last] = [mark.line[0], mark.line.at(-1)]
  const mid = { x: ((first?.x ?? 0) + (last?.x ?? 0)) / 2, y: ((first?.y ?? 0) + (last?.y ?? 0)) / 2 }
  const year: LabelRow = {
    ...{ text: mark.year ?? '', size: mark.open ? 'head' : 'label', strong: mark.open },
    tone: mark.park ? 'park' : mark.open ? 'ink' : 'quiet',
  }
  const name: LabelRow = { text: named(c.texts.crossings[mark.id], mark.id), size: 'label', tone: 'quiet' }
  const withName = mark.park || mark.id === newest
  return {
    ...{ id: `crossing:${mark.id}`, fact: `crossing:${mark.id}`, at: mid, gap: 30, sides: allSides },
    rows: withName ? [year, name] : [year],
    ...(withName ? { smaller: [[year]] } : {}),
  }
}

/** Lettering of the river where it is widest in view, on the step that has room for it. */
function waterDrafts(c: StepContext): readonly LabelDraft[] {
  const word = c.texts.scenes[c.scene.id]?.labels?.river
  const at = c.step.view === 'region' ? widestOf(c.channel ?? [], c.view) : undefined
  if (word === undefined || !at) return []
  return [{ id: 'river', at, gap: 4, sides: ['c'], rows: [{ text: word, size: 'lead', tone: 'water' }] }]
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
  const rows = (size: LabelRow['size']): readonly LabelRow[] => [{ figure, size, tone: 'ink', strong: true }]
  const hero: LabelDraft = {
    ...{ id: 'link-distance', at: { x: target.at.x / 2, y: target.at.y / 2 }, gap: band.width / 2 + 90 },
    ...{ sides: ['e', 'se', 'w', 'sw'] as const, rows: rows('figure'), smaller: [rows('large'), rows('head')] },
  }
  return [end, hero]
}

function draftsOf(c: StepContext, marks: StepModel): readonly LabelDraft[] {
  const linkEnd = c.step.view === 'linked' ? c.scene.linked.place : undefined
  const places = marks.named.filter((p) => p.id !== linkEnd).map((p) => placeDraft(c, p, marks.distances))
  const [park, rest] = [places.slice(0, 1), places.slice(1)]
  const newest = c.ground.crossings.filter((x) => x.open && !x.partly).at(-1)?.id
  const crossings =
    c.step.view === 'crossings' ? datedCrossings(c.ground.crossings).map((m) => crossingDraft(c, m, newest)) : []
  return [...park, ...linkDraft(c, marks.band), ...crossings, ...rest, ...waterDrafts(c)]
}

function obstaclesOf(c: StepContext, marks: StepModel): readonly Frame[] {
  const spot = (p: { readonly x: number; readonly y: number }): { x: number; y: number } => toStage(c.view, p)
  const dot = (p: PlaceMark): Frame => ({ x: spot(p.at).x - 10, y: spot(p.at).y - 10, w: 20, h: 20 })
  const stitches = c.step.view === 'crossings' ? c.ground.crossings : c.ground.crossings.filter((x) => x.park)
  const lines = c.step.view === 'neighbours' ? marks.distances.map((d) => [{ x: 0, y: 0 }, d.to.at]) : []
  return [
    ...titleBoxes(c),
    notesBox(c.stage),
    toolsBox(c.stage),
    ...(c.step.view === 'crossings' ? [heroBox(c.stage)] : []),
    ...marks.named.map(dot),
    ...stitches.flatMap((x) => boxesAlong(x.line.map(spot), 9)),
    ...lines.flatMap((line) => boxesAlong(line.map(spot), 4)),
    ...(marks.band?.strands.flatMap((s) => boxesAlong([s.strand.a, s.strand.b], 12)) ?? []),
  ]
}

/** Whether a box lies over a bank. */
function onBank({ banks = [], view }: StepContext): (box: Frame) => boolean {
  return (box) => {
    const a = toPlane(view, { x: box.x, y: box.y })
    const b = toPlane(view, { x: box.x + box.w, y: box.y + box.h })
    return banks.some((line) => {
      for (let i = 0; i < line.length; i += 2) {
        const [x, y] = [line[i] ?? 0, line[i + 1] ?? 0]
        if (x > a.x && x < b.x && y > a.y && y < b.y) return true
      }
      return false
    })
  }
}

/** What a step shows in a view. Pure: the same report, language and stage give the same picture. */
export function stepModel(c: StepContext): StepModel {
  const marks: StepModel = {
    labels: [],
    distances: distancesOf(c),
    band: c.step.view === 'linked' ? bandOf(c) : undefined,
    named: c.step.places.flatMap((id) => c.ground.places.get(id) ?? []),
  }
  if (c.step.view === 'world') return marks
  return {
    ...marks,
    labels: placeDrafts(draftsOf(c, marks), c.view, roomOf(c.stage), obstaclesOf(c, marks), onBank(c)),
  }
}

/** Years in which crossings came into use, one a crossing, in order. */
export const yearsOf = (crossings: readonly CrossingMark[]): readonly string[] =>
  crossings.flatMap((c) => (c.open && c.year !== undefined ? [c.year] : []))

/** Where the buttons for closer and farther stand. */
export const toolsBox = (stage: Stage): Frame => {
  const { x, y, w, h } = stage.content
  return { x: x + w - 72, y: y + h - (stage.portrait ? 330 : 400), w: 72, h: 160 }
}

/** Where the year stands that the stitches have reached. */
export const heroBox = (stage: Stage): Frame =>
  stage.portrait
    ? { x: stage.content.x, y: stage.content.y + stage.content.h - 470, w: stage.content.w, h: 380 }
    : { x: stage.content.x + stage.content.w - 590, y: stage.content.y - 10, w: 590, h: 450 }

/** How to read the lines, in the pack's words. */
export const keysOf = (labels: Readonly<Record<string, string>>): readonly { id: string; text: string }[] =>
  [
    { id: 'used', text: labels.open },
    {
      id: 'later',
      text: labels['later-key'] ?? [labels.building, labels.planned].filter((t) => t !== undefined).join(' · '),
    },
    { id: 'tunnel', text: labels['tunnel-key'] },
  ].flatMap(({ id, text }) => (text === undefined || text === '' ? [] : [{ id, text }]))
