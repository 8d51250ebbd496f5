import { heading } from '../../picture/heading'
import { wideOf, type Pen } from '../../picture/pen'
import type { AnyPiece, Omission, Picture, Shape, Words } from '../../picture/picture'
import { isWall, type Box } from '../../picture/stage'
import { stands } from '../../picture/writeUpright'
import { dotsFor, dotsPiece, eachOf, leastPitch, rowsOf, type Dot, type Tone } from './bed'
import type { Count, ProjectsModel } from './model'
import { leastWide, type Sheet } from './sheet'

const tones: readonly Tone[] = ['ink', 'river', 'quiet']
/** A figure's height as a share of its size. */
const digits = 0.75

/** A tier in the bed: where it lies, and its dots. */
interface Stratum {
  readonly tier: Count
  readonly dots: number
  readonly rows: number
  readonly box: Box
}

interface Laid {
  readonly strata: readonly Stratum[]
  readonly columns: number
  readonly pitch: number
}

/** The largest equal dots with which all tiers have room below one another, each at least `least` u high and `head` u above its dots. */
function lay(tiers: readonly Count[], box: Box, wide: number, least: number, head: number): Laid {
  const each = eachOf(tiers.map(({ many }) => many ?? 0))
  const dots = tiers.map(({ many }) => dotsFor(many ?? 0, each))
  const gap = Math.min(30, box.h / (6 * Math.max(1, tiers.length)))
  const tall = (columns: number): readonly number[] =>
    dots.map((n) => Math.max(least, head + Math.ceil(n / columns) * (wide / columns)))
  const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, gap * Math.max(0, all.length - 1))
  const most = Math.floor(wide / leastPitch)
  let columns = Math.max(1, Math.ceil(wide / 76))
  while (columns < most && sum(tall(columns)) > box.h) columns += 1
  const fits = sum(tall(columns)) <= box.h + 0.5
  const heights = fits ? tall(columns) : dots.map(() => (box.h - gap * (dots.length - 1)) / Math.max(1, dots.length))
  const spare = Math.min(72, gap + (box.h - sum(heights)) / Math.max(1, tiers.length - 1))
  let y = box.y
  const strata = tiers.map((tier, i): Stratum => {
    const h = heights[i] ?? least
    const count = fits ? (dots[i] ?? 0) : 0
    const one = { tier, dots: count, rows: Math.ceil(count / columns), box: { ...box, y, h } }
    y += h + spare
    return one
  })
  return { strata, columns, pitch: wide / columns }
}

/** What a tier is, and its class, beside its figure: upright where both can stand, else one over the other. */
function named(pen: Pen, tier: Count, box: Box, upright: boolean): readonly Words[] {
  const [id, small] = [`noun:${tier.figure}`, `size:${tier.figure}`]
  const noun = {
    id,
    content: pen.say(tier.noun),
    face: 'serif',
    weight: 600,
    floor: pen.floor,
    card: tier.figure,
  } as const
  const size = {
    id: small,
    content: pen.say(tier.size ?? ''),
    size: pen.size('caption'),
    floor: pen.floor,
    ink: 'ink2',
  } as const
  const middle = box.y + box.h / 2
  if (upright) {
    const tall = { at: 'middle', align: 'left', y: middle, h: box.h } as const
    const one = pen.writeUpright({ ...noun, ...tall, size: 56, x: box.x, w: 64 })
    const two = pen.writeUpright({ ...size, ...tall, x: one.box.x + one.box.w + 14, w: pen.size('caption') * 1.2 })
    if (!one.cut && !two.cut) return tier.size ? [one, two] : [one]
  }
  const lines = tier.size && box.h > pen.size('caption') * 4 ? 2 : 1
  const one = pen.write({
    ...noun,
    size: 52,
    x: box.x,
    w: box.w,
    y: middle,
    at: lines === 2 ? 'foot' : 'middle',
    lines: 1,
  })
  const two = pen.write({ ...size, x: box.x, w: box.w, y: middle + 14, lines: 2, card: tier.figure, h: box.h / 2 - 14 })
  return lines === 2 ? [one, two] : [one]
}

