import type { Pen } from '../../picture/pen'
import { moved } from '../../picture/pieces'
import type { Words } from '../../picture/picture'
import { isWall, type Box } from '../../picture/stage'
import type { Ask } from '../../picture/write'
import type { Stand, Station } from './stages'

/** What is said of a thing, from the head of its room at 0. */
export interface Said {
  readonly words: readonly Words[]
  readonly tall: number
}

/** A thing and the room of its words. */
export interface Told {
  readonly stand: Stand
  readonly box: Box
}

/** Words of a wall are read from further off. */
const farther = ({ stage }: Pen): number => (isWall(stage) ? 1.3 : 1)

/** Words of one kind are equally large: as large as those with the least room allow. */
const evenSize = (least: number, wish: number, words: readonly Words[]): number =>
  Math.max(Math.min(least, wish), Math.min(wish, ...words.map(({ size }) => size)))

function nameOf(pen: Pen, { stand, box }: Told, size: number, floor = pen.floor, lines = 2): Words {
  const look = { size, floor, lines, weight: 600, leading: 1.2, balance: true } as const
  const h = box.h * (stand.under === '' ? 1 : 0.58)
  return pen.write({ ...look, ...box, id: `name:${stand.id}`, content: pen.say(stand.name), card: stand.fact, y: 0, h })
}

/** A name would rather be a little smaller than fall into two lines. */
function wishedName(pen: Pen, told: Told, wish: number): Words {
  const one = nameOf(pen, told, wish, wish * 0.8, 1)
  return one.cut ? nameOf(pen, told, wish) : one
}

function underOf(pen: Pen, { stand, box }: Told, y: number, size: number): readonly Words[] {
  const h = box.h - y
  if (stand.under === '' || h < pen.floor * 1.2) return []
  const look = { size, floor: pen.floor, ink: 'ink2', leading: 1.25, lines: 3 } as const
  return [
    pen.write({ ...look, ...box, id: `firms:${stand.id}`, content: pen.say(stand.under), card: stand.fact, y, h }),
  ]
}

/** Names of things, and below them who has come; all names in one size, and so what is below. */
export function sayAll(pen: Pen, told: readonly Told[]): readonly Said[] {
  const wish = pen.size('head') * 1.3 * farther(pen)
  const large = evenSize(
    pen.size('lead'),
    wish,
    told.map((one) => wishedName(pen, one, wish)),
  )
  const small = Math.min(large * 0.8, pen.size('lead') * farther(pen))
  const names = told.map((one) => nameOf(pen, one, large))
  const belowOf = (size: number): readonly (readonly Words[])[] =>
    told.map((one, i) => {
      const box = names[i]?.box
      return underOf(pen, one, box ? box.y + box.h + small * 0.7 : 0, size)
    })
  const even = evenSize(pen.size('label'), small, belowOf(small).flat())
  return belowOf(even).map((below, i) => {
    const words = [...names.slice(i, i + 1), ...below]
    return { words, tall: Math.max(0, ...words.map(({ box }) => box.y + box.h)) }
  })
}

export const movedTo = ({ words }: Said, y: number): readonly Words[] => words.map((one) => moved(one, 0, y))

export const headSize = (pen: Pen): number => pen.size('head') * farther(pen)

/** What a stage is called, and how many of it are not shown, on one baseline. */
function sayHead(pen: Pen, { stage, label, rest }: Station, { x, y, w }: Box, size: number): readonly Words[] {
  const line: Omit<Ask, 'id' | 'content'> = {
    ...{ size, floor: pen.floor, lines: 1, x, w, y: y + headSize(pen) * 0.86, at: 'baseline' },
  }
  const [id, content] = [`${stage}:rest`, pen.say(`+${rest.length}`)]
  const more = rest.length > 0 ? [pen.write({ ...line, id, content, count: true, ink: 'ink2' })] : []
  if (label === '') return more
  const free = w - (more[0] ? more[0].box.w + 24 : 0)
  const said = pen.write({ ...line, id: stage, content: pen.say(label), ink: 'river', whole: label, w: free })
  return [said, ...more.map((one) => moved(one, said.box.w + 24, 0))]
}

/** Heads of all stages, in one size. */
export function sayHeads(pen: Pen, stations: readonly Station[], boxes: readonly Box[]): readonly Words[] {
  const none = { x: 0, y: 0, w: 0, h: 0 }
  const all = (size: number): readonly Words[] =>
    stations.flatMap((station, i) => sayHead(pen, station, boxes[i] ?? none, size))
  const wish = headSize(pen)
  return all(evenSize(pen.floor, wish, all(wish)))
}
