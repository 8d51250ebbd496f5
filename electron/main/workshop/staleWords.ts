import type { Line, StaleBrief } from '../../core/contracts/workshop'
import { placeInWords } from '../../core/placeWords'
import { textsOf } from '../../core/reading'
import type { Report } from '../../core/report'
import { findWritten } from '../../core/written'
import { braces, sayWords } from '../../packs/words/placeholders'
import type { Cells } from './cells'
import type { Reason, StaleText } from '../../packs/stale'

/** A text to be confirmed, as the operator reads it: where it stands, what it says, why it is asked. */
export function tellStale(stale: StaleText, report: Report, cells: Cells): StaleBrief {
  const { token, locale, text, path, reasons } = stale
  const why = (language: keyof Line): string =>
    reasons.map((reason) => whyOf(reason, report, language)).join(language === 'en' ? '; ' : '；')
  return {
    ...{ token, locale, text, said: saidIn(text, report, locale), place: path.join('.') },
    cell: cells[`${path.join('.')} ${locale}`] ?? null,
    where: placeInWords(path, report),
    why: { 'zh-CN': why('zh-CN'), en: why('en') },
  }
}

/** A text with its words and figures written out. */
const saidIn = (text: string, report: Report, locale: string): string =>
  sayWords(text, { period: report.manifest.period, facts: report.facts }, locale).replace(
    braces,
    (whole, ref: string) => findWritten(report, locale, ref)?.text ?? whole,
  )

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
