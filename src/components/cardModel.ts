import type { FigureText } from '../../electron/core/figure'
import type { Report } from '../../electron/core/report'

/** One line of a card: `label` is a key of the program's own words (`card.…`). */
export interface CardRow {
  readonly label: string
  readonly text: string
}

/** Another card that can be opened from this one. */
export interface CardLink {
  readonly ref: string
  readonly name: string
}

/** A source card: what a figure or mark is, and where it comes from. */
export interface CardModel {
  readonly ref: string
  readonly name: string
  readonly figure?: FigureText
  readonly note?: string
  readonly rows: readonly CardRow[]
  /** Cards of what this one is made of or belongs to. */
  readonly links: readonly CardLink[]
  /** Title of the report it is taken from; absent for the map's own data. */
  readonly report?: string
}

/** What cards are written with: the report, the language, and how a figure is written in it. */
export interface CardContext {
  readonly report: Report
  readonly locale: string
  readonly write: (ref: string) => string
}

/** A row, or none where there is nothing to say. */
export const cardRow = (label: string, text: string | undefined): readonly CardRow[] =>
  text ? [{ label: `card.${label}`, text }] : []
