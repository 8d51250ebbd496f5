import { columnsFor } from '../../picture/arrange'
import { askBlock, hollowAnswer, knobSide } from '../../picture/guessing'
import { heading } from '../../picture/heading'
import type { AnyPiece, Bar, Hit, Omission, Picture, Strand, Words } from '../../picture/picture'
import { touchRoom, type Box } from '../../picture/stage'
import type { ClustersModel, Share } from './model'
import { guessedShare, toldShare } from './shareGuess'
import type { Sheet } from './sheet'

/** A scene that has a share to tell. */
type SharedModel = ClustersModel & { readonly share: Share }

/** Loose ends of a bar whose bound is only a lower one: they say that there is more, not how much. */
function fray({ box, ink }: Bar, lying: boolean, reach: number): readonly Strand[] {
  const across = lying ? box.h : box.w
  const count = Math.max(8, Math.round(across / 13))
  const pitch = across / count
  return Array.from({ length: count }, (_, i): Strand => {
    const length = reach * (0.25 + 0.75 * Math.abs(Math.sin(i * 12.9898) % 1))
    const at = (i + 0.5) * pitch
    const [x, y] = lying ? [box.x + box.w, box.y + at] : [box.x + at, box.y]
    const end = lying ? { x: x + length, y } : { x, y: y - length }
    return {
      kind: 'strand',
      id: `fray:${i}`,
      box,
      points: [{ x, y }, end],
      from: [
        { x, y },
        { x, y },
      ],
      width: pitch * 0.55,
      ink,
      decor: true,
    }
  })
}

/** The bar of the share in the outline of the whole: as long as the stage, or upright as high as the room. */
function barsOf(
  { share: { figure, value } }: SharedModel,
  room: Box,
  lying: boolean,
): { readonly bar: Bar; readonly whole: Bar } {
  const part = value / 100
  const box = lying ? { ...room, w: room.w * part } : { ...room, y: room.y + room.h * (1 - part), h: room.h * part }
  const common = { kind: 'bar', fact: figure, measure: '%', scale: 'share', along: lying ? 'x' : 'y' } as const
  return {
    bar: { ...common, id: 'share', box, value, ink: 'river' },
    whole: { ...common, id: 'all', box: room, value: 100, ink: 'tick', hollow: true },
  }
}

/** Those who carry the share, one under the other without a line between them: a list, never a division. */
function carriers(
  { pen }: Sheet,
  model: ClustersModel,
  box: Box,
  on: string | undefined,
): { readonly pieces: readonly (Words | Hit)[]; readonly omissions: readonly Omission[] } {
  const ids = model.outputs.map(({ cluster }) => cluster)
  const least = pen.size('label') * 1.5
  const row = { wish: Math.max(least, Math.min(150, box.h / Math.max(1, ids.length))), least }
  const { rowHeight, shown } = columnsFor(box, ids.length, { row, least: box.w, gap: 0, most: 1 })
  const named = ids.slice(0, shown)
  const top = box.y + (box.h - rowHeight * Math.min(ids.length, shown + 1)) / 2
  const rest = ids.length - shown
  const ask = {
    floor: pen.floor,
    lines: 1,
    ink: on === undefined ? 'ink' : 'ground',
    at: 'middle',
    ...(on === undefined ? {} : { on }),
  } as const
  const write = (id: string, i: number, size: number): Words =>
    pen.write({
      ...ask,
      id: `carrier:${id}`,
      content: pen.say(pen.name(id)),
      size,
      x: box.x,
      w: box.w,
      y: top + rowHeight * (i + 0.5),
      h: rowHeight,
      card: id,
    })
  // None carries more than another: all are equally large.
  const wish = Math.max(pen.floor, Math.min(110, rowHeight * 0.72))
  const size = Math.min(wish, ...named.map((id, i) => write(id, i, wish).size))
  const words = named.flatMap((id, i): readonly (Words | Hit)[] => {
    const one = write(id, i, size)
    return [{ kind: 'hit', id: `hit:${id}`, fact: id, box: one.box }, one]
  })
  const more =
    rest > 0
      ? [
          pen.write({
            ...ask,
            id: 'rest',
            content: pen.say(`+${rest}`),
            count: true,
            size: pen.size('head'),
            x: box.x,
            w: box.w,
            y: top + rowHeight * (shown + 0.5),
          }),
        ]
      : []
  return {
    pieces: [...words, ...more],
    omissions: rest > 0 ? [{ what: model.labels.lead ?? '', shown, of: ids.length, facts: ids.slice(shown) }] : [],
  }
}

