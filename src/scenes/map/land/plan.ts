import { textsOf } from '../../../../electron/core/reading'
import type { Geography } from '../../../../electron/core/report'
import { holding, type Camera, type Frame } from '../../../map/camera'
import type { Ground } from '../../../map/projection'
import { headingFor, type Asked } from '../../../picture/guessing'
import { heading, type Heading } from '../../../picture/heading'
import { penOf, sceneTexts, type Pen } from '../../../picture/pen'
import { grown } from '../../../picture/arrange'
import { around, moved } from '../../../picture/pieces'
import type { Words } from '../../../picture/picture'
import { isWall, type Box, type Stage } from '../../../picture/stage'
import type { ViewInput } from '../../../picture/view'
import { stepOf, type MapStep } from './ground'
import { cameraOf } from './camera'
import { frameOf } from './camera'
import { landOf, type Land } from './land'
import { marksOf, type StepMarks } from './marks'
import { ladderOf, type Ladder } from './ladder'
import { barBox, notesOf, type Notes } from './notes'
import { asideRoom, questionOf, questionRoom } from './question'
import { settle, type Sight } from './settle'
import { spansOf } from './spans'

export type LandInput = ViewInput<'map'> & { readonly geography: Geography }

/** A step of the map before its marks are drawn: what it says, where its finding stands, and from where the land is seen. */
export interface Plan {
  readonly input: LandInput
  readonly step: MapStep
  readonly pen: Pen
  readonly labels: Readonly<Record<string, string>>
  readonly land: Land
  readonly marks: StepMarks
  readonly frame: Frame
  readonly heading: readonly Words[]
  /** What the step asks its visitor, and where below the finding. */
  readonly asked: Asked | undefined
  readonly asks: Box | undefined
  readonly notes: Notes
  readonly ladder: Ladder | undefined
  readonly tools: Box
  /** What words fill that stay where they are: no line runs through them. */
  readonly said: readonly Box[]
  /** Where the camera rests while nobody has the map in hand. */
  readonly camera: Camera
  /** What that camera costs: how much of what must be seen is not, or is under words. */
  readonly price: number
}

/** Three buttons and what is between them, u. */
const toolsTall = 248

/** Where the buttons to measure, for closer and for farther stand, above what is at `foot`. */
function toolsBox({ content: { x, y, w, h }, portrait }: Stage, notes: Box, foot = Infinity): Box {
  // Upright, the river's stops stand beside them.
  const left = x + w - (portrait ? 96 : 72)
  const above = notes.x + notes.w > left - 20 ? notes.y : Infinity
  const low = y + h - (portrait ? 0 : 240)
  return { x: left, w: 72, h: toolsTall, y: Math.min(low, Math.min(foot, above) - 40) - toolsTall }
}

interface Finding {
  readonly heading: readonly Words[]
  readonly asks: Box | undefined
}

/** Between the finding and what it asks, u. */
const toQuestion = 34

/** The finding where it may stand, with its question: at the head; wide rather above the notes, where most land is. */
function headings(
  pen: Pen,
  input: LandInput,
  step: MapStep,
  notes: Notes,
  asked: Asked | undefined,
): readonly Finding[] {
  const { content, portrait } = pen.stage
  const asking = asked?.guess.kind === 'asking'
  const wide = isWall(pen.stage) ? walled : 0.5
  const room = { ...content, w: portrait ? content.w : content.w * wide, h: content.h * (portrait ? 0.26 : 0.5) }
  const { pieces, foot, right } = heading(pen, headingFor(asked, saidOf(input, step, asking)), room)
  // But for the question itself it stands beside the notes on a wide stage: it takes nothing from the land.
  if (asked && !asking && !portrait) {
    const asks = asideRoom(pen, asked, notes.box)
    const clear = right > asks.x - 30 ? Math.min(notes.box.y - 44, asks.y - 30) : notes.box.y - 44
    return [pieces.map((piece) => moved(piece, 0, clear - foot)), pieces].map((one) => ({ heading: one, asks }))
  }
  const asks = asked && questionRoom(pen, asked, foot + toQuestion)
  const above = { heading: pieces, asks }
  if (portrait) return [above]
  const down = notes.box.y - 44 - (asks ? asks.y + asks.h : foot)
  const low = asks && { ...asks, y: asks.y + down }
  return [{ heading: pieces.map((piece) => moved(piece, 0, down)), asks: low }, above]
}

/** What stands over a step: while he is asked, a visitor reads the question and nothing below it. */
function saidOf({ report, scene, locale }: LandInput, step: MapStep, asking: boolean): Heading {
  const texts = sceneTexts(report, locale, scene.id)
  const words = texts?.steps[step.id]
  return { kicker: texts?.kicker ?? '', title: words?.title ?? '', lead: asking ? undefined : words?.lead }
}

/** Everything that a step speaks of, in the plane. */
function mustSee(step: MapStep, { ground }: Land, { named, lines }: StepMarks): readonly Ground[] {
  const ends = step.view === 'crossings' ? ground.crossings.flatMap(({ line }) => line) : []
  return [...named.map(({ at }) => at), ...ends, ...lines.flat()]
}

/** Every third point of the river's outline. */
const riverOf = ({ sheet }: Land): readonly Ground[] =>
  sheet.channel.flatMap((line) =>
    Array.from({ length: Math.floor(line.length / 6) }, (_, i) => ({ x: line[i * 6] ?? 0, y: line[i * 6 + 1] ?? 0 })),
  )

