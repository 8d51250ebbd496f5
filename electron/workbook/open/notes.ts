import { relationsOf, type Parts } from './package'
import { TextGatherer } from './strings'
import { walkXml } from './xml'

/** What somebody noted at cells of a sheet, by cell: notes, and the talk that newer programs keep beside them. */
export function readNotes(parts: Parts, sheet: string): ReadonlyMap<string, string> {
  const [notes, talks] = [new Map<string, string>(), new Map<string, string>()]
  for (const { type, target } of relationsOf(parts, sheet)) {
    const part = parts.get(target)
    if (!part) continue
    if (type === 'comments') walkXml(part, noteVisitor(notes))
    if (type === 'threadedComment') walkXml(part, talkVisitor(talks), /threadedcomments$/i)
  }
  // A talk leaves a note behind that only says, in the program's language, what to read it with.
  return new Map([...notes, ...talks])
}

function noteVisitor(notes: Map<string, string>): Parameters<typeof walkXml>[1] {
  const gatherer = new TextGatherer()
  let at = ''
  return {
    open: (name, attributes) => {
      if (name === 'comment') at = attributes.ref ?? ''
      gatherer.open(name, attributes)
    },
    text: (words, path) => gatherer.text(words, path),
    close: (name) => {
      if (name !== 'comment') return
      const { value } = gatherer.take()
      if (!notes.has(at)) notes.set(at, value)
    },
  }
}

function talkVisitor(notes: Map<string, string>): Parameters<typeof walkXml>[1] {
  let at = ''
  return {
    open: (name, { ref }) => {
      if (name === 'threadedComment') at = ref ?? ''
    },
    text: (words, path) => {
      if (path.at(-1) === 'text') notes.set(at, [notes.get(at), words].filter(Boolean).join('\n'))
    },
  }
}