/** Quiet lines of the bed between two strata. */
const bank = (id: string, x: number, right: number, y: number, lines: number): readonly Shape[] =>
  Array.from({ length: lines }, (_, k) => ({
    kind: 'shape',
    id: `${id}-${k}`,
    box: { x, y, w: right - x, h: 9 * lines },
    d: Array.from({ length: 49 }, (_, i) => {
      const at = x + ((right - x) * i) / 48
      return `${i === 0 ? 'M' : 'L'}${at.toFixed(1)} ${(y + k * 9 + Math.sin((at / 1900) * Math.PI * 2.4) * 7).toFixed(1)}`
    }).join(''),
    stroke: 'river',
    width: 2,
    opacity: 0.75 - 0.16 * k,
    decor: true,
  }))

interface Spot {
  readonly figure: Box
  readonly align: 'left' | 'right'
  readonly words: Box
  readonly dots: { readonly x: number; readonly y: number }
}

/** A tier's figure in the middle of its place, as large as that, or as `most` lets it be. */
function figureOf(
  pen: Pen,
  { figure: id }: Count,
  { figure, align }: Pick<Spot, 'figure' | 'align'>,
  most = 440,
): Words {
  return pen.write({
    id: `figure:${id}`,
    content: pen.figure(id, { look: 'seated' }),
    size: Math.min(most, figure.h / digits),
    floor: pen.floor,
    weight: 600,
    lines: 1,
    noun: `noun:${id}`,
    ...figure,
    y: figure.y + figure.h / 2,
    at: 'middle',
    align,
  })
}

/** The tiers where a layout has put them, with figures as large as their places. */
function told(
  sheet: Sheet,
  { strata, columns, pitch }: Laid,
  placeOf: (one: Stratum) => Spot,
  upright: boolean,
): readonly AnyPiece[] {
  const { pen } = sheet
  let first = 0
  const dots: Dot[] = []
  const own = strata.map((one) => figureOf(pen, one.tier, placeOf(one)).size)
  // Fewer are never larger than more.
  const sizes = strata.map(({ tier }) =>
    Math.min(...own.filter((_, i) => (strata[i]?.tier.many ?? 0) >= (tier.many ?? 0))),
  )
  const pieces = strata.flatMap((one, i): readonly AnyPiece[] => {
    const { figure, align, words, dots: at } = placeOf(one)
    const tone = tones[Math.min(i, tones.length - 1)] ?? 'quiet'
    dots.push(...rowsOf(first, one.dots, columns, at, pitch, () => tone))
    first += one.dots
    return [
      ...(one.dots > 0
        ? [
            {
              kind: 'hit',
              id: `hit:${one.tier.figure}`,
              fact: one.tier.figure,
              box: { ...at, w: Math.min(one.dots, columns) * pitch, h: one.rows * pitch },
            } as const,
          ]
        : []),
      figureOf(pen, one.tier, { figure, align }, sizes[i] ?? pen.floor),
      ...named(pen, one.tier, words, upright),
    ]
  })
  const all = strata.length > 0 ? [...dots] : []
  return [...dotsPiece(all, pitch, { x: 0, y: 0, w: 0, h: 0 }), ...pieces]
}

/** As many tiers as have room at all; the rest is counted. */
function shownOf(model: ProjectsModel, sheet: Sheet, room: number, least: number) {
  const most = Math.max(1, Math.floor(room / least))
  const tiers = model.tiers.slice(0, most)
  const rest = model.tiers.slice(most)
  const omissions: readonly Omission[] =
    rest.length > 0
      ? [{ what: sheet.heading.title, shown: most, of: model.tiers.length, facts: rest.map(({ figure }) => figure) }]
      : []
  return { tiers, omissions, left: rest.length }
}

/** Counts what has no room, at the foot of the stage. */
const more = ({ pen }: Sheet, left: number, box: Box): readonly Words[] =>
  left > 0
    ? [
        pen.write({
          id: 'rest',
          content: pen.say(`+${left}`),
          count: true,
          size: pen.size('head'),
          floor: pen.floor,
          ink: 'ink2',
          ...box,
          y: box.y + box.h,
          at: 'foot',
        }),
      ]
    : []

