import { onScopeDispose } from 'vue'
import { tell } from '../gestures/carry'
import { meantBy, waitAfter, withDigit } from '../gestures/typedNumber'
import { useTourStore } from '../stores/tour'

/** The number of a scene that is being typed. */
export interface TypedScene {
  /** Takes a digit, or the Enter that ends a number; any other key ends it too, and is told `false`: it has a meaning of its own. */
  readonly take: (key: string) => boolean
}

export function useTypedScene(): TypedScene {
  const tour = useTourStore()
  let typed = ''
  let timer = 0

  const scenes = (): number => tour.state?.walk.stops.length ?? 0

  function end(): void {
    window.clearTimeout(timer)
    const meant = meantBy(typed, scenes())
    typed = ''
    if (meant === 'home') {
      const map = document.querySelector('[data-claims=pan]')
      if (map) tell(map, { type: 'home' })
    } else if (meant !== undefined) void tour.send({ type: 'jump', scene: meant, step: 0 })
  }

  function take(key: string): boolean {
    if (/^\d$/.test(key)) {
      window.clearTimeout(timer)
      typed = withDigit(typed, key)
      timer = window.setTimeout(end, waitAfter(typed, scenes()))
      return true
    }
    if (typed === '') return false
    end()
    return key === 'Enter'
  }

  onScopeDispose(() => window.clearTimeout(timer))
  return { take }
}
