import type { Stage } from '../../composables/useStage'
import { typeSize, widthInEm, type PlacedLabel, type TypeSize } from '../../marks/placedLabel'
import type { ClustersModel, ClustersView, Firm, Plate } from './view'

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

const openEnd = (model: ClustersModel, box: Frame, size: TypeSize, upright: boolean): Plate => ({
  key: 'others',
  fact: model.list.id,
  look: 'open',
  tone: 'ink',
  name: model.labels.others ?? '',
  size,
  upright,
  ...box,
})

const groupName = (group: Group, x: number, y: number): PlacedLabel => ({
  key: `group:${group.cluster.id}`,
  text: group.cluster.name,
  x,
  y,
  size: 'head',
  tone: group.cluster.tone,
  align: 'left',
})

/** Upright boards side by side in one band, groups apart; `named` says where the group's name goes. */
function hang(
  model: ClustersModel,
  groups: readonly Group[],
  open: boolean,
  frame: Frame,
  named: 'above' | 'below',
): Laid {
  const count = groups.reduce((n, g) => n + g.firms.length, 0) + (open ? 1 : 0)
  const breaks = groups.length - 1 + (open ? 1 : 0)
  const width = Math.min(280, (frame.w - breaks * groupGap - (count - 1 - breaks) * gap) / Math.max(count, 1))
  const top = named === 'above' ? frame.y + 62 : frame.y
  const height = frame.h - 62
  const ems = Math.max(...groups.flatMap((g) => g.firms.map((f) => widthInEm(f.name) * 1.08)), 1)
  const size = fitting(ems, height - 10, width)
  const plates: Plate[] = []
  const labels: PlacedLabel[] = []
  let x = frame.x
  for (const group of groups) {
    labels.push(groupName(group, x, named === 'above' ? frame.y : frame.y + frame.h - 42))
    for (const firm of group.firms) {
      plates.push(board(firm, group, { x, y: top, w: width, h: height }, size, true))
      x += width + gap
    }
    x += groupGap - gap
  }
  if (open) plates.push(openEnd(model, { x, y: top, w: width, h: height }, size, true))
  return { plates, labels }
}

/** Lying boards below one another, each group under its name. */
function stack(model: ClustersModel, frame: Frame): Laid {
  const groups = model.groups
  const rows = groups.reduce((n, g) => n + g.firms.length, 0) + (model.list.open ? 1 : 0)
  const heads = groups.length * 62 + (groups.length - 1) * 18 + (model.list.open ? 18 : 0)
  const pitch = Math.min(150, (frame.h - heads) / Math.max(rows, 1))
  const height = pitch * 0.88
  const ems = Math.max(...groups.flatMap((g) => g.firms.map((f) => widthInEm(f.name))), 1)
  const size = fitting(ems, frame.w - 80, Math.min(height, typeSize.large * 1.1))
  const plates: Plate[] = []
  const labels: PlacedLabel[] = []
  let y = frame.y
  groups.forEach((group, i) => {
    if (i > 0) y += 18
    labels.push(groupName(group, frame.x, y))
    y += 62
    for (const firm of group.firms) {
      plates.push(board(firm, group, { x: frame.x, y, w: frame.w, h: height }, size, false))
      y += pitch
    }
  })
  if (model.list.open) plates.push(openEnd(model, { x: frame.x, y: y + 18, w: frame.w, h: height }, 'head', false))
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
      { ...frame, y: frame.y + height * i, h: Math.min(height - 16, 660) },
      'above',
    ),
  )
  return { plates: laid.flatMap((l) => l.plates), labels: laid.flatMap((l) => l.labels) }
}

/** The leading firms as named boards, grouped by us, the list left open at its end. */
export function firmsLayout(model: ClustersModel, stage: Stage): ClustersView {
  const { x, y, w, h } = stage.content
  const upright = hangs(model.groups)
  const ours: PlacedLabel = {
    key: 'ours',
    text: model.labels.ours ?? '',
    x,
    y: y + h - 36,
    size: 'caption',
    tone: 'ink3',
    align: 'left',
  }
  if (stage.portrait) {
    const frame = { x, y: y + 404, w, h: h - 404 }
    const beside: PlacedLabel = { ...ours, x: x + w, y: frame.y + 8, align: 'right' }
    return { strands: [], ...withOurs(upright ? bands(model, frame) : stack(model, frame), beside), titleWidth: w }
  }
  const left = upright ? x + Math.max(650, w * 0.405) : x + w * 0.47
  // The boards hang from the upper edge of the stage itself.
  const laid = upright
    ? hang(model, model.groups, model.list.open, { x: left, y: 0, w: x + w - left, h: y + h }, 'below')
    : stack(model, { x: left, y, w: x + w - left, h })
  return { strands: [], ...withOurs(laid, ours), titleWidth: left - x - 40 }
}

const withOurs = (laid: Laid, ours: PlacedLabel): Laid => ({ ...laid, labels: [...laid.labels, ours] })
