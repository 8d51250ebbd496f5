import { figureWords } from '../../../electron/core/figureWords'
import type { Report, SceneOf } from '../../../electron/core/report'
import type { TimelineStroke } from '../../charts/timeline'
import { daysInYear } from '../../marks/ring'
import { yearRing } from '../../charts/yearRing'
import type { Box, Stage } from '../../composables/useStage'
import { coilingCourse } from './course'
import { frameOf, type Frame, type View } from './frame'
import { figureOfEvent, type Item, type Story } from './items'
import { heroOf, type Hero } from './hero'
import { panelOf, type Panel } from './panel'
import { axisWords, type AxisWord } from './axisWords'
import { namesOf, type NameLabel } from './names'
import { tapeScale, windowScale, yearScale, type DayScale } from './scale'
import { plain, seenThrough, type Lens, type LensLimits } from './lens'
import { busiestOf, slotsOf } from './slots'
import { futureAt, futureRise, inSight, reach, riseOf, sight, type Drawing } from './drawing'
import { strokesOf } from './strokes'

/** A pile as a name can be carved into it, u; `largest` is the type's. */
export interface Pile {
  readonly thickness: number
  readonly length: number
  readonly largest: number
}

/** A milestone the hand can touch. */
export interface Mark {
  readonly id: string
  readonly box: Box
  /** Undefined where names stand beside. */
  readonly pile: Pile | undefined
  /** Whether the axis runs down and names lie along their piles. */
  readonly lying: boolean
  /** Whether it steps back behind the event that is told. */
  readonly quiet: boolean
  /** Events it stands for besides its own. */
  readonly more: number
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
  /** The axis' own length and direction, and how far a hand may draw it. */
  readonly axis: { readonly start: number; readonly down: boolean }
  readonly limits: LensLimits
  /** Where a hand takes hold of it: below the title, above the controls. */
  readonly surface: Box
  /** Room for the title, u: told events stand beside it. */
  readonly titleWidth: number
}

type Step = SceneOf<'milestones'>['steps'][number]

/**
 * Layout of a step of a story (see `storyOf`). `coil` 1–0 uncoils the ring into the axis; `locale` decides how names are set and
 * dates written; `lens` is how a hand has drawn the axis, the story's own where it has not.
 */
export function milestonesView(
  report: Report,
  { window, story }: { readonly window: SceneOf<'milestones'>['window']; readonly story: Story },
  step: Step,
  stage: Stage,
  setting: { readonly locale: string; readonly coil: number; readonly lens?: Lens | undefined },
): MilestonesView {
  const frame = roomForTitle(
    frameOf(stage, figureWords(setting.locale).han, step.view),
    step.view,
    story,
    stage,
    setting.locale,
  )
  const focus = step.view === 'event' ? step.milestone : undefined
  const whole = scaleOf(story, frame, step.view)
  const limits = limitsOf(story, frame, whole, focus)
  const lens = setting.lens ?? limits.story
  const scale = seenThrough(whole, lens, ...sight(frame))
  const course = coilingCourse(frame.axis, yearRing(stage), setting.coil)
  const drawing: Drawing = {
    ...{ story, frame, scale, course, view: step.view, focus, coil: setting.coil },
    ...{ slots: slotsOf(story.items, scale, focus), atStory: setting.lens === undefined },
  }
  const focused = story.items.find((item) => item.id === focus)
  return {
    view: step.view,
    strokes: strokesOf(drawing),
    marks: marksOf(drawing),
    names: namesOf(drawing, setting.locale),
    words: axisWords(drawing, setting.locale),
    hero: heroOf(drawing, window, setting.locale),
    panel: focused
      ? panelOf(drawing, focused, figureOfEvent(report, focused.milestone), stage, setting.locale)
      : undefined,
    axis: { start: frame.axis.down ? frame.axis.from.y : frame.axis.from.x, down: frame.axis.down },
    limits,
    ...roomsOf(frame, stage, step.view, drawing.slots),
  }
}

/** A crowd that begins below the title stands no higher than over the window, where titles go from edge to edge. */
function roomForTitle(frame: Frame, view: View, { year, window }: Story, stage: Stage, locale: string): Frame {
  if (frame.portrait || view === 'event' || window.from >= daysInYear(year) * 0.4) return frame
  const low = frameOf(stage, figureWords(locale).han, 'window').tall
  return { ...frame, tall: Math.min(frame.tall, low), middling: Math.min(frame.middling, low) }
}

