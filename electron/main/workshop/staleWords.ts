import type { Line, StaleBrief } from '../../core/contracts/workshop'
import { textsOf } from '../../core/reading'
import type { Report } from '../../core/report'
import type { Reason, StaleText } from '../../packs/stale'

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
  slogan: { 'zh-CN': '首屏', en: 'first screen' },
}

/** A text to be confirmed, as the operator reads it: where it stands, what it says, why it is asked. */
export function tellStale(stale: StaleText, report: Report): StaleBrief {
  const { token, locale, text, path, reasons } = stale
  const why = (language: keyof Line): string =>
    reasons.map((reason) => whyOf(reason, report, language)).join(language === 'en' ? '; ' : '；')
  return {
    ...{ token, locale, text },
    where: placeInWords(path, report),
    why: { 'zh-CN': why('zh-CN'), en: why('en') },
  }
}

/** Where something of a report stands, as a person would say it. */
export const placeInWords = (path: readonly string[], report: Report): Line => ({
  'zh-CN': placeOf(path, report, 'zh-CN'),
  en: placeOf(path, report, 'en'),
})

function placeOf([room = '', id = '', ...rest]: readonly string[], report: Report, language: keyof Line): string {
  const texts = textsOf(report, language)
  const field = [...rest, id].map((part) => fields[part]?.[language]).find((word) => word !== undefined)
  const named = { facts: texts.facts, scenes: texts.scenes, places: texts.places, crossings: texts.crossings }
  const owner = Object.hasOwn(named, room) ? named[room as keyof typeof named][id]?.name : undefined
  const steps = report.tour.scenes.find((scene) => room === 'scenes' && scene.id === id)?.steps ?? []
  const number = steps.findIndex((step) => rest[0] === 'steps' && step.id === rest[1]) + 1
  const step = number === 0 ? '' : language === 'en' ? `step ${number}` : `第${number}步`
  const general = language === 'en' ? 'The report' : '报告'
  return [owner?.replace(/\s+/g, ' ') ?? general, step, field ?? ''].filter(Boolean).join(' · ')
}

function whyOf(reason: Reason, report: Report, language: keyof Line): string {
  const isEnglish = language === 'en'
  if (reason.why === 'fact') {
    const { facts } = textsOf(report, language)
    const names = reason.facts.slice(0, 3).map((id) => facts[id]?.name.replace(/\s+/g, ' ') ?? id)
    const more = reason.facts.length > names.length
    return isEnglish
      ? `changed: ${names.join(', ')}${more ? ' and others' : ''}`
      : `改过：${names.join('、')}${more ? '等' : ''}`
  }
  const said = 'said' in reason ? reason.said : ''
  const words = {
    step: isEnglish ? 'what this step shows has changed' : '这一步展示的内容改了',
    place: isEnglish ? 'the place on the map has changed' : '地图上的地点改了',
    year: isEnglish ? `“${said}”: the report is of another year` : `“${said}”：报告年度改了`,
    count: isEnglish ? `“${said}”: that number has changed` : `“${said}”：这个数变了`,
    comparison: isEnglish ? `“${said}”: what it compares has changed` : `“${said}”：所比的数变了`,
  }
  return words[reason.why]
}
