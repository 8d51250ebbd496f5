import type { CardModel } from './card'

/** A card in lines to take along: what it is of, its figure with estimate and bound, when it holds, where it comes from. Pure. */
export function cardLines(card: CardModel, say: (key: string) => string): readonly string[] {
  const colon = /\p{Script=Han}/u.test(card.name) ? '：' : ': '
  const row = (label: string): readonly string[] =>
    card.rows.filter((r) => r.label === `card.${label}`).map((r) => `${say(r.label)}${colon}${r.text}`)
  const figure = card.figure ? `${card.name}${colon}${card.figure.text}` : card.name
  return [figure, ...['value', 'growth', 'date', 'period', 'items', 'status', 'source'].flatMap(row)]
}
