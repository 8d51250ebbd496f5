import type { AnyPiece, Words } from '../../picture/picture'
import type { Sheet } from './sheet'

/** What goes along below all counts, and how much of the stage's foot it takes, u. */
interface Companion {
  readonly tall: number
  readonly pieces: readonly AnyPiece[]
}

const none: Companion = { tall: 0, pieces: [] }
/** Room between it and the counts, and around its words, u. */
const [above, around] = [30, 20] as const

/** The line below the finding as one band from edge to edge, on which all counts stand; none where it is asked for, absent, or too long. */
export function companionOf({ pen, heading, asked }: Sheet): Companion {
  const { content, portrait, w } = pen.stage
  if (heading.lead === undefined || heading.lead === '' || asked !== undefined) return none
  const write = (y: number): Words =>
    pen.write({
      ...{ id: 'lead', role: 'lead', content: pen.say(heading.lead ?? ''), size: pen.size('head'), weight: 500 },
      ...{ floor: pen.size('lead') * 0.9, ink: 'ground', lines: portrait ? 2 : 1, leading: 1.3, balance: true },
      ...{ on: 'companion', ...content, w: content.w - (portrait ? 24 : 0), y },
    })
  const first = write(0)
  if (first.cut || first.lines.length === 0) return none
  const h = Math.max(72, first.box.h + 2 * around)
  const y = content.y + content.h - h
  const right = portrait ? content.x + content.w : w
  const box = { x: 0, y, w: right, h }
  return {
    tall: h + above,
    pieces: [
      { kind: 'shape', id: 'companion', box, d: `M0 ${y}H${right}V${y + h}H0Z`, fill: 'river' },
      write(y + (h - first.box.h) / 2 - first.box.y),
    ],
  }
}
