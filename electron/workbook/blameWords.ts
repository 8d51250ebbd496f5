import { languageName } from '../core/languageName'
import { describeFault, type FaultCode, type PackFault } from '../core/faults'
import type { FaultParams } from '../core/faultKinds'
import { manifestFile } from '../packs/pack'
import { sceneName, type Base } from './base'
import { problem, said, type Problem } from './said'
import { precisions } from './sheets/choices'

/** Faults whose words for those who edit JSON would say nothing to who has a workbook. */
const inWorkbook: { readonly [C in FaultCode]?: (params: FaultParams[C]) => Problem } = {
  'vague-date': ({ date, precision }) =>
    problem(
      said(
        `日期 ${date} 与“精确到”一栏的“${precisionWord(precision)}”不一致`,
        `The date ${date} is not as exact as “${precisionWord(precision)}” in the column Precision says`,
      ),
      said(
        '照报告原文写全日期，或改选相符的“精确到”',
        'Write the date as the report has it, or choose the precision that fits',
      ),
    ),
  'missing-field': ({ field }) =>
    problem(
      said(
        `这里还缺内容${fieldWord(field, 0, ['“', '”'])}`,
        `Something is missing here${fieldWord(field, 1, [': ', ''])}`,
      ),
      said('在这一格补上；每种语言都要有', 'Fill in this cell; every language needs it'),
    ),
  'missing-text': ({ locale }) =>
    problem(
      said(`这段文字缺${languageName(locale, 'zh-CN')}`, `This text is missing in ${languageName(locale, 'en')}`),
      said('在这一格补上；每种语言都要有', 'Fill in this cell; every language needs it'),
    ),
  'bad-address': ({ address, part, paragraphs }) =>
    problem(
      said(
        paragraphs > 0 ? `第 ${part} 部分没有 ${address} 这一段` : `报告没有第 ${part} 部分`,
        paragraphs > 0 ? `Part ${part} has no paragraph ${address}` : `The report has no part ${part}`,
      ),
      said(
        `${paragraphs > 0 ? `这一部分有 ${paragraphs} 段；` : ''}改这一格，或在“报告”表里改各部分的段数`,
        `${paragraphs > 0 ? `It has ${paragraphs}. ` : ''}Correct this cell, or the number of paragraphs on the sheet 报告`,
      ),
    ),
  'surplus-text': () =>
    problem(
      said('这一行文字在报告里没有用处', 'Nothing in the report uses this text'),
      said(
        '它说的条目或场景已经没有了：删掉这一行，或把那一条加回来',
        'What it speaks of is gone: delete this row, or put that entry back',
      ),
    ),
  'unreachable-fact': ({ id }) =>
    problem(
      said(`导览的任何一步都点不到“${id}”`, `No step of the tour leads to “${id}”`),
      said('在“加到哪一步”列选一步', 'Choose one in the column “Add to step”'),
    ),
  'no-growth': () =>
    problem(
      said('有场景要用这个指标的增速，它没有增速', 'A scene shows the growth of this figure, which has none'),
      said('在“增速”列填上', 'Fill in its column “Growth”'),
    ),
  'no-total': ({ id }) =>
    problem(
      said(`列表“${id}”没有总数`, `The list “${id}” has no total`),
      said('在“总数”列填上', 'Fill in its column “Total”'),
    ),
}

const precisionWord = (value: string): string => precisions.find((choice) => choice.value === value)?.zh ?? value

const words: Readonly<Record<string, readonly [string, string]>> = {
  name: ['名称', 'name'],
  title: ['标题', 'title'],
  alt: ['图片说明', 'what the picture shows'],
  kicker: ['眉题', 'kicker'],
}
function fieldWord(field: string, language: 0 | 1, [before, after]: readonly [string, string]): string {
  const word = words[field]?.[language]
  return word === undefined ? '' : `${before}${word}${after}`
}

/** A fault as who has the workbook would say it. */
export function wordsOf(fault: PackFault): Problem {
  const own = inWorkbook[fault.code] as ((params: unknown) => Problem) | undefined
  if (own) return own(fault.params)
  const [zh, en] = [describeFault(fault, 'zh-CN'), describeFault(fault, 'en')]
  return problem(said(zh.what, en.what), said(zh.todo, en.todo))
}

/** Where a fault lies that no cell can be named for, without the names programs have for it. */
export function placeOf(
  { file, at }: PackFault,
  { manifest, tour, texts }: Omit<Base, 'folder'>,
): readonly [string, string] {
  if (file === manifestFile) return ['“报告”表', 'the sheet 报告']
  if (file !== manifest.files.tour) return [file, file]
  const [, scene, step] = /^scenes\[(\d+)\](?:\.steps\[(\d+)\])?/.exec(at) ?? []
  const id = tour.scenes[Number(scene)]?.id
  if (scene === undefined || id === undefined) return ['导览', 'the tour']
  const name = (locale: string): string => sceneName({ manifest, texts }, id, locale)
  const number = step === undefined ? '' : Number(step) + 1
  return [
    `场景“${name('zh-CN')}”${number === '' ? '' : `第 ${number} 步`}`,
    `the scene “${name('en')}”${number === '' ? '' : `, step ${number}`}`,
  ]
}
