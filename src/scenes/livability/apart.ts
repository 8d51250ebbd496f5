import type { AnyPiece, Words } from '../../picture/picture'
import { moved } from '../../picture/pieces'
import type { Box } from '../../picture/stage'
import type { Sheet } from './sheet'
import type { Apart } from './streetModel'

/** Words on two lines end the first at a pause, the one nearest to their middle, where they have room so. */
function paused(text: string, write: (text: string) => Words): Words {
  const whole = write(text)
  const off = (at: number): number => Math.abs(at - text.length / 2)
  const pauses = [...text.matchAll(/[、，；,;]/g)].map(({ index }) => index + 1)
  const at = pauses.sort((a, b) => off(a) - off(b))[0]
  if (whole.lines.length !== 2 || at === undefined || whole.cut) return whole
  const parted = write(`${text.slice(0, at)}\n${text.slice(at).trimStart()}`)
  return parted.lines.length === 2 && parted.size >= whole.size && !parted.cut ? parted : whole
}

/** A drawing keeps that share of its field clear at each side. */
const clear = 0.15

/** The sentence of what is no building work, with a shield before it, for it is what keeps a town safe. */
export function apartIn({ pen }: Sheet, { text, fact }: Apart, { x, y, w, h }: Box): readonly AnyPiece[] {
  const side = 84 * pen.stage.text
  const left = side * (1 - clear) + 6
  const write = (said: string): Words =>
    pen.write({
      id: 'apart',
      content: pen.say(said),
      size: pen.size('lead'),
      floor: pen.floor,
      leading: 1.4,
      lines: 6,
      balance: true,
      card: fact,
      x: x + left,
      w: w - left,
      y,
      h,
    })
  const words = paused(text, write)
  const [down, above] = [Math.max(0, (side * 0.7 - words.box.h) / 2), (words.box.h - side) / 2]
  const set = moved(words, 0, down)
  return [
    {
      kind: 'drawing',
      id: 'thing:apart',
      name: 'shield',
      look: 'plain',
      box: { x: x - side * clear, y: set.box.y + above, w: side, h: side },
    },
    { kind: 'hit', id: 'hit:apart', fact, box: set.box },
    set,
  ]
}
