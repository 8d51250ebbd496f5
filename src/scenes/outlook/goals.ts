import { figureWords } from '../../../electron/core/figureWords'
import { heading } from '../../picture/heading'
import type { Picture, Shape, Words } from '../../picture/picture'
import { isWall, type Box } from '../../picture/stage'
import { stands } from '../../picture/writeUpright'
import { doublePieces } from './double'
import { footOf, gap, inscribed, type Opened, rightOf, rule } from './inscribed'
import type { Sheet } from './sheet'
import { targetsPart } from './targets'

/** The same words in lines, above all goals; on a wall beside them. */
function lying({ pen, heading: { kicker, title } }: Sheet): Opened {
  const { content } = pen.stage
  if (isWall(pen.stage)) {
    const column = { ...content, w: content.w * 0.2 }
    const x = column.x + column.w + 1.5 * gap
    const room = { ...content, x: x + gap, w: rightOf(content) - x - gap }
    const { pieces } = heading(pen, { kicker, title }, column)
    return { pieces: [...pieces, rule('rule:aim', { ...content, x, w: 0 })], beside: room, below: room }
  }
  const set = heading(pen, { kicker, title }, { ...content, h: content.h * 0.3 })
  const room = { ...content, y: set.foot + gap, h: footOf(content) - set.foot - gap }
  return { pieces: set.pieces, beside: room, below: room }
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

/** Where the doubling stands, where the amounts, and on a wall the lines that double, below both. */
interface Areas {
  readonly first: Box
  readonly second: Box
  readonly band?: Box | undefined
}

/** All in one row on a wall, over lines that run from the finding off the stage. */
function abreast(box: Box, both: boolean, lines: boolean): Areas {
  const h = lines ? box.h * 0.66 : box.h
  const row = { ...box, h }
  const band = lines ? { ...box, y: box.y + h + gap, h: box.h - h - gap } : undefined
  if (!both) return { first: row, second: row, band }
  const w = (box.w - 2 * gap) * 0.3
  return { first: { ...row, w }, second: { ...row, x: box.x + w + 2 * gap, w: box.w - w - 2 * gap }, band }
}

function areas({ scene, pen }: Sheet, { beside, below }: Opened, foot: number): Areas {
  const apart = beside !== below
  const doubles = scene.double !== undefined
  const both = doubles && (scene.targets ?? []).length > 0
  if (apart) return { first: beside, second: { ...below, h: foot - below.y } }
  const room = { ...beside, h: foot - beside.y }
  if (isWall(pen.stage)) return abreast(room, both, doubles)
  if (!both) return { first: room, second: room }
  const { portrait } = pen.stage
  const h = room.h * (portrait ? 0.44 : 0.52)
  return { first: { ...room, h: h - gap * (portrait ? 1.6 : 1) }, second: { ...room, y: room.y + h, h: room.h - h } }
}

/** The line between the doubling and the amounts. */
const between = (second: Box, abreast: boolean): Shape =>
  rule('rule:goals', abreast ? { ...second, x: second.x - gap, w: 0 } : { ...second, y: second.y - gap / 2, h: 0 })

/** The goals as one sentence that fills the stage: the words that say they are aims, what is to double, and each amount of its own. */
export function goalsPicture(sheet: Sheet): Picture {
  const { pen, han, scene, heading: words } = sheet
  const { content, portrait } = pen.stage
  const double = scene.double
  const upright = han && stands(words.title) && (!portrait || double !== undefined)
  const opened = upright ? inscribed(sheet) : lying(sheet)
  const end = footWords(sheet, portrait ? content : opened.below)
  const foot = end[0] ? end[0].box.y - gap * 0.8 : footOf(content)
  const { first, second, band } = areas(sheet, opened, foot)
  // Said above of all of them; where the title does not say it, each amount does.
  const aimed = words.title.includes(figureWords(pen.locale).aim.replace(':', ''))
  const targets = targetsPart(sheet, second, aimed)
  const across = double !== undefined && targets.pieces.length > 0
  return {
    pieces: [
      ...opened.pieces,
      ...(double === undefined ? [] : doublePieces(sheet, double, first, band)),
      ...(across ? [between(second, band !== undefined)] : []),
      ...targets.pieces,
      ...end,
    ],
    omissions: targets.omissions,
  }
}
