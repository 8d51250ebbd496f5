import { widthInEm } from './placedLabel'

/** Room for a few lines, u: `along` the line, `across` all lines. */
export interface Room {
  readonly along: number
  readonly across: number
}

/** The floor of type on the stage, u. */
const floor = 20

/**
 * Type size in u at which every line fits its room: `want` where there is room, less where there is not, never under the
 * 20 u floor. `leading` is the pitch of lines, em; `spacing` what follows each letter, em.
 */
export function fitSize(lines: readonly string[], room: Room, want: number, leading: number, spacing = 0): number {
  const longest = Math.max(0, ...lines.map((line) => widthInEm(line) + [...line].length * spacing))
  const fits = Math.min(
    want,
    longest > 0 ? room.along / longest : want,
    lines.length > 0 ? room.across / (lines.length * leading) : want,
  )
  return Math.max(floor, Math.floor(fits))
}

/** What a line may not be broken within: a Han letter, or a word of others. */
const pieces = /[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+/gu

/** Lines into which a text falls when no line is longer than `em`; undefined where one word alone is. */
function linesAt(text: string, em: number): number | undefined {
  const space = text.includes(' ') ? 0.25 : 0
  let [lines, used] = [1, 0]
  for (const piece of text.match(pieces) ?? []) {
    const width = widthInEm(piece)
    if (width > em) return undefined
    const gap = used > 0 ? space : 0
    if (used + gap + width > em) [lines, used] = [lines + 1, width]
    else used += gap + width
  }
  return lines
}

/** As `fitSize`, for texts that may be broken where their words end. */
export function fitWrapped(texts: readonly string[], room: Room, want: number, leading: number): number {
  for (let size = want; size > floor; size -= 2) {
    const lines = texts.map((text) => linesAt(text, room.along / size))
    const all = lines.reduce<number | undefined>(
      (sum, n) => (sum === undefined || n === undefined ? undefined : sum + n),
      0,
    )
    if (all !== undefined && all * leading * size <= room.across) return size
  }
  return floor
}
