import type { DotTone, UnitDot } from '../../charts/unitDots'
import type { Box } from '../../composables/useStage'
import { field, fitGrid, rowsOf, type Grid } from './dots'
import { digitHigh, drawn, numeralSize, waveAt, type DotsView, type Engraved, type Group, type Told } from './shown'

const tones: readonly DotTone[] = ['ink', 'river', 'quiet']
const wave = 7

/** A tier's place in the bed, u: `top` to `top + tall`, its dots below `head`. */
interface Stratum {
  readonly fact: string
  readonly count: number
  readonly tone: DotTone
  readonly top: number
  readonly tall: number
}

/** How the strata share the height of `room`: each as high as its rows, none lower than `least`, what is left between them. */
function strata(
  tiers: readonly string[],
  counts: readonly number[],
  room: Box,
  least: number,
  grid: Grid,
  head: number,
) {
  const tall = counts.map((n) => Math.max(least, head + rowsOf(n, grid.columns) * grid.pitch))
  const gap = Math.min(72, (room.h - tall.reduce((sum, t) => sum + t, 0)) / Math.max(1, tiers.length - 1))
  let top = room.y
  return tiers.map((fact, i): Stratum => {
    const stratum = { fact, count: counts[i] ?? 0, tone: tones[Math.min(i, 2)] ?? 'quiet', top, tall: tall[i] ?? least }
    top += stratum.tall + gap
    return stratum
  })
}

/** Three populations of equal dots, one below the other like the strata of a river bed; their figures share one edge. */
export function matrix(tiers: readonly string[], told: Told): DotsView {
  return told.stage.portrait ? downTheBed(tiers, told) : acrossTheBed(tiers, told)
}

function acrossTheBed(tiers: readonly string[], told: Told): DotsView {
  const { content, w: wide, text } = told.stage
  const titleWidth = told.han ? 470 : 500
  const ended = content.y + told.head(titleWidth)
  const words = (told.han ? 140 : 274) * (told.han ? Math.sqrt(text) : text)
  const room = { x: content.x, y: content.y + wave, w: content.w, h: content.h - wave - 14 }
  const least = Math.min(196, room.h / Math.max(1, tiers.length))
  const digits = Math.max(...tiers.map(told.digits))
  const edge = content.x + titleWidth + 300
  const left = edge + 34 + words
  const right = wide - 44
  const counts = drawn(tiers.map(told.count))
  const needs = (g: Grid): number => counts.reduce((s, n) => s + Math.max(least, rowsOf(n, g.columns) * g.pitch), 0)
  const grid = fitGrid(right - left, room.h - 22 * (tiers.length - 1), 74, needs)
  const laid = strata(tiers, counts, room, least, grid, 0)
  const dots: UnitDot[] = []
  const groups = laid.map((s): Group => {
    const tall = rowsOf(s.count, grid.columns) * grid.pitch
    const at = { x: left, y: s.top + (s.tall - tall) / 2 }
    dots.push(...field(s.fact, s.count, grid.columns, at, grid.pitch, s.tone, (x) => waveAt(x, wide, wave)))
    const middle = s.top + s.tall / 2
    // A figure is as high as its stratum; where the title has ended, it may be wider than its column.
    const column = s.top > ended ? 520 : 300
    const size = numeralSize(
      s.tall > 2 * least ? told.digits(s.fact) : digits,
      column,
      Math.min(440, s.tall / digitHigh),
    )
    return {
      fact: s.fact,
      numeral: { x: edge, y: middle, size, align: 'right' },
      words: {
        x: edge + 34,
        y: s.top,
        w: words - 24,
        h: s.tall,
        look: told.han ? 'upright' : 'stacked',
        align: 'left',
      },
      marks: { ...at, w: Math.min(s.count, grid.columns) * grid.pitch, h: Math.max(tall, 1) },
    }
  })
  const engraved = laid.map((s, i): Engraved => {
    const last = i === laid.length - 1
    const next = laid[i + 1]?.top ?? content.y + content.h
    const y = last ? content.y + content.h - 2 : (s.top + s.tall + next) / 2
    const x = last || y > ended + 10 ? 0 : edge - 290
    return { x, y, w: wide - x, lines: last ? 4 : 2, pitch: 9, wave }
  })
  return { dots, dotSize: grid.pitch * 0.74, groups, engraved, titleWidth }
}

function downTheBed(tiers: readonly string[], told: Told): DotsView {
  const { content } = told.stage
  const head = told.head(content.w) + 40
  const room = { x: content.x, y: content.y + head, w: content.w, h: content.h - head - 30 }
  const most = Math.max(...tiers.map(told.digits))
  const numeral = Math.min(240, (room.h * 0.5) / Math.max(1, tiers.length))
  const size = numeralSize(most, content.w * 0.5, numeral / 0.8)
  const counts = drawn(tiers.map(told.count))
  const needs = (g: Grid): number => counts.reduce((s, n) => s + numeral + rowsOf(n, g.columns) * g.pitch, 0)
  const grid = fitGrid(content.w, room.h - 24 * (tiers.length - 1), 76, needs)
  const laid = strata(tiers, counts, room, numeral, grid, numeral)
  const dots: UnitDot[] = []
  const bed = (x: number): number => waveAt(x, content.w * 1.2, wave)
  const groups = laid.map((s): Group => {
    const at = { x: content.x, y: s.top + numeral }
    dots.push(...field(s.fact, s.count, grid.columns, at, grid.pitch, s.tone, bed))
    const beside = Math.min(content.w * 0.5, most * size * 0.575) + 44
    return {
      fact: s.fact,
      numeral: { x: content.x - 8, y: s.top + numeral / 2, size, align: 'left' },
      words: { x: content.x + beside, y: s.top, w: content.w - beside, h: numeral, look: 'stacked', align: 'left' },
      marks: { ...at, w: Math.min(s.count, grid.columns) * grid.pitch, h: Math.max(1, s.tall - numeral) },
    }
  })
  const engraved = [{ x: 0, y: content.y + content.h - 4, w: told.stage.w - 130, lines: 4, pitch: 9, wave }]
  return { dots, dotSize: grid.pitch * 0.74, groups, engraved, titleWidth: content.w }
}
