import { textsOf } from '../../electron/core/reading'
import type { Geography, Report, Scene } from '../../electron/core/report'
import { writtenFigure } from '../../electron/core/written'
import { plainText } from '../picture/splitText'
import { cardOf, type CardModel } from './card'

/** One thing a step rests on, in words; empty where there is nothing to say. */
export interface FactReading {
  readonly ref: string
  readonly name: string
  /** With unit and marks, and what they mean. */
  readonly value: string
  readonly period: string
  readonly source: string
}

/** A step for those who do not see it: its finding, the line below it, and a table of what it rests on. */
export interface StepReading {
  readonly title: string
  readonly lead: string
  readonly rows: readonly FactReading[]
}

/** Rows of the table at most: who listens to more? The list on the stage has them all. */
const mostRows = 100

/** A step in words of a locale. Pure; a fact the pack lacks is left out. */
export function stepReading(
  report: Report,
  geography: Geography | null,
  locale: string,
  scene: Scene,
  stepId: string,
): StepReading {
  const words = textsOf(report, locale).scenes[scene.id]?.steps[stepId]
  const refs = scene.steps.find((step) => step.id === stepId)?.facts ?? []
  const gap = /^(zh|ja)/.test(locale) ? '' : ' '
  const write = (ref: string): string => writtenFigure(report, locale, ref).text
  const say = (text: string | undefined): string => plainText((text ?? '').replaceAll('\n', gap), write)
  const cards = refs.slice(0, mostRows).map((ref) => cardOf(report, geography, locale, ref))
  const more = refs.length - cards.length
  const beyond = more > 0 ? [{ ref: 'more', name: `+${more}`, value: '', period: '', source: '' }] : []
  return {
    title: say(words?.title),
    lead: say(words?.lead),
    rows: [...cards.filter((card) => card !== undefined).map((card) => rowOf(card, locale)), ...beyond],
  }
}

function rowOf(card: CardModel, locale: string): FactReading {
  const row = (label: string): string | undefined => card.rows.find((r) => r.label === `card.${label}`)?.text
  const clause = locale.startsWith('zh') ? '；' : '; '
  const all = (...parts: readonly (string | undefined)[]): string =>
    parts.filter((part) => part !== undefined && part !== '').join(clause)
  return {
    ref: card.ref,
    name: card.name,
    value: all(card.figure?.text, row('growth'), row('status'), row('items'), row('fields'), row('reading')),
    period: all(row('period'), row('date')),
    source: all(row('source'), row('ours')),
  }
}

/** The step as it is read aloud: short sentences, so that a voice can be stopped between any two of them. */
export function spokenLines({ title, lead, rows }: StepReading, locale: string): readonly string[] {
  const gap = /^(zh|ja)/.test(locale) ? '，' : ', '
  const figures = rows.map(({ name, value }) => (value === '' ? name : `${name}${gap}${value}`))
  return [title, lead, ...figures].filter((line) => line !== '')
}
