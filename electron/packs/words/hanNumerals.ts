import type { SaidNumber } from './saidNumber'

const digits = '零一二三四五六七八九'
const places = ['', '十', '百', '千'] as const

/** 二十七; 两 where it counts two; digits from ten thousand on. */
export function spellHan(count: number): string {
  if (count === 2) return '两'
  if (count === 0) return '零'
  if (count >= 10_000) return String(count)
  const text = String(count)
    .split('')
    .map((digit, i, all) => (digit === '0' ? '零' : `${digits[Number(digit)]}${places[all.length - 1 - i]}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '')
  return text.replace(/^一十/, '十')
}

const ofDigit: Readonly<Record<string, number>> = {
  ...Object.fromEntries(Array.from(digits, (char, value): [string, number] => [char, value])),
  ...{ 〇: 0, 两: 2, 兩: 2 },
}
const ofPlace: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

const chars = '零〇一二两兩三四五六七八九十百千'
const counting = new RegExp(`(?<![第“‘${chars}])[${chars}]+(?![${chars}]|成|分之|[月日])`, 'g')

/** Numbers in Chinese characters. The n-th (第二), plans (十四五) and shares in tenths (六成) are none: they count nothing. */
export function hanNumbers(text: string): readonly SaidNumber[] {
  return [...text.matchAll(counting)].flatMap(([said]) => {
    const value = readHan(said)
    return value === undefined ? [] : [{ said, value }]
  })
}

function readHan(said: string): number | undefined {
  let [sum, digit]: [number, number | undefined] = [0, undefined]
  for (const char of said) {
    const place = ofPlace[char]
    if (place !== undefined) {
      sum += (digit ?? 1) * place
      digit = undefined
    } else if (digit === undefined || digit === 0) digit = ofDigit[char]
    // Two digits in a row name a year, a plan or a telephone.
    else return undefined
  }
  return sum + (digit ?? 0)
}
