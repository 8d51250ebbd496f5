import { figureOf } from '../../../electron/core/reading'
import type { Report, SceneOf } from '../../../electron/core/report'
import type { UnitDot } from '../../charts/unitDots'
import type { Box, Stage } from '../../composables/useStage'
import { field, fitPitch, rowsOf } from './dots'

/** A figure with its dots: `at` is the top left of its words, `marks` the box a finger can hit. All in u. */
export interface Group {
  readonly fact: string
  readonly at: { readonly x: number; readonly y: number }
  readonly width: number
  readonly marks: Box
  /** Size of the figure in u. */
  readonly size: number
  readonly align: 'start' | 'end'
  readonly parts: readonly string[]
}

/** One step of the scene as it lies on the stage. */
export interface ProjectsView {
  readonly dots: readonly UnitDot[]
  readonly dotSize: number
  readonly groups: readonly Group[]
  /** Boxes of lock chambers, lowest first, with the water's height as a share. */
  readonly locks: readonly (Box & { readonly level: number })[]
  /** Lines of the bed below the strata, quay lines of berths. */
  readonly quays: readonly Box[]
}

type View = SceneOf<'projects'>['steps'][number]['view']

const empty: ProjectsView = { dots: [], dotSize: 24, groups: [], locks: [], quays: [] }

/** Height the title block keeps for itself, u. */
const head = (stage: Stage): number => (stage.portrait ? 420 : 372)

const below = (stage: Stage): Box => {
  const { x, y, w, h } = stage.content
  return { x, y: y + head(stage), w, h: h - head(stage) }
}

/** A slow wave along the bed, u. */
export const bedOf =
  (stage: Stage) =>
  (x: number): number =>
    Math.sin((x / stage.w) * Math.PI * 2.2) * (stage.portrait ? 8 : 12)

/** Layout of a step (u); counts come from the report, so any pack's counts compose. */
export function projectsView(report: Report, scene: SceneOf<'projects'>, view: View, stage: Stage): ProjectsView {
  const count = (ref: string): number => Math.max(0, Math.round(figureOf(report, ref).value))
  switch (view) {
    case 'matrix':
      return matrix(scene.tiers, count, stage)
    case 'landed':
      return landed(scene, count, stage)
    case 'libraries':
      return { ...empty, locks: locks(report, scene.libraries, stage) }
    case 'berths':
      return berths(scene, count, stage)
  }
}

type Count = (ref: string) => number

const tierTones = ['ink', 'river', 'quiet'] as const
const tierTone = (i: number): 'ink' | 'river' | 'quiet' => tierTones[Math.min(i, 2)] ?? 'quiet'

function matrix(tiers: readonly string[], count: Count, stage: Stage): ProjectsView {
  const box = below(stage)
  const words = stage.portrait ? 0 : 470
  const top = stage.portrait ? 170 : 0
  const gap = stage.portrait ? 36 : 58
  const room = { w: box.w - words, h: box.h - 20 }
  const counts = tiers.map(count)
  const { pitch, columns } = fitPitch(counts, room, top, gap, 66)
  let y = box.y
  const groups: Group[] = []
  const dots: UnitDot[] = []
  for (const [i, fact] of tiers.entries()) {
    const n = counts[i] ?? 0
    const tall = rowsOf(n, columns) * pitch
    const marks = { x: box.x + words, y: y + top, w: Math.min(n, columns) * pitch, h: tall }
    dots.push(...field('tier' + String(i), n, columns, marks, pitch, tierTone(i), bedOf(stage)))
    // One line of figures: each stands at the middle of its stratum.
    const at = stage.portrait ? { x: box.x, y: y } : { x: box.x, y: y + tall / 2 - 66 }
    groups.push({
      fact,
      at,
      width: stage.portrait ? box.w : words - 40,
      marks,
      size: stage.portrait ? 150 : 132,
      align: 'end',
      parts: [],
    })
    y += top + tall + gap
  }
  const bed = { x: 0, y: y - gap + 26, w: stage.w, h: 0 }
  return { ...empty, dots, dotSize: pitch * 0.68, groups, quays: [bed] }
}

