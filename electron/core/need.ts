import type { Said } from './said'

type Taken =
  | 'figure'
  | 'growing'
  | 'percent'
  | 'number'
  | 'statement'
  | 'list'
  | 'milestone'
  | 'cluster'
  | 'grown-cluster'
  | 'company'
  | 'work'

/** Entries of a report that a scene asks for, so many at least and at most. */
export interface Need {
  readonly name: string
  readonly of: Taken
  readonly least: number
  readonly most: number
  readonly words: Said
}