/** How much of a wide stage distances below one another take, and of a wall all that stands beside the land. */
const [beside, walled] = [0.36, 0.26] as const

/** Width by height of the stage that a step's wide camera is meant for. */
const usual = 16 / 9

/** Distances below one another; wide they stand below the finding, and where it leaves no room the land says them. */
function besideOf(
  pen: Pen,
  input: LandInput,
  { distances }: StepMarks,
  finding: Finding | undefined,
  at: { readonly notes: Box; readonly tools: Box },
): Ladder | undefined {
  const { content, portrait } = pen.stage
  const right = portrait ? at.tools.x - 40 : content.x + content.w * (isWall(pen.stage) ? walled : beside)
  const spans =
    stepOf(input.scene, input.step).view === 'neighbours' && spansOf(pen, input, distances, at.notes.y, right)
  if (!spans) return undefined
  const above = around(portrait ? [] : (finding?.heading ?? []).map(({ box }) => box))
  return above.y + above.h + 40 > spans.box.y ? undefined : spans
}

/** The ways to lay out a step, the likeliest first: one for each place its finding may take. */
export function plansOf(input: LandInput): readonly Plan[] {
  const { report, scene, stage, locale, geography } = input
  const step = stepOf(scene, input.step)
  const pen = penOf(report, locale, stage)
  const labels = textsOf(report, locale).scenes[scene.id]?.labels ?? {}
  const land = landOf(scene, geography)
  const marks = marksOf(input, step, land.ground)
  const asked = questionOf(input)
  const [notes, frame] = [notesOf(pen, report, labels), frameOf(stage)]
  const rungs = ladderOf(pen, input, step, land.ground.crossings, notes.box.y)
  const tools = toolsBox(stage, notes.box, rungs?.box.y)
  const findings = headings(pen, input, step, notes, asked)
  const spans = besideOf(pen, input, marks, findings.at(-1), { notes: notes.box, tools })
  const ladder = rungs ?? spans
  const column = spans && !stage.portrait ? spans.box.x + spans.box.w : undefined
  const sight = sightOf({ ...{ input, step, land, marks, frame, column }, taken: [notes.box, grown(tools, 90)] })
  // Wide, names of the land keep a hand's breadth off them.
  const below = ladder ? [{ ...ladder.box, w: ladder.box.w + (spans && !stage.portrait ? 80 : 0) }] : []
  const free = spans && !stage.portrait ? findings.slice(-1) : findings
  return free.map(({ heading, asks }) => {
    const finding = heading.filter(({ lines }) => lines.length > 0).map(({ box }) => box)
    const words = [...finding, ...(asks ? [asks] : []), ...below]
    const { camera, price } = settle({ ...sight, words })
    const said = [...words, ...notes.pieces.map(({ box }) => box), barBox(notes, pen)]
    return {
      ...{ input, step, pen, labels, land, marks, frame, notes, tools, ladder },
      ...{ heading, asked, asks, said, camera, price },
    }
  })
}

/** The camera beside a column: what must be seen fills what it leaves, a little closer than on a screen without one. */
function beyond(wish: Camera, frame: Frame, must: readonly Ground[], { content }: Stage, edge: number): Camera {
  const [left, top] = [edge + 260, content.y + 110]
  const [w, h] = [content.x + content.w - 330 - left, content.h - 190]
  const [xs, ys] = [must.map(({ x }) => x), must.map(({ y }) => y)]
  if (must.length < 2 || w < 400) return wish
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  const [across, down] = [Math.max(1, Math.max(...xs) - x), Math.max(1, Math.max(...ys) - y)]
  const k = Math.min((frame.w / wish.width) * 1.3, w / across, h / down)
  return holding(frame, { x: x + across / 2, y: y + down / 2 }, { x: left + w / 2, y: top + h / 2 }, frame.w / k)
}

type Seen = Pick<Plan, 'input' | 'step' | 'land' | 'marks' | 'frame'> & {
  readonly taken: readonly Box[]
  /** Where the column beside the land ends, u; undefined where none is known to stand there. */
  readonly column: number | undefined
}

/** What a step's camera must show, and where. */
function sightOf({ input: { stage, scene }, step, land, marks, frame, taken, column }: Seen): Omit<Sight, 'words'> {
  const { content, portrait } = stage
  // Room for what is written beside the outermost; upright, what opened when is listed below, and the river may go from edge to edge.
  const [beside, above] = portrait ? [step.view === 'crossings' ? 50 : 60, 40] : [110, 60]
  const own = cameraOf(step, stage, land.ground.projection)
  const stretch = portrait ? 1 : Math.max(1, stage.w / stage.h / usual)
  const must = mustSee(step, land, marks)
  const stretched = { ...own, width: own.width * stretch }
  const edge = column ?? (isWall(stage) ? content.x + content.w * walled : undefined)
  const wish = edge === undefined ? stretched : beyond(stretched, frame, must, stage, edge)
  return {
    ...{ frame, wish, lines: marks.lines, river: riverOf(land), taken },
    widest: (land.sheet.bounds.right - land.sheet.bounds.left) * 1.12 * stretch,
    ...{ must, ringed: land.ground.places.get(scene.park)?.at },
    room: { x: content.x + beside, y: content.y + above, w: content.w - 2 * beside, h: content.h - 2 * above },
  }
}
