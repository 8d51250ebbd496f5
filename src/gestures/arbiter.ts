import { limits, type Contact, type Gesture, type Spot } from './contact'
import { hold, kill, leadOf, lift, live, replace, still, type Finger, type Hands, type Verdict } from './hands'

/** The stage's size, u. */
export interface Field {
  readonly w: number
  readonly h: number
}

/**
 * The one arbiter of the stage: what the hands do, given what they did. Pure and total; contacts it never saw come down are
 * passed over. Long presses, palms, hands laid down, touches from the edge and third fingers do nothing; only a place that joins
 * others is read by a finger that rests on it.
 */
export function arbitrate(hands: Hands, contact: Contact, field: Field): Verdict {
  if (contact.kind === 'tick') return expire(hands, contact.time)
  const { hands: now, gestures } = expire(hands, contact.time)
  return after(gestures, judge(now, contact, field))
}

const after = (earlier: readonly Gesture[], { hands, gestures }: Verdict): Verdict => ({
  hands,
  gestures: [...earlier, ...gestures],
})

function judge(hands: Hands, contact: Exclude<Contact, { kind: 'tick' }>, field: Field): Verdict {
  if (contact.kind === 'down') {
    const gone = lift(hands, contact.id)
    return after(gone.gestures, down(gone.hands, contact, field))
  }
  const finger = hands.fingers.find((f) => f.id === contact.id)
  if (!finger) return { hands, gestures: [] }
  if (contact.kind === 'cancel') return lift(hands, contact.id)
  if (finger.role === 'dead') return contact.kind === 'up' ? lift(hands, contact.id) : { hands, gestures: [] }
  if (!finger.mouse && contact.size >= limits.palm) {
    const killed = kill(hands, [finger.id])
    return contact.kind === 'up' ? { ...lift(killed.hands, finger.id), gestures: killed.gestures } : killed
  }
  return contact.kind === 'move' ? move(hands, finger, contact) : up(hands, finger, contact)
}

type Down = Extract<Contact, { kind: 'down' }>

function down(before: Hands, given: Down, field: Field): Verdict {
  const both = joined(before, given, field)
  if (both) return both
  const { hands, contact, pair } = paired(before, given)
  const role = roleOf(hands, contact, field, pair)
  const pressed = role !== 'dead' && role !== 'partner' && contact.ground.pressable
  const { id, at, time, ground, mouse } = contact
  const finger: Finger = {
    ...{ id, role, down: at, at, since: time, ground, mouse, pressed },
    ...{ moved: role === 'partner', spent: false },
  }
  const laid = hands.fingers.filter((f) => !f.mouse && time - f.since <= limits.handfulTime)
  if (!mouse && laid.length + 1 >= limits.handful) {
    const killed = kill(
      hands,
      laid.map((f) => f.id),
    )
    const dead: Finger = { ...finger, role: 'dead', pressed: false }
    return { hands: { ...killed.hands, fingers: [...killed.hands.fingers, dead] }, gestures: killed.gestures }
  }
  const quiet = role === 'partner' || (pair && role === 'dead')
  const fingers = hands.fingers.map((f) =>
    quiet && f.role === 'lead' ? { ...f, moved: true, pressed: false, spent: role !== 'partner' } : f,
  )
  const next = { fingers: [...fingers, finger], last: { at, time, velocity: still } }
  const released = quiet ? release(hands) : []
  const holds = role === 'lead' || role === 'partner' ? hold(next, 'start') : []
  return { hands: next, gestures: [...released, ...(pressed ? [{ type: 'press', id } as const] : []), ...holds] }
}

/** Two fingers set down on two places that join mean both at once, however near they are, and are done until lifted. */
function joined(hands: Hands, contact: Down, field: Field): Verdict | undefined {
  const lead = leadOf(hands)
  const { id, at, time, ground, mouse } = contact
  const [one, other] = [lead?.ground.joins, ground.joins]
  if (!lead || one === undefined || other === undefined || one === other) return undefined
  if (mouse || lead.mouse || lead.moved || roleOf(hands, contact, field, false) !== 'button') return undefined
  const { hands: rest, gestures } = kill(hands, [lead.id])
  const finger: Finger = {
    ...{ id, role: 'dead', down: at, at, since: time, ground, mouse, pressed: false },
    ...{ moved: false, spent: true },
  }
  return {
    hands: { ...rest, fingers: [...rest.fingers, finger] },
    gestures: [...gestures, { type: 'both', ids: [lead.id, id] }],
  }
}

/**
 * Whether a contact is the second finger of the leading hand. Where one of the two came down on a part that pans and the other
 * beside it, they pinch that part; on bare ground they do nothing, and are no swipe whatever they do.
 */
function paired(hands: Hands, contact: Down): { hands: Hands; contact: Down; pair: boolean } {
  const lead = leadOf(hands)
  if (!lead || !isPair(lead, contact)) return { hands, contact, pair: false }
  const claims = [lead.ground.claim, contact.ground.claim]
  const claim = claims.includes(undefined) ? claims.find((one) => one?.kind === 'pan') : undefined
  if (!claim) return { hands, contact, pair: claims.every((one) => one === undefined) }
  return {
    hands: replace(hands, { ...lead, ground: { ...lead.ground, claim } }),
    contact: { ...contact, ground: { ...contact.ground, claim } },
    pair: true,
  }
}

function isPair(lead: Finger, { at, time, size, mouse, ground }: Down): boolean {
  if (mouse || lead.mouse || lead.spent || size >= limits.palm) return false
  if (Math.hypot(lead.at.x - at.x, lead.at.y - at.y) > limits.span) return false
  const apart = time - lead.since
  return apart <= limits.handfulTime || (!lead.moved && (!ground.pressable || apart <= limits.pairTime))
}

