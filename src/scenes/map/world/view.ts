import { textsOf } from '../../../../electron/core/reading'
import type { Report, Texts } from '../../../../electron/core/report'
import { heading, type Heading, type SetHeading } from '../../../picture/heading'
import { penOf, sceneTexts, type Pen } from '../../../picture/pen'
import type { AnyPiece, Omission, Picture } from '../../../picture/picture'
import type { Point } from '../../../picture/stage'
import type { ViewInput } from '../../../picture/view'
import { isWall } from '../../../picture/stage'
import { fansOf } from './fans'
import { clearOf, frameFor, placeAt, type Frame } from './frame'
import { fanLines, fanMark, innerOf, parkRing, placeInside } from './lines'
import { worldModel, type Link, type MapLinks } from './model'
import { arcName, names } from './names'
import { threadsOf } from './threads'
import { counted, linkHit } from './words'

/** The lines of a link that has brought a count, and what bundles them. */
function fanPieces(frame: Frame, { through, far }: ReturnType<typeof fansOf>): readonly AnyPiece[] {
  const inner = innerOf(frame, far)
  const ring = (turn: number): Point => placeAt(frame, turn, 0)
  /** Into the place inside the park, where it has one. */
  const into = (turn: number): Point => ({
    x: inner.at.x + inner.r * Math.cos(turn),
    y: inner.at.y + inner.r * Math.sin(turn),
  })
  return [
    ...(through
      ? [...fanLines(frame, 'through', through, 'river', ring), ...fanMark(frame, 'clasp', through, 'from')]
      : []),
    parkRing(frame),
    ...(far ? [...fanLines(frame, 'far', far, 'ink2', into), ...fanMark(frame, 'far', far, 'to')] : []),
  ]
}

/** The count of a link with lines through what bears its name, and that name. */
function throughWords(pen: Pen, link: Link, frame: Frame): readonly AnyPiece[] {
  const { stage } = pen
  const name = pen.write({
    ...{ id: 'clasp-name', content: pen.say(link.name), size: pen.size('lead'), floor: pen.floor, weight: 600 },
    ...{ lines: 2, leading: 1.25, balance: true, card: link.id, ...frame.claspName },
    ...(stage.portrait ? {} : { align: 'right' as const }),
  })
  const hero = {
    size: 240,
    at: stage.portrait ? 'foot' : frame.park.y,
    beside: stage.portrait || isWall(stage),
  } as const
  return [linkHit(link, name.box), name, ...counted(pen, 'through', link.count, frame.through, hero)]
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
 * The world about the park: what came through whom, a line for each project, and what is signed. No coast, no border, nothing to scale. All of
 * it grows out of the park; `was` is where the land before had it, u.
 */
export function worldPicture(
  { report, scene, step, stage, locale }: ViewInput<'map'>,
  links: MapLinks,
  was?: Point,
): Picture {
  const pen = penOf(report, locale, stage)
  const texts = sceneTexts(report, locale, scene.id)
  const { content, portrait } = stage
  const titleIn = (share: number): SetHeading =>
    heading(pen, saidOf(texts, step), {
      ...content,
      w: content.w * share,
      h: content.h * (portrait ? 0.2 : 0.38),
    })
  // A longer one stands on more lines, beside the fans.
  const title =
    (portrait ? [] : [0.52, 0.38]).map(titleIn).find((one) => clearOf(frameFor(pen, one), one.pieces)) ??
    titleIn(portrait ? 1 : 0.31)
  const model = worldModel(report, links, locale)
  const frame: Frame = { ...frameFor(pen, title), ...(was ? { was } : {}) }
  const fans = fansOf(frame, model.through?.count, model.inside?.count)
  const park = parkOf(report, locale, scene.park)
  const { x, y } = frame.park
  const threads = threadsOf(pen, model.threads, frame)
  const far = counted(pen, 'far-count', model.inside?.count, frame.far, { size: 120, at: 'head', beside: false })
  const through = model.through ? throughWords(pen, model.through, frame) : []
  return {
    pieces: [
      ...title.pieces,
      ...fanPieces(frame, fans),
      ...(model.inside ? [placeInside(frame, fans.far)] : []),
      ...through,
      ...(fans.far ? arcName(pen, texts?.labels?.['far'] ?? '', frame, fans.far) : []),
      ...far,
      {
        ...{ kind: 'hit', id: 'park-hit', fact: `place:${scene.park}`, name: park.name, travel: 'park' },
        box: { x: x - frame.r, y: y - frame.r, w: 2 * frame.r, h: 2 * frame.r },
      },
      ...names(pen, park.short, model.inside, frame, fans.far),
      ...threads.pieces,
    ],
    omissions: [
      ...omitted(model.through, through, 'through'),
      ...omitted(model.inside, far, 'far-count'),
      ...threads.omissions,
    ],
  }
}
