import { onScopeDispose } from 'vue'
import { nextLocale } from '../components/languages'
import { isWriting } from '../composables/isWriting'
import { closeLast } from '../composables/openDialogs'
import { useTypedScene } from '../gestures/useTypedScene'
import { plainKey } from '../gestures/keys'
import { useReportStore } from '../stores/report'
import { useTourStore } from '../stores/tour'
import { deskKey, type DeskOrder } from './consoleKeys'

/** Keyboard and clicker at the console: as on the stage, and what only a guide does. One press does one thing. */
export function useConsoleKeys(obey: (order: DeskOrder) => void): void {
  const tour = useTourStore()
  const reports = useReportStore()
  const typed = useTypedScene(
    () => tour.state?.walk.stops.length ?? 0,
    (scene) => void tour.send({ type: 'jump', scene, step: 0 }),
  )
  const isOthers = (event: KeyboardEvent): boolean =>
    event.ctrlKey ||
    event.altKey ||
    event.metaKey ||
    event.isComposing ||
    event.key === 'Tab' ||
    isWriting(event.target)

  /** What is open is closed; then the guide comes back to the audience, then the curtain is lifted. */
  function escape(): void {
    if (closeLast()) return
    if (tour.state?.ahead) void tour.send({ type: 'thaw' })
    else if (tour.state?.curtain) void tour.send({ type: 'lift' })
  }

  function onKey(event: KeyboardEvent): void {
    if (isOthers(event)) return
    const onButton = event.target instanceof Element && event.target.closest('button:focus-visible') !== null
    const key = plainKey(event.key)
    if (onButton && (key === 'Enter' || key === ' ')) return
    event.preventDefault()
    if (event.repeat || typed.take(key)) return
    if (key === 'Escape') return escape()
    const locale = nextLocale(reports.report?.manifest.locales ?? [], tour.state?.locale ?? 'zh-CN')
    const asked = deskKey({ key, shift: event.shiftKey }, onButton, locale)
    if (typeof asked === 'string') obey(asked)
    else if (asked) void tour.send(asked)
  }

  window.addEventListener('keydown', onKey)
  onScopeDispose(() => window.removeEventListener('keydown', onKey))
}
