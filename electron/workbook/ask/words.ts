import { short, unlessMeant } from '../../packs/plausible/words'
import { problem, said, type Problem } from '../said'

export const struck: Problem = problem(
  said('格里有划掉的字，还是照着读了', 'Letters in this cell are struck through; they were read all the same'),
  unlessMeant('把划掉的删去', 'delete what is struck through'),
)

export const copied = (name: string, of: string): Problem =>
  problem(
    said(`“${name}”这张表没有读，读的是“${of}”`, `The sheet “${name}” was not read; “${of}” was`),
    unlessMeant(`把要改的写进“${of}”，再存一次`, `write what is to change into “${of}” and save again`),
  )

export const noted = (note: string): Problem =>
  problem(
    said(
      `这一格有批注：“${short(note.replace(/\s+/g, ' '))}”，定了吗？`,
      `This cell has a note: “${short(note.replace(/\s+/g, ' '))}”. Is it settled?`,
    ),
    unlessMeant('定下来再改，批注可以删掉', 'settle it, and delete the note'),
  )

/** What the report has and an older workbook does not. */
export const kept = (names: readonly [zh: readonly string[], en: readonly string[]]): Problem => {
  const [zh, en] = names.map((all) => all.slice(0, 3))
  const more = Math.max(0, names[0].length - 3)
  return problem(
    said(
      `表格写出以后报告里才有的${names[0].length}项，表里没有，照旧留着：“${zh?.join('”“') ?? ''}”${more > 0 ? '等' : ''}`,
      `${names[1].length} that came into the report after the workbook was written stay: “${en?.join('”, “') ?? ''}”${more > 0 ? ' and others' : ''}`,
    ),
    unlessMeant(
      '在“填表”里重新写出表格，把不要的那一行删掉',
      'write the workbook once more, and delete the row that is not wanted',
    ),
  )
}

export const former = (key: string): Problem =>
  problem(
    said(
      `键“${short(key)}”现在的报告里没有了，这一行没有读`,
      `The report has no “${short(key)}” any more; this row was not read`,
    ),
    unlessMeant('照现在的模板写对这个键', 'write the key as the template now has it'),
  )
