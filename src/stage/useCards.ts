import { computed, onBeforeUnmount, onMounted, watch, type ComputedRef, type ShallowRef } from 'vue'
import { cardOf, type CardModel } from '../components/card'
import { call, isPodium } from '../services/kiosk'
import { useAidStore } from '../stores/aids'
import { useCardStore, type Anchor } from '../stores/cards'
import { useReportStore } from '../stores/report'
import { useTourStore } from '../stores/tour'
import { nearestMark } from '../gestures/nearestMark'
import { centre, markOf } from './cardAnchor'
import { useReport } from '../stores/useReport'

/** The mark a broad finger meant; a mouse points at what it means. */
const nearMark = (root: HTMLElement, event: MouseEvent): HTMLElement | undefined =>
  event instanceof PointerEvent && event.pointerType !== 'mouse'
    ? nearestMark(root, event.clientX, event.clientY)
    : undefined

/** Opens source cards: a tap on, or near, any element with `data-fact`, whoever drew it. */
export function useCards(root: Readonly<ShallowRef<HTMLElement | null>>): {
  readonly card: ComputedRef<CardModel | undefined>
  readonly anchor: ComputedRef<Anchor | undefined>
  readonly list: ComputedRef<boolean>
  readonly stepFacts: ComputedRef<readonly string[]>
  /** Where the open card stands among them, from 0; -1 where it is none of them. */
  readonly index: ComputedRef<number>
  readonly open: (ref: string) => void
  /** Opens another card from an open one, where that one stands. */
  readonly follow: (ref: string) => void
  /** Opens the next or previous figure of the step, round and round; the first where none is open. */
  readonly turn: (by: 1 | -1) => void
  readonly close: () => void
  readonly closeAll: () => void
  readonly toggleList: () => void
} {
  const [store, aids] = [useCardStore(), useAidStore()]
  const [tour, reports] = [useTourStore(), useReportStore()]
  const { report, locale } = useReport()

  function onClick(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null
    const mark = target?.closest<HTMLElement>('[data-fact]')
    const { fact, turn } = mark?.dataset ?? {}
    if (mark && fact !== undefined) return turn === undefined ? store.open(fact, centre(mark)) : undefined
    if (!target || target.closest('button, [data-card]')) return
    const near = root.value ? nearMark(root.value, event) : undefined
    if (!near) store.closeAll()
    else if (near.dataset.turn !== undefined) near.click()
    else store.open(near.dataset.fact ?? '', centre(near))
  }

  onMounted(() => root.value?.addEventListener('click', onClick))
  onBeforeUnmount(() => root.value?.removeEventListener('click', onClick))
  // Each by itself: a touch renews the state, and a list of them would never equal itself.
  watch(
    () => store.ref,
    (ref) => ref !== undefined && (isPodium || ref !== aids.state.card) && void call('kiosk:note-tap', ref),
  )
  watch([() => tour.stop?.scene, () => tour.stepId, () => tour.state?.phase === 'attract'], store.closeAll)

  const stepFacts = computed(() => {
    const scene = report.tour.scenes.find((s) => s.id === tour.stop?.scene)
    return scene?.steps.find((s) => s.id === tour.stepId)?.facts ?? []
  })
  const card = computed(() =>
    store.ref === undefined ? undefined : cardOf(report, reports.geography ?? null, locale.value, store.ref),
  )
  return {
    card,
    anchor: computed(() => store.anchor),
    list: computed(() => store.list),
    stepFacts,
    index: computed(() => stepFacts.value.indexOf(store.ref ?? '')),
    open: (ref) => store.open(ref),
    follow: (ref) => store.open(ref, store.anchor),
    turn: (by) => {
      const all = stepFacts.value
      const at = all.indexOf(store.ref ?? '')
      const ref = all[at < 0 ? 0 : (at + by + all.length) % all.length]
      if (ref !== undefined) store.open(ref, markOf(ref))
    },
    close: store.close,
    closeAll: store.closeAll,
    toggleList: store.toggleList,
  }
}
