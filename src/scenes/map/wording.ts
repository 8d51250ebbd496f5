import type { FigureText } from '../../../electron/core/figure'
import { findWritten } from '../../../electron/core/written'
import type { StepContext } from './stepContext'

/** A figure as the step's language writes it; undefined where the report has none of that reference. */
export const figureText = ({ report, locale }: StepContext, ref: string): FigureText | undefined =>
  findWritten(report, locale, ref)

/** The short name where there is one; the id where there is none. */
export const named = (
  text: { readonly name: string; readonly short?: string | undefined } | undefined,
  id: string,
): string => text?.short ?? text?.name ?? id

/** How to read the lines, in the pack's words. */
export const keysOf = (labels: Readonly<Record<string, string>>): readonly { id: string; text: string }[] =>
  [
    { id: 'used', text: labels.open },
    { id: 'tunnel', text: labels['tunnel-key'] },
  ].flatMap(({ id, text }) => (text === undefined || text === '' ? [] : [{ id, text }]))
