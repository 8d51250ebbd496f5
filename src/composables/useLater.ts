import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'

const waiting: (() => void)[] = []
let running = false

/** One at a time, and only when the page has nothing better to do. */
function run(): void {
  const next = waiting.shift()
  running = next !== undefined
  if (next) requestIdleCallback(() => (next(), run()), { timeout: 2000 })
}

/** Resolves when it is this one's turn, after all that waited before. */
export const myTurn = (): Promise<void> =>
  new Promise((take) => {
    waiting.push(take)
    if (!running) run()
  })

/** True once it is this one's turn: many pictures are drawn one after the other, so that none holds up a guide's step. */
export function useLater(): Readonly<ShallowRef<boolean>> {
  const turn = shallowRef(false)
  const take = (): void => void (turn.value = true)
  waiting.push(take)
  if (!running) run()
  onScopeDispose(() => {
    const at = waiting.indexOf(take)
    if (at >= 0) waiting.splice(at, 1)
  })
  return turn
}
