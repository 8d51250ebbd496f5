import type { Line } from '../../electron/core/contracts/workshop'
import { placeInWords } from '../../electron/core/placeWords'
import { parseRef, textsOf } from '../../electron/core/reading'
import type { Report, Scene } from '../../electron/core/report'
import { findWritten } from '../../electron/core/written'
import { cardOf } from '../components/card'
import { plainText } from '../picture/splitText'

/** One line of the sheet: something to tick, as each language says it. */
export interface ProofEntry {
  /** Where the text stands in the pack: never shown. */
  readonly key: string
  /** The same as a person would say it. */
  readonly where: Line
  /** What was read before, where that is known and was something else. */
  readonly was?: readonly (readonly string[])[]
  /** What is read, in the order of the pack's languages; lines below one another. */
  readonly said: readonly (readonly string[])[]
}

export interface ProofSection {
  readonly kind: 'words' | 'scene' | 'facts'
  /** Name of the scene in each language; empty elsewhere. */
  readonly names: readonly string[]
  readonly entries: readonly ProofEntry[]
}

type Node = string | readonly Node[] | { readonly [key: string]: Node | undefined }
type Write = (ref: string) => string

/** Every text below a node as `path → text`, in the order of the file. */
function leaves(node: Node | undefined, path: string): readonly (readonly [string, string])[] {
  if (node === undefined) return []
  if (typeof node === 'string') return [[path, node]]
  return Object.entries(node).flatMap(([key, child]) => leaves(child, path ? `${path}.${key}` : key))
}

/** The sheet of a report: every text of every language as visitors read it, and every fact as its card tells it, with its source. Pure. */
export function proofSheet(report: Report): readonly ProofSection[] {
  const {
    facts: _facts,
    scenes: _scenes,
    $schema: _schema,
    ...general
  } = textsOf(report, report.manifest.locales[0] ?? '')
  return [
    { kind: 'words', names: [], entries: textEntries(report, Object.keys(general)) },
    ...report.tour.scenes.map(({ id }): ProofSection => ({
      kind: 'scene',
      names: report.manifest.locales.map((locale) => textsOf(report, locale).scenes[id]?.name ?? id),
      entries: textEntries(report, ['scenes', id]),
    })),
    { kind: 'facts', names: [], entries: Object.keys(report.facts).map((id) => factEntry(report, id)) },
  ]
}

/** What of the sheet reads otherwise than before, section by section, with what was read. */
export function changedSections(report: Report, before: Report): readonly ProofSection[] {
  const said = ({ kind }: ProofSection, { key }: ProofEntry): string => `${kind} ${key}`
  const was = new Map(
    proofSheet(before).flatMap((section) =>
      section.entries.map((entry) => [said(section, entry), entry.said] as const),
    ),
  )
  return proofSheet(report).flatMap((section) => {
    const entries = section.entries.flatMap((entry): readonly ProofEntry[] => {
      const old = was.get(said(section, entry))
      if (JSON.stringify(old) === JSON.stringify(entry.said)) return []
      return [old ? { ...entry, was: old } : entry]
    })
    return entries.length > 0 ? [{ ...section, entries }] : []
  })
}

/** A step that reads or counts otherwise than before, counted from 1 within its scene. */
export interface ChangedStep {
  readonly scene: Scene
  readonly step: string
  readonly number: number
}

/** The steps that what has changed is seen on: their own words, or a fact they show. Pure. */
export function changedSteps({ tour }: Report, changed: readonly ProofSection[]): readonly ChangedStep[] {
  const keysOf = (kind: ProofSection['kind']): readonly string[] =>
    changed.flatMap((section) => (section.kind === kind ? section.entries.map(({ key }) => key) : []))
  const [words, facts] = [keysOf('scene'), new Set(keysOf('facts'))]
  return tour.scenes.flatMap((scene) =>
    scene.steps.flatMap(({ id, facts: shown }, i): readonly ChangedStep[] => {
      const isRewritten = words.some((key) => key.startsWith(`scenes.${scene.id}.steps.${id}.`))
      return isRewritten || shown.some((ref) => facts.has(parseRef(ref).id)) ? [{ scene, step: id, number: i + 1 }] : []
    }),
  )
}

const writer =
  (report: Report, locale: string): Write =>
  (ref) =>
    findWritten(report, locale, ref)?.text ?? ''

/** Texts at the places given: either top-level names, or one path. */
function textEntries(report: Report, at: readonly string[]): readonly ProofEntry[] {
  const { locales } = report.manifest
  const isPath = at[0] === 'scenes'
  const said = locales.map((locale) => {
    const texts = textsOf(report, locale)
    const roots: readonly (readonly [string, Node | undefined])[] = isPath
      ? [[at.join('.'), texts.scenes[at[1] ?? '']]]
      : at.map((name) => [name, Reflect.get(texts, name) as Node | undefined])
    return new Map(roots.flatMap(([path, node]) => leaves(node, path)))
  })
  const keys = [...new Set(said.flatMap((texts) => [...texts.keys()]))]
  return keys.map((key) => ({
    key,
    where: placeInWords(key.split('.'), report),
    said: said.map((texts, i) => [plainText(texts.get(key) ?? '—', writer(report, locales[i] ?? ''))]),
  }))
}

/** Rows are `label: text`, the label by the program's own key. */
function factEntry(report: Report, id: string): ProofEntry {
  return {
    key: id,
    where: placeInWords(['facts', id], report),
    said: report.manifest.locales.map((locale) => {
      const card = cardOf(report, null, locale, id)
      const text = textsOf(report, locale).facts[id]
      if (!card) return []
      const lines = [
        [card.name, card.figure?.text].filter(Boolean).join(' · '),
        ...(card.note ? [card.note] : []),
        ...card.rows.map((row) => `${row.label}\t${row.text}`),
      ]
      // A short name, an entry of a list: what the card does not say is read elsewhere on the stage.
      const write = writer(report, locale)
      const also = leaves(text, '').map(([, said]) => plainText(said, write))
      return [...lines, ...also.filter((said) => !lines.some((line) => line.includes(said)))]
    }),
  }
}
