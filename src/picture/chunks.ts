import { mayBreak, type Dressed, type FigurePart, type Letters } from './content'

/** Letters of one part, or a figure, that stand in one line. */
export type Segment =
  { readonly kind: 'text'; readonly letters: Letters } | { readonly kind: 'figure'; readonly figure: FigurePart }

/** What is never parted: a Han letter with its punctuation, a word, a figure; `forced` begins a new line. */
export interface Chunk {
  readonly segments: readonly Segment[]
  readonly forced: boolean
}

const alike = (a: Letters, b: Letters): boolean =>
  a.em === b.em &&
  a.weight === b.weight &&
  a.face === b.face &&
  a.ink === b.ink &&
  a.lift === b.lift &&
  a.least === b.least &&
  a.tracking === b.tracking &&
  b.pad === 0

/** Joins neighbours that are set alike. */
export function joined(segments: readonly Segment[]): readonly Segment[] {
  const out: Segment[] = []
  let [open, text] = [undefined as Letters | undefined, '']
  const close = (): void => {
    if (open) out.push({ kind: 'text', letters: text === open.text ? open : { ...open, text } })
    open = undefined
  }
  for (const segment of segments)
    if (segment.kind === 'text' && open && alike(open, segment.letters)) text += segment.letters.text
    else {
      close()
      if (segment.kind === 'text') [open, text] = [segment.letters, segment.letters.text]
      else out.push(segment)
    }
  close()
  return out
}

/** First and last letter; one beyond the basic plane is two units. */
const firstOf = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 0)
const lastOf = (text: string): string => [...text.slice(-2)].at(-1) ?? ''

/** A text in pieces: between two of them a line may end. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = []
  let [piece, last] = ['', '']
  for (const letter of text) {
    if (last !== '' && mayBreak(last, letter)) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
    last = letter
  }
  return piece === '' ? pieces : [...pieces, piece]
}

/** What a part is made of that is not parted. */
function segmentsOf(part: Exclude<Dressed[number], { readonly kind: 'break' }>): readonly Segment[] {
  if (part.kind === 'figure')
    return part.letters.some(({ text }) => text !== '') ? [{ kind: 'figure', figure: part }] : []
  return piecesOf(part.text).map((text, i) => ({
    kind: 'text',
    letters: { ...part, text, pad: i === 0 ? part.pad : 0 },
  }))
}

const textOf = (segment: Segment): string =>
  segment.kind === 'text' ? segment.letters.text : segment.figure.letters.map(({ text }) => text).join('')

/** A text cut where its lines may end. */
export function chunksOf(content: Dressed): readonly Chunk[] {
  const chunks: { segments: Segment[]; forced: boolean }[] = []
  let [last, forced] = ['', false]
  for (const part of content) {
    if (part.kind === 'break') {
      ;[last, forced] = ['', true]
      continue
    }
    for (const [i, segment] of segmentsOf(part).entries()) {
      const letters = textOf(segment)
      const open = chunks.at(-1)
      if (!open || forced || i > 0 || mayBreak(last, firstOf(letters))) chunks.push({ segments: [segment], forced })
      else open.segments.push(segment)
      ;[last, forced] = [lastOf(letters), false]
    }
  }
  return chunks.map((chunk) => (chunk.segments.length > 1 ? { ...chunk, segments: joined(chunk.segments) } : chunk))
}
