import type { MeasureKind } from '../packs/schema'

/** What a report counts in, scale words apart: 吨 of 万吨. Names by language, the language alone or with its region. */
export interface Measure {
  readonly id: string
  readonly kind: MeasureKind
  readonly names: Readonly<Record<string, string>>
  /** The name of exactly one, where a language has another for it. */
  readonly one?: Readonly<Record<string, string>>
}
