/** The words that stand with a figure, per language; a pack's further locales fall back to English. */
export interface FigureWords {
  /** Whether numbers are counted in 万 and 亿 and joined without spaces. */
  readonly han: boolean
  readonly estimate: string
  readonly derived: string
  readonly about: string
  readonly upTo: string
  readonly lessThan: string
}

const zh: FigureWords = { han: true, estimate: '预计', derived: '推算', about: '约', upTo: '可达', lessThan: '不足' }
const en: FigureWords = {
  han: false,
  estimate: 'est.',
  derived: 'derived',
  about: 'about ',
  upTo: 'up to ',
  lessThan: 'under ',
}

export const figureWords = (locale: string): FigureWords => (locale.startsWith('zh') ? zh : en)
