import { formatFigure, type FigureText } from '../../../electron/core/figure'
import { findFigure } from '../../../electron/core/reading'
import { toStage, scaleOf, type Frame, type Spot, type View } from '../../map/camera'
import { allSides, boxesAlong, type Side } from '../../map/labels'
import type { Ground } from '../../map/projection'
import { placeDrafts, type LabelDraft, type LabelRow, type MapLabel } from './labelModel'
import type { StepContext } from './stepContext'
import { notesBox, titleBoxes } from './boxes'
import { named } from './wording'

/** A distance ring about the park. */
export interface Ring {
  readonly km: number
  readonly text: string
}

/** A link to a place abroad: where its strand leaves the park's rim and where it ends. */
export interface WorldStrand {
  readonly id: string
  readonly at: Ground
  /** Sideways start of the strand in u, so that links in one direction run side by side. */
  readonly lane: number
  readonly signing: boolean
}

export interface WorldModel {
  readonly rings: readonly Ring[]
  readonly strands: readonly WorldStrand[]
  readonly labels: readonly MapLabel[]
}

const laneGap = 18

const bearing = (p: Ground): number => Math.atan2(p.x, -p.y)

/** Sideways offsets: strands whose directions differ by less than 15° share lanes about their middle. Pure. */
function lanesOf(points: readonly Ground[]): readonly number[] {
  const close = (a: number, b: number): boolean => Math.abs(Math.atan2(Math.sin(a - b), Math.cos(a - b))) < Math.PI / 12
  return points.map((p, i) => {
    const group = points.flatMap((q, j) =>
      close(bearing(p), bearing(q)) ? [{ j, turn: turnFrom(bearing(p), bearing(q)) }] : [],
    )
    const rank = [...group].sort((a, b) => a.turn - b.turn || a.j - b.j).findIndex((g) => g.j === i)
    return (rank - (group.length - 1) / 2) * laneGap
  })
}

const turnFrom = (zero: number, angle: number): number => Math.atan2(Math.sin(angle - zero), Math.cos(angle - zero))

/** Where a strand starts on the stage: beside the park, square to its own direction. */
export function startOf(park: Spot, end: Spot, lane: number): Spot {
  const l = Math.hypot(end.x - park.x, end.y - park.y) || 1
  const [ux, uy] = [(end.x - park.x) / l, (end.y - park.y) / l]
  return { x: park.x - uy * lane + ux * 26, y: park.y + ux * lane + uy * 26 }
}

/** Bearing along which rings bear their distance. */
const ringBearing = Math.PI / 3

/** Where a ring bears its distance on the stage. */
export function ringSpot(view: View, park: Ground, ring: Ring): Spot {
  const centre = toStage(view, park)
  const r = ring.km * scaleOf(view)
  return { x: centre.x + Math.sin(ringBearing) * r, y: centre.y - Math.cos(ringBearing) * r }
}

/** Distance between rings, and half the earth's girth: no place is farther. km */
const [ringStep, farthest] = [2000, 20000]

/** What a ring's distance takes of the stage. */
function ringBox(c: StepContext, park: Ground, ring: Ring): Frame {
  const { x, y } = ringSpot(c.view, park, ring)
  const [w, h] = [132 * c.stage.text, 32 * c.stage.text]
  return { x: x - w / 2, y: y - h / 2, w, h }
}

/** Rings about the park as far as they cross the stage. */
function ringsOf(c: StepContext, park: Ground): readonly Ring[] {
  const k = scaleOf(c.view)
  if (k < 0.02 || k > 1) return []
  const { x, y } = toStage(c.view, park)
  const reach = Math.hypot(Math.max(x, c.stage.w - x), Math.max(y, c.stage.h - y)) / k
  return Array.from({ length: Math.floor(Math.min(farthest, reach) / ringStep) }, (_, i) => {
    const km = (i + 1) * ringStep
    const figure = { ref: '', value: km, unit: '公里' as const, est: false, derived: false, signed: false }
    return { km, text: formatFigure(figure, c.locale).text }
  })
}

function heroRows(
  figure: FigureText,
  size: LabelRow['size'],
  caption: readonly string[],
  below: LabelRow['size'] = 'label',
): readonly LabelRow[] {
  return [
    { figure, size, tone: 'ink', strong: true },
    ...caption.map((text): LabelRow => ({ text, size: below, tone: 'quiet' })),
  ]
}

