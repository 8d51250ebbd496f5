import { createHash } from 'node:crypto'
import type { Fact, Texts } from '../../core/report'
import type { Problem, Said } from '../../core/said'

/** What a report says, its texts as they are written. */
export interface Sayings {
  /** Of the report itself; staff read it on sticks and in the hall. */
  readonly id: string
  readonly period: string
  readonly facts: Readonly<Record<string, Fact>>
  readonly texts: Readonly<Record<string, Texts>>
}

/** What of a report a question is about. */
export type Subject =
  | { readonly of: 'id' }
  | { readonly of: 'period' }
  | { readonly of: 'fact'; readonly id: string; readonly field: string }
  | { readonly of: 'text'; readonly locale: string; readonly path: readonly (string | number)[] }

/** Says where a subject stands: a cell, or in words. */
export type Whereabouts = (subject: Subject) => Said

/** Something that is hard to believe, and may be so all the same. */
export interface Question {
  readonly subject: Subject
  /** Names the subject, what is doubted and the value: an answer holds until one of them is another. */
  readonly token: string
  readonly tell: (whereabouts: Whereabouts) => Problem
}

/** Names a question by what it is about. */
export const tokenOf = (about: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(about)).digest('hex')

export const question = (subject: Subject, doubted: readonly unknown[], tell: Question['tell']): Question => ({
  ...{ subject, tell },
  token: tokenOf([subject, ...doubted]),
})

export const factField = (id: string, field: string): Subject => ({ of: 'fact', id, field })
