import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { err, ok, type Result } from '../core/result'
import { readPack } from '../packs'
import { questionsOf } from './ask'
import { readBase, type Base } from './base'
import { blame, causesOf } from './blame'
import { placeOf } from './blameWords'
import { mendedTables, withMends, type PlacedMend } from './mend'
import { mergeWorkbook } from './merge'
import { openWorkbook } from './open'
import { changedFiles, isFree, isPack, stage } from './out'
import { packFaults } from './packFaults'
import { contentsOf, putInPlace, settlePlace } from './place'
import { cellFault, problem, said, type CellFault, type CellQuestion } from './said'
import { cellsFile, cellsOf, spotOf, type Origins } from './spots'
import { lastMadeFile, printLast, readStanding, withHandwork, type Conflict, type Standing } from './standing'

/** What came of a workbook: cells, entries and texts that differ from the base; what is to be asked about them. */
export interface Made {
  readonly changed: number
  readonly questions: readonly CellQuestion[]
  /** What was read as somebody said it is meant; where a cell says something else by now, it is read as it is. */
  readonly mends: readonly PlacedMend[]
}

type Done = Result<Made, readonly CellFault[]>

/**
 * Makes a pack of a workbook and the pack it was made from. All that is wrong is told together, by sheet and cell;
 * then the target is as it was. The target may be a pack, the base itself too: what hands have changed there since, and
 * whatever no sheet holds, stays; it is replaced in one step.
 */
export async function importWorkbook(
  xlsxFile: string,
  basePackFolder: string,
  targetFolder: string,
  mends: readonly PlacedMend[] = [],
): Promise<Done> {
  try {
    // What a hand saves meanwhile is taken along: then all of it is made once more.
    for (let turn = 0; turn < mostTurns; turn += 1) {
      await settlePlace(targetFolder)
      const done = await makeOnce(xlsxFile, basePackFolder, targetFolder, mends)
      if (done) return done
    }
    return err([keepsChanging(targetFolder)])
  } catch (cause) {
    return err([notWritten(targetFolder, cause)])
  }
}

const mostTurns = 5

/** Undefined where what stood there has changed meanwhile. Rejects with what the disk says. */
async function makeOnce(
  xlsxFile: string,
  basePackFolder: string,
  targetFolder: string,
  mends: readonly PlacedMend[],
): Promise<Done | undefined> {
  const known = await contentsOf(targetFolder)
  const base = await readBase(basePackFolder)
  if (!base.ok) return err(await packFaults(basePackFolder, base.error))
  if (!(await isFree(targetFolder))) return err([notFree(targetFolder)])
  const standing = await standingAt(targetFolder, basePackFolder)
  if (!standing.ok) return standing
  const opened = await openWorkbook(xlsxFile)
  if (!opened.ok) return err([opened.error])
  const { tables, applied } = mendedTables(opened.value, mends)
  const { draft, faults, origins } = mergeWorkbook(tables, base.value, standing.value?.base)
  // What was sealed is no longer what lies there.
  if (draft.changed > 0) delete draft.files.manifest.contents
  const making = { base: base.value, made: draft.files, standing: standing.value, target: targetFolder, known }
  const finished = await finish(making, faults, origins)
  if (!finished?.ok) return finished && err(withMends(finished.error, tables))
  const { conflicts, found } = finished.value
  const asked = [...conflicts.map((one) => conflictAsked(one, found)), ...questionsOf(tables, found)]
  return ok({ changed: draft.changed, questions: asked, mends: applied })
}

/** The pack to be gone on with; none where there is none, or where it is the base itself. */
async function standingAt(target: string, base: string): Promise<Result<Standing | undefined, readonly CellFault[]>> {
  if (resolve(target) === resolve(base) || !(await isPack(target))) return ok(undefined)
  const standing = await readStanding(target)
  return standing.ok ? standing : err([notReadable(target), ...(await packFaults(target, standing.error))])
}

interface Making {
  readonly base: Base
  readonly made: Omit<Base, 'folder'>
  readonly standing: Standing | undefined
  readonly target: string
  /** What lay there when it was read. */
  readonly known: string
}

interface Finished {
  readonly conflicts: readonly Conflict[]
  /** What was read, with the pack it came to be. */
  readonly found: Origins
}

async function finish(
  { base, made, standing, target, known }: Making,
  faults: readonly CellFault[],
  origins: Origins,
): Promise<Result<Finished, readonly CellFault[]> | undefined> {
  const { files, conflicts } = standing ? withHandwork(made, standing, base) : { files: made, conflicts: [] }
  const from = standing?.base ?? base
  const last = resolve(target) === resolve(base.folder) ? [] : [[lastMadeFile, printLast(made)] as const]
  const cells = [cellsFile, JSON.stringify(cellsOf(origins))] as const
  const staged = await stage(from, target, changedFiles(from, files), new Map([...last, cells]))
  try {
    const read = await readPack(staged)
    const found = { ...origins, files }
    const all = [...faults, ...(read.ok ? [] : causesOf(read.error, found).map((fault) => blame(fault, found)))]
    if (all.length > 0) return err(distinct(all))
    return (await putInPlace(staged, target, known)) ? ok({ conflicts, found }) : undefined
  } finally {
    await rm(staged, { recursive: true, force: true })
  }
}

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

function conflictAsked({ file, at }: Conflict, origins: Origins): CellQuestion {
  const { sheet, cell } = spotOf({ file, at }, origins) ?? { sheet: '', cell: '' }
  const [zh, en] = cell === '' ? placeOf({ file, at }, origins.files) : ['', '']
  const told = cellFault(
    sheet,
    cell,
    problem(
      said(
        `${zh === '' ? '' : `${zh}：`}这一处表格和报告文件夹都改过，用了表格的`,
        `${en === '' ? '' : `${en}: `}this was changed both in the workbook and in the report’s folder; the workbook’s stands`,
      ),
      said(
        '对的是文件夹里的，就写进表格再存一次',
        'If the folder’s was right, write it into the workbook and save it again',
      ),
    ),
  )
  // Told once, when it happens: another at the same place is another question.
  return { ...told, token: randomUUID(), isOfCell: true, isLasting: true }
}

const notReadable = (target: string): CellFault =>
  cellFault(
    '',
    '',
    problem(
      said(
        `“${target}”里的报告现在读不出来，没有动它`,
        `The report in “${target}” cannot be read now; it was left as it is`,
      ),
      said(
        '先改好下面列的，或把这个文件夹改名，再存一次表格',
        'Mend what is listed below, or rename that folder, and save the workbook again',
      ),
    ),
  )

const notFree = (target: string): CellFault =>
  cellFault(
    '',
    '',
    problem(
      said(`“${target}”里有别的文件，不是报告包`, `“${target}” holds other files and is no report pack`),
      said('选空文件夹或新文件夹', 'Choose an empty or a new folder'),
    ),
  )

const keepsChanging = (target: string): CellFault =>
  cellFault(
    '',
    '',
    problem(
      said(
        `“${target}”里的文件一直在变，没有写进去；里面的一个字也没丢`,
        `The files in “${target}” keep changing; nothing was written, and nothing in it is lost`,
      ),
      said(
        '看看是不是别处也在改这份报告，停一停，再存一次表格',
        'See who else is changing this report; then save the workbook again',
      ),
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
