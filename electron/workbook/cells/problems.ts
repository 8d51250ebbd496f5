import { onlyOne, problem, said, type Problem } from '../said'

/** A short picture of what stands in a cell. */
const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 38)}…` : text)

export const missing = (zh: string, en: string): Problem =>
  problem(
    said(`缺“${zh}”`, `“${en}” is missing`),
    said('填上；这一行今年没有的，请删除整行', 'Fill it in; if this year has no such entry, delete the whole row'),
  )

export const errorCell = (found: string): Problem =>
  problem(
    said(`公式出错（${found}）`, `The formula fails (${found})`),
    said('改好公式，或直接填数值', 'Mend the formula, or type the value'),
  )

export const uncached: Problem = problem(
  said('公式还没有算出值', 'The formula has no stored value'),
  said('用 Excel 或 LibreOffice 打开并保存一次', 'Open the file in Excel or LibreOffice and save it once'),
)

export const concealed = (held: string): Problem =>
  problem(
    said(
      `格里有“${shown(held)}”，但单元格格式让它不显示`,
      `The cell holds “${shown(held)}”, but its format shows nothing`,
    ),
    said(
      '把单元格格式改为“常规”，核对后再存；不要的就清空',
      'Set the cell format to General and check it, or clear the cell',
    ),
  )

export const broken = (stored: string): Problem =>
  problem(
    said(`格里存的内容读不懂（${shown(stored)}）`, `What the cell stores cannot be read (${shown(stored)})`),
    said('把这一格清空，重新填一次', 'Clear the cell and type its content again'),
  )

export const notAsShown = (held: string, seen: string | undefined): Problem =>
  problem(
    said(
      seen === undefined ? `格里存的是 ${held}，单元格格式看不懂` : `格里存的是 ${held}，显示的是 ${seen.trim()}`,
      seen === undefined
        ? `The cell holds ${held} under a format that cannot be read`
        : `The cell holds ${held} and shows ${seen.trim()}`,
    ),
    said(
      '要显示的那个，就照着重新填（公式用 ROUND）；要存的那个，就把小数位数显示全',
      'Type the one that is meant (ROUND it in a formula), or let the cell show all its decimals',
    ),
  )

export const shownElsewhere = (held: string): Problem =>
  problem(
    said(
      `这里要文字，格里是日期或数（${held}），各台电脑显示的不一样`,
      `A text is wanted; the cell holds a date or number (${held}) that every computer shows its own way`,
    ),
    said('把单元格格式改为“文本”，再把要显示的字写上', 'Set the cell format to Text and type what is to be read'),
  )

export const notNumber = (found: string): Problem =>
  problem(
    said(`“${shown(found)}”不是数`, `“${shown(found)}” is not a number`),
    said(
      '只填数，例如 2340 或 2,340.5；“约”“超过”填在“限定”列',
      'Digits only, e.g. 2340 or 2,340.5; “about” and “more than” go into the column “Bound”',
    ),
  )

export const inWords = (found: string, meant: string): Problem =>
  problem(
    said(`“${shown(found)}”是话，不是数`, `“${shown(found)}” is said in words`),
    said(`是不是 ${meant}？照这样写`, `Is it ${meant}? Write it like that`),
    { word: '', is: meant },
  )

export const dateForNumber: Problem = problem(
  said('这里要数，格里是日期', 'A number is wanted, the cell holds a date'),
  said('把单元格格式改为“常规”，再填数', 'Set the cell format to General and type the number'),
)

export const tooLarge = (found: string): Problem =>
  problem(
    said(`${found} 太大`, `${found} is too large`),
    said('核对单位：例如 2,340 亿元填 2340，单位选“亿元”', 'Check the unit: RMB 234 bn is 2340 with the unit 亿元'),
  )

export const noUnit = (found: string): Problem =>
  problem(
    said(`${found} 没有单位`, `${found} has no unit`),
    said('在“单位”列选单位；程序不会猜', 'Choose one in the column “Unit”; it is not guessed'),
  )

export const otherUnit = (found: string, unit: string): Problem =>
  problem(
    said(`格里写的是“${found}”，单位列是“${unit}”`, `The cell says “${found}”, the unit column “${unit}”`),
    said(`换算成${unit}，只填数`, `Convert it to ${unit} and type the number alone`),
  )

export const mixedUnits = (found: string): Problem =>
  problem(
    said(`“${shown(found)}”混用了几个单位`, `“${shown(found)}” mixes units`),
    said('换算成一个单位，只填数', 'Convert it to one unit and type the number alone'),
  )

export const percentInUnit = (found: string, unit: string): Problem =>
  problem(
    said(
      `格里是百分数（${found}），单位列是“${unit}”`,
      `The cell is a percentage (${found}), the unit column says “${unit}”`,
    ),
    said('改单元格格式，或改单位', 'Change the cell format, or the unit'),
  )

export const vaguePercent = (found: number): Problem =>
  problem(
    said(`${found} 是 ${found}% 还是 ${percent(found)}？`, `Is ${found} meant as ${found}% or as ${percent(found)}?`),
    said(`写成 ${percent(found)} 或 ${found}%（带百分号）`, `Write ${percent(found)} or ${found}% (with the sign)`),
  )

const percent = (share: number): string => `${Number((share * 100).toPrecision(12))}%`

export const scaledFormat = (format: string): Problem =>
  problem(
    said(
      `单元格格式“${shown(format)}”让显示的数和实际的数不同`,
      `The cell format “${shown(format)}” shows another number than the cell holds`,
    ),
    said('把单元格格式改为“常规”，核对后再填', 'Set the cell format to General, check the number'),
  )

export const notDate = (found: string): Problem =>
  problem(
    said(`“${shown(found)}”不是能认的日期`, `“${shown(found)}” is no date that can be read`),
    said('写成 2026年3月1日、2026-03-01、2026年3月 或 2026年', 'Write 2026-03-01, 2026年3月1日, 2026-03 or 2026'),
  )

/** Part of a month is said beside the date, not in it. */
export const partOfMonth = (found: string, { date, isMiddle }: { date: string; isMiddle: boolean }): Problem =>
  problem(
    said(`“${shown(found)}”不是一个日子`, `“${shown(found)}” is no one day`),
    isMiddle
      ? said(`日期写 ${date}，“精确到”选“月中”`, `Write ${date}, and choose 月中 under Precision`)
      : said(`日期写 ${date}，“精确到”选“大约”`, `Write ${date}, and choose 大约 under Precision`),
  )

export const packedDate = (found: string, date: string): Problem =>
  problem(
    said(`“${shown(found)}”是数，不是日期`, `“${shown(found)}” is a number, no date`),
    said(`是不是 ${date}？照这样写`, `Is it ${date}? Write it like that`),
    { word: '', is: date },
  )

export const noYear = (found: string): Problem =>
  problem(
    said(`“${shown(found)}”没有年份`, `“${shown(found)}” has no year`),
    said('写上年份，例如 2026年3月1日', 'Add the year, e.g. 2026-03-01'),
  )

export const serialDate = (found: number, date: string): Problem =>
  problem(
    said(`${found} 是日期的序号？`, `Is ${found} a date's serial number?`),
    said(
      `把单元格格式改为日期；若指 ${date}，就写 ${date}`,
      `Set the cell format to a date; if ${date} is meant, write ${date}`,
    ),
  )

