import { clipRing, type Span } from '../../../map/clip'
import { toPlane, toStage, type Spot, type View } from '../../../map/camera'
import type { Line } from '../../../map/sheet'
import { grown } from '../../../picture/arrange'
import type { AnyPiece, Strand } from '../../../picture/picture'
import type { Box } from '../../../picture/stage'
import type { Plan } from './plan'

/** Within the sheet's own straight edges, which are no banks, km. */
const inset = 1.5
/** How far land is drawn below the content, u: further down stand the page's own words. */
const below = 24
/** Points nearer than this to the last one are not seen, u. */
const least = 1.2

/** What of the plane a picture shows, within the sheet. */
function spanOf({ land: { sheet }, frame, input: { stage } }: Plan, view: View): Span {
  const foot = stage.content.y + stage.content.h + below
  const [a, b] = [toPlane(view, { x: 0, y: 0 }), toPlane(view, { x: frame.w, y: foot })]
  const { left, right, top, bottom } = sheet.bounds
  return {
    ...{ left: Math.max(a.x, left + inset), right: Math.min(b.x, right - inset) },
    ...{ top: Math.max(a.y, top + inset), bottom: Math.min(b.y, bottom - inset) },
  }
}

/** A clipped ring without the stretches along the edge that it was clipped at, and without those behind words. */
function banksOf(ring: Line, span: Span, view: View, words: readonly Box[]): readonly (readonly Spot[])[] {
  const edge = 1e-6
  const onEdge = (i: number): boolean => {
    const [x, y] = [ring[i] ?? 0, ring[i + 1] ?? 0]
    return (
      Math.min(Math.abs(x - span.left), Math.abs(x - span.right)) < edge ||
      Math.min(Math.abs(y - span.top), Math.abs(y - span.bottom)) < edge
    )
  }
  const ways: Spot[][] = []
  let way: Spot[] = []
  for (let i = 0; i < ring.length; i += 2) {
    const at = toStage(view, { x: ring[i] ?? 0, y: ring[i + 1] ?? 0 })
    const before = way.at(-1)
    const covered = words.some(({ x, y, w, h }) => at.x > x && at.x < x + w && at.y > y && at.y < y + h)
    if (covered) {
      ways.push(way)
      way = []
    } else if (i > 0 && onEdge(i) && onEdge(i - 2)) {
      ways.push(way)
      way = [at]
    } else if (!before || Math.hypot(at.x - before.x, at.y - before.y) >= least) way.push(at)
  }
  return [...ways, way].filter((points) => points.length > 1)
}

/** Where nothing engraves the land, as on paper: its banks and shores as lines. */
export function banksOnPaper(plan: Plan, view: View, pieces: readonly AnyPiece[]): readonly Strand[] {
  const span = spanOf(plan, view)
  if (span.left >= span.right || span.top >= span.bottom) return []
  const words = pieces.filter(({ kind }) => kind === 'words').map(({ box }) => grown(box, 10))
  return plan.land.sheet.land
    .flatMap((ring) => banksOf(clipRing(ring, span), span, view, words))
    .map((points, i) => ({
      ...{
        kind: 'strand',
        id: `bank:${i}`,
        points,
        width: 2,
        ink: 'river',
        opacity: 0.6,
        layer: -1,
        decor: true,
        round: true,
      },
      box: { x: 0, y: 0, w: 0, h: 0 },
    }))
}
