import { scaleOf, toPlane, toStage, type View } from './camera'
import { clipRing } from './clip'
import type { Line, Sheet } from './sheet'

/** Colours of water, CSS. */
export interface WaterInks {
  /** Far from any bank. */
  readonly deep: string
  /** Along the bank. */
  readonly shallow: string
  readonly line: string
  readonly bank: string
}

/** Colours of the base drawing, CSS. */
export interface Inks extends WaterInks {
  readonly land: string
  readonly shoal: string
  /** The river itself: it shines, other waters do not. */
  readonly lit: WaterInks
}

type Ink = string | CanvasGradient
type Pencil = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** Where the engraved lines run, km from the bank. */
const offsets = [0.55, 1.2, 2, 3, 4.3, 6, 8.2]
/** Where the river's light fades, as shares of the way from the middle to the sheet's eastern edge. */
const [mouthStart, mouthEnd] = [0.35, 0.95]
/** Clear of the widest band, km. */
const margin = 9
/** Width of the band in which the sheet dissolves at its edges, km. */
const fade = 13

const mix = (a: string, b: string, t: number): string => `color-mix(in srgb, ${a} ${Math.round(t * 100)}%, ${b})`

function pathOf(lines: readonly Line[]): Path2D {
  const path = new Path2D()
  for (const line of lines) {
    if (line.length < 4) continue
    path.moveTo(line[0] ?? 0, line[1] ?? 0)
    for (let i = 2; i < line.length; i += 2) path.lineTo(line[i] ?? 0, line[i + 1] ?? 0)
  }
  return path
}

/** A line without the points that lie nearer than `least` km to the last one kept; far from a bank nobody sees them. */
function thinned(line: Line, least: number): Line {
  const kept = [line[0] ?? 0, line[1] ?? 0]
  for (let i = 2; i < line.length; i += 2) {
    const [x, y] = [line[i] ?? 0, line[i + 1] ?? 0]
    const end = i + 2 >= line.length
    if (end || Math.hypot(x - (kept.at(-2) ?? 0), y - (kept.at(-1) ?? 0)) >= least) kept.push(x, y)
  }
  return Float64Array.from(kept)
}

/** The sheet's lines, thinned for each engraved line; made once. */
export interface SheetLines {
  readonly sheet: Sheet
  readonly banks: readonly (readonly Line[])[]
}

export const sheetLines = (sheet: Sheet): SheetLines => ({
  sheet,
  banks: offsets.map((d) => sheet.land.map((line) => thinned(line, d / 4))),
})

/** What of the sheet a view needs, as paths in km. */
interface ViewPaths {
  readonly sheet: Sheet
  readonly land: Path2D
  readonly shoal: Path2D
  readonly rivers: Path2D
  readonly stream: Path2D
  /** The banks for each engraved line, as coarse as its distance from them allows. */
  readonly banks: readonly Path2D[]
}

/** Lines beyond what a view sees, and beyond the widest band, cost time and show nothing. */
function pathsFor({ sheet, banks }: SheetLines, { camera, frame }: View, w: number, h: number): ViewPaths {
  const [a, b] = [toPlane({ camera, frame }, { x: 0, y: 0 }), toPlane({ camera, frame }, { x: w, y: h })]
  const span = { left: a.x - margin, right: b.x + margin, top: a.y - margin, bottom: b.y + margin }
  const clipped = (rings: readonly Line[]): Path2D => pathOf(rings.map((ring) => clipRing(ring, span)))
  return {
    ...{ sheet, land: clipped(sheet.land), shoal: clipped(sheet.wetland), stream: clipped(sheet.stream) },
    ...{ rivers: pathOf(sheet.rivers), banks: banks.map(clipped) },
  }
}

/** Bands of water that change away from the bank, each ended by an engraved line. */
function drawBands(
  ctx: Pencil,
  banks: readonly Path2D[],
  hair: number,
  every: number,
  inkAt: (ink: keyof WaterInks, near: number) => Ink,
): void {
  for (const [i, d] of [...offsets.entries()].reverse()) {
    const bank = banks[i]
    if (!bank || i % every > 0) continue
    const near = 1 - i / offsets.length
    ctx.strokeStyle = inkAt('line', near)
    ctx.lineWidth = 2 * d + hair
    ctx.stroke(bank)
    ctx.strokeStyle = inkAt('shallow', near)
    ctx.lineWidth = 2 * d - hair
    ctx.stroke(bank)
  }
}

const bandFill = (inks: WaterInks, near: number): string => mix(inks.shallow, inks.deep, near ** 1.6)
const bandLine = (inks: WaterInks, near: number): string =>
  mix(inks.line, bandFill(inks, near), 0.06 + 0.5 * near ** 1.7)
