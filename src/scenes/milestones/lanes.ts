import type { Content } from '../../picture/content'
import type { Sheet } from './sheet'
import type { MilestonesModel } from './model'
import { momentWords } from './momentWords'
import type { Box } from '../../picture/stage'
import { moved } from '../../picture/pieces'
import type { AnyPiece, Words } from '../../picture/picture'

export interface Lane {
  readonly id: string
  readonly content: Content
}

/** What has no day of its own, in one line each: a moment of the year, a list, whose card has its parts. */
export function lanes(model: MilestonesModel, floor: number): readonly Lane[] {
  const of = (id: string, when: string, name: string, said: string | undefined): Lane => ({
    id,
    content: momentWords({ when, name, said }, floor),
  })
  return [
    ...model.undated.map(({ id, when, short, said }) => of(id, when, short, said)),
    ...model.through.map(({ id, name, said }) => of(id, '', name, said)),
  ]
}

/** What lasted through the year, and how much of the stage it takes, u. */
export interface Lanes {
  readonly tall: number
  readonly at: (y: number) => readonly AnyPiece[]
}

/** Half of what lies between two lanes, u. */
const half = 9

const touched = (id: string, words: Words): readonly AnyPiece[] => {
  const box = { ...words.box, y: words.box.y - half, h: words.box.h + 2 * half }
  return [{ kind: 'hit', id: `hit:${id}`, fact: id, travel: `event:${id}`, box }, words]
}

/** Below a finding: what became of the year, one line each, larger than at its foot. Undefined where not all of it has room. */
export function lanesUnder({ pen }: Sheet, model: MilestonesModel, room: Box): readonly AnyPiece[] | undefined {
  const size = pen.size('lead')
  let { y } = room
  const all = lanes(model, pen.floor).map(({ id, content }) => {
    const ask = { id: `lane:${id}`, content, size, floor: size * 0.85, card: id, lines: 1 } as const
    const words = pen.write({ ...ask, ...room, y })
    y += words.box.h + 4 * half
    return { id, words }
  })
  const fits = all.length > 0 && y <= room.y + room.h && all.every(({ words }) => !words.cut && !words.shortened)
  return fits ? all.flatMap(({ id, words }) => touched(id, words)) : undefined
}

/** What went on all through the year, at its foot: side by side where each is one line so, else one below the other; three at most, the rest on the page's list. */
export function lanesOf({ pen }: Sheet, model: MilestonesModel, room: Box): Lanes {
  const size = pen.size('caption')
  const all = lanes(model, pen.floor).slice(0, 3)
  if (all.length === 0) return { tall: 0, at: () => [] }
  const [rows, columns] = [2 * half, 48]
  const write = (w: number, lines: number): readonly (Lane & { readonly words: Words })[] =>
    all.map((lane) => ({
      ...lane,
      words: pen.write({
        ...{
          id: `lane:${lane.id}`,
          content: lane.content,
          size,
          floor: pen.floor,
          card: lane.id,
          leading: 1.35,
          lines,
        },
        ...{ x: room.x, y: 0, w },
      }),
    }))
  const each = (room.w - columns * (all.length - 1)) / all.length
  const beside = write(each, 1)
  const lying = beside.every(({ words }) => words.shortened === undefined && words.size >= size * 0.95)
  const stacked = lying ? beside : write(room.w, pen.stage.portrait ? 3 : 1)
  const high = (of: typeof stacked): number => of.reduce((sum, { words }) => sum + words.box.h + rows, rows)
  const written = lying || high(stacked) <= room.h * 0.17 ? stacked : write(room.w, 1)
  // As far apart as there is room: each by itself has a share of it, the last not what the others leave over.
  const spare = room.w - written.reduce((sum, { words }) => sum + words.box.w, 0)
  const apart = Math.min(columns * 1.5, spare / Math.max(1, all.length - 1))
  const tall = lying ? Math.max(...written.map(({ words }) => words.box.h)) + 2 * rows : high(written)
  return {
    tall,
    at: (from) => {
      let y = from + rows
      let { x } = room
      return written.flatMap(({ id, words }): readonly AnyPiece[] => {
        const placed = moved(words, x - room.x, y - words.box.y)
        if (lying) x += placed.box.w + apart
        else y += words.box.h + rows
        return touched(id, placed)
      })
    },
  }
}
