import { contrast, hex, over, parseColour, quantile, type Colour } from './colour'
import type { Pictures } from './picture'
import { describe, isDisabled, presence } from './seen'

/** Least contrast of a mark against what lies behind it. */
const least = 3

/** Colours of ground, not of marks: what is filled with them is a surface. */
const surfaces = ['--ground', '--raised', '--land', '--river-deep']

interface Paint {
  readonly colour: Colour
  readonly share: number
  readonly spots: readonly DOMPoint[]
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
        ({ colour, share, spots }) => colour[3] * share > 0.03 && spots.length > 0 && !ground.has(hex(colour)),
      )
      const best = Math.max(...paints.map((paint) => paintContrast(paint, pictures)))
      const [first] = paints
      if (!first || best >= least - 0.03) return []
      return [`faint mark (${best.toFixed(2)} : 1, ${hex(first.colour)} at ${first.share.toFixed(2)}): ${describe(el)}`]
    })
}

const tokenColour = (name: string): Colour =>
  parseColour(getComputedStyle(document.documentElement).getPropertyValue(name).trim())

function paintContrast({ colour, share, spots }: Paint, { blank }: Pictures): number {
  const found = spots.map(({ x, y }) => {
    const behind = blank.at(x * blank.scale, y * blank.scale)
    return contrast(over(colour, share, behind), behind)
  })
  return quantile(found, 0.25)
}

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
    })
  return paints
}

const isOnStage = ({ x, y }: DOMPoint): boolean => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight

function alongSpots(el: SVGGeometryElement): readonly DOMPoint[] {
  const matrix = el.getScreenCTM()
  const length = el.getTotalLength()
  if (!matrix || length === 0) return []
  return Array.from({ length: 24 }, (_, i) =>
    DOMPoint.fromPoint(el.getPointAtLength((length * (i + 0.5)) / 24)).matrixTransform(matrix),
  ).filter(isOnStage)
}

function insideSpots(el: SVGGeometryElement): readonly DOMPoint[] {
  const matrix = el.getScreenCTM()
  const box = el.getBBox()
  const svg = el.ownerSVGElement
  if (!matrix || !svg) return []
  return Array.from({ length: 49 }, (_, i) => {
    const [column, row] = [i % 7, Math.floor(i / 7)]
    // Chromium 130 takes nothing but its own kind of point here.
    const spot = svg.createSVGPoint()
    spot.x = box.x + (box.width * (column + 0.5)) / 7
    spot.y = box.y + (box.height * (row + 0.5)) / 7
    return spot
  })
    .filter((spot) => el.isPointInFill(spot))
    .map((spot) => DOMPoint.fromPoint(spot).matrixTransform(matrix))
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
  return [parseColour(style.backgroundColor), ...border].map((colour) => ({ colour, share, spots }))
}
