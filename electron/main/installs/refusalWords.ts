import type { Refusal } from '../../packs/store'

/** What went wrong and what would be right, in one language: `[what, todo]`. */
export type RefusalWords = {
  readonly [W in Exclude<Refusal['why'], 'faulty' | 'untrusted'>]: (
    refusal: Extract<Refusal, { why: W }>,
  ) => readonly [string, string]
} & {
  readonly unsigned: readonly [string, string]
  readonly strange: (ids: string) => readonly [string, string]
  readonly revoked: (ids: string) => readonly [string, string]
}
