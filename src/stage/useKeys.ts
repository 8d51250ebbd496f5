import { onScopeDispose } from 'vue'
import { nextLocale } from '../components/languages'
import { meantKey } from '../gestures/clicker'
import { actionOf, behindCurtain, plainKey, steerOf } from '../gestures/keys'
import { tell } from '../gestures/carry'
import { useCardStore } from '../stores/cards'
import { useReportStore } from '../stores/report'
import { useSettingsStore } from '../stores/settings'
import { useTourStore } from '../stores/tour'
import { isWriting } from '../composables/isWriting'
import { closeLast } from '../composables/openDialogs'
import { useTypedByHand } from '../composables/useTypedByHand'
import { useGuideActs } from '../stores/useGuideActs'
import { useTypedScene } from '../gestures/useTypedScene'

const hasModifier = (event: KeyboardEvent): boolean => event.ctrlKey || event.altKey || event.metaKey
/** Whether a key is the system's, an input method's or a letter of somebody who writes. */
const isOthers = (event: KeyboardEvent): boolean => hasModifier(event) || event.isComposing || isWriting(event.target)

/** Keyboard and presenter clicker. One press does one thing, however long it lasts; only what moves the map goes on while it is held. */
export function useKeys(): void {
  const tour = useTourStore()
  const cards = useCardStore()
  const reports = useReportStore()
  const settings = useSettingsStore()
  const act = useGuideActs()
  const typed = useTypedScene(
    () => tour.state?.walk.stops.length ?? 0,
    (scene) => void tour.send({ type: 'jump', scene, step: 0 }),
  )

  const otherLocale = (): string => nextLocale(reports.report?.manifest.locales ?? [], tour.state?.locale ?? 'zh-CN')

  /** Whether a chart or map on stage took the key. */
  function steered(key: string, shift: boolean): boolean {
    const part = document.querySelector<HTMLElement>('[data-claims=pan]')
    // What a visitor has taken in hand, arrows move and Escape puts back; the tour keeps its other keys.
    const inHand = part?.dataset.inHand !== undefined
    const bare = cards.ref === undefined && !cards.list
    const home = inHand && bare && key === 'Escape'
    const steer = home ? ({ type: 'home' } as const) : steerOf(key, shift || inHand)
    return part && steer ? tell(part, steer) : false
  }

  /** Closes what is open; where nothing is, the key is somebody else's. */
  function escaped(): boolean {
    if (closeLast()) return true
    const open = cards.ref !== undefined || cards.list
    cards.closeAll()
    return open
  }

  const isCurtained = (): boolean => tour.state !== undefined && tour.state.curtain !== null

  /** Before anything on the page: a held key, and any key behind a curtain. */
  function onFirst(event: KeyboardEvent): void {
    if (isWriting(event.target) || event.key === 'Tab') return
    if (!event.repeat && !isCurtained()) return
    if (!hasModifier(event)) event.preventDefault()
    event.stopImmediatePropagation()
    if (!isCurtained()) return void steered(plainKey(event.key), event.shiftKey)
    if (!event.repeat && typedByHand(event)) obey(event)
  }

  function onKey(event: KeyboardEvent): void {
    if (isOthers(event)) return
    // A part of the picture took it.
    if (event.defaultPrevented) return void tour.send({ type: 'touch' })
    if (typedByHand(event)) obey(event)
    else event.preventDefault()
  }

  /** What a key that a hand has pressed means by now. */
  function obey(event: KeyboardEvent): void {
    const meant = meantKey(event.key, settings.clicker)
    if (typeof meant !== 'string') return act(meant.act)
    const behind = isCurtained() ? behindCurtain(meant) : undefined
    if (behind) void tour.send(behind)
    else if (!isCurtained()) press(meant, event)
  }

  function press(key: string, event: KeyboardEvent): void {
    if (typed.take(key)) return event.preventDefault()
    if (key === 'i' || key === 'I') return cards.toggleList()
    // A button that a mouse or a finger pressed is not what a guide's space bar means.
    const onButton = event.target instanceof Element && event.target.closest('button:focus-visible') !== null
    const taken = steered(key, event.shiftKey) || (key === 'Escape' && escaped())
    const action = taken ? undefined : actionOf({ key, shift: event.shiftKey }, onButton, otherLocale())
    if (taken || action) event.preventDefault()
    if (action) void tour.send(action)
    else if (key !== 'Tab') void tour.send({ type: 'touch' })
  }
  const typedByHand = useTypedByHand(obey)

  window.addEventListener('keydown', onFirst, { capture: true })
  document.addEventListener('keydown', onKey)
  onScopeDispose(() => {
    window.removeEventListener('keydown', onFirst, { capture: true })
    document.removeEventListener('keydown', onKey)
  })
}