const bandInk = (inks: WaterInks, ink: keyof WaterInks, near: number): string =>
  ink === 'line' ? bandLine(inks, near) : ink === 'shallow' ? bandFill(inks, near) : inks[ink]

/** From lit to plain towards the sea: the river is lost in it without an edge. */
function towardsSea(ctx: Pencil, sheet: Sheet, lit: string, plain: string): Ink {
  const { right } = sheet.bounds
  const gradient = ctx.createLinearGradient(mouthStart * right, 0, mouthEnd * right, 0)
  gradient.addColorStop(0, lit)
  gradient.addColorStop(1, plain)
  return gradient
}

/** All waters in the shade, the river lit; land then covers the dry half of the strokes. */
function drawWater(ctx: Pencil, { banks, shoal, stream, sheet }: ViewPaths, inks: Inks, hair: number): void {
  const { left, right, top, bottom } = sheet.bounds
  ctx.lineJoin = 'round'
  ctx.fillStyle = inks.deep
  ctx.fillRect(left, top, right - left, bottom - top)
  // Quiet waters have every other line.
  drawBands(ctx, banks, hair, 2, (ink, near) => bandInk(inks, ink, near))
  ctx.save()
  ctx.clip(stream, 'evenodd')
  const lit = (ink: keyof WaterInks, near: number): Ink =>
    towardsSea(ctx, sheet, bandInk(inks.lit, ink, near), bandInk(inks, ink, near))
  ctx.fillStyle = lit('deep', 0)
  ctx.fillRect(left, top, right - left, bottom - top)
  drawBands(ctx, banks, hair, 1, lit)
  ctx.restore()
  ctx.fillStyle = inks.shoal
  ctx.fill(shoal, 'evenodd')
}

function drawLand(ctx: Pencil, { land, rivers, stream, sheet }: ViewPaths, inks: Inks, hair: number): void {
  ctx.fillStyle = inks.land
  ctx.fill(land, 'evenodd')
  ctx.strokeStyle = mix(inks.line, inks.land, 0.3)
  ctx.lineWidth = hair
  ctx.stroke(rivers)
  ctx.strokeStyle = inks.bank
  ctx.lineWidth = hair * 1.5
  ctx.stroke(land)
  ctx.save()
  ctx.clip(stream, 'evenodd')
  ctx.strokeStyle = towardsSea(ctx, sheet, inks.lit.bank, inks.bank)
  ctx.lineWidth = hair * 5
  ctx.stroke(land)
  ctx.restore()
}

/** Dissolves the drawing towards the sheet's edges, so that nobody sees where the data ends. */
function dissolve(ctx: Pencil, { sheet }: ViewPaths): void {
  const { left, right, top, bottom } = sheet.bounds
  const far = 1e4
  const edges: readonly (readonly [number, number, number, number])[] = [
    [left, 0, left + fade, 0],
    [right, 0, right - fade, 0],
    [0, top, 0, top + fade],
    [0, bottom, 0, bottom - fade],
  ]
  ctx.globalCompositeOperation = 'destination-out'
  for (const [x0, y0, x1, y1] of edges) {
    const gradient = ctx.createLinearGradient(x0, y0, x1, y1)
    gradient.addColorStop(0, 'rgb(0 0 0 / 1)')
    gradient.addColorStop(0.25, 'rgb(0 0 0 / 0.86)')
    gradient.addColorStop(0.6, 'rgb(0 0 0 / 0.36)')
    gradient.addColorStop(1, 'rgb(0 0 0 / 0)')
    ctx.fillStyle = gradient
    ctx.fillRect(-far, -far, 2 * far, 2 * far)
  }
  ctx.globalCompositeOperation = 'source-over'
}

/** Draws the base as a view sees it; `px` device pixels per u. The canvas is as large as the stage times `px`. */
export function engrave(ctx: Pencil, lines: SheetLines, view: View, inks: Inks, px: number): void {
  const k = scaleOf(view) * px
  const origin = toStage(view, { x: 0, y: 0 })
  ctx.setTransform(1, 0, 0, 1, 0, 0)
  ctx.clearRect(0, 0, ctx.canvas.width, ctx.canvas.height)
  ctx.setTransform(k, 0, 0, k, origin.x * px, origin.y * px)
  const hair = (1.5 * px) / k
  const paths = pathsFor(lines, view, ctx.canvas.width / px, ctx.canvas.height / px)
  drawWater(ctx, paths, inks, hair)
  drawLand(ctx, paths, inks, hair)
  dissolve(ctx, paths)
}
