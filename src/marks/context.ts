import { inject, provide, type ComputedRef, type InjectionKey } from 'vue'
import type { FigureText } from '../../electron/core/figure'
import { factText, parseRef } from '../../electron/core/reading'
import type { FactText, Report } from '../../electron/core/report'
import { findWritten, writtenFigure } from '../../electron/core/written'

/** What marks and components know of the report: how to write a figure and what a fact is called, in the visitor's language. */
export interface FactContext {
  readonly locale: ComputedRef<string>
  readonly figure: (ref: string) => FigureText
  /** As `figure`; undefined where the fact carries no number. */
  readonly find: (ref: string) => FigureText | undefined
  readonly say: (id: string) => FactText
  /** The accessible name of a fact or figure: its name and, where it has one, its number. */
  readonly nameOf: (ref: string) => string
}

const key: InjectionKey<FactContext> = Symbol('facts')

/** Makes a report's facts known to all marks below. */
export function provideFacts(report: Report, locale: ComputedRef<string>): FactContext {
  const say = (id: string): FactText => factText(report, locale.value, id)
  const figure = (ref: string): FigureText => writtenFigure(report, locale.value, ref)
  const context: FactContext = {
    locale,
    figure,
    find: (ref) => findWritten(report, locale.value, ref),
    say,
    nameOf: (ref) => {
      const { id } = parseRef(ref)
      const kind = report.facts[id]?.kind
      const name = say(id).name
      return kind === 'figure' || kind === 'derived' ? `${name} ${figure(ref).text}` : name
    },
  }
  provide(key, context)
  return context
}

export function useFacts(): FactContext {
  const context = inject(key)
  if (!context) throw new Error('no facts above this component')
  return context
}
