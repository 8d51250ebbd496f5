import { computed, onScopeDispose, shallowRef, type ComputedRef, type Ref } from 'vue'
import { localMoment, welcomeAt } from '../../../electron/core/welcome'
import { useSettingsStore } from '../../stores/settings'

const lookEveryMs = 20_000
/** Lines a greeting is typed in at most: what is more joins the last. */
const mostLines = 3

/** The greeting that is due, in lines as it was typed (parted by spaces where Chinese, else in one); undefined where nobody is expected. */
export function useWelcome(locale: Readonly<Ref<string>>): ComputedRef<readonly string[] | undefined> {
  const settings = useSettingsStore()
  const moment = shallowRef(localMoment(new Date()))
  const timer = window.setInterval(() => (moment.value = localMoment(new Date())), lookEveryMs)
  onScopeDispose(() => window.clearInterval(timer))
  return computed(() => {
    const said = welcomeAt(settings.welcome, moment.value, locale.value)
    if (said === undefined) return undefined
    const parts = /^(zh|ja)/.test(locale.value) ? said.split(/\s+/) : [said]
    return parts.length > mostLines ? [...parts.slice(0, mostLines - 1), parts.slice(mostLines - 1).join(' ')] : parts
  })
}
