import { computed, onScopeDispose, shallowRef, watch, type ComputedRef } from 'vue'

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>

const language = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? ''

/** The voice that reads a locale: of this machine, of its language, of its region if there is one. Pure. */
export function voiceFor<V extends Voice>(voices: readonly V[], locale: string): V | undefined {
  // A voice from elsewhere would need the network.
  const own = voices.filter((voice) => voice.localService && language(voice.lang) === language(locale))
  const near = own.filter((voice) => voice.lang.replace('_', '-').toLowerCase() === locale.toLowerCase())
  return near.find((voice) => voice.default) ?? near[0] ?? own[0]
}

/**
 * Reads the stage aloud while `on`: from the beginning whenever its lines change, silent at once when switched off or left.
 * `speaks` is whether the system has a voice for the language at all.
 */
export function useSpeech(
  on: () => boolean,
  lines: () => readonly string[],
  locale: () => string,
  volume: () => number,
): { readonly speaks: ComputedRef<boolean> } {
  const synthesis = 'speechSynthesis' in window ? window.speechSynthesis : undefined
  const voices = shallowRef<readonly SpeechSynthesisVoice[]>(synthesis?.getVoices() ?? [])
  const voice = computed(() => voiceFor(voices.value, locale()))
  const listening = new AbortController()
  const refresh = (): void => void (voices.value = synthesis?.getVoices() ?? [])
  synthesis?.addEventListener('voiceschanged', refresh, { signal: listening.signal })

  watch(
    () => (on() && voice.value ? lines().join('\n') : ''),
    (text) => {
      synthesis?.cancel()
      if (text === '' || !voice.value) return
      for (const line of text.split('\n')) {
        const said = new SpeechSynthesisUtterance(line)
        said.voice = voice.value
        said.lang = locale()
        said.volume = volume()
        synthesis?.speak(said)
      }
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    listening.abort()
    synthesis?.cancel()
  })
  return { speaks: computed(() => voice.value !== undefined) }
}