/** Where a hand takes hold of the axis, and how wide the title may be: up to the crowd or the mast. */
function roomsOf(
  { axis, mast, portrait, stub }: Frame,
  { content, w }: Stage,
  view: View,
  slots: ReturnType<typeof slotsOf>,
): Pick<MilestonesView, 'surface' | 'titleWidth'> {
  const top = axis.from.y - (portrait ? 60 : Math.min(stub, 300) + 20)
  const foot = content.y + content.h - (portrait ? 90 : 0)
  const end = portrait ? content.x + content.w : w
  const surface = { x: 0, y: top, w: end, h: foot - top }
  if (portrait) return { surface, titleWidth: content.w }
  if (view === 'event') return { surface, titleWidth: mast.at - mast.cell / 2 - 30 }
  const crowd = Math.min(
    content.w,
    ...[...slots.values()].map(({ middle }) => (middle > content.w / 2 ? middle : content.w)),
  )
  return { surface, titleWidth: view === 'year' ? Math.min(1100, content.w * 0.6, crowd - 40) : content.w }
}

/** Told events have a tape with room for every day; what came before it fills the stage up to its edge. */
function scaleOf({ year, window }: Story, { axis, mast }: Frame, view: View): DayScale {
  if (view === 'year') return yearScale(year, axis.length)
  if (view === 'window') return windowScale(year, axis.length, window)
  return tapeScale(year, window, { early: mast.at, cell: mast.cell, late: mast.cell * 0.7 })
}

const finger = 40

/** Where the story holds the axis: as it lies, or with the told event at its mast; and what a hand may do to it. */
function limitsOf(story: Story, frame: Frame, whole: DayScale, focus: string | undefined): LensLimits {
  const { length } = whole
  const slot = focus === undefined ? undefined : slotsOf(story.items, whole, focus).get(focus)
  // Each of a crowd can be drawn a finger wide.
  const single = (finger * busiestOf(story.items)) / whole.cell
  if (!slot) return { length, room: length, closest: Math.max(2, Math.min(12, 400 / whole.cell), single), story: plain }
  const zoom = Math.max(1, (frame.mast.cell * 0.92) / slot.thickness)
  const held: Lens = { zoom, shift: frame.mast.at - slot.middle * zoom }
  return { length, room: frame.axis.length, closest: Math.max(zoom * 2, single), story: held }
}

/** Lengths along and off the axis as a box on the stage. */
function boxOf({ axis }: Frame, along: readonly [number, number], off: readonly [number, number]): Box {
  const [a, b] = along
  const [low, high] = off
  return axis.down
    ? { x: axis.from.x + low, y: axis.from.y + a, w: high - low, h: b - a }
    : { x: axis.from.x + a, y: axis.from.y - high, w: b - a, h: high - low }
}

function alongOf(item: Item, drawing: Drawing, future: readonly Item[]): readonly [number, number] {
  const { scale } = drawing
  const { placing } = item
  if (placing.kind === 'span') return reach(scale, placing.days)
  if (placing.kind === 'undated') return reach(scale, { from: 0, to: scale.days - 1 })
  if (placing.kind === 'future') {
    const at = futureAt(drawing, future.indexOf(item), future.length)
    return [at - 14, at + 14]
  }
  const slot = drawing.slots.get(item.id) ?? { middle: 0, thickness: 0 }
  return [slot.middle - slot.thickness / 2, slot.middle + slot.thickness / 2]
}

function marksOf(drawing: Drawing): readonly Mark[] {
  const { story, frame, view, focus } = drawing
  const future = story.items.filter((item) => item.placing.kind === 'future')
  return story.items.flatMap((item): Mark[] => {
    // Over the window the undated moment has left the picture; its card stays within reach by the step's list.
    if (item.placing.kind === 'undated' && view !== 'year') return []
    const [start, end] = alongOf(item, drawing, future)
    if (!inSight((start + end) / 2, frame) || end <= start) return []
    const quiet = view === 'event' && item.id !== focus
    const rise = item.placing.kind === 'future' ? futureRise(drawing) : riseOf(item, drawing)
    const off: readonly [number, number] =
      item.placing.kind === 'undated' ? [-frame.beside - 12, -frame.beside + 12] : [0, rise]
    // Those that leave the stage lose their names.
    const whole = item.placing.kind === 'day' && drawing.scale.width(item.placing.days.from) > drawing.scale.cell * 0.9
    const carved = item.inWindow && whole && view !== 'year' && !(frame.portrait && view === 'window')
    return [
      {
        id: item.id,
        box: boxOf(frame, [start, end], off),
        pile: carved ? pileOf(end - start, rise, quiet, drawing) : undefined,
        lying: frame.portrait,
        quiet,
        more: drawing.slots.get(item.id)?.more ?? 0,
      },
    ]
  })
}

const pileOf = (thickness: number, rise: number, quiet: boolean, { frame, view }: Drawing): Pile => ({
  ...{ thickness, length: visible(rise, frame) },
  largest: view === 'window' ? 46 : quiet ? 42 : 84,
})

/** The part of a pile that is on stage: the told one leaves it at the top. */
const visible = (rise: number, { axis, portrait }: Frame): number =>
  portrait ? rise : Math.min(rise, axis.from.y - 40)
