import { takeHomeFormats, takeHomeShapes, type TakeHomeOrder } from '../../electron/core/contracts/takeHome'
import { languageName } from '../../electron/core/languageName'
import { textsOf } from '../../electron/core/reading'
import type { Report } from '../../electron/core/report'

/** What somebody has chosen to take home. */
export type Choice = Omit<TakeHomeOrder, 'tellIn' | 'stick'>

/** One of the choices of an export: which values it has, and which are on. */
export interface Group {
  readonly id: keyof Choice
  readonly name: string
  readonly options: readonly { readonly value: string; readonly label: string; readonly on: boolean }[]
}

type Say = (key: string) => string

/** What the route group calls the tour as a whole. */
const whole = '*'
const themes = ['night', 'paper'] as const

/** What most ask for: the slides on paper, every step, in every language. */
export const firstChoice = ({ manifest: { locales } }: Report): Choice => ({
  ...{ formats: ['pdf'], locales, theme: 'paper', shape: 'wide', route: null },
})

/** All that can be chosen of a report, in the language of whoever chooses. Pure. */
export function groupsOf(report: Report, choice: Choice, language: string, say: Say): readonly Group[] {
  const { routes } = textsOf(report, language)
  const group = (id: keyof Choice, name: string, values: readonly (readonly [string, string])[]): Group => {
    const held = choice[id] ?? whole
    const on = (value: string): boolean =>
      typeof held === 'string' ? held === value : held.some((one) => one === value)
    return { id, name, options: values.map(([value, label]) => ({ value, label, on: on(value) })) }
  }
  const named = report.tour.routes.map(({ id }) => [id, routes[id]?.name ?? id] as const)
  const languages = report.manifest.locales.map((id) => [id, languageName(id, language)] as const)
  return [
    group(
      'formats',
      say('what'),
      takeHomeFormats.map((id) => [id, say(`formats.${id}`)]),
    ),
    group('locales', say('languages'), languages),
    group(
      'theme',
      say('theme'),
      themes.map((id) => [id, say(`themes.${id}`)]),
    ),
    group(
      'shape',
      say('shape'),
      takeHomeShapes.map((id) => [id, say(`shapes.${id}`)]),
    ),
    group('route', say('route'), [[whole, say('whole')], ...named]),
  ]
}

/** The other way round, in the order in which all are offered. */
const turned = <T extends string>(all: readonly T[], held: readonly T[], value: string): readonly T[] =>
  all.filter((one) => held.includes(one) !== (one === value))

/** A choice after one of its buttons was pressed: formats and languages are on or off, of all else one holds. Pure. */
export function pressed(choice: Choice, { manifest }: Report, group: string, value: string): Choice {
  if (group === 'formats') return { ...choice, formats: turned(takeHomeFormats, choice.formats, value) }
  if (group === 'locales') return { ...choice, locales: turned(manifest.locales, choice.locales, value) }
  if (group === 'route') return { ...choice, route: value === whole ? null : value }
  const theme = themes.find((one) => group === 'theme' && one === value)
  const shape = takeHomeShapes.find((one) => group === 'shape' && one === value)
  return { ...choice, theme: theme ?? choice.theme, shape: shape ?? choice.shape }
}
