import { mayBreak, type Dressed, type FigurePart, type Letters } from './content'

/** Letters of one part, or a figure, that stand in one line. */
export type Segment =
  { readonly kind: 'text'; readonly letters: Letters } | { readonly kind: 'figure'; readonly figure: FigurePart }

/** What is never parted: a Han letter with its punctuation, a word, a figure; `forced` begins a new line. */
export interface Chunk {
  readonly segments: readonly Segment[]
  readonly forced: boolean
}

interface Unit {
  readonly first: string
  readonly last: string
  readonly segment: Segment
}

const unitsOf = (content: Dressed): readonly (Unit | 'break')[] =>
  content.flatMap((part): readonly (Unit | 'break')[] => {
    if (part.kind === 'break') return ['break']
    if (part.kind === 'text')
      return [...part.text].map((letter, i) => ({
        first: letter,
        last: letter,
        segment: { kind: 'text', letters: { ...part, text: letter, pad: i === 0 ? part.pad : 0 } },
      }))
    const text = part.letters.map((l) => l.text).join('')
    return text === ''
      ? []
      : [{ first: [...text][0] ?? '', last: [...text].at(-1) ?? '', segment: { kind: 'figure', figure: part } }]
  })

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
  for (const segment of segments) {
    const last = out.at(-1)
    if (last?.kind === 'text' && segment.kind === 'text' && alike(last.letters, segment.letters))
      out[out.length - 1] = {
        kind: 'text',
        letters: { ...last.letters, text: last.letters.text + segment.letters.text },
      }
    else out.push(segment)
  }
  return out
}

/** A text cut where its lines may end. */
export function chunksOf(content: Dressed): readonly Chunk[] {
  const chunks: { segments: Segment[]; forced: boolean }[] = []
  let last = ''
  let forced = false
  for (const unit of unitsOf(content)) {
    if (unit === 'break') {
      ;[forced, last] = [true, '']
      continue
    }
    const open = chunks.at(-1)
    if (!open || forced || mayBreak(last, unit.first)) chunks.push({ segments: [unit.segment], forced })
    else open.segments.push(unit.segment)
    ;[forced, last] = [false, unit.last]
  }
  return chunks.map((chunk) => ({ ...chunk, segments: joined(chunk.segments) }))
}