/** Lets go of what the lead presses, before it pinches. */
const release = (hands: Hands): readonly Gesture[] =>
  hands.fingers.flatMap((f) => (f.role === 'lead' && f.pressed ? [{ type: 'unpress', id: f.id } as const] : []))

function roleOf(hands: Hands, contact: Down, { w, h }: Field, pair: boolean): Finger['role'] {
  const { at, ground, mouse, size } = contact
  const near = Math.min(at.x, at.y, w - at.x, h - at.y) < limits.edge
  if (!mouse && (near || size >= limits.palm)) return 'dead'
  const others = live(hands)
  if (others.length >= 2) return 'dead'
  const lead = leadOf(hands)
  if (!lead) return 'lead'
  const { claim } = lead.ground
  if (claim && claim.kind !== 'scrub' && claim.key === ground.claim?.key) return 'partner'
  return ground.pressable && !pair ? 'button' : 'dead'
}

function move(hands: Hands, finger: Finger, { at, time }: { at: Spot; time: number }): Verdict {
  const [dx, dy] = [at.x - finger.down.x, at.y - finger.down.y]
  const moved = finger.moved || Math.hypot(dx, dy) > slackOf(finger)
  const unpressed: readonly Gesture[] = moved && finger.pressed ? [{ type: 'unpress', id: finger.id }] : []
  const now: Finger = { ...finger, at, moved, pressed: finger.pressed && !moved }
  if (finger.role === 'button') return { hands: replace(hands, now), gestures: unpressed }
  const next = replace({ ...hands, last: speed(hands, at, time) }, now)
  if (finger.ground.claim) {
    const holds = moved ? hold(next, 'move', next.last.velocity) : []
    return { hands: next, gestures: [...unpressed, ...holds] }
  }
  const swiped = swipe(next, now, dx, dy)
  return { hands: swiped.hands, gestures: [...unpressed, ...swiped.gestures] }
}

/** A swipe is taken as soon as it is long enough, once a finger, however fast or far it goes on. */
function swipe(hands: Hands, finger: Finger, dx: number, dy: number): Verdict {
  if (finger.spent) return { hands, gestures: [] }
  const across = finger.moved && Math.abs(dx) > limits.slant * Math.abs(dy)
  const to = across ? (dx < 0 ? 'next' : 'previous') : undefined
  if (to && Math.abs(dx) > limits.swipe)
    return {
      hands: replace(hands, { ...finger, spent: true, lean: undefined }),
      gestures: [
        { type: 'lean', to: undefined },
        { type: 'swipe', to },
      ],
    }
  if (to === finger.lean) return { hands, gestures: [] }
  return { hands: replace(hands, { ...finger, lean: to }), gestures: [{ type: 'lean', to }] }
}

/** A move of less than a millisecond after another says nothing about speed. */
function speed({ last }: Hands, at: Spot, time: number): Hands['last'] {
  const dt = time - last.time
  if (dt < 1) return last
  return { at, time, velocity: { x: (at.x - last.at.x) / dt, y: (at.y - last.at.y) / dt } }
}

function up(hands: Hands, finger: Finger, { at, time }: { at: Spot; time: number }): Verdict {
  const arrived = at.x === finger.at.x && at.y === finger.at.y ? undefined : move(hands, finger, { at, time })
  const before = arrived?.hands ?? hands
  const now = before.fingers.find((f) => f.id === finger.id) ?? finger
  const lifted = lift(before, finger.id, time)
  return { hands: lifted.hands, gestures: [...(arrived?.gestures ?? []), ...lifted.gestures, ...meaning(now)] }
}

/** What a finger meant that has not meant anything while it was down. */
function meaning(finger: Finger): readonly Gesture[] {
  const { id, role, down, at, moved, spent, ground, mouse } = finger
  if (spent) return []
  if (!moved) return [{ type: 'tap', id, at: down }]
  const far = Math.hypot(at.x - down.x, at.y - down.y) > limits.swipe
  return far && role === 'lead' && !ground.claim && !mouse ? [{ type: 'stroke' }] : []
}

/** A part that pans or is scrubbed follows at once; a button forgives a finger that slides, or is slow. */
const isUnsure = ({ pressed, ground }: Finger): boolean => pressed && (!ground.claim || ground.claim.kind === 'own')
const slackOf = (finger: Finger): number => (isUnsure(finger) ? limits.slide : limits.slack)
const patienceOf = (finger: Finger): number =>
  isUnsure(finger) && finger.ground.joins === undefined ? limits.patience : limits.hold

/** A finger that only rests is none; on a claiming part it still holds, but presses nothing; a place that joins it has read. */
function expire(hands: Hands, time: number): Verdict {
  const old = live(hands).filter((f) => !f.mouse && !f.moved && time - f.since > patienceOf(f))
  const resting = old.filter((f) => !holds(f)).map((f) => f.id)
  const verdict = kill(hands, resting)
  const read = old.filter((f) => f.pressed && f.ground.joins !== undefined)
  const gestures = [...verdict.gestures, ...read.map(({ id, down: at }) => ({ type: 'tap', id, at }) as const)]
  let next = verdict.hands
  for (const finger of old) {
    if (!holds(finger)) continue
    if (finger.pressed) gestures.push({ type: 'unpress', id: finger.id })
    next = replace(next, { ...finger, moved: true, pressed: false })
  }
  return { hands: next, gestures }
}

const holds = ({ role, ground }: Finger): boolean => role === 'lead' && ground.claim?.kind === 'pan'
