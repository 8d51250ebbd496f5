import type { UnitDot } from '../../charts/unitDots'
import type { Box } from '../../composables/useStage'
import { field, rowsOf } from './dots'
import {
  drawn,
  numeralSize,
  type DotsView,
  type Engraved,
  type Group,
  type Parts,
  type ProjectsScene,
  type Told,
} from './shown'

type Berth = ProjectsScene['berths'][number]

const gap = 76

/** Boxes of the berths: side by side, one below the other in portrait; none touches the next. */
function slips(n: number, told: Told): readonly Box[] {
  const { content, portrait } = told.stage
  const head = told.head(content.w) + (portrait ? 44 : 36)
  const y = content.y + head
  const h = content.h - head
  const apart = Math.min(gap, (portrait ? h : content.w) / (4 * n))
  if (portrait) {
    const each = (h - apart * (n - 1)) / n
    return Array.from({ length: n }, (_, i) => ({ x: content.x, y: y + i * (each + apart), w: content.w, h: each }))
  }
  const each = (content.w - apart * (n - 1)) / n
  return Array.from({ length: n }, (_, i) => ({ x: content.x + i * (each + apart), y, w: each, h }))
}

/** Separate counts at separate quays, no line from one to the next; what is not the first part of a count is hollow. */
export function berths(scene: ProjectsScene, told: Told): DotsView {
  const { stage } = told
  const boxes = slips(Math.max(1, scene.berths.length), told)
  const counts = drawn(scene.berths.map((b) => told.count(b.figure)))
  const most = Math.max(1, ...counts)
  const first = boxes[0] ?? stage.content
  const side = stage.portrait ? first.w * 0.5 : 0
  const foot = 44 * stage.text + 24
  // Latin headings may take two lines.
  const label = told.han ? 66 : 86
  const wide = first.w - side
  let columns = Math.min(most, 8)
  const dotRoom = stage.portrait ? first.h - foot - 20 : (first.h - foot - label) * 0.34
  while (columns < 100 && rowsOf(most, columns) * Math.min(84, wide / columns) > dotRoom) columns += 1
  const pitch = Math.min(84, wide / columns)
  const dots: UnitDot[] = []
  const engraved: Engraved[] = []
  const groups = scene.berths.map((berth, i): Group => {
    const box = boxes[i] ?? first
    const total = counts[i] ?? 0
    const quay = box.y + box.h - foot
    const tall = rowsOf(total, columns) * pitch
    const marks = { x: box.x + side, y: quay - 14 - tall, w: Math.min(total, columns) * pitch, h: Math.max(1, tall) }
    const filled = berth.parts?.[0] === undefined ? total : told.count(berth.parts[0])
    dots.push(...field(berth.figure, total, columns, marks, pitch, (k) => (k < filled ? 'river' : 'hollow')))
    engraved.push({ x: box.x, y: quay, w: box.w, lines: 1, pitch: 8, wave: 0 })
    return moored(berth, told, box, { marks, pitch, quay, label, columns, total })
  })
  return {
    dots,
    dotSize: pitch * 0.74,
    groups,
    engraved,
    titleWidth: stage.portrait ? stage.content.w : stage.content.w,
  }
}

interface Mooring {
  readonly marks: Box
  readonly pitch: number
  readonly quay: number
  readonly label: number
  readonly columns: number
  readonly total: number
}

function moored(berth: Berth, told: Told, box: Box, at: Mooring): Group {
  const { portrait } = told.stage
  const rowsTop = at.quay - 14 - rowsOf(at.total, at.columns) * at.pitch
  const bottom = portrait ? at.quay - 10 : Math.min(rowsTop, at.quay - 14 - 2 * at.pitch) - 22
  const room = bottom - box.y - at.label
  const size = numeralSize(told.digits(berth.figure), portrait ? box.w * 0.48 : box.w, Math.min(400, room / 0.84))
  const words = { x: box.x + 4, y: box.y, w: box.w, h: at.label, look: 'head' as const, align: 'left' as const }
  const numeral = { x: box.x - size * 0.03, y: bottom - size * 0.733 * 0.5, size, align: 'left' as const }
  return { fact: berth.figure, numeral, words, marks: at.marks, ...partsOf(berth, at) }
}

/** Parts are named under the quay, the last right below the dots it owns. */
const partsOf = (berth: Berth, at: Mooring): { readonly parts?: Parts } =>
  berth.parts ? { parts: { facts: berth.parts, x: at.marks.x, y: at.quay + 18, w: at.marks.w } } : {}
