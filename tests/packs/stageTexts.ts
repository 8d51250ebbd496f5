import type { Texts } from '../../electron/core/report'

/** A text that can stand on the stage, with the path it has in the pack or among the program's words. */
export interface StageText {
  readonly at: string
  readonly text: string
}

/** Read in About and on cards, though it stands among a scene's labels. */
const offStage = new Set(['openData'])

const listed = (at: string, texts: Readonly<Record<string, string>> | undefined): readonly StageText[] =>
  Object.entries(texts ?? {}).flatMap(([key, text]) => (offStage.has(key) ? [] : [{ at: `${at}.${key}`, text }]))

const one = (at: string, text: string | undefined): readonly StageText[] => (text === undefined ? [] : [{ at, text }])

/** Titles, leads and labels of one step. */
export const stepTexts = (texts: Texts, scene: string, step: string): readonly StageText[] => {
  const words = texts.scenes[scene]?.steps[step]
  const at = `scenes.${scene}.${step}`
  return [
    ...one(`${at}.title`, words?.title),
    ...one(`${at}.lead`, words?.lead),
    ...listed(`${at}.labels`, words?.labels),
  ]
}

/** What the pack says to whoever stands before the stage: cards' notes and the guide's words left out. */
export function spokenTexts(texts: Texts): readonly StageText[] {
  return [
    ...texts.attract.slogan.map((text, i) => ({ at: `attract.slogan[${i}]`, text })),
    ...listed('attract.captions', texts.attract.captions),
    ...one('source.asOf', texts.source.asOf),
    ...Object.entries(texts.scenes).flatMap(([id, scene]) => [
      ...one(`scenes.${id}.name`, scene.name),
      ...one(`scenes.${id}.kicker`, scene.kicker),
      ...listed(`scenes.${id}.labels`, scene.labels),
      ...Object.keys(scene.steps).flatMap((step) => stepTexts(texts, id, step)),
    ]),
  ]
}

/** Names that marks bear and the list of facts repeats. */
export function nameTexts(texts: Texts): readonly StageText[] {
  const named = { ...texts.places, ...texts.crossings }
  return [
    ...Object.entries(texts.facts).flatMap(([id, fact]) => [
      ...one(`facts.${id}.name`, fact.name),
      ...one(`facts.${id}.short`, fact.short),
      ...one(`facts.${id}.status`, fact.status),
      ...listed(`facts.${id}.items`, fact.items),
      ...listed(`facts.${id}.fields`, fact.fields),
      ...listed(`facts.${id}.partners`, fact.partners),
    ]),
    ...Object.entries(named).flatMap(([id, place]) => [
      ...one(`places.${id}`, place.name),
      ...one(`places.${id}.short`, place.short),
    ]),
  ]
}

/** Every text of a value, however deep. */
export function everyText(value: unknown, at = ''): readonly StageText[] {
  if (typeof value === 'string') return [{ at, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => everyText(inner, at === '' ? key : `${at}.${key}`))
}

/** Those among texts that break a rule, as they are to be read in a failing test. */
export const breaking = (texts: readonly StageText[], rule: (text: string) => boolean): readonly string[] =>
  texts.filter(({ text }) => rule(text)).map(({ at, text }) => `${at}: ${text.replaceAll('\n', ' / ')}`)
