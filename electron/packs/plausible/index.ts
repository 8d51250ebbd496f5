import { askDates, askId, askTitles } from './dates'
import { askFigures } from './figures'
import { askNames, askTexts } from './names'
import type { Question, Sayings } from './question'

export { tokenOf, type Question, type Sayings, type Subject } from './question'

/**
 * What is asked about a report that can be read: nothing of it is wrong for certain, and nothing is refused for it. Of what
 * is as it was in the last one nothing is asked. Pure.
 */
export const questionsOf = (now: Sayings, before: Sayings | undefined): readonly Question[] => [
  ...askFigures(now, before),
  ...askDates(now, before),
  ...askId(now, before),
  ...askNames(now, before),
  ...askTitles(now, before),
  ...askTexts(now, before),
]
