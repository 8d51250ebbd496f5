import type { Face } from '../../../src/picture/metrics'
import { tag } from './xml'

/**
 * Fonts that every office program has or replaces by its like, not the stage's own, which no visitor's computer has: a missing font is replaced by
 * whatever comes first. They stand in the theme, so that two names there change a whole presentation.
 */
const office = {
  serif: { latin: 'Cambria', ea: 'SimSun' },
  sans: { latin: 'Calibri', ea: 'Microsoft YaHei' },
} as const

const themeFont = (name: string, { latin, ea }: { latin: string; ea: string }): string =>
  tag(name, {}, tag('a:latin', { typeface: latin }), tag('a:ea', { typeface: ea }), tag('a:cs', { typeface: '' }))

export const fontScheme = tag(
  'a:fontScheme',
  { name: 'Tour' },
  themeFont('a:majorFont', office.serif),
  themeFont('a:minorFont', office.sans),
)

/** The theme's fonts for letters of a face. */
export function fontsOf(face: Face): string {
  const theme = face === 'serif' ? '+mj' : '+mn'
  return (
    tag('a:latin', { typeface: `${theme}-lt` }) +
    tag('a:ea', { typeface: `${theme}-ea` }) +
    tag('a:cs', { typeface: `${theme}-cs` })
  )
}
