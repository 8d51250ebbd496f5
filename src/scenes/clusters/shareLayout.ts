import { fullLength, type ShareBar } from '../../charts/shareBar'
import type { Stage } from '../../composables/useStage'
import { seatedOn, typeSize, widthInEm, type PlacedLabel } from '../../marks/placedLabel'
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

const size = 'huge'

/** The names of those who carry the share, inside it and side by side: together, and never divided among them. */
function carriers(model: ClustersModel, bar: ShareBar): readonly Plate[] {
  const type = model.outputs.length > 2 ? 'caption' : 'large'
  const upright = bar.upright
  const along = (name: string): number => widthInEm(name) * typeSize[type] * (upright ? 1.12 : 1)
  const line = typeSize[type] * 1.25
  const gap = upright ? 24 : 64
  const room = model.outputs.length * line + (model.outputs.length - 1) * gap
  let at = 44
  return model.outputs.map(({ cluster }, i): Plate => {
    const length = along(cluster.name)
    const box = upright
      ? { x: bar.start[0] - room / 2 + i * (line + gap), y: bar.start[1] - 44 - length, w: line, h: length }
      : { x: bar.start[0] + at, y: bar.start[1] - line / 2, w: length, h: line }
    at += length + gap
    return {
      key: cluster.id,
      fact: cluster.id,
      look: 'bare',
      tone: 'ink',
      name: cluster.name,
      size: type,
      upright,
      ...box,
    }
  })
}

function words(model: ClustersModel, stage: Stage, bar: ShareBar): readonly PlacedLabel[] {
  const full = fullLength(bar)
  const [x0, y0] = bar.start
  const { labels } = model
  const figure = { key: 'share', figure: model.share.figure, size, tone: 'ink', align: 'left', look: 'raised' } as const
  if (bar.upright) {
    const x = x0 + bar.thick / 2 + 40
    const w = stage.content.x + stage.content.w - x
    return [
      { ...figure, x: x - 6, y: seatedOn(size, y0 - full) },
      { key: 'lead', text: labels.lead ?? '', x, y: y0 - full + 34, w, size: 'lead', tone: 'ink2', align: 'left' },
      { key: 'more', text: labels.more ?? '', x, y: y0 - full - 330, w, size: 'caption', tone: 'ink2', align: 'left' },
      { key: 'whole', text: labels.whole ?? '', x, y: y0 - bar.length, w, size: 'head', tone: 'ink2', align: 'left' },
    ]
  }
  const foot = y0 + bar.thick / 2 + 22
  return [
    { ...figure, x: x0 + full + 4, y: seatedOn(size, y0 - bar.thick / 2 - 34) },
    { key: 'whole', text: labels.whole ?? '', x: x0 + bar.length, y: foot, size: 'lead', tone: 'ink2', align: 'right' },
    { key: 'more', text: labels.more ?? '', x: x0 + full, y: foot, size: 'caption', tone: 'ink2', align: 'left' },
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
    strands: [{ id: 'bound', points: bound, width: 4, tone: 'ink', layer: 3 }],
    labels: words(model, stage, share),
    plates: [touch, ...carriers(model, share)],
    titleWidth: stage.portrait ? stage.content.w : 940,
  }
}
