import { toPlane, toStage, type Frame } from '../../map/camera'
import { boxesAlong } from '../../map/labels'
import { heroBox, notesBox, roomOf, titleBoxes, toolsBox } from './boxes'
import { draftsOf } from './drafts'
import { placeDrafts, type MapLabel } from './labelModel'
import type { CrossingMark, PlaceMark } from './model'
import type { StepContext } from './stepContext'
import { marksOf, type StepMarks } from './stepMarks'

/** One step of the map, ready to be drawn. */
export interface StepModel extends StepMarks {
  readonly labels: readonly MapLabel[]
}

function obstaclesOf(c: StepContext, marks: StepMarks): readonly Frame[] {
  const spot = (p: { readonly x: number; readonly y: number }): { x: number; y: number } => toStage(c.view, p)
  const dot = (p: PlaceMark): Frame => ({ x: spot(p.at).x - 10, y: spot(p.at).y - 10, w: 20, h: 20 })
  const stitches = c.step.view === 'crossings' ? c.ground.crossings : c.ground.crossings.filter((x) => x.park)
  const lines = c.step.view === 'neighbours' ? marks.distances.map((d) => [{ x: 0, y: 0 }, d.to.at]) : []
  return [
    ...titleBoxes(c),
    notesBox(c.stage),
    toolsBox(c.stage),
    ...(c.taken ?? []),
    ...(c.step.view === 'crossings' ? [heroBox(c.stage)] : []),
    ...marks.named.map(dot),
    ...stitches.flatMap((x) => boxesAlong(x.line.map(spot), 9)),
    ...lines.flatMap((line) => boxesAlong(line.map(spot), 4)),
    ...(marks.band?.strands.flatMap((s) => boxesAlong([s.strand.a, s.strand.b], 12)) ?? []),
  ]
}

/** Whether a box lies over a bank. */
function onBank({ banks = [], view }: StepContext): (box: Frame) => boolean {
  return (box) => {
    const a = toPlane(view, { x: box.x, y: box.y })
    const b = toPlane(view, { x: box.x + box.w, y: box.y + box.h })
    return banks.some((line) => {
      for (let i = 0; i < line.length; i += 2) {
        const [x, y] = [line[i] ?? 0, line[i + 1] ?? 0]
        if (x > a.x && x < b.x && y > a.y && y < b.y) return true
      }
      return false
    })
  }
}

/** What a step shows in a view. Pure: the same report, language and stage give the same picture. */
export function stepModel(c: StepContext): StepModel {
  const marks = marksOf(c)
  const space = { view: c.view, room: roomOf(c.stage), obstacles: obstaclesOf(c, marks) }
  return {
    ...marks,
    labels: placeDrafts(draftsOf(c, marks), { ...space, avoid: onBank(c), grown: c.stage.text }),
  }
}

/** Years in which crossings came into use, one a crossing, in order. */
export const yearsOf = (crossings: readonly CrossingMark[]): readonly string[] =>
  crossings.flatMap((c) => (c.year !== undefined ? [c.year] : []))
