import { leastModule, modulesOf } from './codes'
import { crossesBox, grown, meet, within } from './arrange'
import type { AnyPiece, Bar, FigureRun, Line, Picture, Run, Strand, Slider, Switch, Words } from './picture'
import { extentOf } from './measure'
import { touchRoom, type Box, type Stage } from './stage'
import { typeSize } from './type'

export type FaultKind =
  | 'cut'
  | 'overlap'
  | 'sticks-out'
  | 'off-stage'
  | 'too-small'
  | 'crowded'
  | 'two-measures'
  | 'false-length'
  | 'no-noun'
  | 'twice'

/** What is wrong with a picture, and where. */
export interface PictureFault {
  readonly kind: FaultKind
  readonly piece: string
  readonly with?: string
}

const isFigure = (run: Run | FigureRun): run is FigureRun => 'fact' in run

/** The boxes that the letters of a line fill, run by run. */
function runBoxes(line: Line, upright: boolean): readonly Box[] {
  const runs = line.runs.flatMap((run) => (isFigure(run) ? run.runs : [run]))
  return runs
    .filter((run) => run.text.trim() !== '')
    .map((run) => {
      if (upright) return { x: line.x - run.size / 2, y: line.y + run.dx, w: run.size, h: run.w }
      const { up, down } = extentOf(run.text, run.size)
      return { x: line.x + run.dx, y: line.y - run.lift - up, w: run.w, h: up + down }
    })
}

/** The boxes of words, which are asked for by each piece near them. */
const known = new WeakMap<Words, readonly Box[]>()

function boxesOf(words: Words): readonly Box[] {
  const found = known.get(words)
  if (found) return found
  const made = words.lines.flatMap((line) => runBoxes(line, words.upright))
  known.set(words, made)
  return made
}

const isWords = (piece: AnyPiece): piece is Words => piece.kind === 'words'
/** Pieces on which no word may lie that is not theirs. */
const solid = (piece: AnyPiece): boolean =>
  (piece.kind === 'bar' && piece.hollow !== true) ||
  piece.kind === 'drawing' ||
  piece.kind === 'bitmap' ||
  piece.kind === 'code' ||
  piece.kind === 'slider' ||
  piece.kind === 'dots' ||
  (piece.kind === 'shape' && piece.solid === true)

const touches = (words: Words, other: Box): boolean => boxesOf(words).some((box) => meet(box, other))

/** Whether a strand runs through a word. */
const crosses = (words: Words, strand: Strand): boolean =>
  boxesOf(words).some((box) => crossesBox(strand.points, strand.width, box))

/** Pieces by what they have in common. */
function grouped<T>(all: readonly T[], by: (one: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(by(one))
    if (group) group.push(one)
    else groups.set(by(one), [one])
  }
  return [...groups.values()]
}

/** What is wrong with words by themselves. */
function ownFaults(words: Words, picture: Picture, stage: Stage): readonly FaultKind[] {
  const runs = words.lines.flatMap((line) => line.runs.flatMap((run) => (isFigure(run) ? run.runs : [run])))
  const small = runs.some((run) => run.size < typeSize.floor * stage.text - 0.6)
  const off = !boxesOf(words).every((box) => within(box, stage.content, 2))
  return [
    ...(words.cut && words.whole === undefined ? (['cut'] as const) : []),
    ...(small ? (['too-small'] as const) : []),
    ...(off ? (['off-stage'] as const) : []),
    ...(saysOf(words, picture) ? [] : (['no-noun'] as const)),
  ]
}

/** What a picture says: not even a line that carries nothing may run through it. */
const isHead = ({ role }: Words): boolean => role !== 'label'

/** Which of the pieces in their way words run into, and the one they stick out of. */
function placeFaults(words: Words, picture: Picture, inWay: readonly AnyPiece[]): readonly PictureFault[] {
  const ground = words.on === undefined ? undefined : picture.pieces.find((piece) => piece.id === words.on)
  const inside = words.on === undefined || (ground && boxesOf(words).every((box) => within(box, ground.box)))
  const hit = inWay.filter(
    (piece) =>
      piece.id !== words.on &&
      (piece.kind === 'strand'
        ? (piece.decor !== true || isHead(words)) && crosses(words, piece)
        : touches(words, piece.box)),
  )
  return [
    ...(inside ? [] : [{ kind: 'sticks-out' as const, piece: words.id, with: words.on ?? '' }]),
    ...hit.map((piece) => ({ kind: 'overlap' as const, piece: words.id, with: piece.id })),
  ]
}

