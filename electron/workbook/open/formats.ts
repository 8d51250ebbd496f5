import { format as write, isDateFormat } from 'numfmt'

/** Formats that have a number and no code in the file, where they are not those of every language: Chinese Excel's. */
const chinese: Readonly<Record<number, string>> = {
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'AM/PMh"时"mm"分"',
  35: 'AM/PMh"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'AM/PMh"时"mm"分"',
  56: 'AM/PMh"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

/** Day and time in the order of the machine's own language: what they show differs from machine to machine. */
const ofTheMachine = '[$-F800]'
const everywhere: Readonly<Record<number, string>> = {
  ...{
    0: 'General',
    1: '0',
    2: '0.00',
    3: '#,##0',
    4: '#,##0.00',
    5: '#,##0',
    6: '#,##0',
    7: '#,##0.00',
    8: '#,##0.00',
  },
  ...{ 9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??' },
  ...{
    14: `${ofTheMachine}yyyy/m/d`,
    15: 'd-mmm-yy',
    16: 'd-mmm',
    17: 'mmm-yy',
    18: 'h:mm AM/PM',
    19: 'h:mm:ss AM/PM',
  },
  ...{ 20: 'h:mm', 21: 'h:mm:ss', 22: `${ofTheMachine}yyyy/m/d h:mm` },
  ...{ 37: '#,##0;-#,##0', 38: '#,##0;-#,##0', 39: '#,##0.00;-#,##0.00', 40: '#,##0.00;-#,##0.00' },
  ...{ 41: '#,##0;-#,##0;"-"', 42: '#,##0;-#,##0;"-"', 43: '#,##0.00;-#,##0.00;"-"', 44: '#,##0.00;-#,##0.00;"-"' },
  ...{ 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss.0', 48: '##0.0E+0', 49: '@' },
}

/** Code of a format that a file gives by its number alone. */
export const builtInFormat = (number: number): string => everywhere[number] ?? chinese[number] ?? 'General'

/** A code as every language writes it: Chinese programs name General, colours and halves of the day in Chinese. */
const common = (code: string): string =>
  code
    .replace(/G\/(通用格式|標準|標準格式|通用)/gi, 'General')
    .replace(/\[(黑色?|蓝色?|青色?|绿色?|洋红色?|红色?|白色?|黄色?|颜色\s*\d+)\]/g, '')
    .replace(/上午\/下午/g, 'AM/PM')
    .trim()

export const isDateCode = (code: string): boolean => {
  try {
    return isDateFormat(common(code))
  } catch {
    return false
  }
}

/** What no program shows alike: the machine's own order of a date, names of months and days, digits as characters. */
const isLocal = (code: string): boolean => {
  const bare = code.replace(/"[^"]*"/g, '').replace(/\\./g, '')
  return /\[\$-(F[48]00|x-sys)|\[DBNum/i.test(bare) || (/mmm|ddd/i.test(bare) && !bare.includes('[$-'))
}

/** What a cell shows; undefined where that differs from machine to machine, or the code is none. */
export function shownAs(code: string, value: number | string): string | undefined {
  if (isLocal(code)) return undefined
  try {
    return write(common(code), value, { locale: 'zh-CN', ignoreTimezone: true })
  } catch {
    return undefined
  }
}