/** Figures, names and dots side by side, the finding in the water beside them. */
function across(model: ProjectsModel, sheet: Sheet): Picture {
  const { pen } = sheet
  const { content, w: wide, text } = pen.stage
  const right = content.x + content.w
  const title = heading(pen, sheet.heading, { ...content, w: content.w * 0.28, h: content.h * 0.62 })
  const { tiers, omissions, left } = shownOf(model, sheet, content.h, 92 * text)
  const upright = tiers.every(({ noun, size }) => stands(noun, 4) && (size === undefined || stands(size, 7)))
  const room = { ...content, h: content.h - 18 - (left > 0 ? pen.size('head') * 1.4 : 0) }
  const beside = Math.max(title.right + 40, content.x + content.w * 0.3)
  // On a wall, what figures leave belongs to the dots.
  const edge = Math.max(content.x + content.w * (isWall(pen.stage) ? 0.36 : 0.45), beside + leastWide(pen, tiers))
  const said = upright ? 64 + pen.size('caption') * 1.2 + 60 : Math.min(content.w * 0.19, 300 * text)
  const begin = edge + 34 + said
  const laid = lay(tiers, room, right - begin, Math.min(196, (room.h / Math.max(1, tiers.length)) * 0.86), 0)
  const free = (one: Stratum): number => (one.box.y > title.foot + 20 ? content.x : beside)
  const pieces = told(
    sheet,
    laid,
    (one) => ({
      figure: { x: free(one), w: edge - free(one), y: one.box.y, h: one.box.h },
      align: 'right',
      words: { x: edge + 34, w: said - 24, y: one.box.y, h: one.box.h },
      dots: { x: begin, y: one.box.y + (one.box.h - one.rows * laid.pitch) / 2 },
    }),
    upright,
  )
  const banks = laid.strata.slice(1).flatMap((one, i) => {
    const above = laid.strata[i]?.box ?? one.box
    const y = (above.y + above.h + one.box.y) / 2 - 5
    return bank(`bank-${i}`, y > title.foot + 20 ? 0 : edge - 290, wide, y, 2)
  })
  return {
    pieces: [
      ...banks,
      ...bank('ground', 0, wide, content.y + content.h - 4, 4),
      ...pieces,
      ...more(sheet, left, content),
      ...title.pieces,
    ],
    omissions,
  }
}

/** How wide the widest figure is that is so tall, u. */
const widest = (pen: Pen, tiers: readonly Count[], tall: number): number =>
  Math.max(0, ...tiers.map(({ figure }) => wideOf(pen, figure, tall / digits, 600)))

/** One tier below the other: figure and name over its dots. */
function down(model: ProjectsModel, sheet: Sheet): Picture {
  const { pen } = sheet
  const { content, text } = pen.stage
  const title = heading(pen, sheet.heading, { ...content, h: content.h * 0.24 })
  const top = title.foot + 48
  const all = { ...content, y: top, h: content.y + content.h - top - 30 }
  const { tiers, omissions, left } = shownOf(model, sheet, all.h, 110 * text)
  const room = left > 0 ? { ...all, h: all.h - pen.size('head') * 1.6 } : all
  const head = Math.min(210, (room.h * 0.46) / Math.max(1, tiers.length))
  const laid = lay(tiers, room, content.w, head, head + 18)
  const figures = Math.max(content.w * 0.46, leastWide(pen, tiers))
  const beside = Math.min(figures + content.w * 0.04, widest(pen, tiers, head) + 56)
  const pieces = told(
    sheet,
    laid,
    (one) => ({
      figure: { ...content, w: figures, y: one.box.y, h: Math.min(head, one.box.h) },
      align: 'left',
      words: { x: content.x + beside, w: content.w - beside, y: one.box.y, h: Math.min(head, one.box.h) },
      dots: { x: content.x, y: one.box.y + head + 18 },
    }),
    false,
  )
  return {
    pieces: [
      ...bank('ground', 0, content.x + content.w, content.y + content.h - (left > 0 ? -6 : 6), 3),
      ...pieces,
      ...more(sheet, left, content),
      ...title.pieces,
    ],
    omissions,
  }
}

/** Tiers of projects as populations of equal dots, like the strata of a river bed. */
export function matrixPicture(model: ProjectsModel, sheet: Sheet): Picture {
  return sheet.pen.stage.portrait ? down(model, sheet) : across(model, sheet)
}
