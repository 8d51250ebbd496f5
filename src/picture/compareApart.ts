import { meet, within } from './arrange'
import { gapText, ratioText, told, type Measured } from './compareWords'
import type { Content } from './content'
import type { Pen } from './pen'
import type { AnyPiece, Bar, Shape, Words } from './picture'
import { moved } from './pieces'
import type { Box } from './stage'
import type { Ask } from './write'

/** How many times, or how far apart, as large as a hero; undefined where two bars say no number or it has no room. */
export function ratioHero(pen: Pen, held: readonly Measured[], ask: Omit<Ask, 'id' | 'content'>): Words | undefined {
  const [a, b] = held
  const said = a && b && ratioText(a, b, pen.locale)
  if (!said) return undefined
  const small = { kind: 'text', em: 0.32, least: pen.size('label') } as const
  const content: Content = [
    ...(said.before ? [{ ...small, text: said.before, ink: 'ink2' as const }] : []),
    { kind: 'text', text: said.number, weight: 600, tracking: -0.02, pad: said.before ? 0.07 : 0 },
    ...(said.after ? [{ ...small, text: said.after, weight: 500 as const, pad: 0.07 }] : []),
  ]
  const hero = pen.write({ id: 'ratio', content, count: true, ...ask })
  return hero.cut ? undefined : hero
}

/** Lines at a slant that fill a box. */
function hatching({ x, y, w, h }: Box): string {
  const lines = []
  for (let at = 18; at < w + h; at += 18) {
    const [from, to] = [Math.max(0, at - h), Math.min(at, w)]
    lines.push(`M${x + from} ${y + at - from}L${x + to} ${y + at - to}`)
  }
  return lines.join('')
}

const frame = ({ x, y, w, h }: Box): string => `M${x} ${y}H${x + w}V${y + h}H${x}Z`

/** Where the shorter bar stands on the longer one, once and again: it measures it. */
function ticks(large: Bar, small: Bar): readonly Shape[] {
  const times = Math.floor(large.box.w / Math.max(small.box.w, 1))
  if (times < 1 || times > 9 || large.box.w - small.box.w < 12) return []
  const { x, y, h } = large.box
  const cut = Math.min(14, h / 4)
  const at = Array.from({ length: times }, (_, i) => x + (i + 1) * small.box.w).filter(
    (mark) => mark < x + large.box.w - 6,
  )
  const d = at.map((mark) => `M${mark} ${y}v${cut}M${mark} ${y + h - cut}v${cut}`).join('')
  return [{ kind: 'shape', id: 'ticks', box: large.box, d, stroke: 'ground', width: 5, decor: true }]
}

/** What the piece says, in a clearing of its own; nothing where it has no room. */
function saidIn(pen: Pen, box: Box, text: string): readonly AnyPiece[] {
  const words = pen.write({
    id: 'apart-said',
    content: pen.say(text),
    count: true,
    size: Math.min(pen.size('lead'), box.h * 0.5),
    floor: pen.floor,
    lines: 1,
    on: 'apart-clear',
    align: 'centre',
    at: 'middle',
    x: box.x + 30,
    w: box.w - 60,
    y: box.y + box.h / 2,
    h: box.h - 10,
  })
  if (words.cut || box.w < 120) return []
  const clear = { x: words.box.x - 16, y: box.y + 3, w: words.box.w + 32, h: box.h - 6 }
  return [{ kind: 'shape', id: 'apart-clear', box: clear, d: frame(clear), fill: 'ground', decor: true }, words]
}

/** What nothing may be laid on. */
const isFirm = ({ kind }: AnyPiece): boolean => kind === 'words' || kind === 'bar' || kind === 'switch'

/** The words that stand after a bar on its row. */
const after = (pieces: readonly AnyPiece[], { box }: Bar): readonly Words[] =>
  pieces.filter(
    (p): p is Words =>
      p.kind === 'words' &&
      p.on === undefined &&
      p.box.x >= box.x + box.w - 1 &&
      meet(p.box, { ...p.box, y: box.y, h: box.h }),
  )

/**
 * The picture of two bars that are held: the shorter one measures the longer, and what is between them is a hatched piece at its end; the words
 * that stood there make way. Without the piece where it has no room.
 */
export function apart(pieces: readonly AnyPiece[], held: readonly Measured[], pen: Pen): readonly AnyPiece[] {
  const [a, b] = held
  if (!a || !b || told(a, b).kind !== 'apart') return pieces
  const bars = [a, b].flatMap(({ ref }) => pieces.filter((p): p is Bar => p.kind === 'bar' && p.fact === ref))
  const [large, small] = [...bars].sort((one, other) => other.value - one.value)
  if (!large || !small || small.value < 0 || large.scale !== small.scale) return pieces
  const { box } = small
  const gap = { x: box.x + box.w, y: box.y, w: large.box.w - box.w, h: box.h }
  const away = after(pieces, small)
  const shifted = away.map((words) => moved(words, gap.w, 0))
  const rest = pieces.filter((piece) => !away.some((words) => words === piece))
  const taken = [gap, ...shifted.map((words) => words.box)]
  const free =
    gap.w >= 12 &&
    taken.every((one) => within(one, pen.stage.content, 1)) &&
    !rest.some((p) => isFirm(p) && p !== small && taken.some((one) => meet(p.box, one)))
  // A rate is no quantity: none of them measures the other.
  const marks = large.measure === '%' ? [] : ticks(large, small)
  if (!free) return [...pieces, ...marks]
  const id = `${a.id} ${b.id}`
  return [
    ...rest,
    ...shifted,
    ...marks,
    { kind: 'shape', id: `apart:${id}`, box: gap, d: hatching(gap), stroke: small.ink, width: 2, decor: true },
    { kind: 'shape', id: `apart-edge:${id}`, box: gap, d: frame(gap), stroke: small.ink, width: 3, decor: true },
    ...saidIn(pen, gap, gapText(a, b, pen.locale)),
  ]
}