export const vagueDate = (found: string): Problem =>
  problem(
    said(`“${shown(found)}”分不清月和日`, `In “${shown(found)}” month and day cannot be told apart`),
    said('先写年：2026-03-01', 'Year first: 2026-03-01'),
  )

export const yearNotFirst = (found: string, date: string): Problem =>
  problem(
    said(`“${shown(found)}”没有先写年`, `“${shown(found)}” does not say the year first`),
    said(`是不是 ${date}？照这样写`, `Is it ${date}? Write it like that`),
    { word: '', is: date },
  )

export const notChoice = (found: string, allowed: readonly string[], like: readonly string[]): Problem =>
  problem(
    said(`没有“${shown(found)}”这一项`, `“${shown(found)}” is not one of the choices`),
    said(
      `${like.length > 0 ? `是不是“${like.join('”“')}”？` : ''}从下拉里选：${allowed.join('、')}`,
      `${like.length > 0 ? `Is it ${like.join(', ')}? ` : ''}Choose one: ${allowed.join(', ')}`,
    ),
    onlyOne('', like),
  )

export const unknownUnit = (found: string, like: readonly string[]): Problem =>
  problem(
    said(`不认识单位“${shown(found)}”`, `The unit “${shown(found)}” is unknown`),
    said(
      `${like.length > 0 ? `是不是“${like.join('”“')}”？不是的话，` : ''}在“单位”表里加一行，写上它量的是什么和各语言的名称`,
      `${like.length > 0 ? `Is it ${like.join(' or ')}? Else` : 'Correct it, or'} add a row to the sheet 单位 (Units): what it measures, and its name in each language`,
    ),
    onlyOne('', like),
  )

