import { languageName } from '../../core/languageName'
import { sayPeriod } from '../../core/periodWords'
import { problem, said, type Problem, type Said } from '../../core/said'

/** What people write who do not know yet. */
const open =
  /待(?:定|核|补|填|查|确认|明确|统计|更新)|暂(?:定|缺)|尚未确定|\bTB[ACD]\b|\bto be (?:announced|decided|determined)\b|[?？]{2,}|X{3,}|×{2,}/i
export const isOpen = (text: string): boolean => open.test(text)

const zh = (period: string): string => sayPeriod(period, 'zh-CN')
const en = (period: string): string => sayPeriod(period, 'en')

/** What to do about any question: nothing, where it is meant. */
export const unlessMeant = (zh: string, en: string): Said =>
  said(`是这样就不用改；不是，${zh}`, `Nothing, if that is meant; else ${en}`)
const check = unlessMeant('就改好再存一次', 'mend it and save again')
export const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 38)}…` : text)

export const asIs = (found: string): Problem =>
  problem(
    said(`这里会照着显示“${found}”，不会变成数字？`, `“${found}” is shown as it stands here, and becomes no figure?`),
    unlessMeant(`用花括号写：{${bare(found)}}`, `write it in braces: {${bare(found)}}`),
  )
const bare = (found: string): string => /[a-z0-9-]+(?:#growth)?/.exec(found)?.[0] ?? found

/** What a per cent cell makes of a number typed into it: 22.5 is 2,250 % there. */
const isHundredfold = (value: number): boolean => Math.abs(value) >= 1000 || value % 100 === 0
const hundredthOf = (value: number): Said => {
  const meant = `${Number((value / 100).toPrecision(12))}%`
  return unlessMeant(`写成 ${meant}`, `write ${meant}`)
}

export const shareOver = (value: number): Problem =>
  problem(
    said(`占比是 ${value}%，超过 100%？`, `A share of ${value} %, more than all?`),
    value >= 1000 ? hundredthOf(value) : check,
  )

export const growthOver = (value: number): Problem =>
  problem(said(`增速是 ${value}%？`, `A growth of ${value} %?`), isHundredfold(value) ? hundredthOf(value) : check)

export const tenfold = (before: number, now: number, unit: string): Problem =>
  problem(
    said(
      `去年是 ${before}${unit}，今年是 ${now}${unit}：差了十倍以上？`,
      `Last year ${before} ${unit}, now ${now} ${unit}: more than tenfold?`,
    ),
    unlessMeant('核对数值和单位', 'see to the value and its unit'),
  )

export const negative = (value: number): Problem =>
  problem(said(`数值是负的（${value}）？`, `A value below zero (${value})?`), check)

export const twice = (name: string, other: Said): Problem =>
  problem(
    said(
      `“${short(name)}”在 ${other['zh-CN']} 也有，是同一个？`,
      `“${short(name)}” stands at ${other.en} too: the same one?`,
    ),
    unlessMeant('删掉多余的一个', 'delete one of them'),
  )

export const otherLanguage = (locale: string, text: string): Problem =>
  problem(
    said(
      `${languageName(locale, 'zh-CN')}里有汉字：“${short(text)}”？`,
      `Chinese characters among the ${languageName(locale, 'en')}: “${short(text)}”?`,
    ),
    unlessMeant('换成译文', 'put the translation there'),
  )

export const outsidePeriod = (date: string, period: string): Problem =>
  problem(
    said(`日期 ${date} 不在报告年度 ${zh(period)} 里？`, `Is ${date} outside the reported period, ${en(period)}?`),
    unlessMeant('改日期；以后的事在“展望”列填“是”', 'mend the date; what lies ahead is marked 是 under Ahead'),
  )

export const periodLeft = (period: string, count: number, year: string): Problem =>
  problem(
    said(
      `报告年度是 ${zh(period)}，有 ${count} 件大事在 ${year} 年：年度忘了改？`,
      `The reported period is ${en(period)}, ${count} events are of ${year}: was it left as it was?`,
    ),
    unlessMeant(`把报告年度改成 ${year}`, `make the reported year ${year}`),
  )

export const titleOfOtherYear = (period: string, text: string): Problem =>
  problem(
    said(
      `报告年度是 ${zh(period)}，这里写的是另一年：“${short(text)}”？`,
      `The reported period is ${en(period)}, this tells of another year: “${short(text)}”?`,
    ),
    check,
  )

export const idOfOtherYear = (period: string, id: string): Problem =>
  problem(
    said(
      `报告年度是 ${zh(period)}，报告的编号写的是另一年：“${id}”？`,
      `The reported period is ${en(period)}, the id of the report tells of another year: “${id}”?`,
    ),
    unlessMeant(
      '在“报告”表里换一个编号：U盘上、展厅里都看得到它',
      'give it another id on the sheet 报告: it is read on the stick and in the hall',
    ),
  )

export const unsettled = (text: string): Problem =>
  problem(said(`格里写着“${short(text)}”，定了吗？`, `The cell says “${short(text)}”. Is it settled?`), check)
