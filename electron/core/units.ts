import type { Declared } from '../packs/schema'
import { builtInUnits } from './builtInUnits'
import type { Measure } from './measure'

/** A unit as the report writes it: so many of a measure. */
export interface Scaled {
  readonly measure: Measure
  /** 万 of 万吨; empty where things are counted one by one. */
  readonly scale: string
  readonly times: number
}

const scales: ReadonlyMap<string, number> = new Map(
  Object.entries({
    十: 10,
    百: 1e2,
    千: 1e3,
    万: 1e4,
    十万: 1e5,
    百万: 1e6,
    千万: 1e7,
    亿: 1e8,
    十亿: 1e9,
    万亿: 1e12,
  }),
)

/** The one unit whose amounts are parts of a hundred. */
export const perCent = '%'

const builtIn: ReadonlyMap<string, Measure> = new Map(builtInUnits.map((unit) => [unit.id, unit]))

/** Units that every report has: what none need declare. */
export const builtInNames: readonly string[] = [...builtIn.keys()]

/** Scale words that may stand before any unit but the per cent. */
export const scaleWords: readonly string[] = [...scales.keys()]

/**
 * What a unit measures, by the report's own units before those every report has: 万吨 is 10,000 吨, and where a report
 * has a unit of the whole name, that. Undefined where nobody has said what it is.
 */
export function unitOf(unit: string, declared: ReadonlyMap<string, Measure> = none): Scaled | undefined {
  const find = (id: string): Measure | undefined => declared.get(id) ?? builtIn.get(id)
  const whole = find(unit)
  if (whole) return { measure: whole, scale: '', times: 1 }
  for (let length = 2; length >= 1; length -= 1) {
    const [scale, rest] = [unit.slice(0, length), unit.slice(length)]
    const times = scales.get(scale)
    const measure = times === undefined ? undefined : rest === '' ? bare : find(rest)
    if (times !== undefined && measure && measure.id !== perCent) return { measure, scale, times }
  }
  return undefined
}

const none: ReadonlyMap<string, Measure> = new Map()

/** A figure's unit, by the report's own measure where it has one. */
const scaledOf = ({ unit, measure }: Counted): Scaled | undefined =>
  unitOf(unit, measure ? new Map([[measure.id, measure]]) : none)

interface Counted {
  readonly unit: string
  readonly measure?: Measure | undefined
}

/** As `unitOf`, of a figure of a proven pack: there every unit is known, and what were not would be an amount of its name. */
export const figureUnit = (figure: Counted): Scaled =>
  scaledOf(figure) ?? { measure: { id: figure.unit, kind: 'amount', names: {} }, scale: '', times: 1 }

/** Whether a figure counts things one by one. */
export const isCounted = (figure: Counted): boolean => {
  const { measure, times } = figureUnit(figure)
  return measure.kind === 'count' && times === 1
}

/** Whether its number may be said as a word: things, days, hours, one by one. */
export const isCountable = (figure: Counted): boolean =>
  isCounted(figure) || (figureUnit(figure).measure.kind === 'time' && figureUnit(figure).times === 1)

/** A fact with the measure of its unit, where that is the report's own. */
export function measured<F extends object>(fact: F, declared: ReadonlyMap<string, Measure>): F {
  const found = 'unit' in fact && typeof fact.unit === 'string' ? unitOf(fact.unit, declared) : undefined
  return found && declared.has(found.measure.id) ? { ...fact, measure: found.measure } : fact
}

/** 亿 alone: an amount of what its name says. */
const bare: Measure = { id: '', kind: 'amount', names: {} }

/** A measure's name in a language; what the report writes where nobody translated it. */
export function measureName({ id, names, one = {} }: Measure, locale: string, single = false): string {
  const [language = ''] = locale.split('-')
  const of = (words: Readonly<Record<string, string>>): string | undefined =>
    words[locale] ?? words[language] ?? (language === 'zh' ? undefined : words.en)
  return (single ? of(one) : undefined) ?? of(names) ?? id
}

/** The pack's own units with their names in every language. */
export const measuresOf = (
  declared: readonly Declared[] = [],
  texts: Readonly<Record<string, { readonly units?: Readonly<Record<string, UnitText | undefined>> | undefined }>>,
): ReadonlyMap<string, Measure> =>
  new Map(
    declared.map(({ id, kind }) => {
      const said = (field: keyof UnitText): Readonly<Record<string, string>> =>
        Object.fromEntries(
          Object.entries(texts).flatMap(([locale, { units }]) => {
            const word = units?.[id]?.[field]
            return word === undefined ? [] : [[locale, word]]
          }),
        )
      return [id, { id, kind, names: said('name'), one: said('one') }]
    }),
  )

interface UnitText {
  readonly name: string
  readonly one?: string | undefined
}
