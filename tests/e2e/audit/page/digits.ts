import { textNodes } from './runs'

/** What may carry digits without being a figure of the report, language by language. */
const plain: readonly RegExp[] = [
  // Years, dates and months.
  /(?:19|20)\d\d(?:\s*[–-]\s*(?:20)?\d\d)?\s*年?/g,
  /\d{1,2}\s*月(?:\s*\d{1,2}\s*日?)?/g,
  /\d{1,2}\s*日/g,
  /\d{1,2}\s*(?:[–-]\s*\d{1,2}\s*)?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*/g,
  /(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\s*\d{1,2}/g,
  // Names of classes and rankings.
  /RMB\s*\d+\s*(?:bn|m)\s*(?:class|tier)/g,
  /\d+\s*亿(?:元)?级/g,
  /(?:世界)?\s*500\s*强|Fortune(?: Global)? 500/g,
  // Slogans of the report that are written with digits: 3+X, 1+1>2.
  /\d\s*\+\s*(?:X|\d\s*>\s*\d)/g,
  // Plans are named with numbers.
  /\d+th Five-Year Plan/g,
  // The base of an index, and licences of map data.
  /=\s*100\b/g,
  /CC BY(?:-SA)? \d\.\d/g,
  // Parts of names: a building phase, a hospital.
  /\b(?:phase|No\.)\s\d+\b/g,
  // Motorways and products are named with numbers.
  /[A-Z]\d{1,2}\b/g,
]

/** Where digits count steps, measure the map or name the year, not the report. */
const exempt = '[data-fact], [data-count], [data-scale-bar], time, [data-date], [data-card] .report, [data-action]'

/** Digits on stage that stand in no element with a fact. */
export const nakedDigits = (top: Element): readonly string[] =>
  textNodes(top)
    .filter(({ el }) => !el.closest(exempt))
    .flatMap(({ text }) => {
      const rest = plain.reduce((left, pattern) => left.replaceAll(pattern, ''), text)
      return /\d/.test(rest) ? [`naked figure: ${text}`] : []
    })
