import { dressed, type Content, type Look } from './content'
import { Cut } from './cut'
import type { Fit, Give } from './fit'
import type { Line } from './picture'

/** Words in a room: how large, in which lines, and what each of these is made of. */
export interface Settled {
  readonly fit: Fit
  readonly runs: readonly Line['runs'][]
  readonly shortened: boolean
}

/** A text in one look and language, and the rooms it was set in. */
interface Known extends Pick<Look, 'face' | 'weight' | 'ink' | 'tracking'> {
  readonly locale: string
  readonly cut: Cut
  /** In one line, at a size it was wished at. */
  readonly alone: Settled[]
  readonly rooms: {
    readonly give: Give
    readonly balance: boolean
    readonly ends: boolean
    readonly settled: Settled
  }[]
}

/** Words do not hang on where they stand: a view that tries places for them, and a step drawn anew at a touch, set them once. */
let bySaying = new Map<string, Known[]>()
let byContent = new WeakMap<Content, Known[]>()
/** So many texts are kept, and so many rooms of one. */
const mostTexts = 500
export const mostRooms = 24

/** What was set of a content, or of another that says the same in the same letters. */
function setOf(content: Content): Known[] {
  const known = byContent.get(content)
  if (known) return known
  if (bySaying.size >= mostTexts) {
    bySaying = new Map()
    byContent = new WeakMap()
  }
  const key = JSON.stringify(content)
  const made = bySaying.get(key) ?? []
  bySaying.set(key, made)
  byContent.set(content, made)
  return made
}

/** What is known of a content in that look. */
export function knownOf(content: Content, look: Look, locale: string): Known {
  const all = setOf(content)
  const { face, weight, ink, tracking } = look
  const found = all.find(
    (one) =>
      one.face === face &&
      one.weight === weight &&
      one.ink === ink &&
      one.tracking === tracking &&
      one.locale === locale,
  )
  if (found) return found
  const cut = Cut.of(dressed(content, look), locale)
  const made = { face, weight, ink, tracking, locale, cut, alone: [], rooms: [] }
  all.push(made)
  return made
}
