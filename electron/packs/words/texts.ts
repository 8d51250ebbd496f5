import { packFault, type PackFault } from '../../core/faults'
import type { Fact, Texts } from '../../core/report'
import { err, ok, type Result } from '../../core/result'
import { flatten, pathOf } from '../check/textKeys'
import type { RawPack } from '../pack'
import { place } from '../read/place'
import { braces, sayPlaceholder, sayWords, wordPlaceholder, type Ground } from './placeholders'

/** The texts as they are read, every word placeholder said. Fails where one cannot be said of these facts. */
export function sayTexts(
  { manifest, texts }: RawPack,
  facts: Readonly<Record<string, Fact>>,
): Result<RawPack['texts'], readonly PackFault[]> {
  const ground = { period: manifest.period, facts }
  const faults = Object.entries(texts).flatMap(([locale, spoken]) =>
    [...flatten(spoken).leaves].flatMap(([key, text]) =>
      unsaid(text, ground, locale).map((ref) =>
        packFault('no-words', manifest.files.texts[locale] ?? '', place(pathOf(key)), { ref }),
      ),
    ),
  )
  if (faults.length > 0) return err(faults)
  return ok(Object.fromEntries(Object.entries(texts).map(([locale, spoken]) => [locale, said(spoken, ground, locale)])))
}

const unsaid = (text: string, ground: Ground, locale: string): readonly string[] =>
  [...text.matchAll(braces)].flatMap(([, inside = '']) => {
    const placeholder = Object.hasOwn(ground.facts, inside) ? undefined : wordPlaceholder(inside)
    return placeholder && sayPlaceholder(placeholder, ground, locale) === undefined ? [inside] : []
  })

function said(texts: Texts, ground: Ground, locale: string): Texts {
  const visit = (value: unknown): unknown => {
    if (typeof value === 'string') return value.includes('{') ? sayWords(value, ground, locale) : value
    if (Array.isArray(value)) return value.map(visit)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, visit(inner)]))
  }
  return visit(texts) as Texts
}
