import type { Earlier } from './guess'
import { inkLimits, lengthened, withStroke, type Stroke } from './ink'
import type { OwnVisit } from './ownVisit'
import type { PictureState } from './pictureState'

/** Where a guide has taken the map: a centre in its plane and the width of the view, km; `held`: a hand is still moving it. */
export interface Look {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly held: boolean
}

/** What a hand has done at one page, so that the others show it too. */
export interface Touched {
  /** To the scene's pictures. */
  readonly state: PictureState
  /** What earlier visitors answered at this step. */
  readonly earlier: Earlier
  /** What the visitor has done so far; null where nobody goes through the tour by himself. */
  readonly visit: OwnVisit | null
}

/** What a guide has added to the step the audience sees, from the console, or a visitor at the podium; gone with the step. */
export interface Aids {
  /** The stage the lines were drawn on, u; on one of another shape they mean nothing. */
  readonly on: { readonly w: number; readonly h: number }
  readonly strokes: readonly Stroke[]
  /** The line that is being drawn; without a console there is none. */
  readonly live: Stroke | null
  /** The fact whose card is open for all. */
  readonly card: string | null
  /** Where the map looks; null: where the story has it. */
  readonly look: Look | null
  /** What a guide at the console or a visitor at the podium has done; null: nothing. */
  readonly touched: Touched | null
  /** Whether a visitor at the podium still stands before the doors. */
  readonly doors: boolean
}

export const noAids: Aids = {
  ...{ on: { w: 0, h: 0 }, strokes: [], live: null },
  ...{ card: null, look: null, touched: null, doors: false },
}

export type AidAction =
  | { readonly type: 'pen-down'; readonly w: number; readonly h: number; readonly points: Stroke }
  | { readonly type: 'pen-move'; readonly points: Stroke }
  | { readonly type: 'pen-up' }
  /** The last line goes. */
  | { readonly type: 'undo' }
  | { readonly type: 'wipe' }
  | { readonly type: 'card'; readonly fact: string | null }
  | { readonly type: 'look'; readonly look: Look | null }
  | ({ readonly type: 'touched' } & Touched)
  | { readonly type: 'doors'; readonly open: boolean }

const lifted = (aids: Aids): Aids =>
  aids.live ? { ...aids, strokes: withStroke(aids.strokes, aids.live), live: null } : aids

function penDown(before: Aids, { w, h, points }: Extract<AidAction, { type: 'pen-down' }>): Aids {
  const aids = lifted(before)
  const on = { w: Math.min(inkLimits.stage, w), h: Math.min(inkLimits.stage, h) }
  const same = aids.on.w === on.w && aids.on.h === on.h
  return { ...aids, on, strokes: same ? aids.strokes : [], live: lengthened([], points, on) }
}

function undone(before: Aids): Aids {
  const aids = lifted(before)
  return { ...aids, strokes: aids.strokes.slice(0, -1) }
}

/** The only transition of a guide's aids: pure, total, its result bounded whatever is asked; what changes nothing is the same object. */
export function aided(aids: Aids, action: AidAction): Aids {
  switch (action.type) {
    case 'pen-down':
      return penDown(aids, action)
    case 'pen-move':
      return aids.live ? { ...aids, live: lengthened(aids.live, action.points, aids.on) } : aids
    case 'pen-up':
      return lifted(aids)
    case 'undo':
      return aids.strokes.length > 0 || aids.live ? undone(aids) : aids
    case 'wipe':
      return aids.strokes.length > 0 || aids.live ? { ...aids, strokes: [], live: null } : aids
    case 'card':
      return aids.card === action.fact ? aids : { ...aids, card: action.fact }
    case 'look':
      return aids.look === action.look ? aids : { ...aids, look: action.look }
    case 'touched': {
      const { state, earlier, visit } = action
      return { ...aids, touched: { state, earlier, visit } }
    }
    case 'doors':
      return aids.doors === action.open ? aids : { ...aids, doors: action.open }
  }
}

/** Whose hand has gone: a half line goes with it, the map comes to rest, and nobody stands before doors. Pure. */
export const abandoned = (aids: Aids): Aids =>
  aids.live || aids.look?.held || aids.doors
    ? { ...aids, live: null, look: aids.look && { ...aids.look, held: false }, doors: false }
    : aids
