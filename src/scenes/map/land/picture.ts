import { textsOf } from '../../../../electron/core/reading'
import { scaleOf, toPlane, toStage, type Camera, type View } from '../../../map/camera'
import { boxesAlong } from '../../../map/labels'
import type { Ground } from '../../../map/projection'
import { grown, meet, within } from '../../../picture/arrange'
import type { AnyPiece, Omission, Picture } from '../../../picture/picture'
import type { Box } from '../../../picture/stage'
import { bandOf, type Band } from './band'
import { fieldCount } from './fields'
import { draftsOf } from './drafts'
import { placeDrafts, touchOf, type Label } from './labels'
import { letteringOf } from './lettering'
import { locatorFor } from './locator'
import { measures } from './marks'
import { measuredOf, type Measured } from './measured'
import { scalePieces } from './notes'
import { banksOnPaper } from './paper'
import { plansOf, type LandInput, type Plan } from './plan'
import { laidState, questionOf, questionPieces } from './question'
import { boxOf, disc } from './shapes'
import { crossingsIn, dot, stitchesOf } from './stitches'
import { priceOn } from './water'

/** A map as it is seen by one camera. */
export interface LandPicture extends Picture {
  readonly view: View
  /** What stands beside a point of the plane, by its id: it keeps its size and goes with the point while a hand moves the map. */
  readonly anchors: ReadonlyMap<string, Ground>
  /** What lies on the land itself, by its id, and is drawn closer with it. */
  readonly laid: ReadonlySet<string>
  /** Lettering of water, by its id. */
  readonly onWater: ReadonlySet<string>
  /** Where the small map of the whole stands, when the camera is close. */
  readonly locator: Box | undefined
}

/** The park's ring, u. */
const ring = 25
const dotSize = 15

/** Boxes that labels leave free. */
function takenBy(plan: Plan, view: View, band: Band | undefined, lines: readonly Measured[]): readonly Box[] {
  const spot = (p: Ground): { x: number; y: number } => toStage(view, p)
  const around = (p: Ground, r: number): Box => ({ x: spot(p).x - r, y: spot(p).y - r, w: 2 * r, h: 2 * r })
  const { marks, input } = plan
  return [
    ...plan.heading.map(({ box }) => grown(box, 16)),
    ...(plan.asks ? [grown(plan.asks, 24)] : []),
    ...(plan.ladder ? [grown(plan.ladder.box, 16)] : []),
    ...[plan.notes.box, plan.tools].map((box) => grown(box, 14)),
    ...marks.named.map(({ id, at }) => around(at, id === input.scene.park ? ring + 6 : 12)),
    ...(marks.linked ? [around(marks.linked.at, 16)] : []),
    ...crossingsIn(plan, view).flatMap(({ line }) => boxesAlong(line.map(spot), 10)),
    ...lines.flatMap(({ course }) => boxesAlong(course, 8)),
    ...(band?.courses.flatMap((course) => boxesAlong(course, 10)) ?? []),
    ...(band?.names.map(({ box }) => grown(box, 8)) ?? []),
    // All of a tunnel's box: its dots are a shape.
    ...crossingsIn(plan, view)
      .filter(({ tunnel }) => tunnel)
      .map(({ line }) => boxOf(line.map(spot))),
  ]
}

/** Dots of places, hollow where no published coordinate was read; the linked place larger. The park has its own mark; one that would lie under fixed words is not drawn. */
function dots({ marks, input, said }: Plan, view: View): readonly AnyPiece[] {
  const places = [
    ...new Map([...marks.named, ...(marks.linked ? [marks.linked] : [])].map((one) => [one.id, one])).values(),
  ]
  return places
    .filter(({ id, kind }) => id !== input.scene.park && kind !== 'abroad')
    .flatMap(({ id, at, vague }) => {
      const spot = toStage(view, at)
      const size = id === marks.linked?.id ? 22 : dotSize
      const half = size / 2 + 4
      if (said.some((box) => meet(box, { x: spot.x - half, y: spot.y - half, w: 2 * half, h: 2 * half }))) return []
      return [
        dot(`dot:${id}:casing`, spot, size + 8, 'ground'),
        dot(`dot:${id}`, spot, size, 'ink'),
        ...(vague ? [dot(`dot:${id}:inner`, spot, size - 6, 'land')] : []),
      ]
    })
}

interface Anchored {
  readonly piece: AnyPiece
  readonly at: Ground
}