function landed(scene: SceneOf<'projects'>, count: Count, stage: Stage): ProjectsView {
  const box = below(stage)
  const { figure, strips } = scene.landed
  const words = stage.portrait ? 0 : 640
  const w = box.w - words
  const x = box.x + words
  const most = Math.max(1, ...strips.map(count))
  const columns = Math.max(most, Math.ceil(Math.sqrt(count(figure) * (stage.portrait ? 2.6 : 4))))
  const pitch = Math.min(w / columns, 60)
  const heroHeight = stage.portrait ? 420 : 0
  const fieldAt = { x, y: box.y + heroHeight }
  const tall = rowsOf(count(figure), columns) * pitch
  const dots = [...field('landed', count(figure), columns, fieldAt, pitch, 'river')]
  const hero: Group = {
    fact: figure,
    at: { x: box.x, y: box.y - 16 },
    width: stage.portrait ? box.w : words - 60,
    marks: { ...fieldAt, w: columns * pitch, h: tall },
    size: stage.portrait ? 320 : 250,
    align: 'start',
    parts: [],
  }
  const room = box.y + box.h - (fieldAt.y + tall)
  const each = Math.min(stage.portrait ? 220 : 130, room / Math.max(1, strips.length))
  const groups = strips.map((fact, i) => {
    const y = fieldAt.y + tall + i * each + (each - pitch) * (stage.portrait ? 0.9 : 0.7)
    const marks = { x, y, w: count(fact) * pitch, h: pitch }
    dots.push(...field(fact, count(fact), columns, marks, pitch, 'ink'))
    const at = stage.portrait ? { x: box.x, y: y - 104 } : { x: box.x, y: y + pitch / 2 - 40 }
    return { fact, at, width: stage.portrait ? box.w : words - 40, marks, size: 84, align: 'end' as const, parts: [] }
  })
  return { ...empty, dots, dotSize: pitch * 0.7, groups: [hero, ...groups] }
}

function locks(report: Report, list: string, stage: Stage): ProjectsView['locks'] {
  const box = below(stage)
  const fact = report.facts[list]
  const n = fact?.kind === 'list' ? fact.items.length : 0
  const rise = (i: number): number => 0.5 + (0.45 * i) / Math.max(1, n - 1)
  const up = stage.portrait ? 0 : 70
  return Array.from({ length: n }, (_, i) => ({
    x: box.x + (i * box.w) / n,
    y: box.y - up,
    w: box.w / n,
    h: box.h + up - 10,
    level: rise(i),
  }))
}

function berths(scene: SceneOf<'projects'>, count: Count, stage: Stage): ProjectsView {
  const box = below(stage)
  const n = Math.max(1, scene.berths.length)
  const gap = stage.portrait ? 40 : 72
  const w = stage.portrait ? box.w : (box.w - gap * (n - 1)) / n
  const h = stage.portrait ? (box.h - gap * (n - 1)) / n : box.h
  const biggest = Math.max(1, ...scene.berths.map((b) => count(b.figure)))
  const columns = Math.min(biggest, Math.max(8, Math.ceil(Math.sqrt(biggest * 4))))
  const pitch = Math.min(stage.portrait ? 60 : w / columns, 62, (w * (stage.portrait ? 0.5 : 1)) / columns)
  const groups: Group[] = []
  const dots: UnitDot[] = []
  const quays: Box[] = []
  for (const [i, berth] of scene.berths.entries()) {
    const x = stage.portrait ? box.x : box.x + i * (w + gap)
    const y = stage.portrait ? box.y + i * (h + gap) : box.y
    const total = count(berth.figure)
    const first = berth.parts?.[0] === undefined ? total : count(berth.parts[0])
    const tall = rowsOf(total, columns) * pitch
    const floor = y + h - (stage.portrait ? 20 : 40)
    const left = stage.portrait ? x + w * 0.5 : x
    const marks = { x: left, y: floor - tall - 24, w: Math.min(total, columns) * pitch, h: tall }
    dots.push(...field(berth.figure, total, columns, marks, pitch, (k) => (k < first ? 'river' : 'hollow')))
    groups.push({
      fact: berth.figure,
      at: { x, y },
      width: w,
      marks,
      size: stage.portrait ? 200 : 180,
      align: 'start',
      parts: berth.parts ?? [],
    })
    quays.push({ x, y: floor, w, h: 0 })
  }
  return { ...empty, dots, dotSize: pitch * 0.68, groups, quays }
}
