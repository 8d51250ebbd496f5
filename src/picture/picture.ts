import type { DrawingName } from '../../electron/core/drawingNames'
import type { PictureState } from '../../electron/core/pictureState'
import type { Ink } from './ink'
import type { Face, Weight } from './metrics'
import type { Box, Point } from './stage'

/** Letters as they are drawn: all in u. */
export interface Run {
  readonly text: string
  readonly size: number
  readonly face: Face
  readonly weight: Weight
  readonly ink: Ink
  /** After each letter, em. */
  readonly tracking: number
  /** Above the baseline, and room before them. */
  readonly lift: number
  readonly pad: number
  /** From the line's beginning, without that room; and how wide they are. */
  readonly dx: number
  readonly w: number
}

/** A number of the report in a line: a button that opens its card. */
export interface FigureRun {
  readonly fact: string
  readonly spoken: string
  readonly derived: boolean
  readonly runs: readonly Run[]
}

/** One line: where it begins, its baseline, its width, and what it fills above and below the baseline. Upright ones run down from `y`. */
export interface Line {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly up: number
  readonly down: number
  readonly runs: readonly (Run | FigureRun)[]
}

/** What words are for: one finding a step, its kicker and the line below it; a label says what a mark is. */
export type Role = 'title' | 'kicker' | 'lead' | 'label'

interface Piece {
  /** Equal ids on two steps are the same piece, which then moves. */
  readonly id: string
  readonly box: Box
  /** Equal names on two scenes fly to each other. */
  readonly travel?: string
  /** Goes with a finger: it is where it is told to be at once, and glides nowhere. */
  readonly live?: boolean
}

/** Words on the stage, set to the line: whoever draws them decides nothing. `box` is what their glyphs fill. */
export interface Words extends Piece {
  readonly kind: 'words'
  readonly role: Role
  readonly size: number
  readonly lines: readonly Line[]
  /** Which place of its line stays where letters are narrower or wider than measured; its beginning where nothing is said. */
  readonly align?: 'centre' | 'right'
  /** Set from top to bottom, columns from right to left. */
  readonly upright: boolean
  /** The piece they are written on: they must lie within it. Without one they may touch nothing. */
  readonly on?: string
  /** The words that say what these figures are of, where these do not say it themselves. */
  readonly noun?: string
  /** Digits that are no figure of the report: what is not shown (`+12`), what a visitor guessed. */
  readonly count?: boolean
  /** The fact whose card has all of it, where it ends in `…`. */
  readonly shortened?: string
  /** Whether some of it is missing; then `whole` has all of it, to be shown at a touch. */
  readonly cut: boolean
  readonly whole?: string
  /** Letters in outline: a visitor's, not the report's. */
  readonly hollow?: boolean
}

/** A quantity as a length on a scale: all bars of one scale are of one measure and equally long for each unit. */
export interface Bar extends Piece {
  readonly kind: 'bar'
  readonly fact: string
  readonly value: number
  readonly measure: string
  readonly scale: string
  /** Along which side of its box the value is measured. */
  readonly along: 'x' | 'y'
  readonly ink: Ink
  readonly opacity?: number
  /** Drawn as an outline: what was before, or is not yet. */
  readonly hollow?: boolean
  /** Where its axis begins, if not at the near end of its box: at the right for a value below nothing. */
  readonly layer?: number
}

/** A line of some thickness that bends into its namesake on the next step. `decor` carries no quantity. */
export interface Strand extends Piece {
  readonly kind: 'strand'
  readonly points: readonly Point[]
  readonly width: number
  readonly ink: Ink
  readonly opacity?: number
  /** Where it lies before it first appears. */
  readonly from?: readonly Point[]
  readonly layer?: number
  readonly decor?: boolean
  /** Its ends are round: one that is as good as no length is a spot. */
  readonly round?: boolean
}

/** Things counted, one dot each, of one size. */
export interface Dots extends Piece {
  readonly kind: 'dots'
  readonly size: number
  readonly dots: readonly {
    readonly id: string
    readonly x: number
    readonly y: number
    readonly tone: 'ink' | 'river' | 'quiet' | 'hollow'
  }[]
}

/** A shape by its SVG path, in u on the stage. `solid` ones keep words off that are not written on them. */
export interface Shape extends Piece {
  readonly kind: 'shape'
  readonly d: string
  readonly fill?: Ink
  readonly stroke?: Ink
  readonly width?: number
  readonly dash?: readonly number[]
  /** Out of which path, of the same commands, it grows when it first appears. */
  readonly from?: string
  readonly opacity?: number
  readonly solid?: boolean
  readonly decor?: boolean
  /** Ends of its dashes are round: dots. */
  readonly round?: boolean
}

/** A line drawing from the box, by name. */
export interface Drawing extends Piece {
  readonly kind: 'drawing'
  readonly name: DrawingName
  readonly look: 'plain' | 'lit' | 'quiet' | 'planned' | 'open'
}

/** A picture of the pack. */
export interface Bitmap extends Piece {
  readonly kind: 'bitmap'
  readonly source: string
  readonly alt: string
  readonly fit: 'cover' | 'contain'
}

/** A place that answers a touch with a fact's card, or by turning to a `step` of the scene. `dot` draws a round end there. */
export interface Hit extends Piece {
  readonly kind: 'hit'
  readonly fact: string
  readonly step?: string
  /** Said instead of the fact's own name. */
  readonly name?: string
  readonly dot?: Ink
}

/** A place that changes the picture: a touch keeps `sets` in the scene's state, and the view is asked anew. Words on it are part of it. */
export interface Switch extends Piece {
  readonly kind: 'switch'
  /** What it does, for whoever speaks to the screen. */
  readonly name: string
  readonly sets: PictureState
  /** Whether the picture is as this place would make it. */
  readonly on: boolean
  /** The bar it lies on, which then opens no card itself: its figure does. */
  readonly over?: string
  /** What two fingers set that lie on it and on another place, by that one's id. */
  readonly both?: Readonly<Record<string, PictureState>>
}

/**
 * A knob that a finger, a mouse or arrow keys move along its track; its box is the knob's. What it comes to is kept as `sets` in the scene's
 * state, and the view is asked anew.
 */
export interface Slider extends Piece {
  readonly kind: 'slider'
  /** What it answers, and what it says now, for whoever speaks to the screen. */
  readonly name: string
  readonly spoken: string
  readonly sets: string
  readonly value: number
  readonly from: number
  readonly to: number
  /** What one press of a key adds. */
  readonly grain: number
  /** Where the ends of its scale lie. */
  readonly track: readonly [from: Point, to: Point]
  /** Nobody has moved it yet: it shows once that it can be. */
  readonly fresh: boolean
  /** What confirms the answer by the keyboard's Enter. */
  readonly done: PictureState
}

/** A text as a code that a phone reads. */
export interface Code extends Piece {
  readonly kind: 'code'
  readonly text: string
}

export type AnyPiece = Words | Bar | Strand | Dots | Shape | Drawing | Bitmap | Hit | Switch | Slider | Code

/** What a picture has no room for, and where it is instead. */
export interface Omission {
  /** What it is a list of, in the visitor's language. */
  readonly what: string
  readonly shown: number
  readonly of: number
  /** Facts that are on the card or the step's list only. */
  readonly facts: readonly string[]
}

/** One step of one scene on one stage in one language, settled: everything has its place, nothing is left to decide. In u. */
export interface Picture {
  readonly pieces: readonly AnyPiece[]
  readonly omissions: readonly Omission[]
}
