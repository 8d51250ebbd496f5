import type { Stage } from '../../composables/useStage'
import { sizeAt, typeSize, widthInEm, type PlacedLabel, type TypeSize } from '../../marks/placedLabel'
import { shelves, type Block } from './shelves'
import type { ClustersModel, ClustersView, Firm, Plate } from './shown'

type Group = ClustersModel['groups'][number]

const sizes: readonly TypeSize[] = ['figure', 'large', 'head', 'caption', 'label']

/** The largest type in which a name of `ems` fits a board; `along` is the room in its direction, `across` the other, u. */
export const fitting = (ems: number, along: number, across: number): TypeSize =>
  sizes.find((size) => typeSize[size] * ems <= along && typeSize[size] * 1.05 <= across) ?? 'label'

/** Short Han names hang upright, like the boards over a door; others lie. */
export const hangs = (groups: readonly Group[]): boolean =>
  groups.every((g) => g.firms.every((f) => /^[\u4e00-\u9fff]{1,6}$/.test(f.name)))

interface Frame {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

interface Laid {
  readonly plates: readonly Plate[]
  readonly labels: readonly PlacedLabel[]
}

const gap = 16
const groupGap = 44

const board = (firm: Firm, group: Group, box: Frame, size: TypeSize, upright: boolean): Plate => ({
  key: `firm:${firm.id}`,
  fact: firm.id,
  look: 'board',
  tone: group.cluster.tone,
  name: firm.name,
  size,
  upright,
  travel: `firm:${firm.id}`,
  ...box,
})

const openEnd = (model: ClustersModel, box: Frame, size: TypeSize, upright: boolean, bleed = 0): Plate => ({
  key: 'others',
  fact: model.list.id,
  look: 'open',
  tone: 'ink',
  name: model.labels.others ?? '',
  size,
  upright,
  bleed,
  ...box,
})

/** The beam a group hangs from, with its name. */
const lintel = (group: Group, box: Frame): Plate => ({
  key: `group:${group.cluster.id}`,
  fact: group.cluster.id,
  look: 'lintel',
  tone: group.cluster.tone,
  name: group.cluster.name,
  size: fitting(widthInEm(group.cluster.name), box.w - 20, Math.min(box.h, typeSize.large * 1.1)),
  ...box,
})

const seam = 10

/** Upright boards side by side under the lintels of their groups; `bleed` is how far the open end runs past the frame. */
function hang(
  model: ClustersModel,
  groups: readonly Group[],
  open: boolean,
  frame: Frame,
  beam: number,
  bleed = 0,
): Laid {
  const count = groups.reduce((n, g) => n + g.firms.length, 0) + (open ? 1 : 0)
  const breaks = groups.length - 1 + (open ? 1 : 0)
  const width = Math.min(300, (frame.w - breaks * groupGap - (count - 1 - breaks) * gap) / Math.max(count, 1))
  const top = frame.y + beam + seam
  const height = frame.h - beam - seam
  const ems = Math.max(...groups.flatMap((g) => g.firms.map((f) => widthInEm(f.name) * 1.08)), 1)
  const size = fitting(ems, height - 4, width)
  const boards: Plate[] = []
  const beams: Plate[] = []
  let x = frame.x
  for (const group of groups) {
    const left = x
    for (const firm of group.firms) {
      boards.push(board(firm, group, { x, y: top, w: width, h: height }, size, true))
      x += width + gap
    }
    beams.push(lintel(group, { x: left, y: frame.y, w: x - gap - left, h: beam }))
    x += groupGap - gap
  }
  if (open) boards.push(openEnd(model, { x, y: top, w: width + bleed, h: height }, size, true, bleed))
  return { plates: [...beams, ...boards], labels: [] }
}

/** Lying boards below one another, each group under its name; they run off the frame by `bleed`. */
function stack(model: ClustersModel, frame: Frame, bleed: number, text: number): Laid {
  const groups = model.groups
  const rows = groups.reduce((n, g) => n + g.firms.length, 0) + (model.list.open ? 1 : 0)
  const head = rows > 12 ? 26 + 40 * text : 90
  const apart = 20
  const heads = groups.length * head + (groups.length - 1 + (model.list.open ? 1 : 0)) * apart
  const pitch = Math.min(150, (frame.h - heads) / Math.max(rows, 1))
  const height = pitch * 0.9
  const ems = Math.max(...groups.flatMap((g) => g.firms.map((f) => widthInEm(f.name))), 1)
  const size = fitting(ems, frame.w - 80, Math.min(height, typeSize.large * 1.1))
  const plates: Plate[] = []
  const labels: PlacedLabel[] = []
  const w = frame.w + bleed
  let y = frame.y
  groups.forEach((group, i) => {
    if (i > 0) y += apart
    const { id, name, tone } = group.cluster
    labels.push({
      key: `group:${id}`,
      text: name,
      x: frame.x,
      y,
      size: rows > 12 ? 'head' : 'large',
      tone,
      align: 'left',
    })
    y += head
    for (const firm of group.firms) {
      plates.push({ ...board(firm, group, { x: frame.x, y, w, h: height }, size, false), bleed })
      y += pitch
    }
  })
  if (model.list.open) plates.push(openEnd(model, { x: frame.x, y: y + apart, w, h: height }, size, false, bleed))
  return { plates, labels }
}

/** Portrait: a band of upright boards for each group, the open end in the last. */
function bands(model: ClustersModel, frame: Frame): Laid {
  const height = frame.h / Math.max(model.groups.length, 1)
  const laid = model.groups.map((group, i) =>
    hang(
      model,
      [group],
      model.list.open && i === model.groups.length - 1,
      { ...frame, y: frame.y + height * i, h: Math.min(height - 10, 700) },
      60,
    ),
  )
  return { plates: laid.flatMap((l) => l.plates), labels: [] }
}

/** Least side of a board, u: what a finger finds and a name fits. */
const least = 58

const crowded = ({ plates }: Laid): boolean =>
  plates.some(({ look, w, h }) => (look === 'board' || look === 'lintel') && Math.min(w, h) < least)

/** More firms than boards can hang: the groups as lists in columns, the open end after the last. */
function listed({ groups, list, labels }: ClustersModel, frame: Frame, text: number): Laid {
  const blocks = groups.map(({ cluster, firms }): Block => {
    const { id, name, tone } = cluster
    const board = (firm: Firm) => ({
      key: `firm:${firm.id}`,
      fact: firm.id,
      name: firm.name,
      travel: `firm:${firm.id}`,
    })
    return {
      head: { key: `group:${id}`, fact: id, look: 'lintel', tone, name },
      rows: firms.map((firm) => ({ ...board(firm), look: 'line', tone }) as const),
    }
  })
  const open = { key: 'others', fact: list.id, look: 'open', tone: 'ink', name: labels.others ?? '…' } as const
  return shelves(list.open ? [...blocks, { head: open, rows: [] }] : blocks, frame, text)
}

/** The leading firms as named boards, grouped by us, the list left open at its end. */
export function firmsLayout(model: ClustersModel, stage: Stage): ClustersView {
  const { x, y, w, h } = stage.content
  const upright = hangs(model.groups)
  const line = sizeAt('lead', stage.text)
  const ours: PlacedLabel = {
    key: 'ours',
    text: model.labels.ours ?? '',
    x,
    y: y + h - line - 4,
    size: 'lead',
    tone: 'ink2',
    align: 'left',
  }
  if (stage.portrait) {
    const top = 300 + 50 * stage.text
    const frame = { x, y: y + top, w, h: h - top - line - 20 }
    const laid = upright ? bands(model, frame) : stack(model, frame, 0, stage.text)
    return {
      strands: [],
      ...withOurs(crowded(laid) ? listed(model, frame, stage.text) : laid, ours),
      titleWidth: w,
    }
  }
  const left = upright ? x + Math.max(650, w * 0.405) : x + w * 0.47
  const margin = stage.w - x - w
  // The boards hang from the upper edge of the stage itself, and the list runs off its right edge.
  const laid = upright
    ? hang(model, model.groups, model.list.open, { x: left, y: 0, w: x + w - left, h: y + h - 20 }, 112, margin)
    : stack(model, { x: left, y, w: x + w - left, h: h - 10 }, margin, stage.text)
  if (!crowded(laid)) return { strands: [], ...withOurs(laid, ours), titleWidth: left - x - 40 }
  const from = x + w * 0.32
  const many = listed(model, { x: from, y, w: x + w - from, h: h - 10 }, stage.text)
  return { strands: [], ...withOurs(many, ours), titleWidth: from - x - 40 }
}

const withOurs = (laid: Laid, ours: PlacedLabel): Laid => ({ ...laid, labels: [...laid.labels, ours] })
