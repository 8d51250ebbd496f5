import { measure, type Setting } from '../../../src/picture/measure'
import { advanceOf, isHanLocale } from '../../../src/picture/metrics'
import type { FigureRun, Line, Run, Words } from '../../../src/picture/picture'
import { figureText } from '../../../src/picture/spoken'
import type { Shelf } from './fonts'

/** Letters of one font that follow one another: from where, on which baseline, and how wide all of them are, u. */
export interface Chunk {
  readonly text: string
  readonly font: string
  readonly x: number
  readonly y: number
  readonly w: number
  /** A mark in an upright line, which lies on its side about the middle of its place. */
  readonly turned: boolean
}

/** A run with its letters in place. */
export interface SetRun {
  readonly run: Run
  readonly chunks: readonly Chunk[]
}

/** A line's runs, those of one figure together. */
export interface SetPart {
  readonly figure: FigureRun | undefined
  /** What it says, blanks that are only drawn among them. */
  readonly text: string
  readonly runs: readonly SetRun[]
}

const isFigure = (run: Run | FigureRun): run is FigureRun => 'fact' in run
/** Full-width marks: what stands before or after them may have closed up. */
const mark = /[（「『《〈【〔〖［｛“‘）」』》〉】〕〗］｝”’、。，．：；]/
/** What an upright line turns. */
const sideways = /[（）—…《》「」〈〉“”‘’]/
/** From the middle of a Han letter down to its baseline, em. */
const belowMiddle = 0.38

const settingOf = ({ face, size, weight, tracking }: Run): Setting => ({ face, size, weight, tracking })

interface Placed {
  readonly letter: string
  readonly font: string
  readonly x: number
  readonly w: number
}

/** Every letter of a run where `measure` has it. */
function lettersOf(run: Run, shelf: Shelf, locale: string): readonly Placed[] {
  const han = isHanLocale(locale)
  let before = ''
  return [...run.text].map((drawn): Placed => {
    before += drawn
    const w = advanceOf(drawn, run.face, run.weight, han) * run.size
    const x = measure(before, settingOf(run), locale, run.dx === 0) - w - run.tracking * run.size
    return { ...shelf.ask(drawn === '\u00a0' ? ' ' : drawn, run.face, run.weight, han), x, w }
  })
}

/** Whether a letter goes on in the chunk of the one before: words stay whole, marks and what follows a blank begin anew. */
const goesOn = (before: Placed, now: Placed): boolean =>
  before.font === now.font &&
  !mark.test(before.letter) &&
  !mark.test(now.letter) &&
  !(before.letter === ' ' && now.letter !== ' ')

function lying(run: Run, line: Line, shelf: Shelf, locale: string): readonly Chunk[] {
  const groups: Placed[][] = []
  for (const now of lettersOf(run, shelf, locale)) {
    const last = groups.at(-1)?.at(-1)
    if (last && goesOn(last, now)) groups.at(-1)?.push(now)
    else groups.push([now])
  }
  return groups.map((group): Chunk => {
    const [first, last] = [group[0], group.at(-1)]
    const [from, to] = [first?.x ?? 0, (last?.x ?? 0) + (last?.w ?? 0)]
    const at = { x: line.x + run.dx + from, y: line.y - run.lift, w: to - from, turned: false }
    return { ...at, text: group.map(({ letter }) => letter).join(''), font: first?.font ?? '' }
  })
}

/** Letters below one another; the line's `x` is the column's middle. */
const standing = (run: Run, line: Line, shelf: Shelf, locale: string): readonly Chunk[] =>
  lettersOf(run, shelf, locale).map(({ letter, font, x, w }): Chunk => ({
    ...{ text: letter, font, w, turned: sideways.test(letter) },
    x: line.x - w / 2,
    y: line.y + run.dx + x + run.size * (0.5 + belowMiddle),
  }))

/** Words, every letter in its font and its place. */
export function setWords(words: Words, shelf: Shelf, locale: string): readonly (readonly SetPart[])[] {
  const set = (run: Run, line: Line): SetRun => ({
    run,
    chunks: (words.upright ? standing : lying)(run, line, shelf, locale),
  })
  return words.lines.map((line) =>
    line.runs.map((run): SetPart =>
      isFigure(run)
        ? { figure: run, text: figureText(run), runs: run.runs.map((part) => set(part, line)) }
        : { figure: undefined, text: run.text, runs: [set(run, line)] },
    ),
  )
}
