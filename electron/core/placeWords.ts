import type { Line } from './contracts/workshop'
import { textsOf } from './reading'
import type { Report } from './report'

const fields: Readonly<Record<string, Line>> = {
  period: { 'zh-CN': '报告年度', en: 'reported year' },
  value: { 'zh-CN': '数值', en: 'value' },
  growth_pct: { 'zh-CN': '增速', en: 'growth' },
  growth_basis: { 'zh-CN': '增速口径', en: 'growth basis' },
  date: { 'zh-CN': '日期', en: 'date' },
  title: { 'zh-CN': '标题', en: 'title' },
  lead: { 'zh-CN': '导语', en: 'lead' },
  guide: { 'zh-CN': '讲解词', en: 'guide’s words' },
  question: { 'zh-CN': '提问', en: 'question' },
  answer: { 'zh-CN': '回答', en: 'answer' },
  labels: { 'zh-CN': '画面上的字', en: 'words on the picture' },
  kicker: { 'zh-CN': '眉题', en: 'kicker' },
  name: { 'zh-CN': '名称', en: 'name' },
  short: { 'zh-CN': '简称', en: 'short name' },
  full: { 'zh-CN': '全称', en: 'full name' },
  note: { 'zh-CN': '卡片上的说明', en: 'note on the card' },
  status: { 'zh-CN': '进展', en: 'status' },
  asOf: { 'zh-CN': '时间', en: 'as of' },
  items: { 'zh-CN': '名单', en: 'list' },
  captions: { 'zh-CN': '首屏', en: 'first screen' },
  facts: { 'zh-CN': '卡片', en: 'card' },
  ask: { 'zh-CN': '猜一猜', en: 'guess' },
  fields: { 'zh-CN': '领域', en: 'fields' },
  partners: { 'zh-CN': '伙伴', en: 'partners' },
  called: { 'zh-CN': '原文称谓', en: 'what it is called' },
  park: { 'zh-CN': '园区', en: 'park' },
  source: { 'zh-CN': '来源', en: 'source' },
  routes: { 'zh-CN': '路线', en: 'route' },
  waters: { 'zh-CN': '水域', en: 'water' },
  attribution: { 'zh-CN': '地图署名', en: 'credit of the map' },
  driveSource: { 'zh-CN': '车程来源', en: 'source of the drive' },
  units: { 'zh-CN': '单位', en: 'unit' },
  slogan: { 'zh-CN': '首屏', en: 'first screen' },
}

/** Where something of a report stands, as a person would say it. */
export const placeInWords = (path: readonly string[], report: Report): Line => ({
  'zh-CN': placeOf(path, report, 'zh-CN'),
  en: placeOf(path, report, 'en'),
})

function placeOf([room = '', id = '', ...rest]: readonly string[], report: Report, language: keyof Line): string {
  const texts = textsOf(report, language)
  const field = [...rest, id, room].map((part) => fields[part]?.[language]).find((word) => word !== undefined)
  const named = { facts: texts.facts, scenes: texts.scenes, places: texts.places, crossings: texts.crossings }
  const owner = Object.hasOwn(named, room) ? named[room as keyof typeof named][id]?.name : undefined
  const steps = report.tour.scenes.find((scene) => room === 'scenes' && scene.id === id)?.steps ?? []
  const number = steps.findIndex((step) => rest[0] === 'steps' && step.id === rest[1]) + 1
  const step = number === 0 ? '' : language === 'en' ? `step ${number}` : `第${number}步`
  const general = language === 'en' ? 'The report' : '报告'
  return [owner?.replace(/\s+/g, ' ') ?? general, step, field ?? ''].filter(Boolean).join(' · ')
}
