import { cleanText, plain } from './cell'

/** A time beside a day, as databases and scripts write it: the day alone counts. */
const time = /(?<=\d)(?:T|\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[ap]m)?(?:Z|[+-]\d{2}:?\d{2})?$/i

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const day = '(\\d{1,2})(?:st|nd|rd|th)?'
const dayFirst = new RegExp(`^(?:${day}(?:of)?[-/,]?)?${month}[-/,]?(\\d{4})$`, 'i')
const monthFirst = new RegExp(`^${month}${day},?(\\d{4})$`, 'i')

const digits = '〇一二三四五六七八九'
const digitOf = (char: string): number => ('零○O'.includes(char) ? 0 : digits.indexOf(char))

/** 二〇二一年十月十三日 with digits; as it is where it holds no such words. */
const inDigits = (text: string): string =>
  text
    .replace(/^[零○O〇一二三四五六七八九]{4}(?=年)/, (year) => [...year].map(digitOf).join(''))
    .replace(/([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)(?=[月日号])/g, (whole, tens, ten, ones) => {
      if (whole === '') return whole
      if (ten === '') return String(digitOf(`${String(tens)}${String(ones)}`))
      const [high, low] = [tens === '' ? 1 : digitOf(String(tens)), ones === '' ? 0 : digitOf(String(ones))]
      return String(high * 10 + low)
    })

/** A date in words as one of digits, the year first, where it can mean one day only: `13 October 2020`, `二〇二〇年十月十三日`, `2020-10-13 00:00:00`. */
export function dateInDigits(written: string): string {
  const text = plain(cleanText(written).normalize('NFKC').replace(time, ''))
  const [, ofDayFirst, monthOfDayFirst, yearOfDayFirst] = dayFirst.exec(text) ?? []
  const [, monthOfFirst, ofMonthFirst, yearOfFirst] = monthFirst.exec(text) ?? []
  const name = monthOfDayFirst ?? monthOfFirst
  if (name === undefined) return inDigits(text)
  const number = months.indexOf(name.slice(0, 3).toLowerCase()) + 1
  const at = ofDayFirst ?? ofMonthFirst
  return [yearOfDayFirst ?? yearOfFirst, number, ...(at === undefined ? [] : [at])].join('-')
}

/** Days that only part of a month is said of: `2021年3月中旬`; what of it a date can say, `2021-03`. */
export function partOfMonth(text: string): { readonly date: string; readonly isMiddle: boolean } | undefined {
  const [, year, number, part] = /^(\d{4})年(\d{1,2})月份?(上旬|中旬|下旬|初|中|底|末)$/.exec(text) ?? []
  if (year === undefined || number === undefined) return undefined
  return { date: `${year}年${number}月`, isMiddle: part === '中旬' || part === '中' }
}
