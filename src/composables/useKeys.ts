import { onScopeDispose } from 'vue'
import type { WindowAction } from '../../electron/core/contract'
import { useCardStore } from '../stores/cards'
import { useReportStore } from '../stores/report'
import { useTourStore } from '../stores/tour'

const moves: Readonly<Record<string, WindowAction>> = {
  ArrowRight: { type: 'next' },
  ArrowDown: { type: 'next' },
  PageDown: { type: 'next' },
  ' ': { type: 'next' },
  ArrowLeft: { type: 'previous' },
  ArrowUp: { type: 'previous' },
  PageUp: { type: 'previous' },
  Home: { type: 'first' },
  End: { type: 'last' },
  b: { type: 'blackout' },
  B: { type: 'blackout' },
  '.': { type: 'blackout' },
}

/** What a key does on the stage; `digit` keys take a scene. Pure. */
export function actionOf(key: string, onButton: boolean, nextLocale: string): WindowAction | undefined {
  if (onButton && (key === ' ' || key === 'Enter')) return undefined
  if (/^[1-9]$/.test(key)) return { type: 'jump', scene: Number(key) - 1, step: 0 }
  if (key === 'l' || key === 'L') return { type: 'locale', locale: nextLocale }
  if (key === 'Enter') return { type: 'start' }
  return moves[key]
}

/** Keyboard and presenter clicker. */
export function useKeys(): void {
  const tour = useTourStore()
  const cards = useCardStore()
  const reports = useReportStore()

  const nextLocale = (): string => {
    const locales = reports.report?.manifest.locales ?? []
    return locales[(locales.indexOf(tour.state?.locale ?? '') + 1) % locales.length] ?? 'zh-CN'
  }
  const scenes = (): number => tour.state?.walk.stops.length ?? 0

  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
    if (event.key === 'Escape') return cards.closeAll()
    if (event.key === 'i' || event.key === 'I') return cards.toggleList()
    const onButton = event.target instanceof Element && event.target.closest('button') !== null
    const action = actionOf(event.key, onButton, nextLocale())
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
