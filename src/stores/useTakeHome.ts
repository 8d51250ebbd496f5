import { computed, onMounted, shallowRef, type ComputedRef } from 'vue'
import type { TakeHomeOutcome } from '../../electron/core/contracts/takeHome'
import type { Report } from '../../electron/core/report'
import { useTakeHomeStore } from './takeHome'
import { firstChoice, groupsOf, pressed, type Group } from './takeHomeChoice'

type Say = (key: string, values?: Record<string, unknown>) => string

/** What somebody chooses to take home, in the language he reads, and how it goes. */
interface TakeHome {
  readonly groups: ComputedRef<readonly Group[]>
  readonly press: (group: string, value: string) => void
  /** Whether there is anything to write. */
  readonly ready: ComputedRef<boolean>
  /** Writes to a stick; null: to a folder that is asked for. */
  readonly begin: (stick: string | null) => void
  readonly cancel: () => void
  /** Share that is written, 0–1; null where nothing is being written. */
  readonly working: ComputedRef<number | null>
  /** What came of it, in words, a line each. */
  readonly told: ComputedRef<readonly string[]>
}

/** `say`: words below `takeHome`, in that language. */
export function useTakeHome(report: Report, language: () => string, say: Say): TakeHome {
  const store = useTakeHomeStore()
  const choice = shallowRef(firstChoice(report))
  onMounted(() => void store.load())
  return {
    groups: computed(() => groupsOf(report, choice.value, language(), say)),
    press: (group, value) => void (choice.value = pressed(choice.value, report, group, value)),
    ready: computed(() => choice.value.formats.length > 0 && choice.value.locales.length > 0),
    begin: (stick) => void store.begin({ ...choice.value, tellIn: language(), stick }),
    cancel: store.cancel,
    working: computed(() => store.state.work),
    told: computed(() =>
      store.problem === undefined ? outcome(store.state.last, say) : [refusal(store.problem, say)],
    ),
  }
}

const refusal = (why: string, say: Say): string => (why === 'busy' ? say('busy') : say('notBegun', { error: why }))

function outcome(last: TakeHomeOutcome | null, say: Say): readonly string[] {
  if (last === null) return []
  if (last.is === 'cancelled') return [say('cancelled')]
  if (last.is === 'written') return [say('written', { n: last.files, folder: last.folder }), ...last.notes]
  if (last.faults.length === 0) return [say('ended')]
  return last.faults.map(({ where, what, todo }) => [where, what, todo].filter((part) => part !== '').join(' · '))
}
