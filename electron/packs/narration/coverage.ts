import { packFault, type PackFault } from '../../core/faults'
import type { Narration } from '../../core/spoken'
import type { RawPack } from '../pack'
import { place } from '../read/place'

/** What of a name the report does not have: the step, or the language. */
export function strangerIn(
  { tour, manifest }: RawPack,
  ref: string,
  locale: string,
): { readonly id: string; readonly what: 'step' | 'locale' } | undefined {
  if (!manifest.locales.includes(locale)) return { id: locale, what: 'locale' }
  return stepsOf(tour).includes(ref) ? undefined : { id: ref, what: 'step' }
}

const stepsOf = (tour: RawPack['tour']): readonly string[] =>
  tour.scenes.flatMap(({ id, steps }) => steps.map((step) => `${id}/${step.id}`))

interface Voiced {
  readonly locale: string
  readonly entry: { readonly audio?: string | undefined }
  readonly at: readonly string[]
}

/** Voices that speak for two languages: one of them is wrong. */
export function sharedVoices(entries: readonly Voiced[], file: string): readonly PackFault[] {
  const first = new Map<string, string>()
  return entries.flatMap(({ locale, entry: { audio }, at }) => {
    if (audio === undefined) return []
    const other = first.get(audio) ?? locale
    first.set(audio, other)
    return other === locale
      ? []
      : [packFault('shared-narration', file, place([...at, 'audio']), { file: audio, locale, other })]
  })
}

/** What is missing in each language of a report that is narrated at all. */
export function silentSteps({ tour, manifest }: RawPack, narration: Narration, file: string): readonly PackFault[] {
  const all = stepsOf(tour)
  if (Object.keys(narration).length === 0) return []
  return manifest.locales.flatMap((locale) => {
    const silent = all.filter((ref) => narration[ref]?.[locale] === undefined)
    const [first] = silent
    return first === undefined
      ? []
      : [packFault('silent-steps', file, '', { locale, count: silent.length, all: all.length, first })]
  })
}
