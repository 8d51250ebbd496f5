import { contrast, hex, over, parseColour, quantile, type Colour } from './colour'
import type { Picture, Pictures } from './picture'
import type { Run } from './runs'
import { isDisabled, presence } from './seen'

/** Least contrast of text against the worst tenth of what lies behind it. */
const least = 4.5

/** Text too faint against the real pixels behind its glyphs. */
export function faintText(runs: readonly Run[], pictures: Pictures): readonly string[] {
  return runs
    .filter(({ el, line }) => !isDisabled(el) && isOnStage(line))
    .flatMap(({ el, text, line }) => {
      const colour = textColour(el)
      const share = presence(el)
      const behind = behindGlyphs(line, pictures, (pixel) => over(colour, share, pixel))
      const worst = quantile(
        behind.map((pixel) => contrast(over(colour, share, pixel), pixel)),
        0.1,
      )
      const seen = hex(over(colour, share, behind[0] ?? colour))
      return worst < least - 0.03 ? [`faint text (${worst.toFixed(2)} : 1, ${seen}): ${text}`] : []
    })
}

function textColour(el: Element): Colour {
  const style = getComputedStyle(el)
  return parseColour(el.closest('svg') ? style.fill : style.getPropertyValue('-webkit-text-fill-color'))
}

const isOnStage = (box: DOMRect): boolean =>
  box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight

/**
 * Pixels under the glyphs and their edges: those that turn towards the words' colour (`worded`) when the words come, so
 * that a neighbour's words within the line's tall box do not count; the whole line's where none does.
 */
function behindGlyphs(
  line: DOMRect,
  { shown, wordless }: Pictures,
  worded: (ground: Colour) => Colour,
): readonly Colour[] {
  const spots = spotsIn(line, shown)
  const glyphs = spots.filter(([x, y]) => {
    const [seen, ground] = [shown.at(x, y), wordless.at(x, y)]
    return distance(seen, ground) > 12 && distance(seen, worded(ground)) < distance(ground, worded(ground))
  })
  return (glyphs.length > 8 ? glyphs : spots).map(([x, y]) => wordless.at(x, y))
}

/** At most some four thousand pixels of a box, evenly. */
function spotsIn(box: DOMRect, { scale }: Picture): readonly (readonly [number, number])[] {
  const [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom].map((n) => Math.round(n * scale)) as [
    number,
    number,
    number,
    number,
  ]
  const step = Math.max(1, Math.floor(Math.sqrt(((right - left) * (bottom - top)) / 4000)))
  const spots: [number, number][] = []
  for (let y = top; y < bottom; y += step) for (let x = left; x < right; x += step) spots.push([x, y])
  return spots
}

const distance = (a: Colour, b: Colour): number => Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) + Math.abs(a[2] - b[2])
