const months =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)'

/** Digits that are no figures of the report: dates, ordinals, numbered things, ranks, slogans, the 100 of an index, parts of Latin names. */
const harmless: readonly RegExp[] = [
  /(?<!\d)(?:19|20)\d\d(?:[-–—](?:(?:19|20)?\d\d)(?!\d))*(?!\d|[.,]\d|\s?(?:%|亿|万|个|bn|m\b))/g,
  /\d{1,2}月(?:\d{1,2}[日号])?/g,
  new RegExp(`\\b\\d{1,2}(?:[–—-]\\d{1,2})? ${months}\\b`, 'g'),
  new RegExp(`\\b${months} \\d{1,2}(?:[–—-]\\d{1,2})?\\b`, 'g'),
  /\b\d{1,2}(?:st|nd|rd|th)\b/g,
  /\b(?:phase|stage|step|part|no\.) ?\d{1,2}\b|第\d{1,2}[期届次部批段步]/gi,
  /500强|(?:Fortune|Global|Top) ?500/gi,
  /3\s?\+\s?X/g,
  /1\s?\+\s?1\s?>\s?2/g,
  /=\s?100(?![\d.])/g,
  /[A-Z]+-?\d+(?!\d)|(?<![\d.])\d{1,2}[A-Z]+(?![a-z])/g,
]

/** Full-width digits and signs as plain ones; circled numbers stay what they are. */
const halfWidth = (text: string): string =>
  text.replace(/[０-９＋＝＞]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))

/**
 * The first number that a text states by itself instead of through `{fact-id}`, or undefined. Deliberately generous:
 * what reads as a date or as part of a name is let through; written-out numbers (二, twice) are words.
 */
export function typedDigits(text: string): string | undefined {
  const rest = harmless.reduce((left, pattern) => left.replace(pattern, ' '), halfWidth(text))
  return /\d+(?:[.,]\d+)*/.exec(rest)?.[0]
}