/** Whether every figure in words is a figure of something: said there, or by the words named as its noun. */
function saysOf(words: Words, picture: Picture): boolean {
  const runs = words.lines.flatMap((line) => line.runs)
  if (!runs.some(isFigure)) return true
  if (runs.some((run) => !isFigure(run) && /\p{L}/u.test(run.text))) return true
  return picture.pieces.some((piece) => isWords(piece) && piece.id === words.noun && piece.lines.length > 0)
}

function overlaps(all: readonly Words[]): readonly PictureFault[] {
  const found: PictureFault[] = []
  for (const [i, a] of all.entries())
    for (let j = i + 1; j < all.length; j += 1) {
      const b = all[j]
      if (b && meet(a.box, b.box) && boxesOf(a).some((box) => touches(b, box)))
        found.push({ kind: 'overlap', piece: a.id, with: b.id })
    }
  return found
}

/** Bars of one scale that are of two measures, or not as long as their values. */
function scaleFaults(bars: readonly Bar[]): readonly PictureFault[] {
  return grouped(bars, (bar) => bar.scale).flatMap((group) => {
    const [first] = group
    if (!first) return []
    const longest = group.reduce((a, b) => (Math.abs(b.value) > Math.abs(a.value) ? b : a))
    const length = (bar: Bar): number => (bar.along === 'x' ? bar.box.w : bar.box.h)
    const scale = longest.value === 0 ? 0 : length(longest) / Math.abs(longest.value)
    return group.flatMap((bar): readonly PictureFault[] => [
      ...(bar.measure === first.measure ? [] : [{ kind: 'two-measures' as const, piece: bar.id, with: first.id }]),
      ...(Math.abs(length(bar) - Math.abs(bar.value) * scale) <= 1
        ? []
        : [{ kind: 'false-length' as const, piece: bar.id }]),
    ])
  })
}

function twice(pieces: readonly AnyPiece[]): readonly PictureFault[] {
  const [once, again] = [new Set<string>(), new Set<string>()]
  for (const { id } of pieces) (once.has(id) ? again : once).add(id)
  return [...again].map((piece) => ({ kind: 'twice', piece }))
}

/** Least side of a place a finger can hit, and least room between two, u. */
const [leastSide, leastGap] = [60, 16] as const

/** Places that change the picture and are off the stage, too small for a finger, or too near to each other. */
function switchFaults(all: readonly (Switch | Slider)[], stage: Stage): readonly PictureFault[] {
  return all.flatMap((one, i): readonly PictureFault[] => [
    ...(within(one.box, touchRoom(stage), 0.6) ? [] : [{ kind: 'off-stage' as const, piece: one.id }]),
    ...(Math.min(one.box.w, one.box.h) < leastSide - 0.6 ? [{ kind: 'too-small' as const, piece: one.id }] : []),
    ...all
      .slice(i + 1)
      .filter((other) => meet(grown(one.box, leastGap - 0.6), other.box, 0))
      .map((other) => ({ kind: 'crowded' as const, piece: one.id, with: other.id })),
  ])
}

/** A smaller code no phone reads from where its owner stands, u. */
const leastCode = 160

/** Codes that a phone cannot read: too small, or not whole on the stage. */
const codeFaults = (pieces: readonly AnyPiece[], stage: Stage): readonly PictureFault[] =>
  pieces.flatMap((piece): readonly PictureFault[] => {
    if (piece.kind !== 'code') return []
    const { id, box, text } = piece
    const least = Math.max(leastCode, (leastModule * modulesOf(text)) / stage.u)
    return [
      ...(Math.min(box.w, box.h) < least ? [{ kind: 'too-small' as const, piece: id }] : []),
      ...(within(box, stage.content, 2) ? [] : [{ kind: 'off-stage' as const, piece: id }]),
    ]
  })

/** Everything that is wrong with a picture on its stage; empty where it may be shown. Pure, without a browser. */
export function faultsOf(picture: Picture, stage: Stage): readonly PictureFault[] {
  const words = picture.pieces.filter(isWords)
  const bars = picture.pieces.filter((piece) => piece.kind === 'bar')
  const inWay = picture.pieces.filter((piece) => solid(piece) || piece.kind === 'strand')
  const switches = picture.pieces.filter((piece) => piece.kind === 'switch' || piece.kind === 'slider')
  return [
    ...twice(picture.pieces),
    ...words.flatMap((piece) => ownFaults(piece, picture, stage).map((kind) => ({ kind, piece: piece.id }))),
    ...words.flatMap((piece) => placeFaults(piece, picture, inWay)),
    ...overlaps(words),
    ...scaleFaults(bars),
    ...switchFaults(switches, stage),
    ...codeFaults(picture.pieces, stage),
  ]
}
