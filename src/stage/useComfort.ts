import { computed, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import { spokenAt } from '../../electron/core/narration'
import { spokenLines, stepReading, type StepReading } from '../components/stepReading'
import { useReportStore } from '../stores/report'
import { useSettingsStore } from '../stores/settings'
import { useTourStore } from '../stores/tour'
import { reducedMotion } from '../composables/useMotion'
import { useReport } from '../stores/useReport'
import type { ShownScene } from './useShownScene'
import { isPodium } from '../services/kiosk'
import { useSpeech } from '../composables/useSpeech'

/** How this visitor reads: the comfort panel, the shown step in words, and the voice that reads it. */
export function useComfort(
  shown: ShallowRef<ShownScene | undefined>,
  cards: { readonly closeAll: () => void },
): {
  readonly open: Readonly<ShallowRef<boolean>>
  readonly toggle: () => void
  readonly close: () => void
  /** The shown step for screen readers. */
  readonly reading: ComputedRef<StepReading | undefined>
  readonly speaks: ComputedRef<boolean>
  /** What is faded over when it changes: a scene, or with less motion each of its steps. */
  readonly sceneKey: ComputedRef<string>
} {
  const tour = useTourStore()
  const reports = useReportStore()
  const settings = useSettingsStore()
  const { report, locale } = useReport()
  const open = shallowRef(false)

  watch(
    () => tour.state?.phase === 'attract',
    () => (open.value = false),
  )

  const reading = computed(
    () =>
      shown.value && stepReading(report, reports.geography ?? null, locale.value, shown.value.scene, shown.value.step),
  )
  /** The pack's own voice speaks: the machine's is silent. */
  const isVoiced = (): boolean => tour.state?.leading === 'on' && spokenAt(report, tour.state)?.audio !== undefined
  const { speaks } = useSpeech(
    () => !isPodium && tour.state?.modes.speech === true && tour.state.phase !== 'attract' && !isVoiced(),
    () => (reading.value ? spokenLines(reading.value, locale.value) : []),
    () => locale.value,
    () => settings.volume,
  )
  const sceneKey = computed(() => {
    const { scene, step } = shown.value ?? {}
    return tour.state?.modes.still || reducedMotion() ? `${scene?.id ?? ''}/${step ?? ''}` : (scene?.id ?? '')
  })

  return {
    open,
    toggle: () => {
      open.value = !open.value
      cards.closeAll()
    },
    close: () => void (open.value = false),
    reading,
    speaks,
    sceneKey,
  }
}
