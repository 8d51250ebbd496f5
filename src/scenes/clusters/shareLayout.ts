import { fullLength, type ShareBar } from '../../charts/shareBar'
import type { Strand } from '../../charts/strands'
import type { Stage } from '../../composables/useStage'
import { seatedOn, typeSize, widthInEm, type PlacedLabel } from '../../marks/placedLabel'
import { fitting } from './firmsLayout'
import type { ClustersModel, ClustersView, Plate } from './view'

/** The whole bar: as wide as the stage allows, in portrait as tall. */
export function shareBarOf(model: ClustersModel, stage: Stage): ShareBar {
  const { x, y, w, h } = stage.content
  const { value: share, bound: frayed } = model.share
  if (stage.portrait) {
    return { start: [x + 165, y + h - 70], length: h - 460 - 70, thick: 330, share, frayed, upright: true }
  }
  return { start: [x, y + h - 190], length: w, thick: 250, share, frayed, upright: false }
}

const hero = 'huge'

/** The names of those who carry the share: together inside it or at its side, and never divided among them. */
function carriers(model: ClustersModel, stage: Stage, bar: ShareBar): readonly Plate[] {
  const many = model.outputs.length > 2
  const [x0, y0] = bar.start
  const plate = { look: 'bare', size: many ? 'caption' : 'large' } as const
  if (bar.upright) {
    const x = x0 + bar.thick / 2 + 40
    const w = stage.content.x + stage.content.w - x
    const top = y0 - fullLength(bar) + 110
    const row = Math.min(190, (y0 - top) / Math.max(model.outputs.length, 1))
    return model.outputs.map(({ cluster }, i): Plate => {
      const size = many ? 'head' : w >= widthInEm(cluster.name) * typeSize.figure ? 'figure' : 'large'
      const box = { x, y: top + row * i, w, h: row - 16 }
      return { ...plate, key: cluster.id, fact: cluster.id, tone: 'ink', name: cluster.name, size, ...box }
    })
  }
  const ems = model.outputs.reduce((sum, o) => sum + widthInEm(o.cluster.name) * 1.1 + 0.8, 0.8)
  const size = fitting(ems, fullLength(bar), typeSize[plate.size] * 1.2)
  const line = typeSize[size] * 1.25
  let at = x0 + 48
  return model.outputs.map(({ cluster }): Plate => {
    const w = widthInEm(cluster.name) * typeSize[size] * 1.08
    const box = { x: at, y: y0 - line / 2, w, h: line }
    at += w + typeSize[size] * 0.8
    return { ...plate, key: cluster.id, fact: cluster.id, tone: 'ground', name: cluster.name, size, ...box }
  })
}

function words(model: ClustersModel, bar: ShareBar): readonly PlacedLabel[] {
  const full = fullLength(bar)
  const [x0, y0] = bar.start
  const { labels } = model
  const figure = {
    key: 'share',
    figure: model.share.figure,
    size: hero,
    tone: 'ink',
    align: 'left',
    look: 'raised',
  } as const
  const more = { key: 'more', text: labels.more ?? '', size: 'caption', tone: 'ink2' } as const
  const whole = { key: 'whole', text: labels.whole ?? '', tone: 'ink2' } as const
  if (bar.upright) {
    const x = x0 + bar.thick / 2 + 40
    return [
      { ...figure, x: x - 6, y: seatedOn(hero, y0 - full - 4) },
      { key: 'lead', text: labels.lead ?? '', x, y: y0 - full + 40, size: 'lead', tone: 'ink2', align: 'left' },
      { ...more, x: x0, y: y0 - bar.length + 40, w: 216, align: 'centre' },
      { ...whole, x, y: y0 - bar.length, size: 'head', align: 'left' },
    ]
  }
  const beyond = x0 + (bar.length + full) / 2 + bar.length * 0.06
  return [
    { ...figure, x: x0 + full + 4, y: seatedOn(hero, y0 - bar.thick / 2 - 34) },
    { ...more, x: beyond, y: y0 - 36, w: 420, align: 'centre' },
    { ...whole, x: x0 + bar.length / 2, y: y0 + bar.thick / 2 + rule - 17, size: 'lead', align: 'centre' },
  ]
}

/** Distance of the measuring line below the bar, u. */
const rule = 38

/** Landscape: a measuring line under the whole bar, open where its name stands. */
function measure(model: ClustersModel, bar: ShareBar): readonly Strand[] {
  if (bar.upright) return []
  const y = bar.start[1] + bar.thick / 2 + rule
  const [a, b] = [bar.start[0], bar.start[0] + bar.length]
  const half = (widthInEm(model.labels.whole ?? '') * typeSize.lead) / 2 + 24
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
    line('from', [
      [a, y - 12],
      [a, y + 12],
    ]),
    line('to', [
      [b, y - 12],
      [b, y + 12],
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
        [x0 - share.thick / 2 - 12, y0 - full],
        [x0 + share.thick / 2 + 34, y0 - full],
      ] as const)
    : ([
        [x0 + full, y0 - share.thick / 2 - 24],
        [x0 + full, y0 + share.thick / 2 + 18],
      ] as const)
  return {
    share,
    strands: [{ id: 'bound', points: bound, width: 4, tone: 'ink', layer: 3 }, ...measure(model, share)],
    labels: words(model, share),
    plates: [touch, ...carriers(model, stage, share)],
    titleWidth: stage.portrait ? stage.content.w : 940,
  }
}
