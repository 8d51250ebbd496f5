import { onScopeDispose } from 'vue'
import { nextLocale } from '../components/languages'
import { actionOf, steerOf } from '../gestures/keys'
import { tell } from '../gestures/carry'
import { useCardStore } from '../stores/cards'
import { useReportStore } from '../stores/report'
import { useTourStore } from '../stores/tour'

/** Keyboard and presenter clicker. */
export function useKeys(): void {
  const tour = useTourStore()
  const cards = useCardStore()
  const reports = useReportStore()

  const otherLocale = (): string => nextLocale(reports.report?.manifest.locales ?? [], tour.state?.locale ?? 'zh-CN')
  const scenes = (): number => tour.state?.walk.stops.length ?? 0

  /** Whether a chart or map on stage took the key. */
  function steered(event: KeyboardEvent): boolean {
    const part = document.querySelector<HTMLElement>('[data-claims=pan]')
    // What a visitor has taken in hand, arrows move and Escape puts back; the tour keeps its other keys.
    const inHand = part?.dataset.inHand !== undefined
    const bare = cards.ref === undefined && !cards.list
    const home = inHand && bare && event.key === 'Escape'
    const steer = home ? ({ type: 'home' } as const) : steerOf(event.key, event.shiftKey || inHand)
    return part && steer ? tell(part, steer) : false
  }

  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
    if (event.key === 'i' || event.key === 'I') return cards.toggleList()
    const onButton = event.target instanceof Element && event.target.closest('button') !== null
    const taken = steered(event)
    if (event.key === 'Escape' && !taken) return cards.closeAll()
    const action = taken ? undefined : actionOf(event.key, onButton, otherLocale())
    if (!action || (action.type === 'jump' && action.scene >= scenes())) {
      if (event.key !== 'Tab') void tour.send({ type: 'touch' })
      return
    }
    event.preventDefault()
    void tour.send(action)
  }

  window.addEventListener('keydown', onKey)
  onScopeDispose(() => window.removeEventListener('keydown', onKey))
}
