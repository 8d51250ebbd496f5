import { nameOf } from '../../electron/core/reading'
import type { Report } from '../../electron/core/report'
import { findWritten, writtenFigure } from '../../electron/core/written'
import { plainText } from '../picture/splitText'
import type { GuideStep } from './steps'

/** A fact of the step on stage whose card may be opened for all; in the guide's language. */
export interface StepFigure {
  readonly ref: string
  readonly name: string
  /** What the report says of it, where that is a figure. */
  readonly figure: string
}

/** The facts of a step in the pack's order, as the guide reads them. Pure. */
export function stepFigures(report: Report, locale: string, step: GuideStep | undefined): readonly StepFigure[] {
  const facts = step?.at.steps.find(({ id }) => id === step.id)?.facts ?? []
  return facts.map((ref) => {
    const name = plainText(nameOf(report, locale, ref) ?? ref, (one) => writtenFigure(report, locale, one).text)
    return { ref, name, figure: findWritten(report, locale, ref)?.text ?? '' }
  })
}
