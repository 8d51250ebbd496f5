/** A cell as any spreadsheet program may have left it, free of the library that read it. */
export type Cell =
  | { readonly kind: 'blank' }
  /**
   * `format` is the number format: it decides whether 0.05 means five per cent. `shown` is what the cell shows, where
   * that is the same on every machine.
   */
  | { readonly kind: 'number'; readonly value: number; readonly format: string; readonly shown: string | undefined }
  /** UTC midnight for a day. */
  | { readonly kind: 'date'; readonly value: Date; readonly format: string; readonly shown: string | undefined }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'flag'; readonly value: boolean }
  /** `#REF!` and the like. */
  | { readonly kind: 'error'; readonly value: string }
  /** A formula whose value was never stored. */
  | { readonly kind: 'uncached' }
  /** Something its number format does not show. */
  | { readonly kind: 'concealed'; readonly value: string }
  /** Something stored that says nothing: a number that is none, a text that is not there. */
  | { readonly kind: 'broken'; readonly value: string }

export const blank: Cell = { kind: 'blank' }

/** Whether somebody put something there. */
export const isBlank = (cell: Cell): boolean =>
  cell.kind === 'blank' || (cell.kind === 'text' && cleanText(cell.value) === '')

const lastControl = 0x1f
/** Marks that nobody sees: of width zero, of reading direction, of where a word may break. Joiners within a sign stay. */
const unseen = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g

/**
 * A text as it comes back from a workbook: one kind of line end, no spaces around it, nothing that nobody sees, none of
 * the control characters that XML cannot hold. What the template writes and what the import compares go through here
 * alike.
 */
export const cleanText = (text: string): string =>
  [
    ...text
      .replace(/\r\n?/g, '\n')
      .replace(/[\p{Surrogate}\uFFFE\uFFFF]/gu, '')
      .replace(unseen, ''),
  ]
    .filter((char) => char === '\n' || char === '\t' || (char.codePointAt(0) ?? 0) > lastControl)
    .join('')
    .trim()

/** Full-width digits, letters and signs made plain, blanks within removed: for whatever is no prose. */
export const plain = (text: string): string =>
  cleanText(text)
    .normalize('NFKC')
    .replace(/[−–—﹣‐‑‒]/g, '-')
    .replace(/[\s\p{Cf}]+/gu, '')

/** Raised, lowered and ringed digits and fractions: a note beside a number, or a power, but no digits of it. */
export const hasSmallDigits = (text: string): boolean => /[²³¹⁰-₉¼-¾⅐-⅟①-⓿❶-➓]/u.test(text)

/** A number format without its quoted and escaped literals, colours and conditions. */
export const bareFormat = (format: string): string =>
  format
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/\[[^\]]*\]/g, '')

/** The literal texts a number format shows beside the digits. */
export const formatLiterals = (format: string): string =>
  [...format.matchAll(/"([^"]*)"|\\(.)/g)].map(([, quoted, single]) => quoted ?? single ?? '').join('')
