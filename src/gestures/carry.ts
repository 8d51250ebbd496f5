import type { Claimed, Gesture, Spot } from './contact'

/** What the stage does when the hands mean something to it as a whole. */
export interface Answers {
  /** Somebody is there. */
  readonly touch: () => void
  readonly swipe: (to: 'next' | 'previous') => void
  readonly stroke: () => void
  /** Whether what comes down at that time (as events have it) was meant for what stood there before. */
  readonly isDeaf: (time: number) => boolean
  /** CSS pixels per u. */
  readonly u: () => number
  /** Where the stage's corner lies in the window, CSS pixels, and its size, u; without it the stage is the window. */
  readonly box?: () => { readonly left: number; readonly top: number; readonly w: number; readonly h: number }
}

/** What a pointer came down on. */
export interface Held {
  readonly target: Element | null
  readonly pressed: HTMLElement | undefined
  /** CSS pixels. */
  readonly client: Spot
  readonly mouse: boolean
}

/** Everything that is down, and the parts that claimed it. */
export interface Board {
  readonly held: Map<number, Held>
  readonly claimants: Map<number, HTMLElement>
  /** The last press of a mouse was a click, not a drag. */
  clicked: boolean
}

/** Tells a claiming part what hands, wheel or keys do to it. */
export const tell = (part: Element, detail: Claimed): boolean =>
  part.dispatchEvent(new CustomEvent<Claimed>('gesture', { detail }))

/** What is disabled, or on its way off the stage, can no longer be touched. */
const gone = 'button:disabled, [class*="-leave-active"]'

function tap(board: Board, finger: Held | undefined): void {
  if (!finger) return
  if (finger.mouse) board.clicked = true
  else if (finger.target?.isConnected && !finger.target.closest(gone)) {
    const { x, y } = finger.client
    const init = { bubbles: true, cancelable: true, composed: true, clientX: x, clientY: y, pointerType: 'touch' }
    finger.target.dispatchEvent(new PointerEvent('click', init))
  }
}

/** Tells the first of two places that join which other one is meant with it. */
function both(fingers: readonly (Held | undefined)[]): void {
  const parts = fingers.flatMap((finger) => finger?.target?.closest<HTMLElement>('[data-joins]') ?? [])
  const [one, other] = parts.filter((part) => part.isConnected && !part.closest(gone))
  if (one && other) one.dispatchEvent(new CustomEvent<HTMLElement>('both', { detail: other }))
}

/** Does on the page what a gesture means. */
export function carry(root: HTMLElement, board: Board, answers: Answers, gesture: Gesture): void {
  switch (gesture.type) {
    case 'press':
      return board.held.get(gesture.id)?.pressed?.setAttribute('data-pressed', '')
    case 'unpress':
      return board.held.get(gesture.id)?.pressed?.removeAttribute('data-pressed')
    case 'tap':
      return tap(board, board.held.get(gesture.id))
    case 'both':
      return both(gesture.ids.map((id) => board.held.get(id)))
    case 'swipe':
      return answers.swipe(gesture.to)
    case 'stroke':
      return answers.stroke()
    case 'lean':
      if (gesture.to) root.dataset.lean = gesture.to
      else delete root.dataset.lean
      return
    default: {
      const part = board.claimants.get(gesture.key)
      if (part) tell(part, gesture)
    }
  }
}
