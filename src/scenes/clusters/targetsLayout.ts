import type { Stage } from '../../composables/useStage'
import { typeSize, widthInEm, type PlacedLabel, type TypeSize } from '../../marks/placedLabel'
import { fitting } from './firmsLayout'
import type { ClustersModel, ClustersView, Field, Firm, Plate } from './view'

interface Frame {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

const gap = 28

const attached = (firm: Firm, box: Frame): Plate => ({
  key: `firm:${firm.id}`,
  fact: firm.id,
  look: 'firm',
  tone: 'ink',
  name: firm.name,
  size: fitting(widthInEm(firm.name), box.w - 56, typeSize.head * 1.2),
  ...(firm.status ? { under: firm.status } : {}),
  travel: `firm:${firm.id}`,
  ...box,
})

/** Room the longest word of a name takes, em: names of several words may break between them. */
const longest = (name: string): number => Math.max(...name.split(' ').map(widthInEm))

/** One type size for all names of a kind. */
const common = (fields: readonly Field[], room: number, limit: number): TypeSize =>
  fitting(Math.max(...fields.map((field) => longest(field.name)), 1), room, limit)

/** A target is an empty mould; a firm already at work in it lies on its floor. */
function mould(field: Field, box: Frame, role: string, size: TypeSize): readonly Plate[] {
  const form: Plate = {
    key: `field:${field.id}`,
    fact: field.id,
    look: 'mould',
    tone: 'river',
    name: field.name,
    size,
    under: role,
    ...box,
  }
  const h = 112
  const inside = field.firms.map((firm, i) =>
    attached(firm, { x: box.x + 32, y: box.y + box.h - 32 - h - i * (h + 14), w: Math.min(360, box.w - 64), h }),
  )
  return [form, ...inside]
}

const stoneWidth = (box: Frame): number => Math.min(box.w * 0.54, box.h * 1.5)

/** A single project is a single stone, with the firms that signed for it beside it. */
function stone(field: Field, box: Frame, role: string, size: TypeSize): readonly Plate[] {
  const w = stoneWidth(box)
  const x = box.x + w + 24
  const pebble: Plate = {
    key: `field:${field.id}`,
    fact: field.id,
    look: 'stone',
    tone: 'river',
    name: field.name,
    size,
    under: role,
    ...box,
    w,
  }
  const count = Math.max(field.firms.length, 1)
  const h = Math.min(112, (box.h - (count - 1) * 14) / count)
  const top = box.y + (box.h - count * h - (count - 1) * 14) / 2
  return [
    pebble,
    ...field.firms.map((firm, i) => attached(firm, { x, y: top + i * (h + 14), w: box.x + box.w - x, h })),
  ]
}

/** Cuts a frame into `count` equal parts, side by side or below one another. */
function cut(frame: Frame, count: number, direction: 'across' | 'down'): readonly Frame[] {
  const n = Math.max(count, 1)
  const size = ((direction === 'across' ? frame.w : frame.h) - (n - 1) * gap) / n
  return Array.from({ length: count }, (_, i) =>
    direction === 'across'
      ? { ...frame, x: frame.x + i * (size + gap), w: size }
      : { ...frame, y: frame.y + i * (size + gap), h: size },
  )
}

function frames(
  model: ClustersModel,
  stage: Stage,
): { readonly moulds: readonly Frame[]; readonly stones: readonly Frame[] } {
  const { x, y, w, h } = stage.content
  if (stage.portrait) {
    const top = y + 430
    const room = h - 430
    return {
      moulds: cut({ x, y: top, w, h: room * 0.48 }, model.targets.length, 'across'),
      stones: cut({ x, y: top + room * 0.48 + 56, w, h: room * 0.52 - 56 }, model.singles.length, 'down'),
    }
  }
  const top = y + 380
  const left = w * 0.58
  return {
    moulds: cut({ x, y: top, w: left, h: h - 380 }, model.targets.length, 'across'),
    stones: cut({ x: x + left + 64, y: top, w: w - left - 64, h: h - 380 }, model.singles.length, 'down'),
  }
}

/** Targets as empty moulds, single projects as single stones: what is wanted and what was signed are not the same thing. */
export function targetsLayout(model: ClustersModel, stage: Stage): ClustersView {
  const { moulds, stones } = frames(model, stage)
  const { labels } = model
  const last = moulds.at(-1)
  const open = last !== undefined && model.targets.some((field) => field.open)
  const others: readonly PlacedLabel[] = open
    ? [
        {
          key: 'others',
          text: labels.others ?? '',
          x: last.x + last.w - 32,
          y: last.y + last.h - 72,
          size: 'head',
          tone: 'ink2',
          align: 'right',
        },
      ]
    : []
  const name = common(model.targets, (moulds[0]?.w ?? 0) - 72, typeSize.large * 1.1)
  const small = common(model.singles, stones[0] ? stoneWidth(stones[0]) * 0.72 : 0, typeSize.head * 1.1)
  const none: Frame = { x: 0, y: 0, w: 0, h: 0 }
  return {
    strands: [],
    labels: others,
    plates: [
      ...model.targets.flatMap((field, i) => mould(field, moulds[i] ?? none, labels.recruiting ?? '', name)),
      ...model.singles.flatMap((field, i) => stone(field, stones[i] ?? none, labels.single ?? '', small)),
    ],
    titleWidth: stage.portrait ? stage.content.w : 1200,
  }
}
