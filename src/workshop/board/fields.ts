import type { StoryWords } from '../../../electron/core/contracts/storyboard'
import type { StoryInput } from '../../../electron/core/contracts/workshop'
import { isFree } from '../../../electron/core/reading'
import type { Scene } from '../../../electron/core/report'

/** A text of a card, in every language of the pack. */
export interface Field {
  /** As `StoryWords` names it. */
  readonly field: string
  /** Its word, by the program's own key; labels of a kind's own go by their name. */
  readonly key: string
  readonly label: string
  readonly texts: Readonly<Record<string, string>>
  readonly isLong: boolean
}

type Said = { readonly labels?: Readonly<Record<string, string>> | undefined }

const alwaysOf = (scene: Scene, step: string | null): readonly string[] => {
  if (step === null) return ['name', 'kicker']
  const at = scene.steps.find(({ id }) => id === step)
  const asks = at && 'guess' in at && at.guess ? ['ask'] : []
  const sees = at && 'media' in at ? ['labels.caption', 'labels.alt'] : []
  const tells = isFree(scene) ? ['labels.text'] : []
  return ['title', 'lead', ...asks, ...tells, ...sees, 'guide', 'question', 'answer']
}

const isLong = (field: string): boolean => ['guide', 'answer', 'labels.text', 'question'].includes(field)

function textAt(said: Said | undefined, field: string): string {
  const label = /^labels\.(.+)$/.exec(field)?.[1]
  const found: unknown = label === undefined ? said && Reflect.get(said, field) : said?.labels?.[label]
  return typeof found === 'string' ? found : ''
}

/** What can be written on a card: of a step, or of the scene itself, as it is written in the pack. Pure. */
export function fieldsOf({ written, report }: StoryInput, scene: Scene, step: string | null): readonly Field[] {
  const { locales } = report.manifest
  const said = (locale: string): Said | undefined => {
    const own = written[locale]?.scenes[scene.id]
    return step === null ? own : own?.steps[step]
  }
  const always = alwaysOf(scene, step)
  const labels = new Set(
    locales.flatMap((locale) => Object.keys(said(locale)?.labels ?? {}).map((name) => `labels.${name}`)),
  )
  return [...new Set([...always, ...labels])].map((field) => ({
    ...{ field, isLong: isLong(field), label: field.replace(/^labels\./, '') },
    key: always.includes(field) ? `board.field.${field.replace(/^labels\./, '')}` : 'board.field.label',
    texts: Object.fromEntries(locales.map((locale) => [locale, textAt(said(locale), field)])),
  }))
}

/** Only what was written anew. Pure. */
export const changedWords = (fields: readonly Field[], now: Readonly<Record<string, string>>): readonly StoryWords[] =>
  fields.flatMap(({ field, texts }) =>
    Object.entries(texts).flatMap(([locale, before]) => {
      const text = now[`${field} ${locale}`] ?? before
      return text === before ? [] : [{ locale, field, text }]
    }),
  )
