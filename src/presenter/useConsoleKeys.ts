import { onScopeDispose } from 'vue'
import { nextLocale } from '../components/languages'
import { isWriting } from '../composables/isWriting'
import { closeLast } from '../composables/openDialogs'
import { useSideButtons } from '../composables/useSideButtons'
import { useTypedByHand } from '../composables/useTypedByHand'
import { useTypedScene } from '../gestures/useTypedScene'
import type { Claimed } from '../gestures/contact'
import { meantKey } from '../gestures/clicker'
import { plainKey, steerOf } from '../gestures/keys'
import { useReportStore } from '../stores/report'
import { useSettingsStore } from '../stores/settings'
import { useTourStore } from '../stores/tour'
import { useGuideActs } from '../stores/useGuideActs'
import { deskKey, type DeskOrder } from './consoleKeys'

/** What the guide's hand on the picture makes of keys. */
interface Hand {
  /** Steers the map where it is in hand. */
  readonly map: () => ((wish: Claimed) => void) | undefined
  /** Lays the tool down; false where none is taken. */
  readonly drop: () => boolean
}

/** Keyboard and clicker at the console: as on the stage, and what only a guide does. One press does one thing; only what moves the map goes on while it is held. */
export function useConsoleKeys(obey: (order: DeskOrder) => void, hand: Hand): void {
  const tour = useTourStore()
  const reports = useReportStore()
  const settings = useSettingsStore()
  const typed = useTypedScene(
    () => tour.state?.walk.stops.length ?? 0,
    (scene) => void tour.send({ type: 'jump', scene, step: 0 }),
  )
  const act = useGuideActs()
  useSideButtons()
  const isOthers = (event: KeyboardEvent): boolean =>
    event.ctrlKey ||
    event.altKey ||
    event.metaKey ||
    event.isComposing ||
    event.key === 'Tab' ||
    isWriting(event.target)

  const isOnButton = ({ target }: KeyboardEvent): boolean =>
    target instanceof Element && target.closest('button:focus-visible') !== null

  /** What is open is closed, then the tool laid down; then the guide comes back to the audience, then the curtain is lifted. */
  function escape(): void {
    if (closeLast() || hand.drop()) return
    if (tour.state?.ahead) void tour.send({ type: 'thaw' })
    else if (tour.state?.curtain) void tour.send({ type: 'lift' })
  }

  function steered(key: string): boolean {
    const [map, steer] = [hand.map(), steerOf(key, true)]
    if (map && steer) map(steer)
    return map !== undefined && steer !== undefined
  }

  function onKey(event: KeyboardEvent): void {
    if (isOthers(event)) return
    const onButton = isOnButton(event)
    if (onButton && (event.key === 'Enter' || event.key === ' ')) return
    event.preventDefault()
    // Only what moves the map goes on while it is held.
    if (event.repeat) return void steered(plainKey(event.key))
    if (typedByHand(event)) press(event)
  }

  /** What a key that a hand has pressed means. */
  function press(event: KeyboardEvent): void {
    const key = meantKey(event.key, settings.clicker)
    if (typeof key !== 'string') return act(key.act)
    if (steered(key) || typed.take(key)) return
    if (key === 'Escape') return escape()
    const locale = nextLocale(reports.report?.manifest.locales ?? [], tour.state?.locale ?? 'zh-CN')
    const asked = deskKey({ key, shift: event.shiftKey }, isOnButton(event), locale)
    if (typeof asked === 'string') obey(asked)
    else if (asked) void tour.send(asked)
  }
  const typedByHand = useTypedByHand(press)

  window.addEventListener('keydown', onKey)
  onScopeDispose(() => window.removeEventListener('keydown', onKey))
}
