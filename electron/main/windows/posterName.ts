import type { Size } from 'electron'

/** Which report a poster is of. */
export interface PosterOf {
  readonly id: string
  readonly version: string
}

/** A pack's own names may hold anything; a file's may not. */
const safe = (text: string): string => encodeURIComponent(text).replaceAll('%', '_')
const packPart = ({ id, version }: PosterOf): string => `${safe(id)}@${safe(version)}@`

/** The name of a poster's file. Pure. */
export const posterName = (of: PosterOf, { width, height }: Size): string => `${packPart(of)}${width}x${height}.png`

/** The file that serves best: of this pack and size, else of this pack, else of any pack; undefined where there is none. Pure. */
export function bestPoster(names: readonly string[], of: PosterOf | undefined, size: Size): string | undefined {
  const whole = names.filter((name) => name.endsWith('.png'))
  if (!of) return whole[0]
  const exact = posterName(of, size)
  return whole.find((n) => n === exact) ?? whole.find((n) => n.startsWith(packPart(of))) ?? whole[0]
}
