import type { UnitDot } from '../../charts/unitDots'
import type { Box } from '../../composables/useStage'
import { field, fitGrid, rowsOf, type Grid } from './dots'
import { drawn, numeralSize, type DotsView, type Group, type ProjectsScene, type Told } from './shown'

/** Where field and strips lie for a given grid, u. */
interface Places {
  readonly left: number
  readonly right: number
  /** Left edge of the strips' dots. */
  readonly strips: number
  /** What the field leaves to the hero at its left. */
  readonly hero: number
  readonly top: number
  readonly bottom: number
  /** Height of a strip's words above its dots. */
  readonly label: number
}

/** What the field leaves to title and hero at its left, u. */
const heroWide = 810

function placesOf(told: Told): Places {
  const { content, w, portrait, text } = told.stage
  const label = 42 * text + 6
  if (portrait) {
    const head = told.head(content.w) + 340
    const strips = content.x + 206
    return {
      left: content.x,
      right: content.x + content.w,
      strips,
      hero: 0,
      top: content.y + head,
      bottom: content.y + content.h,
      label,
    }
  }
  const bottom = content.y + content.h
  return { left: content.x, right: w - 44, strips: content.x + 206, hero: heroWide, top: 26, bottom, label }
}

/** One field of equal dots that bleeds off the stage's head, the other counts each on a strip of its own, never inside it. */
export function landed(scene: ProjectsScene, told: Told): DotsView {
  const { figure, strips } = scene.landed
  const { stage } = told
  const at = placesOf(told)
  const [total = 0, ...counts] = drawn([figure, ...strips].map(told.count))
  const gap = stage.portrait ? 30 : 14
  const fieldLeft = at.left + at.hero
  const stripColumns = (pitch: number): number => Math.max(1, Math.floor((at.right - at.strips + 0.01) / pitch))
  const stripTall = (n: number, pitch: number): number =>
    Math.max(told.stage.portrait ? 130 : 104, at.label + rowsOf(n, stripColumns(pitch)) * pitch)
  const needs = ({ columns, pitch }: Grid): number =>
    rowsOf(total, columns) * pitch + counts.reduce((sum, n) => sum + stripTall(n, pitch) + gap, 0) + 36
  const grid = fitGrid(at.right - fieldLeft, at.bottom - at.top, 58, needs)
  const fieldTall = rowsOf(total, grid.columns) * grid.pitch
  const fieldBox: Box = { x: fieldLeft, y: at.top, w: at.right - fieldLeft, h: Math.max(1, fieldTall) }
  const dots: UnitDot[] = [...field('landed', total, grid.columns, fieldBox, grid.pitch, 'river')]
  const bank = at.top + fieldTall + 26
  const groups: Group[] = [heroOf(figure, told, fieldBox, bank)]
  const spare = Math.max(0, at.bottom - at.top - needs(grid))
  let y = bank + 14 + gap + spare * 0.4
  for (const [i, fact] of strips.entries()) {
    const n = counts[i] ?? 0
    const tall = stripTall(n, grid.pitch)
    const columns = stripColumns(grid.pitch)
    const marks = {
      x: at.strips,
      y: y + at.label,
      w: Math.min(n, columns) * grid.pitch,
      h: Math.max(1, rowsOf(n, columns) * grid.pitch),
    }
    dots.push(...field(fact, n, columns, marks, grid.pitch, 'ink'))
    const size = numeralSize(told.digits(fact), 176, Math.min(160, tall * 1.4))
    groups.push({
      fact,
      numeral: { x: at.strips - 30, y: y + tall / 2, size, align: 'right' },
      words: { x: at.strips + 4, y, w: at.right - at.strips, h: at.label, look: 'line', align: 'left' },
      marks,
    })
    y += tall + gap + (i === 0 ? spare * 0.3 : 0)
  }
  const engraved = [{ x: 0, y: bank, w: stage.portrait ? stage.w - 130 : stage.w, lines: 5, pitch: 8, wave: 5 }]
  return {
    dots,
    dotSize: grid.pitch * 0.74,
    groups,
    engraved,
    titleWidth: stage.portrait ? stage.content.w : heroWide - 30,
  }
}

function heroOf(fact: string, told: Told, fieldBox: Box, bank: number): Group {
  const { content, portrait } = told.stage
  const digits = told.digits(fact)
  if (portrait) {
    const size = numeralSize(digits, content.w * 0.72, 420)
    const x = content.x + digits * size * 0.575 + 30
    const y = fieldBox.y - 180
    const words = { x, y: y - 120, w: content.x + content.w - x, h: 264, look: 'line' as const, align: 'left' as const }
    return { fact, numeral: { x: content.x - 14, y, size, align: 'left' }, words, marks: fieldBox }
  }
  const title = content.y + told.head(heroWide - 30)
  const size = Math.max(20, Math.min(numeralSize(digits, heroWide - 30, 430), (bank - 40 - title) / 0.8))
  const y = bank - 30 - size * 0.367
  return { fact, numeral: { x: content.x - 14, y, size, align: 'left' }, marks: fieldBox }
}
