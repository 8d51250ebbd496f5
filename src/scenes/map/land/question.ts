import { phaseKey } from '../../../../electron/core/guess'
import type { PictureState } from '../../../../electron/core/pictureState'
import { askBlock, askedOf, hollowAnswer, knob, knobSide, type Asked } from '../../../picture/guessing'
import { scaleLine, scaleTall, toldScale, trackBelow } from '../../../picture/guessScale'
import type { Pen } from '../../../picture/pen'
import { sceneTexts } from '../../../picture/pen'
import type { AnyPiece } from '../../../picture/picture'
import { touchRoom, type Box } from '../../../picture/stage'
import type { ViewInput } from '../../../picture/view'
import { stepOf } from './ground'

/** The question of a step on the land; undefined where it asks none. */
export function questionOf(input: ViewInput<'map'>): Asked | undefined {
  const step = stepOf(input.scene, input.step)
  return askedOf(input, step, sceneTexts(input.report, input.locale, input.scene.id)?.steps[step.id]?.ask)
}

/** What of a visitor's state moves the picture's layout: while he answers, how far he is, not his answer. The rest follows his finger. */
export function laidState(input: ViewInput<'map'>): PictureState | null | undefined {
  const { id } = stepOf(input.scene, input.step)
  return input.state?.[phaseKey(id)] === 'asking' ? { [phaseKey(id)]: 'asking' } : input.state
}

/** The visitor's answer in figures, and the room between what stands below one another; u. */
const [answerTall, gap] = [128, 24] as const
const widest = 760

/** How high the block below the finding is, u: the answer and its scale where he is asked, the scale where he is told, and the button. */
function tallOf(pen: Pen, asked: Asked, width: number): number {
  const { kind } = asked.guess
  const { head } = askBlock(pen, asked, { x: 0, y: 0, w: width, h: 0 }, { beside: true })
  const above = kind === 'asking' ? answerTall + gap + knobSide + gap : kind === 'told' ? scaleTall + gap : 0
  return above - head
}

/** Where the block stands that begins at `y`. */
export function questionRoom(pen: Pen, asked: Asked, y: number): Box {
  const { x, w: most } = pen.stage.content
  const w = Math.min(widest, most)
  return { x, y, w, h: tallOf(pen, asked, w) }
}

/** Where the button that asks stands beside the notes at the foot. */
export function asideRoom(pen: Pen, asked: Asked, notes: Box): Box {
  const foot = touchRoom(pen.stage)
  const x = notes.x + notes.w + 64
  const w = Math.min(430, foot.x + foot.w - x)
  const h = tallOf(pen, asked, w)
  return { x, y: foot.y + foot.h - h, w, h }
}

/** What a visitor is asked below the finding, or how his answer lies beside the figure that the map has drawn. */
export function questionPieces(pen: Pen, asked: Asked, room: Box): readonly AnyPiece[] {
  const { pieces } = askBlock(pen, asked, room, { beside: true })
  const { kind } = asked.guess
  if (kind === 'told') return [...toldScale(asked, { ...room, h: scaleTall }), ...pieces]
  if (kind === 'none') return pieces
  const scale = { ...room, y: room.y + answerTall + gap, h: knobSide }
  const one = knob(pen, asked, trackBelow(asked, scale))
  const ask = { id: 'answer', content: [], size: 110, floor: pen.floor, ...room, h: answerTall }
  return [hollowAnswer(pen, asked, ask), ...scaleLine(one.track, scale), one, ...pieces]
}
