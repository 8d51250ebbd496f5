import { figureWords } from '../../../electron/core/figureWords'
import type { Report, SceneOf } from '../../../electron/core/report'
import type { TimelineStroke } from '../../charts/timeline'
import { yearRing } from '../../charts/yearRing'
import type { Box, Stage } from '../../composables/useStage'
import { coilingCourse } from './course'
import { frameOf, type Frame } from './frame'
import { figureOfEvent, storyOf, type Item, type Story } from './items'
import { heroOf, type Hero } from './hero'
import { panelOf, type Panel } from './panel'
import { axisWords, type AxisWord } from './axisWords'
import { namesOf, type NameLabel } from './names'
import { windowScale, yearScale, type DayScale } from './scale'
import { futureAt, reach, riseOf, strokesOf, thickness, type Drawing, type View } from './strokes'

/** A milestone the hand can touch. */
export interface Mark {
  readonly id: string
  readonly box: Box
  /** Whether its name is carved into the pile. */
  readonly carved: boolean
  /** Whether it steps back behind the event that is told. */
  readonly quiet: boolean
}

/** One step of the scene as it lies on the stage, u. */
export interface MilestonesView {
  readonly view: View
  readonly strokes: readonly TimelineStroke[]
  readonly marks: readonly Mark[]
  readonly names: readonly NameLabel[]
  readonly words: readonly AxisWord[]
  readonly hero: Hero | undefined
  readonly panel: Panel | undefined
  readonly cell: number
}

type Step = SceneOf<'milestones'>['steps'][number]

/** Layout of a step. `coil` 1–0 uncoils the ring into the axis; `locale` decides how names are set and dates written. */
export function milestonesView(
  report: Report,
  scene: SceneOf<'milestones'>,
  step: Step,
  stage: Stage,
  setting: { readonly locale: string; readonly coil: number },
): MilestonesView {
  const story = storyOf(report, scene)
  const frame = frameOf(stage, figureWords(setting.locale).han)
  const focus = step.view === 'event' ? step.milestone : undefined
  const scale = scaleOf(story, frame, step.view)
  const course = coilingCourse(frame.axis, yearRing(stage), setting.coil)
  const drawing: Drawing = { story, frame, scale, course, view: step.view, focus, coil: setting.coil }
  const focused = story.items.find((item) => item.id === focus)
  return {
    view: step.view,
    strokes: strokesOf(drawing),
    marks: marksOf(drawing),
    names: namesOf(drawing, setting.locale),
    words: axisWords(drawing, setting.locale),
    hero: heroOf(drawing, scene.window, setting.locale),
    panel: focused
      ? panelOf(drawing, focused, figureOfEvent(report, focused.milestone), stage, setting.locale)
      : undefined,
    cell: scale.cell,
  }
}

const scaleOf = (story: Story, frame: Frame, view: View): DayScale =>
  view === 'year' ? yearScale(story.year, frame.axis.length) : windowScale(story.year, frame.axis.length, story.window)

/** Lengths along and off the axis as a box on the stage. */
function boxOf({ axis }: Frame, along: readonly [number, number], off: readonly [number, number]): Box {
  const [a, b] = along
  const [low, high] = off
  return axis.down
    ? { x: axis.from.x + low, y: axis.from.y + a, w: high - low, h: b - a }
    : { x: axis.from.x + a, y: axis.from.y - high, w: b - a, h: high - low }
}

function alongOf(item: Item, drawing: Drawing, future: readonly Item[]): readonly [number, number] {
  const { scale, frame } = drawing
  const { placing } = item
  if (placing.kind === 'span') return reach(scale, placing.days)
  if (placing.kind === 'undated') return reach(scale, { from: 0, to: scale.days - 1 })
  if (placing.kind === 'future') {
    const at = futureAt(frame, future.indexOf(item), future.length)
    return [at - 14, at + 14]
  }
  const day = placing.days.from
  const middle = scale.at(day) + scale.width(day) / 2
  const half = thickness(scale, day) / 2
  return [middle - half, middle + half]
}

function marksOf(drawing: Drawing): readonly Mark[] {
  const { story, frame, view, focus } = drawing
  const future = story.items.filter((item) => item.placing.kind === 'future')
  // Over the window the undated moment has left the picture; its card stays within reach by the step's list.
  const shown = story.items.filter((item) => view === 'year' || item.placing.kind !== 'undated')
  return shown.map((item) => {
    const off: readonly [number, number] =
      item.placing.kind === 'undated'
        ? [-frame.beside - 12, -frame.beside + 12]
        : [0, item.placing.kind === 'future' ? frame.stub : riseOf(item, drawing)]
    const quiet = view === 'event' && item.id !== focus
    return {
      id: item.id,
      box: boxOf(frame, alongOf(item, drawing, future), off),
      carved: !frame.portrait && item.inWindow && view !== 'year' && !quiet,
      quiet,
    }
  })
}
