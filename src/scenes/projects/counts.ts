import { row, stack } from '../../picture/arrange'
import type { Content } from '../../picture/content'
import { besideOf } from '../../picture/beside'
import { heading } from '../../picture/heading'
import type { AnyPiece, Omission, Picture, Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import { dotsFor, dotsPiece, eachOf, leastPitch, rowsOf, type Dot } from './bed'
import { companionOf } from './companion'
import type { ProjectsModel } from './model'
import { leastWide, type Sheet } from './sheet'

type Told = ProjectsModel['counts'][number]

/** Where one count stands: its name, its figure, its thing, its dots and the ground below them. */
interface Quay {
  readonly told: Told
  readonly box: Box
  readonly figure: Box
  readonly thing: Box
  readonly dots: Box
  readonly ground: number
}

/** How all figures are set, so that none is louder than another: their size, and how far their letters hang below the line, u. */
interface Setting {
  readonly size: number
  readonly down: number
}

/** How high a figure stands, in its size. */
const upShare = 0.78

/** The largest setting at which all figures have `share` of their room's width. */
function settingFor({ pen }: Sheet, quays: readonly Quay[], share: number): Setting {
  const probes = quays.map(({ told }) => {
    const content = pen.figure(told.figure, { look: 'seated' })
    return pen.write({ id: '', content, size: 100, weight: 600, x: 0, y: 0, w: 99999 })
  })
  const [up, down] = [upShare, Math.max(0, ...probes.map(({ lines }) => (lines[0]?.down ?? 0) / 100))]
  const wide = quays.map(({ figure }, i) => ((figure.w * share - 2) * 100) / Math.max(1, probes[i]?.box.w ?? 1))
  const size = Math.max(pen.floor, Math.min(400, ...wide, ...quays.map(({ figure }) => figure.h / (up + down))))
  return { size, down: size * down }
}

/** The share of a column that a figure leaves its thing, and the size below which it takes all of it. */
const [besideThing, small] = [0.62, 120] as const

/** What a count is of, over its figure. */
const nounOf = ({ pen }: Sheet, { figure, noun }: Told, w: number) =>
  ({
    id: `noun:${figure}`,
    content: pen.say(noun),
    size: pen.size('head') * 1.1,
    floor: pen.floor,
    face: 'serif',
    weight: 600,
    leading: 1.15,
    lines: 2,
    card: figure,
    w,
    h: pen.size('head') * 2.5,
  }) as const

const nounsTall = (sheet: Sheet, counts: readonly Told[], w: number): number =>
  Math.max(0, ...counts.map((told) => sheet.pen.write({ ...nounOf(sheet, told, w), x: 0, y: 0 }).box.h))

/** How far apart dots stand at most, and how high above the ground, u. */
const [widest, afloat] = [68, 16] as const

/** How tall the dots of so many things are in rows that wide, at their largest, u. */
function bedTall(many: number, most: number, w: number): number {
  const columns = Math.max(1, Math.min(most, Math.ceil(w / widest)))
  return Math.ceil(many / columns) * Math.min(widest, w / columns)
}

/** The most dots that a count has, and how many each has. */
function dotsOf(counts: readonly Told[]): {
  readonly each: number
  readonly many: readonly number[]
  readonly most: number
} {
  const each = eachOf(counts.map(({ many }) => many ?? 0))
  const many = counts.map((told) => dotsFor(told.many ?? 0, each))
  return { each, many, most: Math.max(1, ...many) }
}

/** Columns beside one another, from the name at the head down to the ground. */
function columnsOf(sheet: Sheet, counts: readonly Told[], room: Box, labels: number): readonly Quay[] {
  const gap = 84
  const w = (room.w - gap * (counts.length - 1)) / Math.max(1, counts.length)
  const nouns = nounsTall(sheet, counts, w)
  const { most } = dotsOf(counts)
  const boxes = row(
    room,
    counts.map(() => w),
    gap,
  )
  return counts.map((told, i): Quay => {
    const box = boxes[i] ?? room
    const ground = box.y + box.h - labels
    const head = box.y + nouns + 34
    const tall = Math.min((ground - head) * 0.4, bedTall(most, most, w) + afloat)
    const dots = { ...box, y: ground - tall, h: tall - afloat }
    const figure = { ...box, y: head, h: dots.y - head - 24 }
    const side = Math.min(box.w * 0.38, figure.h * 1.1)
    return {
      told,
      box,
      ground,
      figure,
      thing: { x: box.x + box.w - side, y: figure.y + figure.h - side * 0.925, w: side, h: side },
      dots,
    }
  })
}

/** Rows below one another: name and figure at the left, thing and dots at the right. */
function rowsBelow(sheet: Sheet, counts: readonly Told[], room: Box, labels: number): readonly Quay[] {
  const gap = 36
  const h = (room.h - gap * (counts.length - 1)) / Math.max(1, counts.length)
  const nouns = nounsTall(sheet, counts, room.w * 0.7)
  const { many, most } = dotsOf(counts)
  const boxes = stack(
    room,
    counts.map(() => h),
    gap,
  )
  return counts.map((told, i): Quay => {
    const box = boxes[i] ?? room
    const ground = box.y + box.h - labels
    const head = box.y + nouns + 34
    const left = box.w * 0.44
    const tall = ground - head
    const dots = { x: box.x + left, w: box.w - left, y: head + tall * 0.3, h: tall * 0.7 - afloat }
    // A thing stands over its own dots, beside the name.
    const over = ground - afloat - bedTall(many[i] ?? 0, most, dots.w) - 12
    const side = Math.min(box.w * 0.28, over - box.y)
    return {
      told,
      box,
      ground,
      figure: { ...box, y: head, w: left - 40, h: tall - 16 },
      thing: { x: box.x + box.w - side, y: over - side, w: side, h: side },
      dots,
    }
  })
}

/** What the parts of a count are, in a line below the ground, each with the dot that stands for it. */
function partsSaid({ pen }: Sheet, { parts, many }: Told, keyed: boolean): Content {
  const dotted = keyed && many !== undefined && parts.every((part) => part.many !== undefined)
  return parts.flatMap((part, i): Content => [
    ...(dotted ? [{ kind: 'text', text: `${i > 0 ? '   ' : ''}${i > 0 ? '○' : '●'} `, ink: 'river' } as const] : []),
    { kind: 'text', text: `${i > 0 && !dotted ? '   ' : ''}${part.name} `, ink: 'ink2' },
    ...pen
      .figure(part.figure)
      .map((one) =>
        'letters' in one
          ? { ...one, letters: one.letters.map((letters) => ({ ...letters, weight: 600 as const })) }
          : one,
      ),
  ])
}

function wordsOf(
  sheet: Sheet,
  { told, box, figure, ground }: Quay,
  { size, down }: Setting,
  wide: number,
  keyed: boolean,
): readonly Words[] {
  const { pen } = sheet
  const id = told.figure
  const head = Math.max(figure.y, figure.y + figure.h - down - size * upShare - 6)
  const noun = pen.write({ ...nounOf(sheet, told, wide), x: box.x, y: head - 34, at: 'foot' })
  const number = pen.write({
    id: `figure:${id}`,
    content: pen.figure(id, { look: 'seated' }),
    size,
    floor: pen.floor,
    weight: 600,
    lines: 1,
    noun: noun.id,
    ...figure,
    y: figure.y + figure.h - down,
    at: 'last-baseline',
  })
  const parts = pen.write({
    id: `parts:${id}`,
    content: partsSaid(sheet, told, keyed),
    size: pen.size('caption'),
    floor: pen.floor,
    lines: 1,
    card: id,
    ...box,
    y: ground + 20,
    h: pen.size('caption') * 1.3,
  })
  return [noun, number, ...(told.parts.length > 0 ? [parts] : [])]
}

/** Dots of one size for all counts, from the ground up; what is not a count's first part is hollow. */
function dotted(quays: readonly Quay[]): readonly AnyPiece[] {
  const { each, many, most } = dotsOf(quays.map(({ told }) => told))
  const [room] = quays.map(({ dots }) => dots)
  if (!room) return []
  let columns = Math.max(1, Math.min(most, Math.ceil(room.w / widest)))
  const pitchAt = (n: number): number => Math.min(widest, room.w / n)
  while (pitchAt(columns) >= leastPitch && Math.ceil(most / columns) * pitchAt(columns) > room.h + 0.5) columns += 1
  const pitch = pitchAt(columns)
  if (pitch < leastPitch) return []
  let first = 0
  const dots: Dot[] = []
  const hits = quays.flatMap(({ told, dots: box }, i): readonly AnyPiece[] => {
    const count = many[i] ?? 0
    const tall = Math.ceil(count / columns) * pitch
    const at = { x: box.x, y: box.y + box.h - tall }
    const [part] = told.parts
    const solid = part?.many === undefined ? count : dotsFor(part.many, each)
    dots.push(...rowsOf(first, count, columns, at, pitch, (k) => (k < solid ? 'river' : 'hollow')))
    first += count
    const reach = { ...at, w: Math.min(count, columns) * pitch, h: tall }
    return count > 0 ? [{ kind: 'hit', id: `hit:${told.figure}`, fact: told.figure, box: reach }] : []
  })
  return [...dotsPiece(dots, pitch, { x: 0, y: 0, w: 0, h: 0 }), ...hits]
}

/** A thing beside its figure is no higher than this: the name stands over both. */
function lowered(quay: Quay, { size, down }: Setting): Quay {
  const { thing } = quay
  const side = Math.min(thing.w, (down + size * upShare + 20) / 0.925)
  const foot = thing.y + thing.h * 0.925
  return { ...quay, thing: { x: thing.x + thing.w - side, y: foot - side * 0.925, w: side, h: side } }
}

/** The ground a count stands on, and its thing beside it. */
function ground({ drawing }: Sheet, { told, box, thing, ground: y }: Quay, withThing: boolean): readonly AnyPiece[] {
  const name = withThing && thing.w >= 90 ? drawing(told.figure) : undefined
  const line = { id: `ground:${told.figure}`, box: { ...box, y, h: 4 }, d: `M${box.x} ${y}H${box.x + box.w}` }
  return [
    { kind: 'shape', ...line, stroke: 'river', width: 4 },
    ...(name ? [{ kind: 'drawing', id: `thing:${told.figure}`, name, look: 'plain', box: thing } as const] : []),
  ]
}

/** Counts that share nothing but a year: equally large, apart, no line from one to the next; what goes along with all of them lies below. */
export function countsPicture(model: ProjectsModel, sheet: Sheet): Picture {
  const { pen } = sheet
  const { content, portrait, text } = pen.stage
  const companion = companionOf(sheet)
  const said = companion.tall > 0 ? { ...sheet.heading, lead: undefined } : sheet.heading
  const wall = besideOf(pen.stage)
  const title = heading(pen, said, wall?.said ?? { ...content, h: content.h * (portrait ? 0.22 : 0.38) })
  const top = wall ? content.y : title.foot + (portrait ? 64 : 56)
  const labels = pen.size('caption') * 1.3 + 26
  // A name of two lines, a figure that is still one, and the parts below the ground.
  const leastTall = pen.size('head') * 2.5 + 34 + 100 + labels
  const room = { ...(wall?.shown ?? content), y: top, h: content.y + content.h - companion.tall - top }
  const most = Math.max(
    1,
    portrait
      ? Math.floor((room.h + 36) / (leastTall + 36))
      : Math.floor((room.w + 84) / (Math.max(230 * text, leastWide(pen, model.counts)) + 84)),
  )
  const counts = model.counts.slice(0, most)
  const rest = model.counts.slice(most)
  const laid = (portrait ? rowsBelow : columnsOf)(sheet, counts, room, labels)
  const drawn = counts.some(({ figure }) => sheet.drawing(figure) !== undefined)
  const beside = settingFor(sheet, laid, drawn && !portrait ? besideThing : 1)
  // Figures so long that they would be small beside anything have the whole width.
  const alone = beside.size < small
  const quays = alone && portrait ? laid.map((quay) => ({ ...quay, figure: { ...quay.figure, w: quay.box.w } })) : laid
  const setting = alone ? settingFor(sheet, quays, 1) : beside
  const omissions: readonly Omission[] =
    rest.length > 0
      ? [
          {
            what: sheet.heading.title,
            shown: counts.length,
            of: model.counts.length,
            facts: rest.map(({ figure }) => figure),
          },
        ]
      : []
  const dots = alone && portrait ? [] : dotted(quays)
  return {
    pieces: [
      ...dots,
      ...quays.flatMap((quay) => ground(sheet, portrait ? quay : lowered(quay, setting), drawn && !alone)),
      ...quays.flatMap((quay) =>
        wordsOf(sheet, quay, setting, portrait ? quay.box.w * 0.7 : quay.box.w, dots.length > 0),
      ),
      ...companion.pieces,
      ...title.pieces,
    ],
    omissions,
  }
}
