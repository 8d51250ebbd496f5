import { textsOf } from '../../electron/core/reading'
import type { Report, Scene } from '../../electron/core/report'
import type { Walk } from '../../electron/core/route'
import type { Spot } from '../../electron/core/tour'
import { writtenFigure } from '../../electron/core/written'
import { plainText, splitText } from '../picture/splitText'

/** A step of the walk as a guide has it before them; words in the guide's language. */
export interface GuideStep extends Spot {
  /** Its place on the whole walk, from 0. */
  readonly index: number
  readonly at: Scene
  readonly id: string
  readonly title: string
  readonly sceneName: string
  readonly note: readonly NotePart[]
  readonly question: readonly NotePart[]
  readonly answer: readonly NotePart[]
  /** What a search looks through: title and scene in every language of the pack. */
  readonly words: string
}

/** A piece of a note; figures stand out. */
export interface NotePart {
  readonly text: string
  readonly figure: boolean
}

/** A text of the pack in pieces, its figures written out. Pure. */
function partsOf(report: Report, locale: string, text: string | undefined): readonly NotePart[] {
  return splitText(text ?? '').flatMap((part): readonly NotePart[] => {
    if (part.kind === 'break') return [{ text: '\n', figure: false }]
    if (part.kind === 'text') return [{ text: part.text, figure: false }]
    const written = { text: writtenFigure(report, locale, part.ref).text, figure: true }
    return part.tail === '' ? [written] : [written, { text: part.tail, figure: false }]
  })
}

/** A step's title on one line. */
function titleIn(report: Report, locale: string, scene: string, step: string): string {
  const title = textsOf(report, locale).scenes[scene]?.steps[step]?.title ?? ''
  const gap = /^(zh|ja)/.test(locale) ? '' : ' '
  return plainText(title.replaceAll('\n', gap), (ref) => writtenFigure(report, locale, ref).text)
}

/** The steps of a walk in the guide's language. Pure. */
export function guideSteps(report: Report, walk: Walk, locale: string): readonly GuideStep[] {
  const texts = textsOf(report, locale)
  const all = walk.stops.flatMap((stop, scene) => stop.steps.map((id, step) => ({ stop: stop.scene, id, scene, step })))
  return all.flatMap(({ stop, id, scene, step }, index): readonly GuideStep[] => {
    const at = report.tour.scenes.find((one) => one.id === stop)
    if (!at) return []
    const said = texts.scenes[stop]?.steps[id]
    const sceneName = texts.scenes[stop]?.name ?? stop
    const words = report.manifest.locales.flatMap((one) => [
      titleIn(report, one, stop, id),
      textsOf(report, one).scenes[stop]?.name ?? '',
    ])
    return [
      {
        ...{ index, scene, step, at, id, sceneName, title: titleIn(report, locale, stop, id) },
        note: partsOf(report, locale, said?.guide ?? said?.lead),
        question: partsOf(report, locale, said?.question),
        answer: partsOf(report, locale, said?.answer),
        words: words.join(' ').toLowerCase(),
      },
    ]
  })
}

/** Where on the walk a place is. Pure. */
export const stepAt = (steps: readonly GuideStep[], { scene, step }: Spot): GuideStep | undefined =>
  steps.find((one) => one.scene === scene && one.step === step)

/** The steps that have all words of a search, in whatever language, or that number. Pure. */
export function filtered(steps: readonly GuideStep[], search: string): readonly GuideStep[] {
  const asked = search
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return steps.filter(({ words, index }) =>
    asked.every((word) => words.includes(word) || (/^\d+$/.test(word) && Number(word) === index + 1)),
  )
}
