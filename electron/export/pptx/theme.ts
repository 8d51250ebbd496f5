import { tokenColour, type Theme } from '../theme'
import { hex, solid } from './colour'
import { fontScheme } from './fonts'
import { document, spaces, tag } from './xml'

/** An office theme's twelve colours, by the stage's tokens. */
const scheme = {
  dk1: 'ink',
  lt1: 'ground',
  dk2: 'ink-2',
  lt2: 'raised',
  accent1: 'river',
  accent2: 'park',
  accent3: 'ink-3',
  accent4: 'river-deep',
  accent5: 'line',
  accent6: 'tick',
  hlink: 'river',
  folHlink: 'ink-3',
} as const

const placeholder = tag('a:solidFill', {}, tag('a:schemeClr', { val: 'phClr' }))
const thrice = (one: string): string => one.repeat(3)

const formats = tag(
  'a:fmtScheme',
  { name: 'Tour' },
  tag('a:fillStyleLst', {}, thrice(placeholder)),
  tag('a:lnStyleLst', {}, thrice(tag('a:ln', { w: 9525 }, placeholder))),
  tag('a:effectStyleLst', {}, thrice(tag('a:effectStyle', {}, tag('a:effectLst')))),
  tag('a:bgFillStyleLst', {}, thrice(placeholder)),
)

/** The stage's colours and fonts as an office theme. */
export function themePart(theme: Theme): string {
  const colours = Object.entries(scheme).map(([name, token]) =>
    tag(`a:${name}`, {}, tag('a:srgbClr', { val: hex(tokenColour(theme, token)) })),
  )
  const elements = tag('a:themeElements', {}, tag('a:clrScheme', { name: 'Tour' }, ...colours), fontScheme, formats)
  return document(tag('a:theme', { 'xmlns:a': spaces['xmlns:a'], name: 'Tour' }, elements))
}

export const ground = (theme: Theme): string =>
  tag('p:bg', {}, tag('p:bgPr', {}, solid(tokenColour(theme, 'ground')), tag('a:effectLst')))

/** Which colours of the theme are text and ground. */
export const colourMap = tag('p:clrMap', {
  ...{ bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2', accent1: 'accent1', accent2: 'accent2', accent3: 'accent3' },
  ...{ accent4: 'accent4', accent5: 'accent5', accent6: 'accent6', hlink: 'hlink', folHlink: 'folHlink' },
})
