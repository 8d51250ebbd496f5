import type { Heading } from '../../picture/heading'
import { parseRef, factText, textsOf } from '../../../electron/core/reading'
import type { Pen } from '../../picture/pen'
import type { Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import type { ViewInput } from '../../picture/view'
import { gap } from './rooms'

/** Figures side by side, each above its name, from the head of `box`. */
export function figuresIn(
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
export function textIn(pen: Pen, text: string, alone: boolean, box: Box): Words {
  const look = alone ? ({ size: pen.size('large'), face: 'serif' } as const) : { size: pen.size('head') }
  return pen.write({
    ...{ id: 'text', content: pen.say(text), floor: pen.floor, leading: 1.45, whole: text, ...look },
    ...{ ...box, h: Math.max(pen.floor * 1.3, box.h) },
  })
}

interface StepSaid {
  readonly name: string
  readonly heading: Heading
  readonly text: string
  readonly alt: string
  readonly caption: string
}

/** All that the pack says of a step; nothing where it says nothing. */
export function wordsOf({ report, scene, locale }: ViewInput<'story'>, step: string): StepSaid {
  const texts = textsOf(report, locale).scenes[scene.id]
  const { title = '', lead, labels = {} } = texts?.steps[step] ?? {}
  const { text = '', alt = '', caption = '' } = labels
  return { name: texts?.name ?? scene.id, heading: { kicker: texts?.kicker ?? '', title, lead }, text, alt, caption }
}
