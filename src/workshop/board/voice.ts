import type { VoicePart } from '../../../electron/core/contracts/storyboard'
import type { Narration, Spoken } from '../../../electron/core/spoken'
import type { Scene } from '../../../electron/core/report'

/** Which part of a narration a file is, by its name; undefined: none. Pure. */
export function partOf(name: string): VoicePart | undefined {
  if (/\.(mp3|m4a|ogg|wav)$/i.test(name)) return 'audio'
  if (/\.vtt$/i.test(name)) return 'captions'
  return /\.(mp4|webm)$/i.test(name) ? 'sign' : undefined
}

/** What a step has in a language, and what it has not: a film in sign language is missed only where other steps have one. Pure. */
export function partsOf(
  spoken: Spoken | undefined,
  isSigned: boolean,
): { readonly has: readonly VoicePart[]; readonly lacks: readonly VoicePart[] } {
  const has = [
    ...(spoken?.audio === undefined ? [] : (['audio'] as const)),
    ...(spoken && spoken.cues.length > 0 ? (['captions'] as const) : []),
    ...(spoken?.sign === undefined ? [] : (['sign'] as const)),
  ]
  const wanted = [...(['audio', 'captions'] as const), ...(isSigned ? (['sign'] as const) : [])]
  return { has, lacks: wanted.filter((part) => !has.includes(part)) }
}

/** Whether any step has a film in sign language in a language. Pure. */
export const isSignedIn = (narration: Narration | undefined, locale: string): boolean =>
  Object.values(narration ?? {}).some((of) => of[locale]?.sign !== undefined)

/** How many steps are told in a language, of how many, and the first that is not. Pure. */
export function coverageIn(
  narration: Narration | undefined,
  scenes: readonly Scene[],
  locale: string,
): { readonly told: number; readonly all: number; readonly first: readonly [scene: string, step: string] | undefined } {
  const all = scenes.flatMap(({ id, steps }) => steps.map((step) => [id, step.id] as const))
  const silent = all.filter(([scene, step]) => narration?.[`${scene}/${step}`]?.[locale]?.audio === undefined)
  return { told: all.length - silent.length, all: all.length, first: silent[0] }
}
