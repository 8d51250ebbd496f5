export type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'figure'; readonly ref: string }
  | { readonly kind: 'break' }

/** Cuts a pack text at `{fact-id}` placeholders and line breaks. */
export function splitText(text: string): readonly TextPart[] {
  return text
    .split(/(\{[a-z0-9-]+(?:#growth)?\}|\n)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\n') return { kind: 'break' }
      if (/^\{.*\}$/.test(piece)) return { kind: 'figure', ref: piece.slice(1, -1) }
      return { kind: 'text', text: piece }
    })
}

/** The text as one string, figures written out by `write`; for names and screen readers. */
export const plainText = (text: string, write: (ref: string) => string): string =>
  splitText(text)
    .map((part) => (part.kind === 'figure' ? write(part.ref) : part.kind === 'break' ? ' ' : part.text))
    .join('')
