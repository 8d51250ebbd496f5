import { textsOf } from '../../../electron/core/reading'
import { heading } from '../../picture/heading'
import { penOf, sceneTexts } from '../../picture/pen'
import type { Picture } from '../../picture/picture'
import type { ViewInput } from '../../picture/view'
import { distances } from './listRows'

/** What remains of the map where a pack has no geography: the step's distances and places as a list. */
export function listPicture({ report, scene, step: id, stage, locale }: ViewInput<'map'>): Picture {
  const step = scene.steps.find((one) => one.id === id) ?? scene.steps[0]
  const pen = penOf(report, locale, stage)
  const texts = sceneTexts(report, locale, scene.id)
  const words = texts?.steps[id]
  const { x, y, w, h } = stage.content
  const title = heading(
    pen,
    { kicker: texts?.kicker ?? '', title: words?.title ?? '', lead: words?.lead },
    { x, y, w: stage.portrait ? w : w * 0.7, h: h * 0.45 },
  )
  const { facts, places } = textsOf(report, locale)
  const told = (step?.distances ?? [])
    .filter((fact) => report.facts[fact])
    .map((fact) => ({ fact, name: facts[fact]?.short ?? facts[fact]?.name ?? fact }))
  const [head, foot, small] = [title.foot + 56, y + h, pen.size('caption')]
  const kept = small * 3.2
  const list = distances(pen, [...new Map(told.map((one) => [one.fact, one])).values()], {
    ...{ x, w, y: head, h: foot - head - kept },
  })
  const names = (step?.places ?? []).map((place) => places[place]?.name ?? place).join(' · ')
  const under = list.foot + 20
  const line = pen.write({
    ...{ id: 'places', content: pen.say(names), size: small, floor: pen.floor, ink: 'ink2', leading: 1.4 },
    ...{ x, w, y: under, h: Math.max(small * 1.2, foot - under), whole: names },
  })
  return { pieces: [...title.pieces, ...list.words, ...(names === '' ? [] : [line])], omissions: list.omissions }
}
