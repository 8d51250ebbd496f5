/** Red, green, blue 0–255 and alpha 0–1. */
export type Colour = readonly [r: number, g: number, b: number, a: number]

const cache = new Map<string, Colour>()
let pencil: OffscreenCanvasRenderingContext2D | null | undefined

/** Any CSS colour as the browser paints it; transparent where it is none. */
export function parseColour(css: string): Colour {
  const known = cache.get(css)
  if (known) return known
  pencil ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
  if (!pencil || css === 'none') return [0, 0, 0, 0]
  pencil.clearRect(0, 0, 1, 1)
  pencil.fillStyle = '#0000'
  pencil.fillStyle = css
  pencil.fillRect(0, 0, 1, 1)
  const [r = 0, g = 0, b = 0, a = 0] = pencil.getImageData(0, 0, 1, 1).data
  const colour: Colour = [r, g, b, a / 255]
  cache.set(css, colour)
  return colour
}

/** A colour of that much presence laid over another. */
export function over(colour: Colour, share: number, behind: Colour): Colour {
  const a = colour[3] * share
  const mix = (top: number, bottom: number): number => top * a + bottom * (1 - a)
  return [mix(colour[0], behind[0]), mix(colour[1], behind[1]), mix(colour[2], behind[2]), 1]
}

const linear = (part: number): number => {
  const c = part / 255
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
}

const luminance = ([r, g, b]: Colour): number => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)

/** Contrast of two opaque colours by WCAG, 1 to 21. */
export function contrast(a: Colour, b: Colour): number {
  const [x, y] = [luminance(a), luminance(b)]
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}

/** The value that this share of values lies below. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const hex = (colour: Colour): string =>
  `#${colour
    .slice(0, 3)
    .map((n) => Math.round(n).toString(16).padStart(2, '0'))
    .join('')}`
