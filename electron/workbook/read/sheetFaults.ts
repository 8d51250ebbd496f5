import { onlyOne, problem, said, type Problem } from '../said'

export const noSheet = (name: string, like: string | undefined): Problem =>
  problem(
    said(`没有“${name}”表`, `The sheet “${name}” is missing`),
    like === undefined
      ? said(
          '在工作台“填表”里重新写出一份表格，把这张表复制过来',
          'Write the workbook once more at the workshop’s stop “Workbook”, and copy that sheet from it',
        )
      : said(`是不是“${like}”？把它的名字改回“${name}”`, `Is it “${like}”? Rename it to “${name}”`),
    like === undefined ? undefined : { word: like, is: name },
  )

export const hiddenSheet: Problem = problem(
  said('整张表是隐藏的', 'The whole sheet is hidden'),
  said('取消隐藏；不知道算不算的不读', 'Show it; what may or may not count is not read'),
)

export const hiddenRows = (from: number, to: number): Problem =>
  problem(
    said(
      `第 ${from === to ? from : `${from}–${to}`} 行是隐藏的（或被筛选掉），里面有内容`,
      `Row ${from === to ? from : `${from}–${to}`} is hidden (or filtered away) and not empty`,
    ),
    said('取消隐藏和筛选；不要的行请删除', 'Show it and clear the filter, or delete it'),
  )

export const hiddenColumn: Problem = problem(
  said('这一列是隐藏的，里面有内容', 'This column is hidden and not empty'),
  said('取消隐藏', 'Show it'),
)

export const merged = (range: string): Problem =>
  problem(
    said(`${range} 是合并的单元格`, `${range} are merged cells`),
    said('取消合并，每格各填各的', 'Unmerge them and fill in each cell'),
  )

export const noHeader = (zh: string): Problem =>
  problem(
    said(`找不到表头“${zh}”`, `The heading “${zh}” is missing`),
    said('表头照模板保留；列的先后可以变', 'Keep the template’s headings; the columns’ order does not matter'),
  )

export const unknownHeader = (found: string, like: string | undefined): Problem =>
  problem(
    said(`不认识表头“${found}”，这一列有内容`, `The heading “${found}” is unknown, and its column is not empty`),
    like === undefined
      ? said('改回模板的表头，或删除这一列', 'Use the template’s heading, or delete the column')
      : said(`是不是“${like}”？改回“${like}”`, `Is it “${like}”? Change it back`),
    like === undefined ? undefined : { word: '', is: like },
  )

export const headerTwice = (found: string): Problem =>
  problem(
    said(`表头“${found}”出现两次`, `The heading “${found}” stands twice`),
    said('删除多余的一列', 'Delete one of the columns'),
  )

export const unknownKey = (key: string): Problem =>
  problem(said(`不认识键“${key}”`, `The key “${key}” is unknown`), said('键照模板保留', 'Keep the template’s keys'))

export const keyChanged = (was: string): Problem =>
  problem(
    said(`这一行的键原来是“${was}”`, `The key of this row was “${was}”`),
    said('改回来；要加一段新文字，就另起一行', 'Write it back; a new text goes into a row of its own'),
    { word: '', is: was },
  )

/** A text that a language needs and no row has. */
export const lostText = (key: string, [zh, en]: readonly [string, string]): Problem =>
  problem(
    said(`少了一行：${zh}（键“${key}”）`, `A row is missing: ${en} (key “${key}”)`),
    said('从模板复制这一行，每种语言都填上', 'Copy that row from the template, and fill it in for every language'),
  )

/** Something a row names and nobody has named in words. */
export const namelessItem = (item: string, key: string): Problem =>
  problem(
    said(`“${item}”还没有文字`, `“${item}” has no words yet`),
    said(
      `写错了就改；是新的，就在“文字”表加一行，键“${key}”`,
      `Correct it; or, if it is new, add a row to the sheet 文字 with the key “${key}”`,
    ),
  )

export const keyTwice = (key: string, other: string): Problem =>
  problem(
    said(`键“${key}”已在 ${other}`, `The key “${key}” stands at ${other} too`),
    said('删除多余的一行', 'Delete one of the rows'),
  )

export const otherPack = (found: string, wanted: string): Problem =>
  problem(
    said(
      `这份表格由“${found}”的模板填成，现在的报告包是“${wanted}”`,
      `This workbook was made from “${found}”, the pack here is “${wanted}”`,
    ),
    said('选对应的报告包，或从现在的报告包重新得到模板', 'Choose that pack, or write a new workbook from this one'),
  )

export const noPlace: Problem = problem(
  said('新增的条目还不知道放在导览的哪一步', 'It is not said from which step of the tour this new entry is reached'),
  said('在“加到哪一步”列选一步', 'Choose one in the column “Add to step”'),
)

export const unknownStep = (found: string, like: readonly string[]): Problem =>
  problem(
    said(`导览没有“${found}”这一步`, `The tour has no step “${found}”`),
    like.length > 0
      ? said(`是不是“${like.join('”“')}”？从下拉里选`, `Is it ${like.join(' or ')}? Choose from the list`)
      : said('从下拉里选“场景/步”', 'Choose scene/step from the list'),
    onlyOne('', like),
  )

export const neededEntry = ([zh, en]: readonly [string, string], id: string, by: readonly [string, string]): Problem =>
  problem(
    said(
      `删掉了“${zh}”（${id}）这一行，${by[0]}离不开它`,
      `The row “${en}” (${id}) is gone, and ${by[1]} cannot do without it`,
    ),
    said(
      '把这一行加回来（从去年的表格复制），或在“场景”表里让它改用别的',
      'Put the row back (copy it from last year’s workbook), or name another on the sheet 场景',
    ),
  )
