import { grid } from '../../picture/arrange'
import { heading } from '../../picture/heading'
import type { Pen } from '../../picture/pen'
import type { Picture, Strand, Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import type { IndicatorsModel } from './model'
import type { Sheet } from './sheet'

const bends = 33

/** The mark a tide has reached, and the water below it: it carries no quantity. */
function tide(model: IndicatorsModel, { stage }: Pen, top: number, foot: number): readonly Strand[] {
  const box = { x: 0, y: top, w: stage.w, h: foot - top }
  const lie = (y: number, sway: number): Strand['points'] =>
    Array.from({ length: bends }, (_, i) => {
      const t = i / (bends - 1)
      return { x: stage.w * t, y: y + sway * Math.sin(t * Math.PI * 2.2 + y * 0.03) }
    })
  const count = 7
  const water = Array.from({ length: count }, (_, i): Strand => {
    const t = (i + 1) / (count + 1)
    return {
      kind: 'strand',
      id: `thread:${(i + 1) * 2}`,
      box,
      points: lie(top + (foot - top) * t, 5 + 4 * t),
      width: 1.6,
      ink: 'river',
      opacity: 0.62,
      decor: true,
    }
  })
  const [first] = model.pair
  return [
    ...water,
    {
      kind: 'strand',
      id: first ? `main:${first.figure}` : 'tide',
      box,
      points: lie(top, 0),
      width: 8,
      ink: 'ink',
      layer: 2,
      decor: true,
    },
  ]
}

/** A figure by its name, both quiet. */
function quietOf(pen: Pen, figure: string, box: Box): readonly Words[] {
  const name = pen.write({
    id: `name:${figure}`,
    content: pen.say(pen.name(figure)),
    size: pen.size('caption'),
    floor: pen.floor,
    ink: 'ink2',
    lines: 2,
    ...box,
  })
  const amount = pen.write({
    id: `amount:${figure}`,
    content: pen.figure(figure, { look: 'level' }),
    size: pen.size('head'),
    floor: pen.floor,
    noun: `name:${figure}`,
    ...box,
    y: name.box.y + name.box.h + 16,
    h: Math.max(0, box.y + box.h - name.box.y - name.box.h - 16),
  })
  return [name, amount]
}

/** What stands for itself: the first as the hero, above the line it has reached; the others quiet at the foot. */
export function quietPicture(model: IndicatorsModel, { pen, heading: words }: Sheet): Picture {
  const { content, portrait, text } = pen.stage
  const title = heading(pen, words, { ...content, w: portrait ? content.w : content.w * 0.62, h: content.h * 0.36 })
  const [first, ...others] = model.quiet
  if (first === undefined) return { pieces: title.pieces, omissions: [] }
  const columns = Math.max(1, Math.min(others.length, Math.floor(content.w / (320 * text))))
  const rowTall = 112 * text
  const foot = content.y + content.h
  const most = columns * Math.max(1, Math.floor((content.h * 0.34) / rowTall))
  const shown = others.length > most ? others.slice(0, most) : others
  const rows = Math.ceil(shown.length / columns)
  const quietTop = foot - rows * rowTall - Math.max(0, rows - 1) * 20
  const quietBox = { x: content.x, y: quietTop, w: content.w, h: foot - quietTop }
  const line = shown.length > 0 ? quietTop - (portrait ? 130 : 70) : foot - 60
  const head = title.foot + 40
  const name = pen.write({
    id: `name:${first}`,
    content: pen.say(pen.name(first)),
    size: pen.size('head'),
    floor: pen.floor,
    ink: 'ink2',
    lines: 2,
    ...content,
    y: head,
  })
  const top = name.box.y + name.box.h + 24
  const amount = pen.write({
    id: `amount:${first}`,
    content: pen.figure(first, { look: 'seated' }),
    size: 420,
    floor: pen.size('head'),
    noun: `name:${first}`,
    ...content,
    y: line - 40,
    at: 'last-baseline',
    h: line - 40 - top,
    lines: 1,
    tracking: 0,
  })
  const boxes = grid(quietBox, shown.length, columns, 20)
  const near = amount.box.y - 26 - name.box.h - name.box.y
  const named = {
    ...name,
    box: { ...name.box, y: name.box.y + near },
    lines: name.lines.map((l) => ({ ...l, y: l.y + near })),
  }
  const omitted = others.slice(shown.length)
  return {
    pieces: [
      ...tide(model, pen, line, shown.length > 0 ? quietTop - 24 : foot),
      named,
      amount,
      ...shown.flatMap((figure, i) => quietOf(pen, figure, boxes[i] ?? quietBox)),
      ...title.pieces,
    ],
    omissions:
      omitted.length > 0
        ? [{ what: title.pieces[0]?.id ?? '', shown: shown.length + 1, of: model.quiet.length, facts: omitted }]
        : [],
  }
}