export const badUnit = (found: string): Problem =>
  problem(
    said(`“${shown(found)}”不能作单位`, `“${shown(found)}” cannot be a unit`),
    said(
      '只写单位本身，不带数字、空格和括号，例如 航次',
      'Write the unit alone, without digits, blanks or brackets, e.g. 航次',
    ),
  )

export const notFlag = (found: string): Problem =>
  problem(
    said(`“${shown(found)}”不是“是”`, `“${shown(found)}” is not 是 (yes)`),
    said('填“是”，或留空', '是 (yes), or leave it empty'),
  )

export const notWhole = (found: string): Problem =>
  problem(
    said(`${found} 不是正整数`, `${found} is not a positive whole number`),
    said('填 1、2、3……', 'Type 1, 2, 3 …'),
  )

export const notAddress = (found: string, is: string | undefined): Problem =>
  problem(
    said(`“${shown(found)}”不是出处`, `“${shown(found)}” is no source address`),
    said(
      `${is === undefined ? '' : `是不是 ${is}？`}写“部分.段落”，例如 1.5（单元格格式为“文本”）`,
      `${is === undefined ? '' : `Is it ${is}? `}Write part.paragraph, e.g. 1.5 (cell format Text)`,
    ),
    is === undefined ? undefined : { word: '', is },
  )

export const vagueAddress = (found: number): Problem =>
  problem(
    said(
      `${found} 是 ${found} 还是 ${found}0？表格会丢掉末尾的 0`,
      `Is it ${found} or ${found}0? Spreadsheets drop the last zero`,
    ),
    said(
      `把单元格格式改为“文本”，再写 ${found} 或 ${found}0`,
      `Set the cell format to Text and write ${found} or ${found}0`,
    ),
  )

export const badId = (found: string): Problem =>
  problem(
    said(`“${shown(found)}”不能作编号`, `“${shown(found)}” cannot be an id`),
    said(
      '用小写英文字母和数字，词间用连字符，例如 new-bridge；新增的行也可留空',
      'Lower-case letters and digits joined by hyphens, e.g. new-bridge; new rows may leave it empty',
    ),
  )

export const idTwice = (id: string, other: string): Problem =>
  problem(
    said(`编号“${id}”已用在 ${other}`, `The id “${id}” stands at ${other} too`),
    said('换一个编号；新增的行可留空', 'Take another; new rows may leave it empty'),
  )

export const goneRef = (id: string, name: string): Problem =>
  problem(
    said(`这一格提到“${id}”（${name}），那一行已经删掉`, `This cell names “${id}” (${name}), whose row is gone`),
    said('把那一行加回来，或改这一格', 'Put that row back, or change this cell'),
  )

export const idChanged = (id: string): Problem =>
  problem(
    said(`这一条的编号原来是“${id}”`, `The id of this entry was “${id}”`),
    said(
      '改回来；真是另一条，就连名称一起改',
      'Write it back; if this is another entry indeed, let its name say so too',
    ),
    { word: '', is: id },
  )

export const unknownRef = (found: string, near: readonly string[]): Problem =>
  problem(
    said(`表里没有编号“${shown(found)}”`, `There is no entry with the id “${shown(found)}”`),
    near.length > 0
      ? said(`是不是 ${near.join('、')}？这里填编号`, `Is it ${near.join(', ')}? Ids are written here`)
      : said('填已有条目的编号，或先加那一条', 'Write the id of an entry there is, or add that entry first'),
    onlyOne(
      found,
      near.map((shown) => shown.split('（')[0] ?? shown),
    ),
  )
