import { noModes, type Mode, type Modes } from './comfort'
import type { Walk } from './route'

/** attract → tour → warning → attract; a curtain may hang before any of them. */
export type Phase = 'attract' | 'tour' | 'warning'
export type Theme = 'night' | 'paper'
/**
 * A cloth before the stage, hung and lifted on purpose only: by its key, by Escape, by a touch, or when the hall opens or closes.
 * Behind it the tour goes on: the idle clock runs, attract is reached, another report or route is taken. Nobody moves behind it.
 */
export type Curtain = 'black' | 'white'

/** Whether the tour leads itself: it does not, it does, or somebody has touched and it waits until they have gone. */
export type Leading = 'off' | 'on' | 'held'

/** A place on a walk; both count from 0. */
export interface Spot {
  readonly scene: number
  readonly step: number
}

/** The committed state of a tour; `scene` and `step` are what the audience sees. */
export interface TourState extends Spot {
  readonly phase: Phase
  readonly locale: string
  readonly theme: Theme
  readonly curtain: Curtain | null
  /** While the audience's picture is frozen: where the guide looks. Moves go there, and release takes the audience after. */
  readonly ahead: Spot | null
  readonly modes: Modes
  readonly leading: Leading
  /** Counts visits: grows each time a tour starts from attract. */
  readonly session: number
  /** Counts accepted actions, so that a view can tell its own echo from news. */
  readonly seq: number
  readonly walk: Walk
}

/** After its last step a tour that leads itself begins again, stays there, or goes back to attract. */
export type LeadEnd = 'again' | 'stay' | 'leave'

export type TourAction =
  /** Somebody is there: cancels a warning, restarts the idle clock. */
  | { readonly type: 'touch' }
  | { readonly type: 'start' }
  | { readonly type: 'next' }
  | { readonly type: 'previous' }
  | { readonly type: 'jump'; readonly scene: number; readonly step: number }
  | { readonly type: 'first' }
  | { readonly type: 'last' }
  | { readonly type: 'locale'; readonly locale: string }
  | { readonly type: 'theme'; readonly theme: Theme }
  | { readonly type: 'mode'; readonly mode: Mode; readonly on: boolean }
  | { readonly type: 'route'; readonly walk: Walk }
  /** The audience's picture stays, whoever moves. */
  | { readonly type: 'freeze' }
  /** The audience goes where the guide is, at once. */
  | { readonly type: 'release' }
  /** The guide comes back to the audience. */
  | { readonly type: 'thaw' }
  /** Hangs a curtain, or lifts it where it hangs already. */
  | { readonly type: 'curtain'; readonly colour: Curtain }
  | { readonly type: 'lift' }
  | { readonly type: 'leave' }
  /** The tour leads itself from here, in attract from its beginning; where it does already, it stops. */
  | { readonly type: 'lead' }
  /** It leads itself no more, and waits for nobody. */
  | { readonly type: 'rest' }
  /** From the clock, never from a window. */
  | { readonly type: 'idle' }
  | { readonly type: 'expire' }
  /** The time of a step is over that nobody leads; `end`: what follows the last one. */
  | { readonly type: 'turn'; readonly end: LeadEnd }

/** What a new visitor finds. */
export interface TourDefaults {
  readonly locale: string
  readonly theme: Theme
  readonly walk: Walk
  readonly locales: readonly string[]
}

export const firstState = (defaults: TourDefaults): TourState => ({
  phase: 'attract',
  scene: 0,
  step: 0,
  locale: defaults.locale,
  theme: defaults.theme,
  curtain: null,
  ahead: null,
  modes: noModes,
  leading: 'off',
  session: 0,
  seq: 0,
  walk: defaults.walk,
})

const lastScene = (walk: Walk): number => Math.max(0, walk.stops.length - 1)
const lastStep = (walk: Walk, scene: number): number => Math.max(0, (walk.stops[scene]?.steps.length ?? 1) - 1)
const clamp = (value: number, max: number): number => Math.min(Math.max(0, Math.trunc(value) || 0), max)

/** Puts a scene and step, possibly out of range or fractional, on the walk. */
function at(state: TourState, scene: number, step: number): TourState {
  const s = clamp(scene, lastScene(state.walk))
  return { ...state, phase: 'tour', scene: s, step: clamp(step, lastStep(state.walk, s)) }
}

function forward(state: TourState): TourState {
  if (state.step < lastStep(state.walk, state.scene)) return at(state, state.scene, state.step + 1)
  return state.scene < lastScene(state.walk) ? at(state, state.scene + 1, 0) : at(state, state.scene, state.step)
}

function back(state: TourState): TourState {
  if (state.step > 0) return at(state, state.scene, state.step - 1)
  return state.scene > 0 ? at(state, state.scene - 1, lastStep(state.walk, state.scene - 1)) : at(state, 0, 0)
}

/** Moves of a tour, which nobody makes who does not see it. */
const moves: ReadonlySet<TourAction['type']> = new Set(['start', 'next', 'previous', 'first', 'last', 'jump'])

/** Back to attract with everything a visitor may have changed put back. */
const reset = (state: TourState, defaults: TourDefaults): TourState => ({
  ...firstState(defaults),
  curtain: state.curtain,
  session: state.session,
  seq: state.seq,
})

const started = (state: TourState): TourState => ({ ...at(state, 0, 0), session: state.session + 1 })

