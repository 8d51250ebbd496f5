import { isPeriod } from './period'

const digits = '〇一二三四五六七八九'
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const between = '(?:-|–|—|~|～|/|至|到|to)'
const name = `(${months.join('|')})[a-z]*\\.?`
const namedMonths = new RegExp(`(?:${name}${between})?${name}(\\d{4})`, 'g')
const halves: Readonly<Record<string, readonly [number, number]>> = {
  ...{ 上半年: [1, 6], 下半年: [7, 12], h1: [1, 6], h2: [7, 12] },
  ...{ q1: [1, 3], q2: [4, 6], q3: [7, 9], q4: [10, 12] },
}
const part = '(上半年|下半年|h[12]|q[1-4])'
const month = String.raw`(\d{4})[-.年](\d{1,2})月?`

const span = (from: string, first: string | number, to: string, last: string | number): string =>
  `${from}-${String(first).padStart(2, '0')}/${to}-${String(last).padStart(2, '0')}`

/** Everything written one way: digits for figures in words, `2026-4` for months by name, quarters by their letter. */
const plainly = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[〇零一二三四五六七八九]{4}/g, (year) =>
      [...year.replaceAll('零', '〇')].map((digit) => digits.indexOf(digit)).join(''),
    )
    .replace(/第?([一二三四1-4])季度/g, (_, n: string) => `q${'一二三四'.indexOf(n) + 1 || n}`)
    .replace(/\s+/g, '')
    .replace(namedMonths, (_, first: string | undefined, last: string, year: string) => {
      const end = months.indexOf(last) + 1
      return first === undefined ? `${year}年${end}月` : `${year}年${months.indexOf(first) + 1}月至${end}月`
    })
    .replace(/年度/g, '年')

/** A period as a person writes it: `2026年`, `二〇二六`, `2026年上半年`, `2026Q3`, `2026年4月至2027年3月`, `Apr 2026 – Mar 2027`. Undefined where that can mean two things, or none. */
export function readPeriod(text: string): string | undefined {
  const plain = plainly(text)
  const read =
    yearsIn(plain) ?? partIn(plain) ?? monthsIn(plain) ?? (/^\d{4}-\d\d\/\d{4}-\d\d$/.test(plain) ? plain : undefined)
  return read !== undefined && isPeriod(read) ? read : undefined
}

function yearsIn(plain: string): string | undefined {
  const [, first, last] = new RegExp(`^(\\d{4})年?(?:${between}(\\d{4})年?)?$`).exec(plain) ?? []
  return first === undefined ? undefined : last === undefined || last === first ? first : `${first}-${last}`
}

function partIn(plain: string): string | undefined {
  const [, year, name] = new RegExp(`^(\\d{4})年?-?${part}$`).exec(plain) ?? []
  const [, nameFirst, yearLast] = new RegExp(`^${part}(\\d{4})$`).exec(plain) ?? []
  const [of, ends] = [year ?? yearLast, halves[name ?? nameFirst ?? '']]
  return of !== undefined && ends ? span(of, ends[0], of, ends[1]) : undefined
}

function monthsIn(plain: string): string | undefined {
  const [, from, first, to, last] = new RegExp(`^${month}${between}${month}$`).exec(plain) ?? []
  if (from !== undefined && first !== undefined && to !== undefined && last !== undefined)
    return span(from, first, to, last)
  const [, year, begin, end] = new RegExp(`^(\\d{4})年(\\d{1,2})月?${between}(\\d{1,2})月$`).exec(plain) ?? []
  if (year !== undefined && begin !== undefined && end !== undefined) return span(year, begin, year, end)
  const [, of, only] = /^(\d{4})年(\d{1,2})月$/.exec(plain) ?? []
  return of !== undefined && only !== undefined ? span(of, only, of, only) : undefined
}