/** What the leading industries are of the whole: one bar, never split. */
export function sharePicture(model: SharedModel, sheet: Sheet): Picture {
  const { pen } = sheet
  const { stage } = pen
  const { content, portrait } = stage
  const title = heading(pen, sheet.heading, {
    ...content,
    w: content.w * (portrait ? 1 : 0.56),
    h: content.h * (portrait ? 0.26 : 0.42),
  })
  const { asked } = sheet
  const asking = asked?.guess.kind === 'asking' ? asked : undefined
  const hands = touchRoom(stage)
  // Below the bar beside its label; upright at the foot of the words' column.
  const block =
    asked &&
    askBlock(
      pen,
      asked,
      portrait
        ? {
            ...hands,
            x: Math.min(400, content.w * 0.42) + content.x + 44,
            w: hands.w - Math.min(400, content.w * 0.42) - 44,
          }
        : { ...hands, w: content.w * 0.5 },
    )
  const foot = portrait && block ? block.head - 40 : content.y + content.h
  const under = Math.max(46 + pen.size('lead'), !portrait && block ? content.y + content.h - block.head + 24 : 0)
  const thick = portrait
    ? Math.min(400, content.w * 0.42)
    : Math.max(60, Math.min(330, content.h * 0.38, foot - under - title.foot - 60))
  const floor = content.y + content.h
  // A scale that goes on beyond the whole has its knob below the title, too.
  const beyond = Math.max(0, (asked?.question.to ?? 0) / 100 - 1)
  const head = Math.max(title.foot + 90, (title.foot + 24 + knobSide / 2 + floor * beyond) / (1 + beyond))
  const room = portrait
    ? { x: 0, y: head, w: content.x + thick, h: floor - head }
    : { x: 0, y: foot - under - thick, w: stage.w, h: thick }
  const { bar, whole } = barsOf(model, room, !portrait)
  const end = portrait ? bar.box.y : bar.box.x + bar.box.w
  const right = content.x + content.w
  const beside = portrait ? { x: room.w + 44, w: right - room.w - 44 } : { x: content.x, w: content.w }
  const label = pen.write({
    id: 'whole',
    content: pen.say(model.labels.whole ?? pen.name(model.share.figure)),
    size: pen.size('lead'),
    floor: pen.floor,
    ink: 'ink2',
    lines: 2,
    leading: 1.2,
    ...beside,
    ...(portrait ? { y: room.y } : { y: room.y + room.h + 22, align: 'right' }),
  })
  // At the bound, as near as it has room; beside the title, never over it.
  const wish = 330
  const heroAt = (x: number, w: number, h: number): Words =>
    asking
      ? hollowAnswer(pen, asking, { id: 'answer', content: [], size: 240, floor: pen.floor, x, w, y: 0, h })
      : pen.write({
          id: 'hero',
          content: pen.figure(model.share.figure, { look: 'seated' }),
          size: wish,
          floor: 90,
          noun: 'whole',
          lines: 1,
          x,
          w,
          y: 0,
          h,
        })
  const lane = portrait ? beside : { x: title.right + 60, w: right - title.right - 60 }
  const top = portrait ? label.box.y + label.box.h + 40 : content.y
  const bottom = portrait ? Math.max(top + 160, Math.min(end - 30, foot - 260)) : room.y - 44
  const measured = heroAt(0, lane.w, bottom - top)
  const x = portrait ? lane.x : Math.max(lane.x, Math.min(end + 24, right - measured.box.w))
  const y = bottom - measured.box.y - measured.box.h
  const hero = {
    ...measured,
    box: { ...measured.box, x: measured.box.x + x, y: measured.box.y + y },
    lines: measured.lines.map((l) => ({ ...l, x: l.x + x, y: l.y + y })),
  }
  const list = portrait
    ? { ...beside, y: bottom + 60, h: Math.max(80, foot - bottom - 60) }
    : { x: content.x, y: room.y + 16, w: Math.max(0, Math.min(end - 40, right) - content.x), h: room.h - 32 }
  const inside = !portrait && list.w >= 260
  const said =
    portrait || inside
      ? carriers(sheet, model, list, portrait ? undefined : bar.id)
      : {
          pieces: [],
          omissions: [
            {
              what: model.labels.lead ?? '',
              shown: 0,
              of: model.outputs.length,
              facts: model.outputs.map((o) => o.cluster),
            },
          ],
        }
  const drawn: readonly AnyPiece[] = asking
    ? [...(model.share.bar ? [whole] : []), ...guessedShare(sheet, asking, whole)]
    : model.share.bar
      ? [bar, whole, ...(model.share.frayed ? fray(bar, !portrait, Math.min(room.w, room.h) * 0.36) : [])]
      : []
  const names = model.share.bar && !asking ? said : { pieces: [], omissions: [] }
  const own = asked?.guess.kind === 'told' && model.share.bar ? toldShare(sheet, asked, whole) : []
  return {
    pieces: [...drawn, ...own, ...names.pieces, hero, label, ...(block?.pieces ?? []), ...title.pieces],
    omissions: names.omissions,
  }
}
