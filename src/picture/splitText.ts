export type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  /** A figure with the punctuation that may not leave it for the next line. */
  | { readonly kind: 'figure'; readonly ref: string; readonly tail: string }
  | { readonly kind: 'break' }

const pieces = /(\{[a-z0-9-]+(?:#growth)?\}[，。、；：！？）》”,.;:!?)]*|\n)/
const figure = /^\{([a-z0-9-]+(?:#growth)?)\}(.*)$/

/** A day keeps its month, a number its noun in capitals: no line ends between “23” and “November”. */
const bound = (text: string): string => text.replace(/(?<!\S)(\d{1,2}\.?) (?=\p{Lu}\p{Ll})/gu, '$1\u00a0')

/** Cuts a pack text at `{fact-id}` placeholders and line breaks. */
export function splitText(text: string): readonly TextPart[] {
  return text
    .split(pieces)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\n') return { kind: 'break' }
      const [, ref, tail = ''] = figure.exec(piece) ?? []
      return ref === undefined ? { kind: 'text', text: bound(piece) } : { kind: 'figure', ref, tail }
    })
}

/** The text as one string, figures written out by `write`; for names and screen readers. */
export const plainText = (text: string, write: (ref: string) => string): string =>
  splitText(text)
    .map((part) => (part.kind === 'figure' ? write(part.ref) + part.tail : part.kind === 'break' ? ' ' : part.text))
    .join('')
