import { factText, parseRef, textsOf } from '../../../electron/core/reading'
import type { SceneOf } from '../../../electron/core/report'
import { heading } from '../../picture/heading'
import { penOf, type Pen } from '../../picture/pen'
import type { Bitmap, Picture, Words } from '../../picture/picture'
import type { Box, Stage } from '../../picture/stage'
import type { ViewInput } from '../../picture/view'

type Step = SceneOf<'story'>['steps'][number]

/** Between what is seen and what is said, u. */
const gap = 56

/** What is seen of a step, as the pack names it: where it was found broken the words have its room. */
function seenOf(step: Step | undefined, state: ViewInput<'story'>['state']): string | undefined {
  if (!step || step.view === 'words' || state?.['broken'] === step.media) return undefined
  return step.media
}

interface Rooms {
  readonly words: Box
  readonly picture: Box | undefined
  readonly caption: Box | undefined
}

/** Wide, words on the left and the picture from the middle off the right edge; upright, the picture at the foot, words above it. */
function roomsFor({ content, w, portrait, text }: Stage, seen: boolean): Rooms {
  const { x, y, h } = content
  if (!seen)
    return { words: { ...content, w: portrait ? content.w : content.w * 0.8 }, picture: undefined, caption: undefined }
  const tall = 32 * text
  if (portrait) {
    const picture = { x: 0, y: y + h * 0.56, w: x + content.w, h: h * 0.44 - tall - 18 }
    return { picture, words: { ...content, h: h * 0.56 - gap }, caption: { x, y: y + h - tall, w: content.w, h: tall } }
  }
  const column = content.w * 0.42
  const left = x + column + gap * 1.5
  return {
    words: { ...content, w: column },
    picture: { x: left, y: 0, w: w - left, h: y + h - tall - 24 },
    caption: { x: left, y: y + h - tall, w: x + content.w - left, h: tall },
  }
}

/** Figures side by side, each above its name, from the head of `box`. */
function figuresIn(
  pen: Pen,
  { report, locale }: ViewInput<'story'>,
  refs: readonly string[],
  box: Box,
): readonly Words[] {
  const cell = (box.w - gap * Math.max(0, refs.length - 1)) / Math.max(1, refs.length)
  const at = (i: number): number => box.x + i * (cell + gap)
  const set = (size: number): readonly Words[] =>
    refs.map((ref, i) =>
      pen.write({
        ...{ id: `figure:${ref}`, content: pen.figure(ref, { look: 'seated' }), size, floor: pen.floor, weight: 600 },
        ...{ lines: 1, x: at(i), w: cell, y: box.y, noun: `noun:${ref}`, card: parseRef(ref).id },
      }),
    )
  const wish = Math.min(120, box.h * 0.5)
  const size = Math.max(pen.floor, Math.min(...set(wish).map((words) => words.size)))
  return set(size).flatMap((figure, i) => {
    const ref = refs[i] ?? ''
    const { box: own } = figure
    return [
      figure,
      pen.write({
        ...{ id: `noun:${ref}`, content: pen.say(factText(report, locale, parseRef(ref).id).name), ink: 'ink2' },
        ...{ size: pen.size('caption'), floor: pen.floor, lines: 3, leading: 1.25, card: parseRef(ref).id },
        ...{ x: at(i), w: cell, y: own.y + own.h + 18, h: Math.max(pen.floor * 1.3, box.h - own.h - 18) },
      }),
    ]
  })
}

/** The step's text below what stands above it, large where it stands alone. */
function textIn(pen: Pen, text: string, alone: boolean, box: Box): Words {
  const look = alone ? ({ size: pen.size('large'), face: 'serif' } as const) : { size: pen.size('head') }
  return pen.write({
    ...{ id: 'text', content: pen.say(text), floor: pen.floor, leading: 1.45, whole: text, ...look },
    ...{ ...box, h: Math.max(pen.floor * 1.3, box.h) },
  })
}

/** All that the pack says of a step; nothing where it says nothing. */
function wordsOf({ report, scene, locale }: ViewInput<'story'>, step: string) {
  const texts = textsOf(report, locale).scenes[scene.id]
  const { title = '', lead, labels = {} } = texts?.steps[step] ?? {}
  const { text = '', alt = '', caption = '' } = labels
  return { name: texts?.name ?? scene.id, heading: { kicker: texts?.kicker ?? '', title, lead }, text, alt, caption }
}

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
