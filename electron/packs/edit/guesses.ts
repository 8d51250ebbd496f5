import { roundTo } from '../../core/formulas'
import { parseRef } from '../../core/reading'
import { perCent } from '../../core/units'
import { distanceOf } from '../derive'
import type { StoryFiles } from './files'

type Files = Pick<StoryFiles, 'facts' | 'tour' | 'places'>

/** A share ends at the whole. */
const isShare = ({ facts }: Files, ref: string, answer: number): boolean =>
  facts.figures.some(({ id, unit }) => id === ref && unit === perCent) && answer < 100

/** What is asked for, as it stands in the files; undefined where they do not have it. */
function answerIn({ facts, places }: Files, ref: string): number | undefined {
  const { id, facet } = parseRef(ref)
  const figure = facts.figures.find((one) => one.id === id)
  if (figure) return facet === 'growth' ? figure.growth_pct : figure.value
  const far = facts.derived.find((one) => one.id === id)
  if (far?.formula.op !== 'distance') return undefined
  const km = distanceOf({ geography: { places: places?.places } })(far.formula.from, far.formula.to)
  return km === undefined ? undefined : roundTo(km, far.round)
}

/** Ends of a scale as a person would choose them. */
const round = [1, 1.5, 2, 3, 4, 5, 6, 8, 10]

/** An end of a scale a good way past an amount above 0. */
function past(amount: number): number {
  const unit = 10 ** Math.floor(Math.log10(amount))
  const found = round.find((n) => n * unit >= amount * 1.2) ?? 15
  return Number((found * unit).toPrecision(2))
}

/** Questions whose scale no longer reaches past their answer get a wider one: whoever writes another figure has asked nothing else. */
export function fitGuesses(files: Files): void {
  for (const scene of files.tour.scenes)
    for (const step of scene.steps) {
      if (!('guess' in step) || !step.guess) continue
      const { guess } = step
      const answer = answerIn(files, guess.fact)
      if (answer === undefined || !Number.isFinite(answer)) continue
      if (answer >= guess.to) guess.to = answer > 0 ? past(answer) : answer === 0 ? 10 : 0
      if (isShare(files, guess.fact, answer)) guess.to = Math.min(guess.to, 100)
      if (answer <= guess.from) guess.from = answer < 0 ? -past(-answer) : answer > 0 ? 0 : -10
    }
}
