import { textsOf } from '../../../electron/core/reading'
import type { Report, Texts } from '../../../electron/core/report'
import type { Content } from '../../picture/content'
import { isHanLocale } from '../../picture/metrics'
import { penOf, type Pen } from '../../picture/pen'
import type { Words } from '../../picture/picture'
import type { Stage } from '../../picture/stage'
import { stands } from '../../picture/writeUpright'
import type { AttractPlace } from './place'

/** What the attract screen shows besides what stands still. */
export interface Shown {
  /** A figure of the report, by its reference. */
  readonly figure: string
  /** Lines that greet guests who are expected: they stand where the slogan does. */
  readonly welcome?: readonly string[] | undefined
  /** Whether the pack's map knows the park. */
  readonly park: boolean
}

/** A language the attract screen speaks. */
export interface Tongue {
  readonly pen: Pen
  readonly texts: Texts
}

export const tongueOf = (report: Report, locale: string, stage: Stage): Tongue => ({
  pen: penOf(report, locale, stage),
  texts: textsOf(report, locale),
})

/** Lines as they are, whatever they hold: a greeting is typed by hand. */
const lined = (lines: readonly string[]): Content =>
  lines.flatMap((text, i) => [...(i === 0 ? [] : [{ kind: 'break' as const }]), { kind: 'text' as const, text }])

/** The slogan or a greeting, with the park's name: from top to bottom in Chinese, else line by line. */
export function headOf({ pen, texts }: Tongue, { slogan: room }: AttractPlace, { welcome }: Shown): readonly Words[] {
  const { attract, park } = texts
  const lines = welcome ?? attract.slogan
  const own = { id: 'slogan', role: 'title', content: lined(lines), face: 'serif', weight: 600 } as const
  const called = {
    id: 'name',
    content: pen.say(park.name),
    ink: 'ink2',
    size: pen.size('lead'),
    floor: pen.floor,
  } as const
  const { portrait } = pen.stage
  if (isHanLocale(pen.locale) && stands(park.name, 16)) {
    const side = called.size + 30
    const wide = { ...room, w: room.w - side }
    const set = (most?: number): Words =>
      pen.writeUpright({
        ...own,
        ...wide,
        ...{ size: portrait ? 136 : 185, floor: 28, leading: 1.16, tracking: 0.04, balance: lines.length === 1 },
        ...(most === undefined ? {} : { lines: most }),
        ...(portrait ? { x: room.x + wide.w, align: 'right' } : { align: 'left' }),
      })
    const slogan = larger(set(lines.length), set())
    const x = portrait ? room.x + room.w : slogan.box.x + slogan.box.w + side
    return [
      slogan,
      pen.writeUpright({ ...called, x, y: slogan.box.y, w: called.size, h: room.h, lines: 1, align: 'right' }),
    ]
  }
  const align = portrait ? 'right' : 'left'
  const name = pen.write({ ...called, ...room, align, lines: 3, balance: true })
  const y = name.box.y + name.box.h + 36
  const size = portrait ? 88 : 98
  const h = room.y + room.h - y
  // Lines of Latin letters are as long as the room is wide, wherever they were typed.
  const content = lined([lines.join(' ')])
  const balance = portrait
  return [name, pen.write({ ...own, content, ...room, align, y, h, size, floor: 28, leading: 1.16, balance })]
}

/** Lines as they were typed, unless more of them make them much larger. */
const larger = (typed: Words, more: Words): Words => (typed.cut || more.size > 1.4 * typed.size ? more : typed)

/** The slogan in the other language; none where it has no room. */
export function otherSlogan({ pen, texts }: Tongue, { other: room }: AttractPlace): readonly Words[] {
  const { slogan } = texts.attract
  const words = pen.write({
    ...{ ...room, id: 'slogan:other', content: lined(slogan), face: 'serif', weight: 600, leading: 1.2 },
    ...{
      size: 46,
      floor: pen.floor,
      lines: 4,
      align: pen.stage.portrait ? 'right' : 'left',
      y: room.y + room.h,
      at: 'foot',
    },
  })
  return words.cut ? [] : [words]
}
