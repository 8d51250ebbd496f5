import { heading } from '../../picture/heading'
import { penOf, type Pen } from '../../picture/pen'
import type { Bitmap, Picture, Words } from '../../picture/picture'
import type { Box, Stage } from '../../picture/stage'
import type { ViewInput } from '../../picture/view'
import { gap, roomsFor, seenOf, type Step } from './rooms'
import { figuresIn, textIn, wordsOf } from './words'

/** What a step tells freely: its finding, its figures, its text, and what is to be seen, told by its caption. */
export function storyView(input: ViewInput<'story'>): Picture {
  const { report, scene, stage, locale, state } = input
  const step = scene.steps.find(({ id }) => id === input.step) ?? scene.steps[0]
  const pen = penOf(report, locale, stage)
  const said = wordsOf(input, step?.id ?? '')
  const { text, alt } = said
  const media = seenOf(step, state)
  const rooms = roomsFor(stage, media !== undefined)
  const { words } = rooms
  const head = heading(pen, said.heading, { ...words, h: words.h * 0.46 })
  const [top, foot] = [head.foot + gap, words.y + words.h]
  const refs = [...new Set(step?.figures ?? [])]
  const tall = Math.min(260, (foot - top) * (text === '' ? 0.9 : 0.5))
  const figures = refs.length > 0 ? figuresIn(pen, input, refs, { ...words, y: top, h: tall }) : []
  const under = Math.max(top, ...figures.map(({ box }) => box.y + box.h + 40))
  const told = text === '' ? [] : [textIn(pen, text, media === undefined, { ...words, y: under, h: foot - under })]
  return {
    pieces: [
      ...seen(step, media, alt, grownUp(stage, rooms.picture, [...head.pieces, ...figures, ...told])),
      ...head.pieces,
      ...figures,
      ...told,
      ...captionIn(pen, said.caption, rooms.caption),
    ],
    omissions: told.some(({ cut }) => cut) ? [{ what: said.name, shown: 0, of: 1, facts: [] }] : [],
  }
}

/** Upright, what is seen begins where the words end: few words leave it more. */
function grownUp({ portrait }: Stage, box: Box | undefined, words: readonly Words[]): Box | undefined {
  if (!portrait || !box) return box
  const y = Math.min(box.y, Math.max(...words.map(({ box: own }) => own.y + own.h)) + gap)
  return { ...box, y, h: box.y + box.h - y }
}

function seen(step: Step | undefined, media: string | undefined, alt: string, box: Box | undefined): readonly Bitmap[] {
  if (media === undefined || !box) return []
  const fit = step && step.view !== 'words' && step.whole ? 'contain' : 'cover'
  return [{ kind: 'bitmap', id: 'seen', source: `pack/${media}`, alt, fit, box }]
}

function captionIn(pen: Pen, text: string, box: Box | undefined): readonly Words[] {
  if (text === '' || !box) return []
  const ask = { id: 'caption', content: pen.say(text), size: pen.size('label'), floor: pen.floor, ink: 'ink2' } as const
  return [pen.write({ ...ask, lines: 1, whole: text, x: box.x, w: box.w, y: box.y + box.h, at: 'foot', h: box.h })]
}
