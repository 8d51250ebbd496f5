import type { Worksheet } from 'exceljs'

const lines: readonly (readonly [zh: string, en: string])[] = [
  ['怎样填这份表格', 'How to fill in this workbook'],
  ['灰格给人看，不读；白格可改；黄格必填。', 'Grey is for reading; white may be edited; yellow must be filled in.'],
  [
    '一张表一类条目，一行一条。新增：写在最后一行下面，编号可留空。今年没有的：删除整行。',
    'One sheet a kind, one row an entry. New ones go below the last row, the id may stay empty. What this year does not have: delete the whole row.',
  ],
  [
    '数值只填数，单位在“单位”列选；程序不猜单位：149 亿元填 149，单位选“亿元”。',
    'Values are bare numbers, their unit is chosen beside them; units are never guessed.',
  ],
  [
    '单位前面可带 万、亿 等（万吨、亿欧元）。没有的单位：在“单位”表加一行，写明量的是什么和各语言的名称。',
    'A unit may follow a scale word (万吨, 亿欧元). One that is not offered: add it to the sheet 单位 with what it measures and its names.',
  ],
  [
    '百分数带百分号：5.5%。“约”“超过”“可达”“不足”在“限定”列选，“预计”选“是”。',
    'Percentages carry their sign: 5.5%. “About”, “more than” … are chosen in the column Bound, estimates are marked 是.',
  ],
  [
    '日期写成 2026年3月1日 或 2026-03-01；只知道月份写 2026年3月，并在“精确到”里说明。',
    'Dates: 2026-03-01 or 2026年3月1日; 2026年3月 where only the month is known, and say so under Precision.',
  ],
  [
    '公式可以用，读保存时算好的值。不要合并单元格，不要隐藏行列。',
    'Formulas are read by their stored value. No merged cells, no hidden rows or columns.',
  ],
  [
    '“出处”写报告的第几部分.第几段，例如 1.5；各部分的段数在“报告”表。',
    'Source is part.paragraph of the report, e.g. 1.5; the sheet 报告 says how many paragraphs each part has.',
  ],
  [
    '“加到哪一步”只用于新增的条目：选导览里能点到它的一步；留空按类别自动安排。',
    'Add to step is for new entries: the step of the tour they are reached from; left empty they go where their kind belongs.',
  ],
  [
    '“场景”表说各场景用哪些条目；“文字”表是其余全部文字，{编号} 处自动填入数值，别手打数字。',
    'The sheet 场景 says what each scene shows; 文字 holds all other texts. {id} stands for a figure: never type digits instead.',
  ],
  [
    '填完存为 .xlsx，拖进工作台。有错会按“表!格”列出，一处不对就什么都不改。',
    'Save as .xlsx and drop it into the workshop. Faults are listed by sheet and cell; nothing changes while there is one.',
  ],
]

/** The first sheet: what to do, Chinese first. */
export function fillGuide(sheet: Worksheet): void {
  sheet.getColumn(1).width = 100
  sheet.getColumn(2).width = 90
  lines.forEach(([zh, en], i) => {
    const row = sheet.addRow([zh, en])
    row.getCell(1).font = i === 0 ? { bold: true, size: 18, color: { argb: 'FF123A45' } } : { size: 12 }
    row.getCell(2).font = { size: 10, color: { argb: 'FF6B7C80' } }
    row.eachCell((cell) => (cell.alignment = { wrapText: true, vertical: 'top' }))
  })
}