/** The park's ring, and the point that travels from scene to scene. */
function parkMark({ land, input, said }: Plan, view: View): readonly Anchored[] {
  const { park } = input.scene
  const at = land.ground.places.get(park)?.at
  if (!at) return []
  const { x, y } = toStage(view, at)
  const name = textsOf(input.report, input.locale).places[park]?.name ?? park
  // A hand may move the park under the finding; the story does where no camera that sees the rest keeps it clear.
  const around = { x: x - ring, y: y - ring, w: 2 * ring, h: 2 * ring }
  const under = said.some((box) => meet(box, around))
  return [
    { at, piece: disc('park', { x, y }, ring, { stroke: 'park', width: 3, solid: !under }) },
    {
      at,
      piece: {
        ...{ kind: 'hit', id: 'park-hit', fact: `place:${park}`, name, travel: 'park', dot: 'park' },
        box: { x: x - 26, y: y - 26, w: 52, h: 52 },
      },
    },
  ]
}

/** Marks that answer a touch: those in sight, each as broad as a finger. */
function touches(plan: Plan, view: View, labels: readonly Label[]): readonly Anchored[] {
  const { marks, input } = plan
  const { places, crossings } = textsOf(input.report, input.locale)
  const half = 30
  const mark = (id: string, at: Ground, name: string): readonly Anchored[] => {
    const { x, y } = toStage(view, at)
    const box = { x: x - half, y: y - half, w: 2 * half, h: 2 * half }
    const under = plan.heading.some((words) => meet(words.box, box)) || (plan.asks && meet(plan.asks, box))
    return within(box, plan.input.stage.content) && !under
      ? [{ at, piece: { kind: 'hit', id: `mark:${id}`, fact: id, name, box } }]
      : []
  }
  const middle = (line: readonly Ground[]): Ground => {
    const [a, b] = [line[0] ?? { x: 0, y: 0 }, line.at(-1) ?? { x: 0, y: 0 }]
    return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
  }
  return [
    ...crossingsIn(plan, view).flatMap(({ id, line }) =>
      mark(`crossing:${id}`, middle(line), crossings[id]?.name ?? id),
    ),
    ...marks.named
      .filter(({ id }) => id !== input.scene.park)
      .flatMap(({ id, at }) => mark(`place:${id}`, at, places[id]?.name ?? id)),
    ...labels.flatMap((label): readonly Anchored[] => {
      const { id, fact, name, at } = label.draft
      const piece = { kind: 'hit', id: `hit:${id}`, fact: fact ?? '', box: touchOf(label) } as const
      return fact === undefined ? [] : [{ at, piece: name === undefined ? piece : { ...piece, name } }]
    }),
  ]
}

/** One bank without the other says less than none. */
function paired(labels: readonly Label[]): readonly Label[] {
  const isBank = ({ draft }: Label): boolean => draft.id.endsWith('-bank')
  return labels.filter(isBank).length === 1 ? labels.filter((label) => !isBank(label)) : labels
}

/** What has no label for want of room, and fields without a thread. */
function omissionsOf(
  plan: Plan,
  wanted: readonly { readonly id: string; readonly fact?: string }[],
  labels: readonly Label[],
  band: Band | undefined,
): readonly Omission[] {
  const what = textsOf(plan.input.report, plan.input.locale).scenes[plan.input.scene.id]?.name ?? ''
  const has = new Set(labels.map(({ draft }) => draft.id))
  const named = wanted.filter(({ fact }) => fact !== undefined)
  const left = named.flatMap(({ id, fact }) => (fact === undefined || has.has(id) ? [] : [fact]))
  const written = new Set(
    labels.flatMap(({ words }) =>
      words.flatMap(({ lines }) =>
        lines.flatMap(({ runs }) => runs.flatMap((run) => ('fact' in run ? [run.fact] : []))),
      ),
    ),
  )
  const far = measures(plan.step) ? plan.marks.distances.map(({ fact }) => fact) : []
  const unsaid = far.filter((fact) => !written.has(fact) && !plan.ladder?.tells?.has(fact))
  const fields = fieldCount(plan)
  return [
    ...(plan.ladder?.omissions ?? []),
    ...(left.length > 0 ? [{ what, shown: named.length - left.length, of: named.length, facts: left }] : []),
    ...(unsaid.length > 0 ? [{ what, shown: far.length - unsaid.length, of: far.length, facts: unsaid }] : []),
    ...(fields > 0 && !band ? [{ what, shown: 0, of: fields, facts: [plan.input.scene.linked?.link ?? ''] }] : []),
  ]
}

