import { heading, type SetHeading } from '../../picture/heading'
import { meet } from '../../picture/arrange'
import type { AnyPiece, Picture, Strand } from '../../picture/picture'
import type { Box, Point } from '../../picture/stage'
import type { Level, ProjectsModel } from './model'
import type { Sheet } from './sheet'

/** How far a thing has come: planned on the lowest level, done on the highest. */
const lookOf = (i: number, n: number): 'planned' | 'plain' | 'lit' =>
  i === n - 1 ? 'lit' : i === 0 ? 'planned' : 'plain'

/** A level of the flight: its band, and the place of the thing that stands on it. */
interface Step {
  readonly level: Level
  readonly band: Box
  readonly tread: number
  /** How far up it is: 0 the lowest, 1 the highest. */
  readonly up: number
}

/** The higher a level, the larger its thing and its name: those of the highest are what the eye finds first. */
const [lowest, highest] = [
  { thing: 0.7, name: 52 },
  { thing: 1.25, name: 104 },
] as const
const grows = (from: number, to: number, up: number): number => from + (to - from) * up
const thingAt = (up: number): number => grows(lowest.thing, highest.thing, up)

/** What rises: the pack's drawing, or a ring that closes and fills. */
function thing({ drawing }: Sheet, of: string, i: number, n: number, box: Box): AnyPiece {
  const [name, look, id] = [drawing(of), lookOf(i, n), `thing:${i}`]
  if (name) return { kind: 'drawing', id, name, look, box }
  const r = box.w * 0.36
  const [x, y] = [box.x + box.w / 2, box.y + box.h * 0.92 - r]
  return {
    kind: 'shape',
    id,
    box,
    d: `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`,
    solid: true,
    ...(look === 'lit' ? { fill: 'ink' } : { stroke: look === 'planned' ? 'river' : 'ink', width: 6 }),
    ...(look === 'planned' ? { dash: [14, 12] } : {}),
  }
}

/** The edge of the flight, tread by tread; it rises from the ground when the step opens. */
function edge(steps: readonly Step[], foot: number): readonly Strand[] {
  const points = steps.flatMap(({ band, tread }, i): readonly Point[] => [
    { x: i === 0 ? 0 : band.x, y: band.y },
    { x: i === steps.length - 1 ? band.x + band.w : band.x + tread, y: band.y },
  ])
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return []
  return [
    {
      kind: 'strand',
      id: 'flight',
      box: { x: first.x, y: last.y, w: last.x - first.x, h: foot - last.y },
      points,
      from: points.map(({ x }) => ({ x, y: foot })),
      width: 8,
      ink: 'river',
      layer: 3,
    },
  ]
}

/** Heads of the bands from the lowest up: equally high, but that those under the finding stay below it. */
function headsOf(n: number, room: Box, under: number, below: number): readonly number[] {
  const foot = room.y + room.h
  const even = Array.from({ length: n }, (_, i) => foot - ((i + 1) * room.h) / n)
  if (under === 0 || (even[under - 1] ?? foot) >= below) return even
  const low = Array.from({ length: under }, (_, i) => foot - ((i + 1) * (foot - below)) / under)
  const high = Array.from({ length: n - under }, (_, i) => below - ((i + 1) * (below - room.y)) / (n - under))
  return [...low, ...high]
}

/** Bands of the levels, each higher one beginning further right; all end where the stage does. */
function flight(
  levels: readonly Level[],
  room: Box,
  right: number,
  tread: number,
  heads: readonly number[],
): readonly Step[] {
  return levels.map((level, i) => {
    const [x, y] = [room.x + i * tread, heads[i] ?? room.y]
    const foot = heads[i - 1] ?? room.y + room.h
    return {
      level,
      up: levels.length > 1 ? i / (levels.length - 1) : 1,
      tread: i === levels.length - 1 ? room.x + room.w - x : tread,
      band: { x, y, w: right - x, h: foot - y },
    }
  })
}

/** Where a level begins to be drawn: the ground comes from beyond the stage. */
const leftOf = ({ level, band }: Step, steps: readonly Step[]): number => (level === steps[0]?.level ? 0 : band.x)

