import { limits, type Gesture, type Ground, type Hold, type Spot } from './contact'

/** `lead` may swipe, scrub and pan; `partner` pinches with it; `button` may only press; the `dead` do nothing until lifted. */
type Role = 'lead' | 'partner' | 'button' | 'dead'

export interface Finger {
  readonly id: number
  readonly role: Role
  readonly down: Spot
  readonly at: Spot
  readonly since: number
  readonly ground: Ground
  readonly mouse: boolean
  /** Left its slack, or was one of two: no tap any more. */
  readonly moved: boolean
  readonly pressed: boolean
  /** Has swiped: done until lifted. */
  readonly spent: boolean
  readonly lean?: 'next' | 'previous' | undefined
}

/** All contacts on the screen, and what is needed of the past. */
export interface Hands {
  readonly fingers: readonly Finger[]
  /** Last movement of a hold and its speed. */
  readonly last: { readonly at: Spot; readonly time: number; readonly velocity: Spot }
}

/** Hands after an event, and what they meant. */
export interface Verdict {
  readonly hands: Hands
  readonly gestures: readonly Gesture[]
}

export const still: Spot = { x: 0, y: 0 }

export const noHands: Hands = { fingers: [], last: { at: still, time: 0, velocity: still } }

/** Contacts that may still do something. */
export const live = (hands: Hands): readonly Finger[] => hands.fingers.filter((f) => f.role !== 'dead')
/** The finger that leads. */
export const leadOf = (hands: Hands): Finger | undefined => hands.fingers.find((f) => f.role === 'lead')
/** The hands with one finger's news. */
export const replace = (hands: Hands, finger: Finger): Hands => ({
  ...hands,
  fingers: hands.fingers.map((f) => (f.id === finger.id ? finger : f)),
})

/** The fingers that hold one claiming part, and what they do to it. */
export function hold(hands: Hands, phase: Hold['phase'], velocity: Spot = still): readonly Hold[] {
  const lead = leadOf(hands)
  const claim = lead?.ground.claim
  if (!lead || !claim || claim.kind === 'own') return []
  const fingers = hands.fingers.filter((f) => f.role === 'lead' || f.role === 'partner').map((f) => f.at)
  const type = claim.kind === 'scrub' ? 'scrub' : fingers.length > 1 ? 'pinch' : 'pan'
  return [{ type, phase, key: claim.key, fingers, velocity }]
}

/** Takes a contact off the screen; what it pressed or held is let go, and a partner goes on alone. */
export function lift(hands: Hands, id: number, time?: number): Verdict {
  const finger = hands.fingers.find((f) => f.id === id)
  if (!finger) return { hands, gestures: [] }
  const rest = { ...hands, fingers: hands.fingers.filter((f) => f.id !== id) }
  const gestures: Gesture[] = []
  if (finger.pressed) gestures.push({ type: 'unpress', id })
  if (finger.lean) gestures.push({ type: 'lean', to: undefined })
  const alone = hands.fingers.find((f) => f.id !== id && (f.role === 'lead' || f.role === 'partner'))
  const holding = finger.role === 'lead' || finger.role === 'partner'
  if (!holding) return { hands: rest, gestures }
  if (alone) {
    const next = replace(rest, { ...alone, role: 'lead' })
    return { hands: next, gestures: [...gestures, ...hold(next, 'start')] }
  }
  const quick = time !== undefined && finger.moved && time - hands.last.time <= limits.rest
  return { hands: rest, gestures: [...gestures, ...hold(hands, 'end', quick ? hands.last.velocity : still)] }
}

/** These contacts do nothing from now on. */
export function kill(hands: Hands, ids: readonly number[]): Verdict {
  const gestures: Gesture[] = []
  let next = hands
  for (const id of ids) {
    const finger = next.fingers.find((f) => f.id === id)
    if (!finger || finger.role === 'dead') continue
    const lifted = lift(next, id)
    gestures.push(...lifted.gestures)
    next = {
      ...lifted.hands,
      fingers: [...lifted.hands.fingers, { ...finger, role: 'dead', pressed: false, lean: undefined }],
    }
  }
  return { hands: next, gestures }
}
