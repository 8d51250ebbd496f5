import { walkOf } from '../../../electron/core/route'
import type { Pen } from '../../picture/pen'
import type { AnyPiece, Shape, Words } from '../../picture/picture'
import type { Box, Point } from '../../picture/stage'
import type { OwnVisit } from '../../../electron/core/ownVisit'
import type { Sheet } from './sheet'
import { at, type Block, blocksOf, piece, pointAt } from './ringBlocks'

const dot = ({ x, y }: Point, r: number): string =>
  `M${(x - r).toFixed(1)} ${y.toFixed(1)}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0`

interface Said {
  readonly seen: string
  readonly steps: string
  readonly guessed: string
  readonly compared: string
}

const times = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

const saidOf = (n: number, guesses: number, comparisons: number, han: boolean): Said =>
  han
    ? { seen: '您看过', steps: '步', guessed: `猜过${guesses}次`, compared: `比过${comparisons}次` }
    : {
        seen: 'You have seen',
        steps: n === 1 ? 'step' : 'steps',
        guessed: times(guesses, 'guess', 'guesses'),
        compared: times(comparisons, 'comparison', 'comparisons'),
      }

/** What stands in the middle of the ring, one line below the other; the last ones only where they have something to say and room. */
function middle(pen: Pen, said: Said, count: number, lines: readonly string[], c: Point, w: number): readonly Words[] {
  const base = { align: 'centre', lines: 1, x: c.x - w / 2, w, floor: pen.floor } as const
  const small = { ...base, size: pen.size('caption'), ink: 'ink2' } as const
  const unit = { text: said.steps, em: 0.34, least: pen.floor, pad: 0.08, kind: 'text' } as const
  const stack = [
    pen.write({ ...small, id: 'own:seen', content: pen.say(said.seen), y: 0 }),
    pen.write({
      ...{ ...base, id: 'own:count', size: Math.min(120, w * 0.42), y: 0, count: true },
      content: [{ kind: 'text', text: String(count), weight: 600, tracking: -0.02 }, unit],
    }),
    ...lines.map((text, i) => pen.write({ ...small, id: `own:${i}`, content: pen.say(text), y: 0, count: true })),
  ]
  const gap = 16
  const tall = stack.reduce((h, { box }) => h + box.h + gap, -gap)
  let y = c.y - tall / 2
  return stack.map((words) => {
    const placed = { dy: y - words.box.y }
    y += words.box.h + gap
    return {
      ...words,
      box: { ...words.box, y: words.box.y + placed.dy },
      lines: words.lines.map((line) => ({ ...line, y: line.y + placed.dy })),
    }
  })
}

/** Hollow dots where he guessed, two that are joined where he compared. */
function marks(c: Point, r: number, blocks: readonly Block[], { guessed, compared }: OwnVisit): readonly Shape[] {
  const box = { x: c.x - r, y: c.y - r, w: 2 * r, h: 2 * r }
  const middleOf = ({ from, to }: Block): Point => pointAt(c, r, (from + to) / 2)
  const own = (places: readonly string[]): readonly Block[] => blocks.filter(({ place }) => places.includes(place))
  const joined = own(compared).map(({ from, to }) => {
    const [a, b] = [pointAt(c, r * 0.95, (from + to) / 2), pointAt(c, r * 1.05, (from + to) / 2)]
    return `${dot(a, 5)}M${at(a)}L${at(b)}${dot(b, 5)}`
  })
  return [
    ...(own(guessed).length > 0
      ? [
          {
            kind: 'shape' as const,
            ...{
              id: 'own:guesses',
              box,
              d: own(guessed)
                .map((one) => dot(middleOf(one), 7))
                .join(''),
            },
            ...{ fill: 'ground' as const, stroke: 'ink' as const, width: 4, decor: true },
          },
        ]
      : []),
    ...(joined.length > 0
      ? [
          {
            kind: 'shape' as const,
            ...{ id: 'own:comparisons', box, d: joined.join('') },
            ...{ stroke: 'ink' as const, width: 5, decor: true },
          },
        ]
      : []),
  ]
}

/** The visitor's own ring as large as `box` lets it be: one block a step of the whole, filled where he was. */
export function ownRing({ report, pen, han }: Sheet, visit: OwnVisit, box: Box): readonly AnyPiece[] {
  const { stops } = walkOf(report.tour, report.tour.routes[0]?.id ?? '')
  const blocks = blocksOf(stops)
  const d = Math.min(box.w, box.h)
  const c = { x: box.x + box.w / 2, y: box.y + box.h / 2 }
  const [outer, inner] = [(d / 2) * 0.96, (d / 2) * 0.78]
  const own = blocks.filter(({ place }) => visit.opened.includes(place))
  const rest = blocks.filter(({ place }) => !visit.opened.includes(place))
  const frame = { x: c.x - d / 2, y: c.y - d / 2, w: d, h: d }
  const said = saidOf(own.length, visit.guessed.length, visit.compared.length, han)
  const lines = [
    ...(visit.guessed.length > 0 ? [said.guessed] : []),
    ...(visit.compared.length > 0 ? [said.compared] : []),
  ]
  const shape = (id: string, d: string, fill: 'river' | 'tick'): Shape => ({
    kind: 'shape',
    ...{ id, box: frame, d, fill, decor: true },
  })
  return [
    ...(rest.length > 0
      ? [shape('own:rest', rest.map((one) => piece(c, inner + 4, inner + 9, one)).join(''), 'tick')]
      : []),
    ...(own.length > 0 ? [shape('own:ring', own.map((one) => piece(c, inner, outer, one)).join(''), 'river')] : []),
    ...marks(c, (inner + outer) / 2, blocks, visit),
    ...middle(pen, said, own.length, lines, c, inner * 1.5),
  ]
}
