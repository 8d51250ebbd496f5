import { formatFigure, formatNumber } from '../../core/figure'
import type { Figure } from '../../core/report'
import { perCent } from '../../core/units'
import type { Change, Names } from './change'
import { changeWords, type ChangeWords } from './words'

const longest = 60

/** Says a change in Chinese (any `zh…` locale) or English, names in the language asked for where they have one. */
export function tellChange(change: Change, locale: string): string {
  const words = changeWords(locale)
  const name = 'names' in change ? nameIn(change.names, locale, change.id) : ''
  switch (change.what) {
    case 'pack':
      return `${words.pack[change.field]}${words.colon}${arrow(words, change.before, change.after)}`
    case 'fact-added':
      return words.added(words.kinds[change.kind], name, figureText(change.figure, locale))
    case 'fact-removed':
      return words.removed(words.kinds[change.kind], name, figureText(change.figure, locale))
    case 'fact-kind':
      return words.kind(name, words.kinds[change.before], words.kinds[change.after])
    case 'figure':
      return tellFigure(change.growth ? words.growth(name) : name, change.before, change.after, locale)
    case 'field':
      return `${name} · ${words.fields[change.field] ?? change.field}${words.colon}${arrow(words, change.before, change.after)}`
    case 'scene-added':
      return words.sceneAdded(name)
    case 'scene-removed':
      return words.sceneRemoved(name)
    case 'scenes-reordered':
      return words.reordered
    case 'scene':
      return words.scene(name)
    case 'route':
      return words.route(name, ...change.minutes)
    case 'route-added':
      return words.routeAdded(name)
    case 'route-removed':
      return words.routeRemoved(name)
    case 'text': {
      const [before, after] = [short(words, change.before), short(words, change.after)]
      return words.text(words.owners[change.of], name, change.key, change.locale, before, after)
    }
  }
}

const nameIn = (names: Names, locale: string, id: string): string =>
  (names[locale] ?? Object.values(names)[0] ?? id).replace(/\s+/g, ' ')

const figureText = (figure: Figure | undefined, locale: string): string =>
  figure ? formatFigure(figure, locale).text : ''

const arrow = (words: ChangeWords, before: string, after: string): string =>
  `${short(words, before)} → ${short(words, after)}`

/** A text in one line that can be read beside another. */
function short(words: ChangeWords, text: string): string {
  if (text === '') return words.nothing
  const line = [...text.replace(/\s*\n\s*/g, ' / ')]
  return line.length > longest ? `${line.slice(0, longest - 1).join('')}…` : line.join('')
}

function tellFigure(name: string, before: Figure, after: Figure, locale: string): string {
  const [was, is] = [formatFigure(before, locale), formatFigure(after, locale)]
  const alike = was.before === is.before && was.after === is.after && was.estimate === is.estimate
  const first = alike && !before.derived ? `${was.before}${was.number}` : was.text
  const difference = differenceOf(before, after, locale)
  return `${name}${changeWords(locale).colon}${first} → ${is.text}${difference && ` (${difference})`}`
}

/** By how much, where both are the same kind of amount: per cent, or points between two percentages. */
function differenceOf(before: Figure, after: Figure, locale: string): string {
  if (before.unit !== after.unit || before.value === after.value) return ''
  const signed = (value: number): string =>
    `${value > 0 ? '+' : '−'}${formatNumber(Math.abs(Number(value.toFixed(1))), locale)}`
  if (before.unit === perCent) return changeWords(locale).points(signed(after.value - before.value))
  return before.value > 0 && after.value >= 0 ? `${signed((after.value / before.value - 1) * 100)} %` : ''
}
