import { crossesBox, grown, spread } from '../../picture/arrange'
import { heading, type SetHeading } from '../../picture/heading'
import { askBlock, knobSide } from '../../picture/guessing'
import { moved } from '../../picture/pieces'
import type { Pen } from '../../picture/pen'
import type { Picture, Words } from '../../picture/picture'
import { isWall, touchRoom, type Box } from '../../picture/stage'
import { arrivalsOf, arrivedAt, between } from './arrivals'
import { endsOf, levelsOf, rise, type Banks } from './banks'
import { joints } from './bankBlocks'
import { blocksOf } from './bankBlocks'
import { strandsOf } from './bankStrands'
import { askedFigures, guessed, scaleOf } from './growthGuess'
import type { IndicatorsModel } from './model'
import type { Sheet } from './sheet'
import type { Rooms } from './growthRooms'
import { measuresOf, yearsOf } from './growthWords'

/** Wide stages have words and strands at the left and figures at the right; upright ones have words above both. */
function roomsOf({ pen, heading: words }: Sheet): Rooms & { readonly title: SetHeading } {
  const { content, portrait } = pen.stage
  const right = content.x + content.w
  if (portrait) {
    const title = heading(pen, words, { ...content, h: content.h * 0.34 })
    const top = title.foot + 70
    const h = content.y + content.h - top
    const x = content.x + content.w * 0.47
    return {
      title,
      figures: { x, y: top, w: right - x, h },
      chart: { x: content.x, y: top, w: x - content.x - 30, h: h * 0.86 },
    }
  }
  const w = Math.min(content.w * 0.42, content.w - 900)
  // On a wall the strands have what the figures leave.
  const x = right - (isWall(pen.stage) ? content.w * 0.235 : Math.max(w, content.w * 0.36))
  const chart = { x: content.x, y: content.y + content.h * 0.1, w: x - content.x - 48, h: content.h * 0.9 }
  const title = heading(pen, words, { x: content.x, y: content.y, w: chart.w * 0.72, h: content.h * 0.5 })
  return { title, figures: { x, y: content.y, w: right - x, h: content.h }, chart }
}

/** The part of a column that hands reach. */
function handsOf({ stage }: Pen, box: Box): Box {
  const room = touchRoom(stage)
  return {
    ...box,
    w: Math.min(box.x + box.w, room.x + room.w) - box.x,
    h: Math.min(box.y + box.h, room.y + room.h) - box.y,
  }
}

/** The arrivals, each as near to its strand's end as the others allow. */
function figuresOf({ pen }: Sheet, model: IndicatorsModel, banks: Banks, figures: Box): readonly Words[] {
  const settings = pen.stage.portrait ? (['below', 'beside'] as const) : (['beside', 'below'] as const)
  const all = arrivalsOf(pen, model, figures, settings)
  const wishes = model.pair.map((g, i) => banks.level(g.growth) + ((all[i]?.down ?? 0) - (all[i]?.up ?? 0)) / 2)
  const sizes = all.map((one) => one.up + one.down)
  const middles = spread(wishes, sizes, { from: figures.y, to: figures.y + figures.h }, between) ?? wishes
  return all.flatMap((one, i) => arrivedAt(one, figures.x, (middles[i] ?? 0) - (one.down - one.up) / 2))
}

/** Sets banks and strands so that none runs into the words above: the head gives way, down to half the height. */
function banksIn(values: readonly number[], chart: Box, start: number, below: number, keep: readonly Words[]): Banks {
  const thick = Math.min(60, chart.w * 0.08)
  const block = chart.x + chart.w - thick
  const bank = block - Math.max(26, thick * 0.75)
  const foot = chart.y + chart.h - below
  const at = (head: number): Banks => {
    const { ground, level } = levelsOf(values, head, foot)
    return { node: { x: start, y: ground }, bank, block, thick, level }
  }
  const clear = (banks: Banks): boolean =>
    values.every((v) => keep.every((words) => !crossesBox(rise(banks, v), 15, grown(words.box, 24))))
  for (let head = chart.y; head < foot - 60; head += 12) {
    const banks = at(head)
    if (clear(banks)) return banks
  }
  return at(foot - 60)
}

/** 2019 = 100 on one bank; each strand reaches its growth on the other, heights exactly in proportion. */
export function growthPicture(model: IndicatorsModel, sheet: Sheet): Picture {
  const { pen, asked } = sheet
  const rooms = roomsOf(sheet)
  const { title, chart } = rooms
  if (model.pair.length === 0) return { pieces: title.pieces, omissions: [] }
  const block = asked && askBlock(pen, asked, handsOf(pen, rooms.figures))
  const figures = block ? { ...rooms.figures, h: block.head - 40 - rooms.figures.y } : rooms.figures
  const { then, now, apart } = yearsOf(sheet, model, chart)
  const { portrait } = pen.stage
  const start = apart ? chart.x + Math.max(120, then.box.w + 22) : chart.x + 24
  const below = 30 + Math.max(now.box.h, apart ? 0 : then.box.h)
  const line = chart.y + chart.h - below + 30
  const keep = portrait ? [] : title.pieces
  const asking = asked?.guess.kind === 'asking' ? asked : undefined
  // While a growth is asked for its strand is not drawn, and the scale is the question's; a knob's half stays clear of the years.
  const pair = asking ? model.pair.filter(({ figure }) => `${figure}#growth` !== asking.question.fact) : model.pair
  const room = asking ? { ...chart, h: chart.h - knobSide * 0.7 } : chart
  const banks = banksIn(scaleOf(model, asked), room, start, below, keep)
  const blocks = asking ? [] : blocksOf(pair, banks)
  const years = [
    ...(model.labels.base ? [moved(then, 0, apart ? banks.node.y - 24 - then.box.h - then.box.y : line)] : []),
    ...(model.labels.now ? [moved(now, 0, line)] : []),
  ]
  const pieces = [
    ...strandsOf(pair, banks),
    ...blocks,
    ...joints(blocks),
    ...endsOf(pair, banks),
    ...measuresOf(sheet, model, blocks),
    ...(asking ? askedFigures(sheet, asking, { ...model, pair }, figures) : figuresOf(sheet, model, banks, figures)),
    ...(asked ? guessed(sheet, asked, banks, chart) : []),
    ...(block?.pieces ?? []),
    ...years,
    ...title.pieces,
  ]
  return { pieces, omissions: [] }
}
