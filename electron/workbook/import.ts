import { rm } from 'node:fs/promises'
import { describeFault } from '../core/faults'
import { err, ok, type Result } from '../core/result'
import { readPack } from '../packs'
import { plansOf, readBase, type Base } from './base'
import { blame, type Origins } from './blame'
import { draftOf, type Draft } from './merge/draft'
import { placeEntries } from './merge/add'
import { mergeEntries } from './merge/entries'
import { nameRows, referenceFaults } from './merge/ids'
import { mergeSettings, mergeTexts, settingFaults } from './merge/keyed'
import { removeEntries } from './merge/remove'
import { openWorkbook } from './open'
import type { Table } from './open/table'
import { changedFiles, isFree, putInPlace, stage } from './out'
import { readEntries } from './read/entries'
import { readSettings, readTexts, type ReadSetting } from './read/keyed'
import { cellFault, problem, said, type CellFault } from './said'
import { reportRows, sceneRows } from './sheets/settings'

type Done = Result<{ readonly changed: number }, readonly CellFault[]>

/**
 * Makes a pack of a workbook and the pack it was made from. All that is wrong is told together, by sheet and cell;
 * then the target is as it was. The target may be a pack, the base itself too: it is replaced in one step.
 * `changed` counts cells, entries and texts that differ from the base.
 */
export async function importWorkbook(xlsxFile: string, basePackFolder: string, targetFolder: string): Promise<Done> {
  const base = await readBase(basePackFolder)
  if (!base.ok)
    return err(base.error.map((fault) => fileFault(describeFault(fault, 'zh-CN'), describeFault(fault, 'en'))))
  if (!(await isFree(targetFolder))) return err([notFree(targetFolder)])
  const tables = await openWorkbook(xlsxFile)
  if (!tables.ok) return err([tables.error])
  const { draft, faults, origins } = merge(tables.value, base.value)
  try {
    return await finish(base.value, draft, faults, origins, targetFolder)
  } catch (cause) {
    return err([notWritten(targetFolder, cause)])
  }
}

async function finish(
  base: Base,
  draft: Draft,
  faults: readonly CellFault[],
  origins: Origins,
  target: string,
): Promise<Done> {
  // What was sealed is no longer what lies there.
  if (draft.changed > 0) delete draft.files.manifest.contents
  const staged = await stage(base, target, changedFiles(base, draft.files))
  try {
    const read = await readPack(staged)
    const all = [...faults, ...(read.ok ? [] : read.error.map((fault) => blame(fault, origins)))]
    if (all.length > 0) return err(distinct(all))
    await putInPlace(staged, target)
    return ok({ changed: draft.changed })
  } finally {
    await rm(staged, { recursive: true, force: true })
  }
}

interface Merged {
  readonly draft: Draft
  readonly faults: readonly CellFault[]
  readonly origins: Origins
}

function merge(tables: readonly Table[], base: Base): Merged {
  const draft = draftOf(base)
  const report = readSettings(tables, '报告', reportRows(base))
  const scenes = readSettings(tables, '场景', sceneRows(base))
  const texts = readTexts(tables, base.manifest.locales)
  const plans = plansOf(base, true)
  const sheets = plans.map((plan) => readEntries(tables, plan, paragraphsOf(base, report.rows)))
  const named = nameRows(
    sheets.flatMap(({ rows }) => rows),
    base,
  )
  const settings = [
    ...mergeSettings(draft, base, '报告', report.rows),
    ...mergeSettings(draft, base, '场景', scenes.rows),
  ]
  const moves = [...new Set(plans.map(({ kind }) => kind))].map((kind) =>
    mergeEntries(
      draft,
      base,
      kind,
      named.rows.filter(({ plan }) => plan.kind === kind),
    ),
  )
  removeEntries(
    draft,
    moves.flatMap(({ removed }) => removed),
  )
  const placed = placeEntries(
    draft,
    moves.flatMap(({ added }) => added),
    named.rows,
  )
  const faults = [
    ...report.faults,
    ...sheets.flatMap((sheet) => sheet.faults),
    ...scenes.faults,
    ...texts.faults,
    ...[
      ...named.faults,
      ...referenceFaults(named.rows, base),
      ...settings,
      ...settingFaults(draft, '场景', scenes.rows),
    ],
    ...[...placed, ...mergeTexts(draft, base, texts.rows)],
  ]
  const origins = {
    base,
    files: draft.files,
    rows: named.rows,
    texts: texts.rows,
    report: report.rows,
    scenes: scenes.rows,
  }
  return { draft, faults, origins }
}

/** How many paragraphs each part has by the workbook: addresses are read against them. */
const paragraphsOf = (base: Base, rows: readonly ReadSetting[]): Readonly<Record<string, number>> => ({
  ...base.manifest.source.paragraphs,
  ...Object.fromEntries(
    rows.flatMap(({ key, value }) => {
      const part = /^source\.paragraphs\.(\d+)$/.exec(key)?.[1]
      return part === undefined ? [] : [[part, Number(value)]]
    }),
  ),
})

/** One fault a cell: what follows from the first would only hide it. */
function distinct(faults: readonly CellFault[]): readonly CellFault[] {
  const seen = new Set<string>()
  return faults.filter(({ sheet, cell, what }) => {
    const place = cell === '' ? `${sheet} ${what.en}` : `${sheet}!${cell}`
    if (seen.has(place)) return false
    seen.add(place)
    return true
  })
}

const fileFault = (zh: { what: string; where: string; todo: string }, en: typeof zh): CellFault =>
  cellFault('', '', problem(said(`${zh.where}：${zh.what}`, `${en.where}: ${en.what}`), said(zh.todo, en.todo)))

const notFree = (target: string): CellFault =>
  cellFault(
    '',
    '',
    problem(
      said(`“${target}”里有别的文件，不是报告包`, `“${target}” holds other files and is no report pack`),
      said('选空文件夹或新文件夹', 'Choose an empty or a new folder'),
    ),
  )

function notWritten(target: string, cause: unknown): CellFault {
  const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
  return cellFault(
    '',
    '',
    problem(
      said(
        `“${target}”写不进去（${reason}）；原来的没有动`,
        `“${target}” cannot be written (${reason}); what was there is untouched`,
      ),
      said('核对磁盘空间和权限，再试一次', 'See to room on the disk and to permissions, then try again'),
    ),
  )
}
