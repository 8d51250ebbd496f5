/** A place on the stage, u. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/**
 * What a part of the stage does with the fingers that land on it (`data-claims`): it pans and zooms, it is scrubbed along,
 * or it keeps them to itself.
 */
export type ClaimKind = 'pan' | 'scrub' | 'own'

/** What lay under a contact when it came down. */
export interface Ground {
  /** The claiming part of the stage; equal keys are the same part. */
  readonly claim?: { readonly key: number; readonly kind: ClaimKind }
  /** Whether it landed on something that can be pressed. */
  readonly pressable: boolean
  /** A place that counts together with others of its kind, by its own number: fingers on two of them at one moment mean both. */
  readonly joins?: number
}

/** One event of one contact with the screen; lengths in u, `time` in ms. */
export type Contact =
  | {
      readonly kind: 'down'
      readonly id: number
      readonly at: Spot
      /** Larger side of the contact area. */
      readonly size: number
      readonly time: number
      readonly ground: Ground
      /** A mouse has no palm, no edge and may press as long as it likes. */
      readonly mouse: boolean
    }
  | {
      readonly kind: 'move' | 'up'
      readonly id: number
      readonly at: Spot
      readonly size: number
      readonly time: number
    }
  | { readonly kind: 'cancel'; readonly id: number; readonly time: number }
  /** Time has passed and nothing else. */
  | { readonly kind: 'tick'; readonly time: number }

/** What the hands mean. */
export type Gesture =
  /** Feedback of the first frame: the thing under this contact is pressed, or no longer. */
  | { readonly type: 'press' | 'unpress'; readonly id: number }
  | { readonly type: 'tap'; readonly id: number; readonly at: Spot }
  /** Two fingers lie on two places that join. */
  | { readonly type: 'both'; readonly ids: readonly [number, number] }
  /** Where a swipe is heading while it lasts; undefined when it ends or turns. */
  | { readonly type: 'lean'; readonly to: 'next' | 'previous' | undefined }
  | { readonly type: 'swipe'; readonly to: 'next' | 'previous' }
  /** A way over bare ground that was no swipe, at its end: it wakes a stage that rests and means nothing to any other. */
  | { readonly type: 'stroke' }
  | Hold

/**
 * Fingers on a claiming part of the stage. `start` comes with the first finger and with every change of fingers, so that
 * nothing jumps: take hold of what lies under them now. `move` comes once they have left their slack, `end` once, when the last has left, with its speed in u per ms.
 */
export interface Hold {
  readonly type: 'pan' | 'pinch' | 'scrub'
  readonly phase: 'start' | 'move' | 'end'
  readonly key: number
  readonly fingers: readonly Spot[]
  readonly velocity: Spot
}

/** What wheel, keys and buttons ask of a part that pans: to zoom about a place (its middle where none is given), to move by
 * shares of its size, or to go back to where the story has it. */
export type Steer =
  | { readonly type: 'zoom'; readonly factor: number; readonly at?: Spot }
  | { readonly type: 'nudge'; readonly x: number; readonly y: number }
  | { readonly type: 'home' }

/** What a claiming part hears, as the detail of a `gesture` event on its element. */
export type Claimed = Hold | Steer

/** What counts as what. u and ms; one u is 0.5–0.75 mm on screens of 43–65 inches. */
export const limits = {
  /** A finger that stays within this is a tap. */
  slack: 14,
  /** On something that can be pressed, where nothing pans below it: an unsure finger slides. */
  slide: 28,
  /** A press that lasts longer is none. */
  hold: 650,
  /** On something that can be pressed: a slow finger is none the less meant. */
  patience: 1000,
  /** Way of a swipe, and how much more across than up or down it goes. */
  swipe: 86,
  slant: 1.6,
  /** A contact this large is no fingertip. */
  palm: 72,
  /** Touches that begin this near to the screen's edge belong to a hand that holds it or a sleeve. */
  edge: 12,
  /** So many contacts within so short a time are a hand laid down. */
  handful: 3,
  handfulTime: 120,
  /** Two contacts this near to one another are of one hand where they come together, or while the first has not gone anywhere. */
  span: 340,
  /** The second on a mark or a button is of that hand only this soon: later it is meant for what it touches. */
  pairTime: 250,
  /** Rest before lifting after which a hold has no speed. */
  rest: 80,
} as const
