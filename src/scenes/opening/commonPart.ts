import type { AnyPiece, Shape } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import { type Sheet, touched } from './sheet'
import { type Goals, serif, gap } from './goals'
import { stands } from '../../picture/writeUpright'

const rule = (x: number, { y, h }: Box): Shape => ({
  kind: 'shape',
  id: 'rule:common',
  box: { x, y, w: 0, h },
  d: `M${x} ${y}v${h}`,
  stroke: 'line',
  width: 2,
  decor: true,
})

/** What is said once for all goals: upright before them where it can stand, else in a line before or after them, as it is read. */
export function commonPart(
  { pen, han, scene }: Sheet,
  { common, whole }: Goals,
  box: Box,
): { readonly pieces: readonly AnyPiece[]; readonly rest: Box } {
  if (common === '') return { pieces: [], rest: box }
  const ask = { ...serif, id: 'common', content: pen.say(common), ink: 'river', floor: pen.floor, lines: 1, ...box } as const // prettier-ignore
  const letters = [...common].length
  if (han && !pen.stage.portrait && stands(common)) {
    const size = Math.min(150, box.h / letters)
    const tracking = Math.max(0, Math.min(0.3, (box.h / size - letters) / Math.max(1, letters - 1)))
    const words = pen.writeUpright({ ...ask, size, align: 'left', tracking })
    const x = words.box.x + words.box.w + gap
    const rest = { ...box, x: x + gap, w: box.x + box.w - x - gap }
    return { pieces: [...touched(scene.strategy, words), rule(x, box)], rest }
  }
  const before = whole.every((text) => text.startsWith(common))
  const size = Math.min(84, Math.max(pen.floor, box.h * 0.14))
  const h = size * 1.4
  const words = before
    ? pen.write({ ...ask, size, card: scene.strategy })
    : pen.write({ ...ask, size, card: scene.strategy, y: box.y + box.h, at: 'foot' })
  return {
    pieces: touched(scene.strategy, words),
    rest: { ...box, y: before ? box.y + h : box.y, h: box.h - h },
  }
}
