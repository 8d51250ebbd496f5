import type { Box, Stage } from '../../composables/useStage'

/** One lock of a flight, lowest first; u. */
export interface Lock {
  /** Water from its surface down. */
  readonly water: Box
  /** Where its word stands, its foot on the water. */
  readonly word: Box
  /** Where its full name is written, in the water or on the gate. */
  readonly name: Box
  /** The gate: at the chamber's upper end, or its front in portrait. */
  readonly gate: Box
}

/** A flight of `n` equal locks. Seen from the side, rising to the right; from below, gate over gate, in portrait. Levels say order, nothing else. */
export const lockFlight = (n: number, stage: Stage): readonly Lock[] =>
  stage.portrait ? frontView(n, stage) : sideView(n, stage)

function sideView(n: number, stage: Stage): readonly Lock[] {
  const { content, text } = stage
  const each = stage.w / Math.max(1, n)
  const bottom = content.y + content.h + 6
  const lowest = bottom - 190 - 30 * text
  const highest = Math.min(lowest, content.y + 300)
  return Array.from({ length: n }, (_, i): Lock => {
    const surface = lowest - ((lowest - highest) * i) / Math.max(1, n - 1)
    const x = i * each
    const first = i === 0 ? content.x : x + 52
    const right = i === n - 1 ? content.x + content.w : x + each - 52
    const room = right - first
    return {
      water: { x, y: surface, w: each, h: bottom - surface },
      word: { x: first, y: surface - 250, w: room, h: 250 },
      name: { x: first, y: surface + 34, w: room, h: 70 * text + 50 },
      gate: { x: x + each - 22, y: surface - (lowest - highest) / Math.max(2, n - 1) - 76, w: 44, h: 0 },
    }
  }).map((lock) => ({ ...lock, gate: { ...lock.gate, h: bottom - lock.gate.y } }))
}

function frontView(n: number, stage: Stage): readonly Lock[] {
  const { content, text } = stage
  const head = 250 + 70 * text
  const top = content.y + head
  const each = (content.h - head) / Math.max(1, n)
  const wide = content.x + content.w + 10
  const water = Math.min(56, each * 0.16)
  const front = Math.min(each * 0.34, 60 + 54 * text)
  return Array.from({ length: n }, (_, i): Lock => {
    const y = top + (n - 1 - i) * each
    const surface = y + each - front - water - 8
    const gate = { x: 0, y: surface + water, w: wide, h: front }
    return {
      water: { x: 0, y: surface, w: wide, h: water },
      word: { x: content.x, y, w: content.w, h: surface - y },
      name: { x: content.x, y: gate.y, w: content.w, h: front },
      gate,
    }
  })
}

/** Engraved lines of still water, denser towards the surface: offset from the surface (u) and strength 0–1. */
export function waterLines(depth: number): readonly { readonly off: number; readonly strength: number }[] {
  const lines: { off: number; strength: number }[] = []
  for (let off = 0, step = 9; off < depth; off += step, step *= 1.11)
    lines.push({ off, strength: Math.max(0.14, 1 - off / (depth * 1.05)) })
  return lines
}

/** A surface line with a small wave that dies away with depth. */
export function surfacePath(x: number, y: number, wide: number, off: number): string {
  const n = 32
  const high = 3.2 * Math.exp(-off / 90)
  return Array.from({ length: n + 1 }, (_, i) => {
    const at = x + (wide * i) / n
    return `${i === 0 ? 'M' : 'L'}${at.toFixed(1)} ${(y + off + Math.sin(at / 31 + off / 17) * high).toFixed(1)}`
  }).join('')
}
