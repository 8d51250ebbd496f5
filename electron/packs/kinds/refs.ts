import type { Nameable } from '../../core/faultKinds'
import type { Ref } from './kind'

export const anyFigure: readonly Nameable[] = ['figure', 'derived']

export const one = (at: string, ref: string | undefined, ...wanted: readonly Nameable[]): readonly Ref[] =>
  ref === undefined ? [] : [{ at, ref, wanted }]

export const many = (at: string, refs: readonly string[] | undefined, ...wanted: readonly Nameable[]): readonly Ref[] =>
  (refs ?? []).map((ref, i) => ({ at: `${at}[${i}]`, ref, wanted }))

/** What drawings of the program’s box stand for. */
export const drawn = (
  drawings: readonly { readonly of: string }[] | undefined,
  ...wanted: readonly Nameable[]
): readonly Ref[] => (drawings ?? []).flatMap(({ of }, i) => one(`drawings[${i}].of`, of, ...wanted))
