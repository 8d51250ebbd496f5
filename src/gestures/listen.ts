import { arbitrate } from './arbiter'
import { carry, type Answers, type Board } from './carry'
import { limits, type Contact, type Spot } from './contact'
import { groundAt } from './ground'
import { noHands } from './hands'
import { refuse } from './refuse'

/** Carries pointers to the arbiter and its verdicts to the page. Answers a function that ends it. */
export function listen(root: HTMLElement, answers: Answers): () => void {
  const ending = new AbortController()
  const { signal } = ending
  const board: Board = { held: new Map(), claimants: new Map(), clicked: true }
  const { u } = answers
  const box = answers.box ?? ((): ReturnType<NonNullable<Answers['box']>> => wholeWindow(u()))
  let hands = noHands

  function spot(e: MouseEvent): Spot {
    const { left, top } = box()
    return { x: (e.clientX - left) / u(), y: (e.clientY - top) / u() }
  }
  const size = (e: PointerEvent): number => Math.max(e.width, e.height) / u()

  function pass(contact: Contact): void {
    const verdict = arbitrate(hands, contact, box())
    hands = verdict.hands
    for (const gesture of verdict.gestures) carry(root, board, answers, gesture)
  }

  function onDown(e: PointerEvent): void {
    answers.touch()
    const mouse = e.pointerType === 'mouse'
    if (mouse && e.button !== 0) return
    if (mouse) board.clicked = false
    // What this id held before is let go of while it is still known.
    drop(e.pointerId, e.timeStamp)
    if (answers.isDeaf(e.timeStamp)) return
    const target = e.target instanceof Element ? e.target : null
    const { ground, pressed, claimant } = groundAt(root, target, e.clientX, e.clientY)
    if (ground.claim && claimant) board.claimants.set(ground.claim.key, claimant)
    board.held.set(e.pointerId, { target, pressed, client: { x: e.clientX, y: e.clientY }, mouse })
    pass({ kind: 'down', id: e.pointerId, at: spot(e), size: size(e), time: e.timeStamp, ground, mouse })
    if (mouse) return
    for (const after of [limits.hold, limits.patience])
      setTimeout(() => pass({ kind: 'tick', time: performance.now() }), after + 20)
  }

  function onMove(e: PointerEvent): void {
    if (!board.held.has(e.pointerId)) return
    pass({ kind: 'move', id: e.pointerId, at: spot(e), size: size(e), time: e.timeStamp })
  }

  function onUp(e: PointerEvent): void {
    if (!board.held.has(e.pointerId)) return
    pass({ kind: 'up', id: e.pointerId, at: spot(e), size: size(e), time: e.timeStamp })
    drop(e.pointerId, e.timeStamp)
  }

  function drop(id: number, time: number): void {
    pass({ kind: 'cancel', id, time })
    board.held.delete(id)
    if (board.held.size === 0) board.claimants.clear()
  }

  /** The window lost its pointers: nothing stays pressed or held. */
  function dropAll(): void {
    for (const id of [...board.held.keys()]) drop(id, performance.now())
  }

  refuse(root, board, spot, signal)
  root.addEventListener('pointerdown', onDown, { signal, capture: true })
  window.addEventListener('pointermove', onMove, { signal, capture: true })
  window.addEventListener('pointerup', onUp, { signal, capture: true })
  window.addEventListener('pointercancel', (e) => drop(e.pointerId, e.timeStamp), { signal, capture: true })
  window.addEventListener('blur', dropAll, { signal })
  signal.addEventListener('abort', dropAll)
  return () => ending.abort()
}

const wholeWindow = (u: number): { left: number; top: number; w: number; h: number } => ({
  ...{ left: 0, top: 0 },
  ...{ w: window.innerWidth / u, h: window.innerHeight / u },
})
