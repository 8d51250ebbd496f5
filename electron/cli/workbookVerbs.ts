import { importWorkbook, writeTemplate } from '../workbook'
import { cellFaults, done, tellCells, type Outcome } from './output'
import { withProgress } from './progress'

/** Writes the workbook of a pack, this year's or the empty one of the next. */
export async function template(pack: string, file: string, nextPeriod: boolean, locale: string): Promise<Outcome> {
  const written = await withProgress(`writing ${file}`, () => writeTemplate(pack, file, { nextPeriod }))
  if (!written.ok) return cellFaults(written.error, locale)
  return done([`${file}: ${written.value.sheets} sheets`], { file, ...written.value })
}

/** Makes a pack of a workbook and the pack it was made from. */
export async function importFrom(workbook: string, pack: string, target: string, locale: string): Promise<Outcome> {
  const made = await withProgress(`reading ${workbook}`, () => importWorkbook(workbook, pack, target))
  if (!made.ok) return cellFaults(made.error, locale)
  const { changed, questions } = made.value
  const asked = tellCells(questions, locale)
  return done(
    [`${target}: ${changed} changes`, ...asked.map(({ where, what, todo }) => `? ${where}: ${what} ${todo}`)],
    { folder: target, changed, questions: asked },
  )
}
