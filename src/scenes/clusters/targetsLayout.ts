import type { Strand } from '../../charts/strands'
import type { Stage } from '../../composables/useStage'
import { sizeAt, typeSize, widthInEm, type PlacedLabel, type TypeSize } from '../../marks/placedLabel'
import { fitting } from './firmsLayout'
import { shelves, type Block } from './shelves'
import type { ClustersModel, ClustersView, Field, Firm, Plate } from './shown'

interface Frame {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

interface Frames {
  readonly moulds: readonly Frame[]
  readonly stones: readonly Frame[]
  /** What the stones lie on: from x 0 to `to`, at `y`. */
  readonly ground: { readonly y: number; readonly to: number }
}

const gap = 28

const lying = (firm: Firm, look: 'cast' | 'carved', box: Frame): Plate => ({
  key: `firm:${firm.id}`,
  fact: firm.id,
  look,
  tone: 'ink',
  name: firm.name,
  size: fitting(widthInEm(firm.name), box.w - 24, typeSize.head * 1.2),
  ...(firm.status ? { under: firm.status } : {}),
  travel: `firm:${firm.id}`,
  ...box,
})

/** Room the longest word of a name takes, em: names of several words may break between them. */
const longest = (name: string): number => Math.max(...name.split(' ').map(widthInEm))

const stands = (fields: readonly Field[]): boolean => fields.every((field) => /^[\u4e00-\u9fff]{1,8}$/.test(field.name))

const castTall = 122

/** One setting for the names of all targets: upright where they are Han, as on the boards that hang already. */
function setting(model: ClustersModel, box: Frame, text: number): Pick<Plate, 'size' | 'upright'> {
  const upright = stands(model.targets)
  const rows = Math.max(0, ...model.targets.map((field) => field.firms.length))
  const down = box.h - 80 - sizeAt('caption', text) - rows * castTall
  const ems = Math.max(...model.targets.map((f) => (upright ? widthInEm(f.name) * 1.08 : longest(f.name))), 1)
  const size = upright ? fitting(ems, down, box.w - 40) : fitting(ems, box.w - 28, typeSize.large * 1.1)
  return { size, upright }
}

/** A target is an empty board; a firm already at work in it is the first metal on its floor. */
function mould(field: Field, box: Frame, role: string, set: Pick<Plate, 'size' | 'upright'>): readonly Plate[] {
  const look = { key: `field:${field.id}`, fact: field.id, look: 'mould', tone: 'river' } as const
  const form: Plate = { ...look, name: field.name, under: role, ...set, ...box }
  const h = Math.min(castTall, (box.h * 0.4) / Math.max(field.firms.length, 1))
  const floor = (i: number): Frame => ({ x: box.x + 5, y: box.y + box.h - 5 - h * (i + 1), w: box.w - 10, h: h - 4 })
  return [form, ...field.firms.map((firm, i) => lying(firm, 'cast', floor(i)))]
}

const carvedTall = (field: Field, box: Frame): number => Math.min(82, (box.h * 0.46) / Math.max(field.firms.length, 1))

/** The largest type in which every stone's name stands above its firms, broken where words end. */
function stoneSize(fields: readonly Field[], boxes: readonly Frame[], text: number): TypeSize {
  const fits = (size: TypeSize): boolean =>
    fields.every((field, i) => {
      const box = boxes[i] ?? { x: 0, y: 0, w: 0, h: 0 }
      const room = box.w - 68
      const letter = sizeAt(size, text)
      const lines = Math.ceil((widthInEm(field.name) * letter * 1.1) / room)
      const free = box.h - 50 - carvedTall(field, box) * field.firms.length
      return longest(field.name) * letter <= room && lines * letter * 1.1 <= free
    })
  return (['large', 'head', 'caption'] as const).find(fits) ?? 'label'
}

/** A single project is a single stone, with the firms that signed for it carved in it. */
function stone(field: Field, box: Frame, i: number, size: TypeSize): readonly Plate[] {
  const look = { key: `field:${field.id}`, fact: field.id, look: 'stone', tone: 'river' } as const
  const block: Plate = { ...look, name: field.name, size, cut: i % 2 === 0 ? 0 : 1, ...box }
  const h = carvedTall(field, box)
  const top = box.y + box.h - 20 - h * field.firms.length
  return [
    block,
    ...field.firms.map((firm, n) =>
      lying(firm, 'carved', { x: box.x + box.w * 0.1, y: top + n * h, w: box.w * 0.8, h: h - 4 }),
    ),
  ]
}

/** Cuts a frame into `count` equal parts side by side. */
function cut(frame: Frame, count: number): readonly Frame[] {
  const between = Math.min(gap, frame.w / Math.max(count, 1) / 4)
  const size = (frame.w - (Math.max(count, 1) - 1) * between) / Math.max(count, 1)
  return Array.from({ length: count }, (_, i) => ({ ...frame, x: frame.x + i * (size + between), w: size }))
}

/** The stones' share of a landscape stage: names that lie need wider moulds. */
const landscapeShare = (model: ClustersModel): number => (stands(model.targets) ? 0.53 : 0.5)

/** The ground's line lies below the stones, not across their feet. */
const clear = 3

/** Landscape: moulds hang from the stage's upper edge at the right, stones lie below the title; portrait: one above the other. */
function frames(model: ClustersModel, stage: Stage): Frames {
  const { x, y, w, h } = stage.content
  const line = sizeAt('head', stage.text)
  if (stage.portrait) {
    const head = 300 + 50 * stage.text
    const rest = h - head
    const tall = rest * 0.22
    const moulds = { x, y: y + head, w, h: rest - tall - line - 66 }
    const foot = y + h - 10
    return {
      moulds: cut(moulds, model.targets.length),
      stones: cut({ x, y: foot - tall, w, h: tall }, model.singles.length),
      ground: { y: foot + clear, to: x + w },
    }
  }
  const left = w * landscapeShare(model)
  const foot = y + h - 16
  const top = y + 324 + 48 * stage.text + line
  return {
    moulds: cut({ x: x + left + 40, y: 0, w: w - left - 40, h: foot }, model.targets.length),
    stones: cut({ x, y: top, w: left - 40, h: foot - top }, model.singles.length),
    ground: { y: foot + clear, to: x + left },
  }
}

function roles(model: ClustersModel, stage: Stage, { moulds, stones }: Frames): readonly PlacedLabel[] {
  const last = moulds.at(-1)
  const first = stones[0]
  const open = model.targets.some((field) => field.open)
  const say = (key: string, text: string | undefined, at: Pick<PlacedLabel, 'x' | 'y'> & Partial<PlacedLabel>) => ({
    key,
    text: text ?? '',
    size: 'head' as const,
    tone: 'ink2' as const,
    align: 'left' as const,
    ...at,
  })
  return [
    ...(open && last && last.w > 200
      ? [
          say('others', model.labels.others, {
            x: last.x + last.w / 2,
            y: last.y + last.h - 100,
            size: 'large',
            align: 'centre',
          }),
        ]
      : []),
    ...(first
      ? [say('single', model.labels.single, { x: first.x, y: first.y - 18 - sizeAt('head', stage.text) })]
      : []),
  ]
}

/** More than moulds and stones can hold: lists in columns, those that are wanted first. */
function listed({ targets, singles, labels }: ClustersModel, stage: Stage): ClustersView {
  const { x, y, w, h } = stage.content
  const sort = (fields: readonly Field[], label: string | undefined, look: 'open' | 'lintel'): readonly Block[] =>
    fields.map((field, i) => ({
      ...(i === 0 && label ? { label: { key: `sort:${look}`, text: label } } : {}),
      head: { key: `field:${field.id}`, fact: field.id, look, tone: 'river', name: field.name },
      rows: field.firms.map(({ id, name }) => ({
        ...{ key: `firm:${id}`, fact: id, look: 'line', tone: 'ink', name, travel: `firm:${id}` },
      })),
    }))
  const blocks = [...sort(targets, labels.recruiting, 'open'), ...sort(singles, labels.single, 'lintel')]
  const top = stage.portrait ? 300 + 50 * stage.text : 0
  const from = stage.portrait ? x : x + w * 0.32
  const box = { x: from, y: y + top, w: x + w - from, h: h - top - 10 }
  return { strands: [], ...shelves(blocks, box, stage.text), titleWidth: stage.portrait ? w : from - x - 40 }
}

/** What moulds and stones can hold: names of their own, firms a finger high. */
const holds = ({ targets, singles }: ClustersModel): boolean =>
  targets.length <= 6 &&
  singles.length <= 4 &&
  targets.every(({ firms }) => firms.length <= 4) &&
  singles.every(({ firms }) => firms.length <= 3)

/** Targets as empty moulds, single projects as single stones: what is wanted and what was signed are not the same thing. */
export function targetsLayout(model: ClustersModel, stage: Stage): ClustersView {
  if (!holds(model)) return listed(model, stage)
  const laid = frames(model, stage)
  const { moulds, stones, ground } = laid
  const none: Frame = { x: 0, y: 0, w: 0, h: 0 }
  const set = setting(model, moulds[0] ?? none, stage.text)
  const size = stoneSize(model.singles, stones, stage.text)
  const line: Strand = {
    id: 'ground',
    points: [
      [0, ground.y],
      [ground.to, ground.y],
    ],
    width: 4,
    tone: 'ink2',
  }
  return {
    strands: model.singles.length > 0 ? [line] : [],
    labels: roles(model, stage, laid),
    plates: [
      ...model.targets.flatMap((field, i) => mould(field, moulds[i] ?? none, model.labels.recruiting ?? '', set)),
      ...model.singles.flatMap((field, i) => stone(field, stones[i] ?? none, i, size)),
    ],
    titleWidth: stage.portrait ? stage.content.w : stage.content.w * landscapeShare(model) - 20,
  }
}
