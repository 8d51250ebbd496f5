/** The words that stand with a figure, per language; a pack's further locales fall back to English. */
export interface FigureWords {
  /** Whether numbers are counted in 万 and 亿 and joined without spaces. */
  readonly han: boolean
  readonly estimate: string
  readonly aim: string
  readonly derived: string
  readonly about: string
  readonly upTo: string
  readonly lessThan: string
  /** Before a number that is exceeded. */
  readonly moreThan: string
  /** Behind one: 余, +. */
  readonly odd: string
}

const zh: FigureWords = {
  han: true,
  estimate: '预计',
  aim: '力争',
  derived: '推算',
  about: '约',
  upTo: '可达',
  lessThan: '不足',
  moreThan: '超',
  odd: '余',
}
const en: FigureWords = {
  han: false,
  estimate: 'est.',
  aim: 'aim:',
  derived: 'derived',
  about: 'about ',
  upTo: 'up to ',
  lessThan: 'under ',
  moreThan: '>',
  odd: '+',
}

export const figureWords = (locale: string): FigureWords => (locale.startsWith('zh') ? zh : en)
