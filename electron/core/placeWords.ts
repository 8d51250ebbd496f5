import type { Line } from './contracts/workshop'
import { fieldWord, textWord } from './fieldWords'
import { textsOf } from './reading'
import type { Report } from './report'

/** Where something of a report stands, as a person would say it. */
export const placeInWords = (path: readonly string[], report: Report): Line => ({
  'zh-CN': placeOf(path, report, 'zh-CN'),
  en: placeOf(path, report, 'en'),
})

function placeOf([room = '', id = '', ...rest]: readonly string[], report: Report, language: keyof Line): string {
  const texts = textsOf(report, language)
  const said = [...rest, id, room].map((part) => textWord(part, language)).find((word) => word !== undefined)
  // What the report itself is called by is no text of it.
  const field = said ?? (room === '' ? fieldWord(id, language) : undefined)
  const named = { facts: texts.facts, scenes: texts.scenes, places: texts.places, crossings: texts.crossings }
  const owner = Object.hasOwn(named, room) ? named[room as keyof typeof named][id]?.name : undefined
  const steps = report.tour.scenes.find((scene) => room === 'scenes' && scene.id === id)?.steps ?? []
  const number = steps.findIndex((step) => rest[0] === 'steps' && step.id === rest[1]) + 1
  const step = number === 0 ? '' : language === 'en' ? `step ${number}` : `第${number}步`
  const general = language === 'en' ? 'The report' : '报告'
  return [owner?.replace(/\s+/g, ' ') ?? general, step, field ?? ''].filter(Boolean).join(' · ')
}