/** A level as it is drawn: its band, and its name clear of what stands on it. */
function levelPieces(
  { pen }: Sheet,
  { level, band, up }: Step,
  left: number,
  at: { readonly list: string; readonly clear: number },
): readonly AnyPiece[] {
  const { content } = pen.stage
  const head = band.y + at.clear
  const reached = up === 1
  const inset = left < band.x ? 0 : 28
  const name = pen.write({
    id: `level:${level.id}`,
    content: pen.say(level.name),
    size: grows(lowest.name, highest.name, up),
    floor: pen.floor,
    face: 'serif',
    weight: 600,
    leading: 1.15,
    lines: 2,
    card: at.list,
    ...(reached ? { on: `band:${level.id}`, ink: 'ground' } : {}),
    x: band.x + inset,
    w: content.x + content.w - band.x - inset - (reached ? 28 : 0),
    y: (head + band.y + band.h) / 2,
    h: band.y + band.h - head - 24,
    at: 'middle',
  })
  return [
    {
      kind: 'shape',
      id: `band:${level.id}`,
      box: band,
      d: `M${left} ${band.y}H${band.x + band.w}V${band.y + band.h + 2}H${left}Z`,
      // What is reached stands on firm ground.
      ...(reached ? { fill: 'river' } : { fill: 'riverDeep', opacity: grows(0.4, 0.8, up), decor: true }),
    },
    { kind: 'hit', id: `hit:${level.id}`, fact: at.list, name: level.name, box: name.box },
    name,
  ]
}

/** The flight of levels beside, or below, the finding, and how large a thing may stand on each, u. */
function climb(
  levels: readonly Level[],
  { pen }: Sheet,
  title: SetHeading,
): { readonly steps: readonly Step[]; readonly side: number } {
  const { content, portrait, w: wide } = pen.stage
  const n = Math.max(1, levels.length)
  const tread = content.w / (n + (portrait ? 0.7 : 0))
  const top = portrait ? title.foot + 60 : content.y
  const tall = content.y + content.h - top
  const side = Math.max(0, Math.min(tread - 40, tall / (n + 1) + 40, portrait ? 260 : 230))
  // The thing on the highest level stands within the stage.
  const over = side * highest.thing * 0.95
  const room = { ...content, y: top + over, h: tall - over }
  const under = levels.filter((_, i) => content.x + i * tread < title.right + 20).length
  const heads = headsOf(levels.length, room, under, title.foot + 40)
  return { steps: flight(levels, room, portrait ? content.x + content.w : wide, tread, heads), side }
}

/** Levels on which a project is lifted, one after the other: how many stand on each is not said, so one thing rises. */
export function pipelinePicture(model: ProjectsModel, sheet: Sheet): Picture {
  const { content, portrait, text } = sheet.pen.stage
  const title = heading(sheet.pen, sheet.heading, {
    ...content,
    w: portrait ? content.w : content.w * 0.44,
    h: content.h * (portrait ? 0.22 : 0.42),
  })
  // As many as have room for a name, and a tread to stand on.
  const most = portrait ? (content.h * 0.7) / (120 * text) : Math.min(6 / text, content.w / (200 * text))
  const levels = model.levels.slice(0, Math.max(1, Math.floor(Math.min(most, 9))))
  const { steps, side } = climb(levels, sheet, title)
  const boxes = steps.map(({ band, tread, up }) => {
    const w = side * thingAt(up)
    return { x: band.x + Math.max(20, (tread - w) * (portrait ? 0.5 : 0.62)), y: band.y - w * 0.925, w, h: w }
  })
  const rising = side >= 80 && boxes.every((box) => title.pieces.every((words) => !meet(words.box, box)))
  const at = { list: model.pipeline, clear: rising ? side * 0.08 : 8 }
  return {
    pieces: [
      ...steps.flatMap((step) => levelPieces(sheet, step, leftOf(step, steps), at)),
      ...edge(steps, content.y + content.h),
      ...(rising ? boxes.map((box, i) => thing(sheet, model.pipeline, i, steps.length, box)) : []),
      ...title.pieces,
    ],
    omissions:
      model.levels.length > levels.length
        ? [{ what: sheet.heading.title, shown: levels.length, of: model.levels.length, facts: [model.pipeline] }]
        : [],
  }
}
