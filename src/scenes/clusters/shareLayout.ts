import { fullLength, type ShareBar } from '../../charts/shareBar'
import type { Strand } from '../../charts/strands'
import type { Stage } from '../../composables/useStage'
import { seatedOn, sizeAt, typeSize, widthInEm, type PlacedLabel, type TypeSize } from '../../marks/placedLabel'
import { fitting } from './firmsLayout'
import type { ClustersModel, ClustersView, Plate } from './shown'

/** The whole bar: the whole stage from edge to edge; in portrait a column from the left edge. */
export function shareBarOf(model: ClustersModel, stage: Stage): ShareBar {
  const { y, h } = stage.content
  const { value: share, bound: frayed } = model.share
  if (stage.portrait) return { start: [190, y + h - 40], length: h - 470, thick: 380, share, frayed, upright: true }
  return { start: [0, y + h - 252], length: stage.w, thick: 340, share, frayed, upright: false }
}

const hero = 'huge'

/** About how wide the share sets as hero, with its sign and unit, u. */
const heroRoom = (share: number): number => typeSize[hero] * (widthInEm(String(share)) + 0.66)

/** Where the hero stands: at the bound, or as far right as it fits. */
const heroX = (bar: ShareBar, stage: Stage): number =>
  Math.min(fullLength(bar) + 28, stage.content.x + stage.content.w - heroRoom(bar.share))

/** Those who carry the share, as far as they find room at `row` u each; the last then counts the others, who are on the share's card. */
function named(
  { outputs, share }: ClustersModel,
  room: number,
  row: number,
): readonly Pick<Plate, 'key' | 'fact' | 'name'>[] {
  const most = Math.max(1, Math.floor(room / row))
  const all = outputs.map(({ cluster: { id, name } }) => ({ key: id, fact: id, name }))
  if (all.length <= most) return all
  const others = { key: 'others', fact: share.figure, name: `+${all.length - most + 1}` }
  return [...all.slice(0, most - 1), others]
}

/** The names of those who carry the share: together inside it or at its side, and never divided among them. */
function carriers(model: ClustersModel, stage: Stage, bar: ShareBar): readonly Plate[] {
  const many = model.outputs.length > 2
  const [x0, y0] = bar.start
  const least = 66 * stage.text
  const plate = { look: 'bare', size: many ? 'caption' : 'large' } as const
  if (bar.upright) {
    const x = x0 + bar.thick / 2 + 40
    const w = stage.content.x + stage.content.w - x
    // A small share leaves too little below its bound: the names then stand from the foot up.
    const top = Math.min(y0 - fullLength(bar) + 110, y0 - 120 * Math.max(model.outputs.length, 1))
    const names = named(model, y0 - top, least)
    const row = Math.min(190, (y0 - top) / Math.max(names.length, 1))
    return names.map((one, i): Plate => {
      const size = many ? 'head' : w >= widthInEm(one.name) * typeSize.figure ? 'figure' : 'large'
      const box = { x, y: top + row * i, w, h: row - 16 }
      return { ...plate, ...one, tone: 'ink', size, ...box }
    })
  }
  // One under the other, without a line between them: a list, not a division.
  const names = named(model, bar.thick - 24, least)
  const widest = Math.max(...names.map(({ name }) => widthInEm(name) * 1.08), 0)
  const size = many ? 'head' : fitting(widest, fullLength(bar) - 96, typeSize.figure * 1.1)
  const row = Math.min(sizeAt(size, stage.text) * (many ? 1.6 : 1.18), (bar.thick - 24) / Math.max(names.length, 1))
  const top = y0 - (row * names.length) / 2
  return names.map((one, i): Plate => {
    const w = widthInEm(one.name) * sizeAt(size, stage.text) * 1.08
    return { ...plate, ...one, tone: 'ground', size, x: stage.content.x, y: top + row * i, w, h: row }
  })
}

/** Where the fibres can reach to, as a share of the whole: the empty end begins there. */
const frayEnd = 0.16

