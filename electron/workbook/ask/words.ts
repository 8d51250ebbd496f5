import { short, unlessMeant } from '../../packs/plausible/words'
import { problem, said, type Problem } from '../said'

export const struck: Problem = problem(
  said('格里有划掉的字，还是照着读了', 'Letters in this cell are struck through; they were read all the same'),
  unlessMeant('把划掉的删去', 'delete what is struck through'),
)

export const noted = (note: string): Problem =>
  problem(
    said(
      `这一格有批注：“${short(note.replace(/\s+/g, ' '))}”，定了吗？`,
      `This cell has a note: “${short(note.replace(/\s+/g, ' '))}”. Is it settled?`,
    ),
    unlessMeant('定下来再改，批注可以删掉', 'settle it, and delete the note'),
  )

export const former = (key: string): Problem =>
  problem(
    said(
      `键“${short(key)}”现在的报告里没有了，这一行没有读`,
      `The report has no “${short(key)}” any more; this row was not read`,
    ),
    unlessMeant('照现在的模板写对这个键', 'write the key as the template now has it'),
  )
