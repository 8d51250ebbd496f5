import { onScopeDispose } from 'vue'
import { tell } from './carry'
import { meantBy, waitAfter, withDigit } from './typedNumber'

/** The number of a scene that is being typed. */
export interface TypedScene {
  /** Takes a digit, or the Enter that ends a number; any other key ends it too, and is told `false`: it has a meaning of its own. */
  readonly take: (key: string) => boolean
}

/** Numbers typed to go to one of so many `scenes`: `go` is told which, from 0; nought puts the map back. */
export function useTypedScene(scenes: () => number, go: (scene: number) => void): TypedScene {
  let typed = ''
  let timer = 0

  function end(): void {
    window.clearTimeout(timer)
    const meant = meantBy(typed, scenes())
    typed = ''
    if (meant === 'home') {
      const map = document.querySelector('[data-claims=pan]')
      if (map) tell(map, { type: 'home' })
    } else if (meant !== undefined) go(meant)
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