/** A step of the map as a camera sees it: the story's own, or where a hand has left it. */
export function landPicture(own: Plan, camera: Camera = own.camera): LandPicture {
  const view = { camera, frame: own.frame }
  const band = bandOf(own, view)
  const lines = measuredOf(own, view)
  // What a bundle names is told: crossings that run through it are not.
  const names = band?.names.map(({ box }) => box) ?? []
  const plan = { ...own, said: [...own.said, ...names] }
  const locator = locatorFor(plan, camera, names)
  const drafts = [...draftsOf(plan, band), ...letteringOf(plan, view)]
  const placed = placeDrafts(plan.pen, drafts, {
    ...{ view, room: plan.input.stage.content, price: priceOn(plan, view) },
    taken: [...takenBy(plan, view, band, lines), ...(locator ? [grown(locator, 14)] : [])],
  })
  const labels = paired(placed)
  const laid = [
    ...(band?.pieces ?? []),
    ...stitchesOf(plan, view),
    ...lines.flatMap(({ pieces }) => pieces),
    ...dots(plan, view),
  ]
  const park = plan.land.ground.places.get(plan.input.scene.park)?.at ?? { x: 0, y: 0 }
  const anchored: readonly Anchored[] = [
    ...touches(plan, view, labels),
    ...parkMark(plan, view),
    ...labels.flatMap(({ words, draft: { at } }) => words.map((piece) => ({ piece, at }))),
    ...(band?.names ?? []).map((piece) => ({ piece, at: toPlane(view, middleOf(piece.box)) })),
  ]
  return {
    ...{ view, locator, laid: new Set(laid.map(({ id }) => id)) },
    pieces: [
      ...laid,
      ...anchored.map(({ piece }) => piece),
      ...plan.heading,
      ...(plan.ladder?.pieces ?? []),
      ...plan.notes.pieces,
      ...scalePieces(plan.pen, plan.notes, scaleOf(view)),
    ],
    anchors: new Map([...anchored.map(({ piece, at }) => [piece.id, at] as const), ['park-hit', park]]),
    onWater: new Set(labels.flatMap(({ draft, words }) => (draft.on === 'water' ? words.map(({ id }) => id) : []))),
    omissions: omissionsOf(plan, drafts, labels, band),
  }
}

const middleOf = ({ x, y, w, h }: Box): Ground => ({ x: x + w / 2, y: y + h / 2 })

/** A little is given for a finding that stands where the last one did, u of type. */
const stay = 12

/** How large a picture says how much, less what its camera costs. */
function worth({ pieces, anchors }: LandPicture, { price }: Plan): number {
  const labels = pieces.flatMap((piece) => (piece.kind === 'words' && anchors.has(piece.id) ? [piece.size] : []))
  return labels.reduce((sum, size) => sum + size, 0) - price / 4
}

/** The plan whose picture says most, largest. */
export function planOf(input: LandInput): Plan {
  const [first, ...others] = plansOf(input)
  if (!first) throw new Error('a step has no place for its finding')
  let best = { plan: first, worth: worth(landPicture(first), first) + stay }
  for (const plan of others) {
    const one = { plan, worth: worth(landPicture(plan), plan) }
    if (one.worth > best.worth) best = one
  }
  return best.plan
}

/** What a visitor is asked on a step, as far as he is with it. */
export function askedPieces({ pen, asks }: Plan, input: LandInput): readonly AnyPiece[] {
  const asked = questionOf(input)
  return asked && asks ? questionPieces(pen, asked, asks) : []
}

/** Where the park stands as the story sees the land, u; undefined where the pack does not place it. */
export function parkSpot({ land, input, camera, frame }: Plan): { readonly x: number; readonly y: number } | undefined {
  const at = land.ground.places.get(input.scene.park)?.at
  return at && toStage({ camera, frame }, at)
}

/** A step of the map at rest. */
export function landView(input: LandInput): Picture {
  const plan = planOf({ ...input, state: laidState(input) })
  const land = landPicture(plan)
  const picture = { ...land, pieces: [...land.pieces, ...askedPieces(plan, input)] }
  return input.state === null
    ? { ...picture, pieces: [...banksOnPaper(plan, land.view, picture.pieces), ...picture.pieces] }
    : picture
}
