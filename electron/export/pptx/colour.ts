import type { Ink } from '../../../src/picture/ink'
import { inkColour, type Theme } from '../theme'
import { tag } from './xml'

/** A colour of the stage as six hex digits. */
export const hex = (colour: string): string => colour.slice(1).toUpperCase()

/** A fill of one colour (`#rrggbb`), let through where it is not opaque. */
export const solid = (colour: string, opacity = 1): string =>
  tag(
    'a:solidFill',
    {},
    tag('a:srgbClr', { val: hex(colour) }, opacity < 1 ? tag('a:alpha', { val: Math.round(opacity * 100_000) }) : ''),
  )

export const inked = (theme: Theme, ink: Ink, opacity = 1): string => solid(inkColour(theme, ink), opacity)
