import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Misfit } from '../../core/contracts/workshop'
import { parseRef, textsOf } from '../../core/reading'
import type { Report } from '../../core/report'
import { findWritten } from '../../core/written'
import { textLeaves } from '../../packs/words/leaves'
import { cellsFile } from '../../workbook/spots'

/** Cells of the workbook by what was read there, as `cellsOf` names it. */
export type Cells = Readonly<Record<string, string>>

/** Nothing where a pack came by no workbook. */
export async function readCells(folder: string): Promise<Cells> {
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(await readFile(join(folder, cellsFile), 'utf8')))
  } catch {
    return {}
  }
}

/** Pictures break lines where they have room; so does nobody in a cell. */
const plain = (text: string): string => text.replace(/[\s\u200b…]+/g, '')

interface Said {
  readonly text: string
  readonly key: string
}

/** The cell whose words or figure a picture has no room for: of its step first, then of its scene, then of the facts it shows. */
export function cellOf({ scene, step, locale, says }: Misfit, report: Report, cells: Cells): string | null {
  const wanted = plain(says)
  if (wanted === '') return null
  const all = saidBy(report, scene, step, locale)
  const found =
    all.find(({ text }) => text === wanted) ??
    all.find(({ text }) => text.length > 1 && (text.includes(wanted) || wanted.includes(text)))
  return (found && cells[found.key]) ?? null
}

function saidBy(report: Report, sceneId: string, number: number, locale: string): readonly Said[] {
  const texts = textsOf(report, locale)
  const scene = report.tour.scenes.find(({ id }) => id === sceneId)
  const step = scene?.steps[number - 1]
  const { steps = {}, ...general } = texts.scenes[sceneId] ?? {}
  const facts = [...new Set((step?.facts ?? []).map((ref) => parseRef(ref).id))]
  const under = (at: string, said: unknown): readonly Said[] =>
    textLeaves(said as object).map(([path, text]) => ({
      text: textOf(text),
      key: `${[at, ...path].join('.')} ${locale}`,
    }))
  const textOf = (text: string): string =>
    plain(text.replace(/\{([^{}]+)\}/g, (whole, ref: string) => findWritten(report, locale, ref)?.text ?? whole))
  return [
    ...under(`scenes.${sceneId}.steps.${step?.id ?? ''}`, step ? (steps[step.id] ?? {}) : {}),
    ...under(`scenes.${sceneId}`, general),
    ...facts.flatMap((id) => under(`facts.${id}`, texts.facts[id] ?? {})),
    ...facts.flatMap((id) => figuresOf(report, locale, id)),
  ]
}

const figuresOf = (report: Report, locale: string, id: string): readonly Said[] =>
  (
    [
      [id, 'value'],
      [`${id}#growth`, 'growth_pct'],
    ] as const
  ).flatMap(([ref, field]) => {
    const text = findWritten(report, locale, ref)?.text
    return text === undefined ? [] : [{ text: plain(text), key: `facts.${id} ${field}` }]
  })
