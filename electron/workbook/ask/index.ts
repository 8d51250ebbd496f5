import { statedEntries } from '../../packs/facts'
import { manifestFile } from '../../packs/pack'
import { questionsOf as packQuestions, type Question, type Sayings, type Subject } from '../../packs/plausible'
import { place } from '../../packs/read/place'
import type { Base } from '../base'
import { spotOf, type Origins } from '../spots'
import { columnNumber, type Table } from '../open/table'
import { cellFault, said, type CellQuestion, type Said } from '../said'
import { askCopies, askDigits, askFormer, askKept, askMarks, type ReadArea } from './cells'

/** What is asked about a workbook that can be read: about the pack that was made of it, and what its cells alone tell. */
export function questionsOf(tables: readonly Table[], origins: Origins): readonly CellQuestion[] {
  const { base, files, rows, texts, report, scenes } = origins
  return [
    ...askDigits(tables, rows),
    ...askFormer(origins),
    ...askKept(origins),
    ...askCopies(tables),
    ...packQuestions(sayingsOf(files), sayingsOf(base)).map((question) => atCell(question, origins)),
    ...askMarks(tables, [
      ...rows.map(({ sheet, id, row, columns }): ReadArea => ({
        ...{ sheet, about: id, row },
        columns: [...columns.values()],
      })),
      ...texts.map(({ key, cells }) => areaOf('文字', key, [...cells.values()])),
      ...report.map(({ key, cell }) => areaOf('报告', key, [cell])),
      ...scenes.map(({ key, cell }) => areaOf('场景', key, [cell])),
    ]),
  ]
}

const sayingsOf = ({ manifest, facts, texts }: Omit<Base, 'folder'>): Sayings => ({
  id: manifest.id,
  period: manifest.period,
  facts: Object.fromEntries(statedEntries(facts).map(({ fact }) => [fact.id, fact])),
  texts,
})

function atCell({ subject, token, tell }: Question, origins: Origins): CellQuestion {
  const { sheet, cell } = spotOfSubject(subject, origins) ?? { sheet: '', cell: '' }
  return {
    ...cellFault(
      sheet,
      cell,
      tell((other) => cellWords(other, origins)),
    ),
    token,
    isOfCell: false,
  }
}

function cellWords(subject: Subject, origins: Origins): Said {
  const spot = spotOfSubject(subject, origins)
  return spot ? said(`${spot.sheet}!${spot.cell}`, `${spot.sheet}!${spot.cell}`) : said('别处', 'another place')
}

function spotOfSubject(subject: Subject, origins: Origins): ReturnType<typeof spotOf> {
  const { files } = origins.base.manifest
  if (subject.of === 'id' || subject.of === 'period') return spotOf({ file: manifestFile, at: subject.of }, origins)
  if (subject.of === 'text')
    return spotOf({ file: files.texts[subject.locale] ?? '', at: place(subject.path) }, origins)
  const entry = statedEntries(origins.files.facts).find(({ fact }) => fact.id === subject.id)
  return entry && spotOf({ file: files.facts, at: `${entry.at}.${subject.field}` }, origins)
}

function areaOf(sheet: string, about: string, cells: readonly string[]): ReadArea {
  return {
    ...{ sheet, about },
    row: Number(/\d+/.exec(cells[0] ?? '')?.[0] ?? 0),
    columns: cells.map((cell) => columnNumber(/^[A-Z]+/.exec(cell)?.[0] ?? '')),
  }
}
