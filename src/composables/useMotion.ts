let pending = 0

/** Announces a motion that CSS does not know of (a flight, a chart); call the answer when it has ended. */
export function beginMotion(): () => void {
  pending += 1
  let ended = false
  return () => {
    if (!ended) pending -= 1
    ended = true
  }
}

const cssRunning = (): boolean =>
  document.getAnimations().some((a) => a.playState === 'running' && a.effect?.getComputedTiming().endTime !== Infinity)

/** Resolves in the first frame in which nothing moves any more; `cancelled` ends the wait. */
export function whenStill(cancelled: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    let calm = 0
    const look = (): void => {
      if (cancelled()) return
      calm = pending === 0 && !cssRunning() ? calm + 1 : 0
      // Two calm frames: a transition set up in this frame is only listed in the next.
      if (calm > 2) resolve()
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}

/** Whether the visitor, the system or a test asked for less motion, or the page has none. */
export const reducedMotion = (): boolean =>
  ['still', 'none'].includes(document.documentElement.dataset.motion ?? '') ||
  window.matchMedia('(prefers-reduced-motion: reduce)').matches
