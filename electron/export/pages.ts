import { basename } from 'node:path'
import { textsOf } from '../core/reading'
import type { Report, Scene } from '../core/report'
import { walkOf, type Walk } from '../core/route'
import { writtenFigure } from '../core/written'
import { pictureOf, type StepAt } from '../../src/judge'
import { heading } from '../../src/picture/heading'
import { penOf, type Pen } from '../../src/picture/pen'
import type { AnyPiece, Picture, Words } from '../../src/picture/picture'
import { plainText } from '../../src/picture/splitText'
import type { Stage } from '../../src/picture/stage'
import { filmFile, pictureFile, type Photos } from './photos'
import type { Sheet } from './sheet'
import { exportWords } from './words'

/** One step on paper. */
export interface Page {
  readonly scene: string
  readonly step: string
  /** What the scene and the step are called in the outline. */
  readonly chapter: string
  readonly title: string
  readonly picture: Picture
  /** Below the picture: what it is from, and which page it is. */
  readonly foot: readonly Words[]
  /** Whether the step's picture is no data yet: then the page says its words. */
  readonly wordsOnly: boolean
}

interface Drawing {
  readonly report: Report
  readonly locale: string
  readonly stage: Stage
}

/** A step in words: its finding, its line, and every figure it tells, by name. */
function inWords({ report, locale, stage }: Drawing, scene: Scene, step: string): Picture {
  const pen = penOf(report, locale, stage)
  const texts = textsOf(report, locale).scenes[scene.id]
  const { title = texts?.name ?? '', lead } = texts?.steps[step] ?? {}
  const head = heading(pen, { kicker: texts?.kicker ?? texts?.name ?? '', title, lead }, stage.content)
  const facts = scene.steps.find(({ id }) => id === step)?.facts ?? []
  return { pieces: [...head.pieces, ...listed(pen, report, facts, head.foot + 60)], omissions: [] }
}

/** Facts below one another, each its name and its figure where it has one, as many as there is room for. */
function listed(pen: Pen, report: Report, facts: readonly string[], top: number): readonly Words[] {
  const { content } = pen.stage
  const rows: Words[] = []
  let y = top
  for (const id of facts) {
    const { kind } = report.facts[id] ?? {}
    const figure = kind === 'figure' || kind === 'derived' ? pen.figure(id) : []
    const words = pen.write({
      ...{ id: `fact:${id}`, size: pen.size('caption'), floor: pen.floor, lines: 2, x: content.x, y, w: content.w },
      content: [{ kind: 'text', text: `${pen.name(id)}  `, ink: 'ink2' }, ...figure],
    })
    y = words.box.y + words.box.h + 22
    if (y > content.y + content.h) break
    rows.push(words)
  }
  return rows
}

/** The report's title on the left, the page on the right. */
export function footOf({ report, locale, stage }: Drawing, page: number, pages: number): readonly Words[] {
  const pen = penOf(report, locale, stage)
  const { content, h } = stage
  const ask = { size: pen.floor, y: h - 64, lines: 1, ink: 'ink3', at: 'baseline' } as const
  const { source, park } = textsOf(report, locale)
  const from = source.title.includes(park.name) ? source.title : `${park.name} · ${source.title}`
  const wide = content.w * 0.8
  return [
    pen.write({ ...ask, id: 'foot:from', content: pen.say(from), x: content.x, w: wide }),
    pen.write({
      ...{ ...ask, id: 'foot:page', content: pen.say(`${page} / ${pages}`), align: 'right', count: true },
      ...{ x: content.x + wide, w: content.w - wide },
    }),
  ]
}

/** The steps to be taken home: a route's, or every one of the tour in its order. */
function walked(report: Report, route: string | undefined): Walk['stops'] {
  if (route !== undefined) return walkOf(report.tour, route).stops
  return report.tour.scenes.map(({ id, steps }) => ({ scene: id, steps: steps.map((step) => step.id) }))
}

/** The picture of a step that shows one, of a film its still; where there is none at hand its words have the room. */
function drawnOn({ report, locale, stage }: Drawing, at: StepAt, photos: Photos | undefined): Picture | null {
  const step = at.scene.steps.find(({ id }) => id === at.step)
  const [file, film] = [pictureFile(step), filmFile(step)]
  const isThere = file !== undefined && photos?.has(file) === true
  const state = file === undefined || isThere ? null : { broken: film ?? file }
  const drawn = pictureOf(at, stage, locale, { state })
  if (!drawn || file === undefined) return drawn
  const called = textsOf(report, locale).scenes[at.scene.id]?.name ?? at.scene.id
  const seen = (piece: AnyPiece): AnyPiece => {
    if (piece.kind !== 'bitmap') return piece
    const alt = piece.alt === '' ? called : piece.alt
    return { ...piece, source: file, alt: film === undefined ? alt : exportWords(locale).still(alt, basename(film)) }
  }
  return { ...drawn, pieces: drawn.pieces.map(seen) }
}

/** Every page of a tour in a language, a page a step. */
export function pagesOf(
  report: Report,
  locale: string,
  stage: Stage,
  { route, geography, photos }: Pick<Sheet, 'route' | 'geography' | 'photos'>,
): readonly Page[] {
  const texts = textsOf(report, locale)
  const place = { report, locale, stage }
  const steps = walked(report, route).flatMap(({ scene, steps }) => steps.map((step) => ({ id: scene, step })))
  const plain = (text: string): string => plainText(text, (ref) => writtenFigure(report, locale, ref).text)
  return steps.flatMap(({ id, step }, i): readonly Page[] => {
    const scene = report.tour.scenes.find((one) => one.id === id)
    if (!scene) return []
    const drawn = drawnOn(place, { report, scene, step, geography }, photos)
    const words = texts.scenes[id]
    const chapter = words?.name ?? id
    return [
      {
        ...{ scene: id, step, chapter, title: plain(words?.steps[step]?.title ?? chapter), wordsOnly: drawn === null },
        picture: drawn ?? inWords(place, scene, step),
        foot: footOf(place, i + 1, steps.length),
      },
    ]
  })
}
