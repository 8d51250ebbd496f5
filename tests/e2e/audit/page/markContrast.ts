import { contrast, hex, over, parseColour, quantile, type Colour } from './colour'
import type { Picture, Pictures } from './picture'
import { describe, isDisabled, presence } from './seen'

/** Least contrast of a mark against what lies behind it. */
const least = 3

/** Colours of ground, not of marks: what is filled with them is a surface. */
const surfaces = ['--ground', '--raised', '--land', '--river-deep']

type Pair = readonly [on: DOMPoint, side: DOMPoint]

interface Paint {
  readonly colour: Colour
  readonly share: number
  readonly spots: readonly DOMPoint[]
  /** For a line: places on it, each with one just beside it. */
  readonly beside: () => readonly Pair[]
}

/**
 * Marks too faint against the real pixels behind them: every drawn shape, and every box that carries a fact and no words.
 * Pictures that carry no meaning of their own (engraved water, hairlines between rows) say so with `data-decor`.
 */
export function faintMarks(top: Element, pictures: Pictures): readonly string[] {
  const ground = new Set(surfaces.map((name) => hex(tokenColour(name))))
  const marks = [
    ...top.querySelectorAll(
      'path, circle, rect, line, polyline, polygon, ellipse, [data-fact], [data-travel], [data-mark], [data-fact] *',
    ),
  ]
  return marks
    .filter((el) => !isDisabled(el) && !el.closest('[data-decor]'))
    .flatMap((el) => {
      const paints = (el instanceof SVGGeometryElement ? shapePaints(el) : boxPaints(el)).filter(
        ({ colour, share, spots }) => colour[3] * share > 0.03 && spots.length > 0,
      )
      const best = Math.max(...paints.map((paint) => paintContrast(paint, pictures)))
      const first = paints.find(({ colour }) => !ground.has(hex(colour)))
      if (!first || best >= least - 0.03) return []
      return [`faint mark (${best.toFixed(2)} : 1, ${hex(first.colour)} at ${first.share.toFixed(2)}): ${describe(el)}`]
    })
}

const tokenColour = (name: string): Colour =>
  parseColour(getComputedStyle(document.documentElement).getPropertyValue(name).trim())

/** Against what lies under it or, where it has a casing or a fill to stand out from, against what lies beside it. */
function paintContrast({ colour, share, spots, beside }: Paint, { blank, wordless }: Pictures): number {
  const under = spots.map((spot) => {
    const behind = pixel(blank, spot)
    return contrast(over(colour, share, behind), behind)
  })
  const best = quantile(under, 0.25)
  if (best >= least) return best
  const next = beside().map(([spot, side]) => contrast(over(colour, share, pixel(blank, spot)), pixel(wordless, side)))
  return Math.max(best, next.length > 0 ? quantile(next, 0.25) : 0)
}

const pixel = (picture: Picture, { x, y }: DOMPoint): Colour => picture.at(x * picture.scale, y * picture.scale)

function shapePaints(el: SVGGeometryElement): readonly Paint[] {
  const style = getComputedStyle(el)
  const share = presence(el)
  if (share === 0) return []
  const paints: Paint[] = []
  if (style.fill !== 'none' && !style.fill.startsWith('url'))
    paints.push({
      colour: parseColour(style.fill),
      share: share * Number(style.fillOpacity),
      spots: insideSpots(el),
      beside: () => outside(el, pairsAlong(el, style.stroke === 'none' ? 0 : Number.parseFloat(style.strokeWidth))),
    })
  const dash = Number.parseFloat(style.strokeDasharray)
  if (
    style.stroke !== 'none' &&
    !style.stroke.startsWith('url') &&
    Number.parseFloat(style.strokeWidth) > 0 &&
    dash !== 0
  )
    paints.push({
      colour: parseColour(style.stroke),
      share: share * Number(style.strokeOpacity),
      spots: alongSpots(el),
      beside: () => pairsAlong(el, Number.parseFloat(style.strokeWidth)),
    })
  return paints
}

const isOnStage = ({ x, y }: DOMPoint): boolean => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight

/** Lengths along an outline at which it is looked at. */
const lengthsOf = (el: SVGGeometryElement): readonly number[] => {
  const length = el.getTotalLength()
  return length === 0 ? [] : Array.from({ length: 16 }, (_, i) => (length * (i + 0.5)) / 16)
}

function alongSpots(el: SVGGeometryElement): readonly DOMPoint[] {
  const matrix = el.getScreenCTM()
  if (!matrix) return []
  return lengthsOf(el)
    .map((l) => DOMPoint.fromPoint(el.getPointAtLength(l)).matrixTransform(matrix))
    .filter(isOnStage)
}

/** Places on a line of that width, each with one a pixel outside of it, on both sides. */
function pairsAlong(el: SVGGeometryElement, width: number): readonly Pair[] {
  const matrix = el.getScreenCTM()
  if (!matrix) return []
  const at = (l: number): DOMPoint => DOMPoint.fromPoint(el.getPointAtLength(l)).matrixTransform(matrix)
  const away = (width * Math.hypot(matrix.a, matrix.b)) / 2 + 1
  return lengthsOf(el).flatMap((l) => {
    const [on, before, after] = [at(l), at(l - 0.5), at(l + 0.5)]
    const way = Math.hypot(after.x - before.x, after.y - before.y)
    if (way === 0 || !isOnStage(on)) return []
    const [dx, dy] = [((before.y - after.y) / way) * away, ((after.x - before.x) / way) * away]
    return [1, -1]
      .map((side) => [on, new DOMPoint(on.x + side * dx, on.y + side * dy)] as const)
      .filter(([, side]) => isOnStage(side))
  })
}

/** Of places beside an outline, those that its fill does not cover. */
function outside(el: SVGGeometryElement, pairs: readonly Pair[]): readonly Pair[] {
  const back = el.getScreenCTM()?.inverse()
  return back ? pairs.filter(([, side]) => !isFilled(el, side.matrixTransform(back))) : []
}

function isFilled(el: SVGGeometryElement, { x, y }: DOMPoint): boolean {
  // Chromium 130 takes nothing but its own kind of point here.
  const spot = el.ownerSVGElement?.createSVGPoint()
  return spot !== undefined && el.isPointInFill(Object.assign(spot, { x, y }))
}

function insideSpots(el: SVGGeometryElement): readonly DOMPoint[] {
  const matrix = el.getScreenCTM()
  const box = el.getBBox()
  if (!matrix) return []
  return Array.from({ length: 49 }, (_, i) => {
    const [column, row] = [i % 7, Math.floor(i / 7)]
    return new DOMPoint(box.x + (box.width * (column + 0.5)) / 7, box.y + (box.height * (row + 0.5)) / 7)
  })
    .filter((spot) => isFilled(el, spot))
    .map((spot) => spot.matrixTransform(matrix))
    .filter(isOnStage)
}

/** A box drawn by its own background or border; a plate with words on it is told by its words. */
function boxPaints(el: Element): readonly Paint[] {
  if (el.textContent.trim() !== '' || el instanceof SVGElement) return []
  const style = getComputedStyle(el)
  const box = el.getBoundingClientRect()
  const spots = [new DOMPoint(box.x + box.width / 2, box.y + box.height / 2)].filter(isOnStage)
  const share = presence(el)
  const border = Number.parseFloat(style.borderTopWidth) > 0 ? [parseColour(style.borderTopColor)] : []
  return [parseColour(style.backgroundColor), ...border].map((colour) => ({ colour, share, spots, beside: () => [] }))
}
