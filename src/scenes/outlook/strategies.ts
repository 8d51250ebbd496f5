import { heading } from '../../picture/heading'
import { boxAround } from '../../picture/pieces'
import type { AnyPiece, Picture } from '../../picture/picture'
import { isWall, type Box } from '../../picture/stage'
import { stands } from '../../picture/writeUpright'
import type { Sheet } from './sheet'
import { columns } from './strategyColumns'
import { partsOf } from './strategyParts'
import { columnGap, rows } from './strategyRows'
import { yearOf } from './strategyYear'

/** Room between parts, u. */
const gap = 56

/** Where the strategies stand, and what the year is. */
function composed(
  sheet: Sheet,
  foot: number,
  upright: boolean,
): { readonly field: Box; readonly year: readonly AnyPiece[] } {
  const { content, portrait } = sheet.pen.stage
  const end = content.y + content.h
  const left = { ...content, w: content.w * 0.41 }
  if (portrait) {
    const year = yearOf(sheet, { ...content, y: end - content.h * 0.22, h: content.h * 0.22 }, 'foot')
    const top = year.length > 0 ? boxAround(year).y - gap : end
    return { field: { ...content, y: foot + gap, h: top - foot - gap }, year }
  }
  if (isWall(sheet.pen.stage)) {
    const x = content.x + content.w * 0.27
    return {
      field: { ...content, x, w: content.x + content.w - x },
      year: yearOf(sheet, { ...content, w: content.w * 0.23, y: foot + gap, h: end - foot - gap }, 'foot'),
    }
  }
  if (upright) {
    const x = content.x + content.w * 0.47
    return {
      field: { ...content, x, w: content.x + content.w - x },
      year: yearOf(sheet, { ...left, y: foot + gap, h: end - foot - gap }, 'foot'),
    }
  }
  // Above the second column of lines.
  const x = content.x + (content.w + columnGap) / 2
  const year = yearOf(sheet, { x, w: content.x + content.w - x, y: content.y + 26, h: content.h * 0.36 }, 'head')
  const top = Math.max(foot, boxAround(year).y + boxAround(year).h) + gap
  return { field: { ...content, y: top, h: end - top }, year }
}

/** The strategies of the year, as inscriptions or in lines, as large as the stage lets them be. */
export function strategiesPicture(sheet: Sheet): Picture {
  const { pen, han } = sheet
  const { content, portrait } = pen.stage
  const { parts, shared } = partsOf(sheet)
  const wall = isWall(pen.stage)
  // On a wall they are larger in lines.
  const upright = han && !wall && parts.every(({ first, rest }) => stands(first + rest))
  const title = heading(pen, sheet.heading, {
    ...content,
    w: content.w * (portrait ? 1 : wall ? 0.23 : upright ? 0.42 : 0.46),
    h: content.h * (portrait ? 0.24 : wall || upright ? 0.5 : 0.36),
  })
  const { field, year } = composed(sheet, title.foot, upright)
  const { pieces, shown } = upright
    ? columns(sheet, parts, field, portrait ? 260 : 204)
    : rows(sheet, parts, shared, field, portrait ? 1 : 4)
  const rest = parts.slice(shown)
  return {
    pieces: [...title.pieces, ...year, ...pieces],
    omissions:
      rest.length > 0 ? [{ what: sheet.heading.title, shown, of: parts.length, facts: rest.map(({ id }) => id) }] : [],
  }
}
