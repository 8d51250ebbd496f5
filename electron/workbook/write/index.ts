import { idOfPeriod, shiftPeriod } from '../../core/period'
import type { Workbook } from 'exceljs'
import { err, ok, type Result } from '../../core/result'
import { atomicWrite } from '../../packs/disk'
import { kindOf } from '../../packs/kinds'
import { entriesOf, plansOf, projectFigures, readBase, standsOn, type Base } from '../base'
import { newWorkbook } from '../library'
import { isHeld } from '../open/held'
import { packFaults } from '../packFaults'
import { cellFault, problem, said, type CellFault } from '../said'
import { textRows } from '../sheets/leaves'
import { fillEntries } from './entries'
import { fillGuide } from './guide'
import { fillReport, fillScenes, fillTexts } from './keyed'
import { fillLists, listSheet } from './lists'

/** `nextPeriod`: next year's workbook, this year's values in grey beside empty cells. `isNew`: of a report that was only begun, the same year's, and nothing beside its empty cells. */
export interface TemplateOptions {
  readonly nextPeriod?: boolean
  readonly isNew?: boolean
}

/** Excel refuses cells beyond this. */
const longestText = 32_767

/** Writes the workbook of a pack; the file appears whole or not at all. Fails with what is wrong with the pack. */
export async function writeTemplate(
  packFolder: string,
  xlsxFile: string,
  { nextPeriod = false, isNew = false }: TemplateOptions = {},
): Promise<Result<{ readonly sheets: number }, readonly CellFault[]>> {
  const base = await readBase(packFolder)
  if (!base.ok) return err(await packFaults(packFolder, base.error))
  const long = textRows(base.value).find(({ texts }) => Object.values(texts).some((text) => text.length > longestText))
  if (long) return err([tooLong(long.key)])
  const workbook = await newWorkbook()
  fill(workbook, base.value, { nextPeriod, isNew })
  try {
    await atomicWrite(xlsxFile, Buffer.from(await workbook.xlsx.writeBuffer()))
  } catch (cause) {
    return err([notWritten(xlsxFile, cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause))])
  }
  return ok({ sheets: workbook.worksheets.filter((sheet) => sheet.state === 'visible').length })
}

const tooLong = (key: string): CellFault =>
  cellFault(
    '文字',
    '',
    problem(
      said(
        `“${key}”有 ${longestText} 字以上，一格放不下`,
        `“${key}” is longer than the ${longestText} letters of a cell`,
      ),
      said('先把它写短', 'Shorten it first'),
    ),
  )

const notWritten = (file: string, reason: string): CellFault =>
  cellFault(
    '',
    '',
    problem(
      said(`“${file}”写不进去（${reason}）`, `“${file}” cannot be written (${reason})`),
      isHeld(reason)
        ? said(
            '它可能正在 Excel 里开着：关上，再写一次；或换个名字',
            'It may be open in Excel: close it and write again, or take another name',
          )
        : said(
            '看看磁盘是否已满、文件夹是否可写，再写一次',
            'See to room on the disk and whether the folder can be written, then try again',
          ),
    ),
  )

function fill(workbook: Workbook, base: Base, { nextPeriod, isNew }: Required<TemplateOptions>): void {
  const projects = projectFigures(base.tour)
  const carried = nextPeriod ? carriedOf(base) : new Map<string, number>()
  const { id, version } = base.manifest
  fillGuide(workbook.addWorksheet('说明'))
  fillReport(workbook.addWorksheet('报告'), base, `${id} ${version}`, nextPeriod ? nextOf(base) : new Map())
  const plans = plansOf(base, nextPeriod)
  const sheets = plans.map((plan) => workbook.addWorksheet(plan.zh))
  fillScenes(workbook.addWorksheet('场景'), base)
  fillTexts(workbook.addWorksheet('文字'), base)
  const lists = fillLists(workbook.addWorksheet(listSheet, { state: 'hidden' }), base)
  plans.forEach((plan, i) => {
    const entries = entriesOf(base, plan.kind).filter((entry) => standsOn(plan, entry, projects))
    const sheet = sheets[i]
    if (sheet) fillEntries(sheet, { base, plan, entries, nextPeriod: nextPeriod || isNew, carried, lists })
  })
}

/** Next year's id, version and year. */
function nextOf({ manifest }: Base): ReadonlyMap<string, string> {
  const next = shiftPeriod(manifest.period, 1)
  return new Map([
    ['id', manifest.id.replace(idOfPeriod(manifest.period), idOfPeriod(next))],
    ['version', '1.0.0'],
    ['period', next],
  ])
}

/** Figures that are given as last year's beside this year's: next year they have what is this year's now. */
function carriedOf(base: Base): ReadonlyMap<string, number> {
  const values = new Map(base.facts.figures.map(({ id, value }) => [id, value]))
  const pairs = base.tour.scenes.flatMap((scene) => kindOf(scene).yearBefore(scene))
  return new Map(
    pairs.flatMap(({ figure, base: before }) => {
      const value = values.get(figure)
      return value !== undefined && values.has(before) ? [[before, value] as const] : []
    }),
  )
}