/** Where a place of one walk lies on another that may have it; a scene that is walked twice stays the same one of the two. */
function spotOn(walk: Walk, from: Walk, spot: Spot): Spot {
  const here = from.stops[spot.scene]
  const visits = (stops: Walk['stops']): readonly number[] =>
    stops.flatMap((stop, i) => (stop.scene === here?.scene ? [i] : []))
  const nth = visits(from.stops).indexOf(spot.scene)
  const there = visits(walk.stops)
  const scene = there[nth] ?? there[0] ?? 0
  const step = Math.max(0, walk.stops[scene]?.steps.indexOf(here?.steps[spot.step] ?? '') ?? 0)
  return { scene, step }
}

/** A new route keeps scene and step, the audience's and the guide's, where it has them. */
const reroute = (state: TourState, walk: Walk): TourState => ({
  ...state,
  walk,
  ...spotOn(walk, state.walk, state),
  ahead: state.ahead && spotOn(walk, state.walk, state.ahead),
})

/** A move while the audience's picture is frozen: the guide makes it alone. */
function lookAhead(state: TourState, ahead: Spot, action: TourAction, defaults: TourDefaults): TourState {
  const { scene, step } = next({ ...state, ...ahead, ahead: null, curtain: null }, action, defaults)
  return { ...state, ahead: { scene, step } }
}

/** Moves only make sense in a tour: in attract the first of them starts it, under a warning they continue it. */
function move(state: TourState, action: TourAction): TourState {
  switch (action.type) {
    case 'next':
      return forward(state)
    case 'previous':
      return back(state)
    case 'first':
      return at(state, 0, 0)
    case 'last': {
      const scene = lastScene(state.walk)
      return at(state, scene, lastStep(state.walk, scene))
    }
    default:
      return state
  }
}

/** Holds the audience's picture, or lets it go: to where the guide is, or as it was. */
function held(state: TourState, type: 'freeze' | 'release' | 'thaw'): TourState {
  const { phase, ahead, scene, step } = state
  if (type === 'freeze') return phase === 'attract' || ahead ? state : { ...state, ahead: { scene, step } }
  return type === 'release' && ahead
    ? { ...at(state, ahead.scene, ahead.step), ahead: null }
    : { ...state, ahead: null }
}

/** What somebody does who is there, so that a tour that leads itself waits for them. */
const hands: ReadonlySet<TourAction['type']> = new Set([
  ...moves,
  ...(['touch', 'locale', 'theme', 'mode', 'route', 'freeze'] as const),
])

/** The tour leads itself from where it is, or stops; behind a curtain and before a frozen picture nobody is led. */
function led(state: TourState): TourState {
  if (state.leading === 'on') return { ...state, leading: 'off' }
  if (state.curtain || state.ahead) return state
  return { ...(state.phase === 'attract' ? started(state) : { ...state, phase: 'tour' }), leading: 'on' }
}

/** The next step of a tour that leads itself. */
function turned(state: TourState, end: LeadEnd, defaults: TourDefaults): TourState {
  if (state.leading !== 'on' || state.curtain || state.ahead || state.phase !== 'tour') return state
  const further = forward(state)
  if (further.scene !== state.scene || further.step !== state.step) return further
  if (end === 'leave') return reset(state, defaults)
  return end === 'again' ? at(state, 0, 0) : { ...state, leading: 'off' }
}

function next(state: TourState, action: TourAction, defaults: TourDefaults): TourState {
  if (state.ahead && moves.has(action.type)) return lookAhead(state, state.ahead, action, defaults)
  if (state.curtain && moves.has(action.type)) return state
  switch (action.type) {
    case 'touch':
      return state.phase === 'warning' ? { ...state, phase: 'tour' } : state
    case 'start':
      return state.phase === 'attract' ? started(state) : { ...state, phase: 'tour' }
    case 'next':
    case 'previous':
    case 'first':
    case 'last':
      return state.phase === 'attract' ? started(state) : move(state, action)
    case 'jump':
      return { ...at(state, action.scene, action.step), session: state.session + (state.phase === 'attract' ? 1 : 0) }
    case 'locale':
      return defaults.locales.includes(action.locale) ? awake({ ...state, locale: action.locale }) : state
    case 'theme':
      return awake({ ...state, theme: action.theme })
    case 'mode':
      return awake({ ...state, modes: { ...state.modes, [action.mode]: action.on } })
    case 'route':
      return action.walk.stops.length > 0 ? awake(reroute(state, action.walk)) : state
    case 'curtain':
      return awake({ ...state, curtain: state.curtain === action.colour ? null : action.colour })
    case 'lift':
      return awake({ ...state, curtain: null })
    case 'freeze':
    case 'release':
    case 'thaw':
      return held(state, action.type)
    case 'leave':
      return reset(state, defaults)
    case 'lead':
      return led(state)
    case 'rest':
      return { ...state, leading: 'off' }
    case 'turn':
      return turned(state, action.end, defaults)
    case 'idle':
      if (state.phase !== 'tour' || state.leading === 'on') return state
      return state.leading === 'held' ? { ...state, leading: 'on' } : { ...state, phase: 'warning' }
    case 'expire':
      return state.phase === 'warning' ? reset(state, defaults) : state
  }
}

const awake = (state: TourState): TourState => (state.phase === 'warning' ? { ...state, phase: 'tour' } : state)

/** The tour's only transition function: pure, total; every accepted action raises `seq` by one. */
export function reduceTour(state: TourState, action: TourAction, defaults: TourDefaults): TourState {
  const before: TourState = state.leading === 'on' && hands.has(action.type) ? { ...state, leading: 'held' } : state
  return { ...next(before, action, defaults), seq: state.seq + 1 }
}
