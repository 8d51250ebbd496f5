import { figureWords } from '../../../electron/core/figureWords'
import { heading } from '../../picture/heading'
import type { Picture, Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import { stands } from '../../picture/writeUpright'
import { doublePieces } from './double'
import { doubledWidth } from './doubleParts'
import { footOf, gap, inscribed, type Opened, rightOf, rule } from './inscribed'
import type { Sheet } from './sheet'
import { targetsPart } from './targets'

const upGap = 14

/** The same words in lines, above all goals. */
function lying({ pen, heading: { kicker, title }, scene }: Sheet): Opened {
  const { content, portrait } = pen.stage
  const w = portrait && scene.double !== undefined ? content.w - doubledWidth(upGap) - gap : content.w
  const set = heading(pen, { kicker, title }, { ...content, w, h: content.h * 0.3 })
  const room = { ...content, y: set.foot + gap, h: footOf(content) - set.foot - gap }
  return { pieces: set.pieces, beside: room, below: room, right: rightOf(content) - doubledWidth(upGap) }
}

/** What else there is to say, along the foot. */
function footWords({ pen, heading: { lead } }: Sheet, { x, w }: Box): readonly Words[] {
  const { content } = pen.stage
  if (!lead) return []
  return [
    pen.write({
      id: 'lead',
      role: 'lead',
      content: pen.say(lead),
      size: pen.size('lead'),
      floor: Math.max(pen.floor, pen.size('lead') * 0.8),
      leading: 1.4,
      lines: 2,
      ink: 'ink2',
      whole: lead,
      x,
      w,
      y: footOf(content),
      h: pen.size('lead') * 2.8,
      at: 'foot',
    }),
  ]
}

/** Where the doubling stands, and where the amounts. */
function areas(
  { scene, pen }: Sheet,
  { beside, below }: Opened,
  foot: number,
): { readonly first: Box; readonly second: Box } {
  const apart = beside !== below
  const both = scene.double !== undefined && (scene.targets ?? []).length > 0
  if (apart) return { first: beside, second: { ...below, h: foot - below.y } }
  const room = { ...beside, h: foot - beside.y }
  if (!both) return { first: room, second: room }
  const h = room.h * (pen.stage.portrait ? 0.36 : 0.52)
  return { first: { ...room, h: h - gap }, second: { ...room, y: room.y + h, h: room.h - h } }
}

/** The goals as one sentence that fills the stage: the words that say they are aims, what is to double, and each amount of its own. */
export function goalsPicture(sheet: Sheet): Picture {
  const { pen, han, scene, heading: words } = sheet
  const { content, portrait } = pen.stage
  const double = scene.double
  const upright = han && stands(words.title) && (!portrait || double !== undefined)
  const opened = upright ? inscribed(sheet) : lying(sheet)
  const end = footWords(sheet, portrait ? content : opened.below)
  const foot = end[0] ? end[0].box.y - gap * 0.8 : footOf(content)
  const { first, second } = areas(sheet, opened, foot)
  // Said above of all of them; where the title does not say it, each amount does.
  const aimed = words.title.includes(figureWords(pen.locale).aim.replace(':', ''))
  const targets = targetsPart(sheet, second, aimed)
  const across = double !== undefined && targets.pieces.length > 0
  return {
    pieces: [
      ...opened.pieces,
      ...(double === undefined ? [] : doublePieces(sheet, double, first, { upGap, beside: opened.right })),
      ...(across ? [rule('rule:goals', { ...second, y: second.y - gap / 2, h: 0 })] : []),
      ...targets.pieces,
      ...end,
    ],
    omissions: targets.omissions,
  }
}
