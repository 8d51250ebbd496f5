import { shallowRef, watch, type ShallowRef } from 'vue'
import type { StoryEdit } from '../../../electron/core/contracts/storyboard'
import type { StoryInput } from '../../../electron/core/contracts/workshop'
import { call } from '../../services/kiosk'

/** The draft as its pictures are drawn from, and the language they are shown in. */
export interface Story {
  readonly input: Readonly<ShallowRef<StoryInput | undefined>>
  readonly locale: ShallowRef<string>
  /** Grows with every draft: what is drawn of one is drawn anew. */
  readonly reading: Readonly<ShallowRef<number>>
}

/** Fetches the draft again whenever it has become another; what is shown stays until the other is there. */
export function useStory(hash: () => string | null, language: string): Story {
  const input = shallowRef<StoryInput>()
  const locale = shallowRef(language)
  const reading = shallowRef(0)
  watch(
    hash,
    async (now) => {
      const answer = now === null ? undefined : await call('kiosk:get-story')
      if (!answer?.ok || now !== hash()) return
      const { locales } = answer.value.report.manifest
      if (!locales.includes(locale.value)) locale.value = locales[0] ?? language
      input.value = answer.value
      reading.value += 1
    },
    { immediate: true },
  )
  return { input, locale, reading }
}

/** Asks for a change of the story; what comes of it is told like everything else. */
export const editStory = (edit: StoryEdit): void => void call('kiosk:edit-story', edit)
