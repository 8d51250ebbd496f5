import type { Need } from '../../core/need'
import type { Facts } from '../schema/facts'
import type { Samples } from './kind'

/** As many as a list may have. */
export const many = 40

export const need = (
  name: string,
  of: Need['of'],
  [least, most]: readonly [number, number],
  zh: string,
  en: string,
): Need => ({ ...{ name, of, least, most }, words: { 'zh-CN': zh, en } })

/** A step that goes by its view. */
export const made = <V extends string>(
  view: V,
  ...facts: readonly string[]
): { id: string; view: V; facts: string[] } => ({ ...{ id: view, view }, facts: [...new Set(facts)] })

/** Steps that have something to show. */
export const some = <S extends { readonly facts: readonly string[] }>(steps: readonly S[]): S[] =>
  steps.filter(({ facts }) => facts.length > 0)

/** Where every sample is said to stand. */
export const at = '1.1'

/** A sample is told from the next by a letter: digits in a text would be figures nobody stated. */
const letter = (n: number): string =>
  (n < 26 ? '' : letter(Math.floor(n / 26) - 1)) + String.fromCharCode(65 + (n % 26))

export const idsOf = (word: string, count: number, least = 1, most = Infinity): string[] =>
  Array.from({ length: Math.min(most, Math.max(least, count)) }, (_, i) => `${word}-${i + 1}`)

export const named = (ids: readonly string[], zh: string, en: string): Samples['words'] =>
  Object.fromEntries(ids.map((id, i) => [id, [`${zh}${letter(i)}`, `${en} ${letter(i)}`]]))

export const figure = (id: string, growth: boolean): Facts['figures'][number] => ({
  ...{ id, at, value: 1, unit: '亿元' },
  ...(growth ? { growth_pct: 1, growth_basis: '同比' } : {}),
})

const items = ['item-a', 'item-b']
export const list = (id: string): Facts['lists'][number] => ({ id, at, items: [...items] })
export const listed = (id: string): Samples['items'] => ({ [id]: items })
