import type { SaidNumber } from './saidNumber'

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** twenty-seven; undefined from a hundred on, where a sentence has digits. */
export function spellEnglish(count: number): string | undefined {
  if (count < 20) return small[count]
  if (count >= 100) return undefined
  const unit = count % 10
  return `${tens[Math.floor(count / 10)]}${unit === 0 ? '' : `-${small[unit]}`}`
}

const ofWord = new Map<string, number>([
  ...small.map((word, value): [string, number] => [word, value]),
  ...tens.flatMap((word, i): [string, number][] => (word === '' ? [] : [[word, i * 10]])),
  ['dozen', 12],
])
const units = small.slice(1, 10).join('|')
const spelled = new RegExp(
  `\\b(?:(${tens.slice(2).join('|')})[-‑– ](${units})|(${[...ofWord.keys()].join('|')}))\\b`,
  'gi',
)

/** Numbers in English words, hyphenated or not. */
export const englishNumbers = (text: string): readonly SaidNumber[] =>
  [...text.matchAll(spelled)].map(([said, ten = '', unit = '', whole = '']) => ({
    said,
    value:
      ofWord.get(whole.toLowerCase()) ?? (ofWord.get(ten.toLowerCase()) ?? 0) + (ofWord.get(unit.toLowerCase()) ?? 0),
  }))
