import { textsOf } from '../../../../electron/core/reading'
import type { Report, Texts } from '../../../../electron/core/report'
import { heading, type Heading } from '../../../picture/heading'
import { penOf, sceneTexts, type Pen } from '../../../picture/pen'
import type { AnyPiece, Omission, Picture } from '../../../picture/picture'
import type { Point } from '../../../picture/stage'
import type { ViewInput } from '../../../picture/view'
import { frameFor, type Frame } from './frame'
import { farLines, parkShapes, throughLines } from './lines'
import { worldModel, type Link, type MapLinks } from './model'
import { arcName, names } from './names'
import { threadsOf } from './threads'
import { counted, linkHit } from './words'

/** The lines of a link that has brought a count, the count, and the clasp's name below it. */
function throughPieces(pen: Pen, link: Link, frame: Frame): readonly AnyPiece[] {
  const { stage } = pen
  const name = pen.write({
    ...{ id: 'clasp-name', content: pen.say(link.name), size: pen.size('lead'), floor: pen.floor, weight: 600 },
    ...{ lines: 2, leading: 1.25, balance: true, card: link.id, ...frame.claspName },
    ...(stage.portrait ? {} : { align: 'centre' as const }),
  })
  const hero = { size: 240, at: 'foot', beside: !stage.portrait } as const
  return [
    ...throughLines(frame),
    linkHit(link, name.box),
    name,
    ...counted(pen, 'through', link.count, frame.through, hero),
  ]
}

const omitted = (link: Link | undefined, pieces: readonly AnyPiece[], id: string): readonly Omission[] =>
  link?.count && !pieces.some((piece) => piece.id === id)
    ? [{ what: link.count.noun, shown: 0, of: 1, facts: [link.count.figure] }]
    : []

/** Kicker, finding and lead of a step. */
const saidOf = (texts: Texts['scenes'][string] | undefined, step: string): Heading => {
  const words = texts?.steps[step]
  return { kicker: texts?.kicker ?? '', title: words?.title ?? '', lead: words?.lead }
}

/** What the park is called, in full and on the stage. */
function parkOf(report: Report, locale: string, id: string): { readonly name: string; readonly short: string } {
  const { name = id, short = name } = textsOf(report, locale).places[id] ?? {}
  return { name, short }
}

/**
 * The world about the park: what came through whom, line by line, and what is signed. No coast, no border, nothing to scale. All of it grows
 * out of the park; `was` is where the land before had it, u.
 */
export function worldPicture(
  { report, scene, step, stage, locale }: ViewInput<'map'>,
  links: MapLinks,
  was?: Point,
): Picture {
  const pen = penOf(report, locale, stage)
  const texts = sceneTexts(report, locale, scene.id)
  const { content, portrait } = stage
  const title = heading(pen, saidOf(texts, step), {
    ...content,
    w: portrait ? content.w : content.w * 0.44,
    h: content.h * (portrait ? 0.2 : 0.38),
  })
  const model = worldModel(report, links, locale)
  const frame: Frame = { ...frameFor(stage, title), ...(was ? { was } : {}) }
  const park = parkOf(report, locale, scene.park)
  const { x, y } = frame.park
  const threads = threadsOf(pen, model.threads, frame)
  const far = counted(pen, 'far-count', model.inside?.count, frame.far, { size: 120, at: 'head', beside: false })
  const through = model.through ? throughPieces(pen, model.through, frame) : []
  return {
    pieces: [
      ...title.pieces,
      ...through,
      ...(model.inside?.count
        ? [
            ...farLines(frame, model.inside.count.lines),
            ...arcName(pen, texts?.labels?.['far'] ?? '', frame, title.right + 30),
          ]
        : []),
      ...far,
      ...parkShapes(frame, model.inside !== undefined),
      {
        ...{ kind: 'hit', id: 'park-hit', fact: `place:${scene.park}`, name: park.name, travel: 'park' },
        box: { x: x - frame.r, y: y - frame.r, w: 2 * frame.r, h: 2 * frame.r },
      },
      ...names(pen, park.short, model.inside, frame),
      ...threads.pieces,
    ],
    omissions: [
      ...omitted(model.through, through, 'through'),
      ...omitted(model.inside, far, 'far-count'),
      ...threads.omissions,
    ],
  }
}
