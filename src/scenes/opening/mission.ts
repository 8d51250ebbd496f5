import { joining } from '../../picture/bundles'
import { heading } from '../../picture/heading'
import { boxAround } from '../../picture/pieces'
import type { AnyPiece, Picture, Strand } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import { lineCount, parkDisc, parkDot, parkName, tight, touched, type Sheet } from './sheet'
import { halfNames, missionWords, wholeName } from './missionWords'

/** Room between parts, u. */
const gap = 48

interface Banks {
  readonly strands: readonly Strand[]
  readonly pieces: readonly AnyPiece[]
}

/** How wide the lines of one half are, u, and how far the park reaches in which both end. */
const half = (lineCount / 2 - 1) * tight
const reach = parkDisc(lineCount)

/** Wide: names at the left, their lines join and end in the park, named at the right as large as they. */
function lying(sheet: Sheet, box: Box, wish: number): Banks {
  const right = box.x + box.w
  const middle = box.y + box.h / 2
  // Halves further apart than lines of one band.
  const apart = Math.max(half + 3 * tight, box.h - half)
  const h = Math.min(apart - 12, box.h - apart)
  const rows = [-1, 1].map((side): Box => ({ ...box, w: box.w * 0.34, y: middle + (side * apart) / 2 - h / 2, h }))
  const names = halfNames(sheet, rows, wish)
  const from = names.length > 0 ? boxAround(names).x + boxAround(names).w + 40 : box.x
  const name = wholeName(sheet, { ...box, x: right - box.w * 0.34, w: box.w * 0.34 }, names[0]?.size ?? wish)
  const end = (name[0]?.box.x ?? right) - (name.length > 0 ? 36 : 0) - reach
  const course = { along: 'x' as const, from, to: end, middle, gap: tight }
  return {
    strands: joining(course, lineCount, apart - half - tight, [0.12, 0.72]),
    pieces: [...names, parkDot({ x: end, y: middle }, reach), ...name],
  }
}

/** Upright: names at the foot, their lines join and rise into the park, below the mission. */
function standing(sheet: Sheet, box: Box, wish: number): Banks {
  const middle = box.x + box.w / 2
  const columns = (y: number): readonly Box[] =>
    [0, 1].map((i): Box => ({ x: box.x + (i * (box.w + 20)) / 2, w: box.w / 2 - 10, y, h: box.h * 0.4 }))
  const tall = Math.max(0, ...halfNames(sheet, columns(0), wish).map((one) => one.box.h))
  const y = box.y + box.h - tall
  const names = halfNames(sheet, columns(y), wish)
  const at = { x: middle, y: box.y + reach }
  const course = { along: 'y' as const, from: y - (tall > 0 ? 36 : 0), to: at.y, middle, gap: tight }
  const x = middle + reach + 28
  const name = parkName(sheet, { x, w: box.x + box.w - x, y: at.y, h: 110 }, 'left', 'middle')
  return {
    strands: joining(course, lineCount, box.w / 2 - half - tight, [0.1, 0.72]),
    pieces: [...names, parkDot(at, reach), ...name],
  }
}

/** The mission, as large as the stage lets it be, and two banks of lines, the parks, that run as one. */
export function missionPicture(sheet: Sheet): Picture {
  const { pen, scene } = sheet
  const { content, portrait } = pen.stage
  const foot = content.y + content.h
  const title = heading(pen, sheet.heading, { ...content, w: content.w * (portrait ? 1 : 0.75), h: content.h * 0.34 })
  const top = title.foot + gap * 1.4
  const hero = missionWords(sheet, { ...content, y: top, h: (foot - top) * (portrait ? 0.44 : 0.5) })
  const below = hero.box.y + hero.box.h + gap * (portrait ? 1 : 1.2)
  const banks = (portrait ? standing : lying)(
    sheet,
    { ...content, y: below, h: foot - below },
    Math.min(portrait ? 84 : 96, hero.size),
  )
  return {
    pieces: [...banks.strands, ...title.pieces, ...touched(scene.mission, hero), ...banks.pieces],
    omissions: [],
  }
}
