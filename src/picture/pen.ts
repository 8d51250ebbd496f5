import { factText, textsOf } from '../../electron/core/reading'
import type { Report, Texts } from '../../electron/core/report'
import type { Content, Said } from './content'
import { figureContent, type FigureStyle } from './figure'
import type { Words } from './picture'
import { remembered, rememberedOf } from './remembered'
import { splitText } from './splitText'
import type { Stage } from './stage'
import { sizeAt, typeSize, type TypeSize } from './type'
import { write, type Ask } from './write'
import { writeUpright } from './writeUpright'

/** What a scene kind writes with: one report, one language, one stage. */
export interface Pen {
  readonly stage: Stage
  readonly locale: string
  /** A type size in u: small type grows with hall and visitor. */
  readonly size: (name: TypeSize) => number
  /** The smallest type of this stage, u. */
  readonly floor: number
  /** Words of the program or the pack; `{fact-id}` becomes that figure, `\n` a new line. */
  readonly say: (text: string, look?: Partial<Said>, style?: FigureStyle) => Content
  readonly figure: (ref: string, style?: FigureStyle) => Content
  /** What the pack calls a fact. */
  readonly name: (id: string) => string
  readonly write: (ask: Ask) => Words
  readonly writeUpright: (ask: Ask & { readonly h: number }) => Words
}

/** A pack's text as content, figures in it set as prose. */
const contentOf = (report: Report, locale: string, text: string, look: Partial<Said>, style: FigureStyle): Content =>
  splitText(text).flatMap((part): Content => {
    if (part.kind === 'break') return [{ kind: 'break' }]
    if (part.kind === 'text') return [{ ...look, kind: 'text', text: part.text }]
    const figure = figureContent(report, locale, part.ref, style)
    return part.tail === '' ? figure : [...figure, { ...look, kind: 'text', text: part.tail }]
  })

/** Each stage says the same: in a language, most of it in no look of its own. */
const textsBefore = rememberedOf<ReturnType<typeof remembered<Content>>>(20)
const saidBefore = rememberedOf<Content>(1000)

function said(report: Report, locale: string, text: string, look?: Partial<Said>, style?: FigureStyle): Content {
  if (look || style) {
    const [own, figures] = [look ?? {}, style ?? {}]
    const key = JSON.stringify([locale, text, own, figures])
    return saidBefore(report, key, () => contentOf(report, locale, text, own, figures))
  }
  const texts = textsBefore(report, locale, () => remembered<Content>(1000))
  return texts(text, () => contentOf(report, locale, text, {}, {}))
}

export function penOf(report: Report, locale: string, stage: Stage): Pen {
  const label = sizeAt('label', stage.text)
  return {
    stage,
    locale,
    size: (name) => sizeAt(name, stage.text),
    floor: typeSize.floor * stage.text,
    say: (text, look, style) => said(report, locale, text, look, style),
    figure: (ref, style = {}) => figureContent(report, locale, ref, { least: label, ...style }),
    name: (id) => factText(report, locale, id).name,
    write: (ask) => write(ask, locale),
    writeUpright: (ask) => writeUpright(ask, locale),
  }
}

/** How wide a figure is in one line, u, in a size, u. */
export const wideOf = (pen: Pen, ref: string, size: number, weight?: Ask['weight']): number => {
  const look = weight === undefined ? {} : { weight }
  return pen.write({ id: '', content: pen.figure(ref, { look: 'seated' }), size, ...look, x: 0, y: 0, w: 99999 }).box.w
}

/** The texts of a scene. */
export const sceneTexts = (report: Report, locale: string, scene: string): Texts['scenes'][string] | undefined =>
  textsOf(report, locale).scenes[scene]
