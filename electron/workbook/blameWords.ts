import { languageName } from '../core/languageName'
import type { FaultCode, PackFault } from '../core/faults'
import type { FaultParams } from '../core/faultKinds'
import { manifestFile } from '../packs/pack'
import { Places, plainWords, type LoosePack } from '../packs/tell'
import { pathIn, valueAt } from '../packs/read/place'
import type { Base } from './base'
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
  return plainWords(fault)
}

/** A pack that is being made, to be asked what its places are called. */
function named({ manifest, facts, tour, texts, places, crossings }: Omit<Base, 'folder'>): LoosePack {
  const { files } = manifest
  const [placesFile, crossingsFile] = [files.geography?.places ?? '', files.geography?.crossings ?? '']
  const values = new Map<string, unknown>([
    ...Object.entries(texts).map(([locale, said]) => [files.texts[locale] ?? '', said] as const),
    ...([
      [placesFile, places],
      [crossingsFile, crossings],
    ] as const),
    ...([
      [files.facts, facts],
      [files.tour, tour],
      [manifestFile, manifest],
    ] as const),
  ])
  return {
    textOf: () => undefined,
    valueOf: (file, path) => valueAt(values.get(file), path),
    files: { facts: files.facts, tour: files.tour, texts: files.texts, places: placesFile, crossings: crossingsFile },
  }
}

/** Where a fault lies that no cell can be named for, without the names programs have for it. */
export function placeOf(
  { file, at }: Pick<PackFault, 'file' | 'at'>,
  files: Omit<Base, 'folder'>,
): readonly [string, string] {
  const path = pathIn(at)
  if (file === manifestFile || !path) return file === manifestFile ? ['“报告”表', 'the sheet 报告'] : [file, file]
  const pack = named(files)
  const [zh, en] = [new Places(pack, 'zh-CN').nameOf(file, path), new Places(pack, 'en').nameOf(file, path)]
  return [zh || '导览', en || 'the tour']
}
