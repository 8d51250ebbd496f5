import { relationsOf, type Parts } from './package'
import { TextGatherer } from './strings'
import { walkXml } from './xml'

/** What somebody noted at cells of a sheet, by cell: notes, and the talk that newer programs keep beside them. */
export function readNotes(parts: Parts, sheet: string): ReadonlyMap<string, string> {
  const notes = new Map<string, string>()
  for (const { type, target } of relationsOf(parts, sheet)) {
    const part = parts.get(target)
    if (!part) continue
    if (type === 'comments') walkXml(part, noteVisitor(notes))
    if (type === 'threadedComment') walkXml(part, talkVisitor(notes), /threadedcomments$/i)
  }
  return notes
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
      // A talk leaves a note behind that only says which program to read it with.
      if (!value.startsWith('[Threaded comment]') && !notes.has(at)) notes.set(at, value)
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