/** A link's words: a huge count with what it counts, or the name of a signing at its place. */
function linkDrafts(c: StepContext, link: string, place: string, at: Ground): readonly LabelDraft[] {
  const fact = c.report.facts[link]
  const text = c.texts.facts[link]
  const east = at.x > 0
  const beside: readonly Side[] = east
    ? ['e', 'ne', 'se']
    : at.y < 0
      ? ['w', 'nw', 'n', 'sw']
      : ['e', 'se', 's', 'w', 'sw']
  const name: LabelRow = { text: named(c.texts.places[place], place), size: 'caption', tone: 'ink' }
  const word =
    fact?.kind === 'link' && fact.link === 'signing'
      ? `${named(text, link)} · ${text?.status ?? ''}`
      : named(text, link)
  const deed: LabelRow = { text: word, size: 'label', tone: 'quiet' }
  const counted =
    fact?.kind === 'link' && fact.figure !== undefined ? findFigure(c.report.facts, fact.figure) : undefined
  const label: LabelDraft = {
    ...{
      id: `link:${link}`,
      fact: link,
      at,
      gap: 22,
      sides: [...beside, ...allSides.filter((s) => !beside.includes(s))],
    },
    rows: counted ? [name] : [name, deed],
    smaller: [[{ ...name, size: 'label' }]],
  }
  if (!counted) return [label]
  const figure = formatFigure(counted, c.locale)
  const caption = [named(c.texts.facts[counted.ref], counted.ref), named(text, link)]
  const hero: LabelDraft = {
    ...{
      id: `count:${link}`,
      at,
      gap: at.y < 0 ? (c.stage.text > 1 ? 120 : 170) : 44,
      sides: at.y < 0 ? (['e', 'ne', 'se', 's'] as const) : (['w', 'sw', 'nw', 's', 'e', 'se'] as const),
    },
    rows: heroRows(figure, 'huge', caption, 'lead'),
    smaller: [
      heroRows(figure, 'hero', caption, 'caption'),
      heroRows(figure, 'hero', caption),
      heroRows(figure, 'figure', caption),
      heroRows(figure, 'large', caption),
      heroRows(figure, 'large', caption, 'floor'),
      heroRows(figure, 'large', caption).slice(0, 1),
    ],
  }
  return [hero, label]
}

/** The world about the park: rings of straight distance, links as strands, counts and signings. No coast, no border. */
export function worldModel(c: StepContext): WorldModel {
  const links = (c.step.links ?? []).flatMap((l) => {
    const place = c.ground.places.get(l.place)
    return place ? [{ ...l, at: place.at }] : []
  })
  const lanes = lanesOf(links.map((l) => l.at))
  const park = c.ground.places.get(c.scene.park)?.at ?? { x: 0, y: 0 }
  const parkDraft: LabelDraft = {
    ...{
      id: `place:${c.scene.park}`,
      fact: `place:${c.scene.park}`,
      at: park,
      gap: 34,
      sides: c.stage.portrait ? ['w', 'e', ...allSides] : ['e', 'ne', ...allSides],
    },
    rows: [{ text: named(c.texts.places[c.scene.park], c.scene.park), size: 'head', tone: 'ink', strong: true }],
    smaller: (['lead', 'caption', 'label'] as const).map((size) => [
      { text: named(c.texts.places[c.scene.park], c.scene.park), size, tone: 'ink', strong: true },
    ]),
  }
  const drafts = links.flatMap((l) => linkDrafts(c, l.link, l.place, l.at))
  const counts = drafts.filter((d) => d.id.startsWith('count:'))
  const names = drafts.filter((d) => !d.id.startsWith('count:'))
  const spot = toStage(c.view, park)
  const lines = links.flatMap((l) => boxesAlong([spot, toStage(c.view, l.at)], 8))
  const rings = ringsOf(c, park)
  const obstacles: readonly Frame[] = [
    ...titleBoxes(c),
    notesBox(c.stage, true),
    ...lines,
    ...rings.map((ring) => ringBox(c, park, ring)),
  ]
  const { x, y, w, h } = c.stage.content
  const room = c.stage.portrait ? { x: 30, y, w: x + w, h } : { x: x * 0.5, y: 30, w: c.stage.w - x, h: y + h - 30 }
  return {
    rings,
    strands: links.map((l, i) => ({ id: l.link, at: l.at, lane: lanes[i] ?? 0, signing: isSigning(c, l.link) })),
    // The counts are the step's heroes: they choose first.
    labels: placeDrafts([...counts, parkDraft, ...names], { view: c.view, room, obstacles, grown: c.stage.text }),
  }
}

function isSigning(c: StepContext, link: string): boolean {
  const fact = c.report.facts[link]
  return fact?.kind === 'link' && fact.link === 'signing'
}