function words(model: ClustersModel, stage: Stage, bar: ShareBar): readonly PlacedLabel[] {
  const full = fullLength(bar)
  const [x0, y0] = bar.start
  const { labels } = model
  const right = stage.content.x + stage.content.w
  const figure = {
    key: 'share',
    figure: model.share.figure,
    size: hero,
    tone: 'ink',
    align: 'left',
    look: 'raised',
  } as const
  const more = { key: 'more', text: labels.more ?? '', tone: 'ink2', align: 'centre' } as const
  const whole = { key: 'whole', text: labels.whole ?? '', size: 'head', tone: 'ink2' } as const
  const free = bar.length * (1 - frayEnd) - full
  const open = bar.frayed && free >= 170
  if (bar.upright) {
    const x = x0 + bar.thick / 2 + 40
    const above: PlacedLabel = { ...more, x: 217, y: y0 - bar.length + 28, w: 300, size: 'lead' }
    return [
      { ...figure, x: x - 6, y: seatedOn(hero, y0 - full - 28) },
      { key: 'lead', text: labels.lead ?? '', x, y: y0 - full + 40, size: 'head', tone: 'ink2', align: 'left' },
      ...(open ? [above] : []),
      { ...whole, x, y: y0 - bar.length - 4, w: right - x, align: 'left' },
    ]
  }
  const from = full + bar.length * frayEnd
  const w = Math.min(360, right - from)
  const widest = Math.max(...(labels.more ?? '').split('\n').map(widthInEm))
  const size: TypeSize = widest * sizeAt('head', stage.text) <= w * 0.9 ? 'head' : 'lead'
  const beyond: PlacedLabel = { ...more, x: (from + right) / 2, y: y0 - 1.3 * sizeAt(size, stage.text), w, size }
  return [
    { ...figure, x: heroX(bar, stage), y: seatedOn(hero, y0 - bar.thick / 2 - 64) },
    ...(open && w >= 200 ? [beyond] : []),
    { ...whole, x: bar.length / 2, y: y0 + bar.thick / 2 + rule - sizeAt('head', stage.text) / 2, align: 'centre' },
  ]
}

/** Distance of the measuring line below the bar, u. */
const rule = 44

/** Landscape: a measuring line under the whole bar, open where its name stands. */
function measure(model: ClustersModel, stage: Stage, bar: ShareBar): readonly Strand[] {
  if (bar.upright) return []
  const y = bar.start[1] + bar.thick / 2 + rule
  const [a, b] = [bar.start[0], bar.start[0] + bar.length]
  const half = (widthInEm(model.labels.whole ?? '') * sizeAt('head', stage.text)) / 2 + 24
  const line = (id: string, points: Strand['points']): Strand => ({ id: `rule:${id}`, points, width: 2, tone: 'tick' })
  return [
    line('a', [
      [a, y],
      [(a + b) / 2 - half, y],
    ]),
    line('b', [
      [(a + b) / 2 + half, y],
      [b, y],
    ]),
  ]
}

/** One bar is the park's industrial output; the two lead industries fill it past the bound, where its end frays. */
export function shareLayout(model: ClustersModel, stage: Stage): ClustersView {
  const share = shareBarOf(model, stage)
  const full = fullLength(share)
  const [x0, y0] = share.start
  const touch: Plate = {
    key: 'share',
    fact: model.share.figure,
    look: 'bare',
    tone: 'river',
    name: '',
    size: 'label',
    x: share.upright ? x0 - share.thick / 2 : x0,
    y: share.upright ? y0 - full : y0 - share.thick / 2,
    w: share.upright ? share.thick : full,
    h: share.upright ? full : share.thick,
  }
  const bound = share.upright
    ? ([
        [0, y0 - full],
        [stage.content.x + stage.content.w, y0 - full],
      ] as const)
    : ([
        [x0 + full, 0],
        [x0 + full, y0 + share.thick / 2 + 12],
      ] as const)
  return {
    share,
    strands: [{ id: 'bound', points: bound, width: 4, tone: 'ink', layer: 3 }, ...measure(model, stage, share)],
    labels: words(model, stage, share),
    plates: [touch, ...carriers(model, stage, share)],
    titleWidth: stage.portrait ? stage.content.w : Math.min(940, heroX(share, stage) - stage.content.x - 60),
  }
}
