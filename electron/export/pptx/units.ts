import type { Box } from '../../../src/picture/stage'
import { tag } from './xml'

/** English metric units a u: a stage 1920 u wide is a slide of 13⅓ inches, as on the PDF. */
const emuOfU = 6350
/** Hundredths of a point a u. */
const centipointsOfU = 50

export const emu = (u: number): number => Math.round(u * emuOfU)
export const centipoints = (u: number): number => Math.round(u * centipointsOfU)

/** Where something lies; `p:xfrm` for what is no shape. */
export const transform = ({ x, y, w, h }: Box, name: 'a:xfrm' | 'p:xfrm' = 'a:xfrm'): string =>
  tag(
    name,
    {},
    tag('a:off', { x: emu(x), y: emu(y) }),
    tag('a:ext', { cx: Math.max(0, emu(w)), cy: Math.max(0, emu(h)) }),
  )
