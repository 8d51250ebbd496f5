import type { FactKind } from '../core/report'

/** What the export itself says on paper and in sheets; everything else is the pack's. */
export interface ExportWords {
  readonly facts: string
  readonly columns: Readonly<Record<Column, string>>
  readonly kinds: Readonly<Record<FactKind, string>>
  readonly marks: Readonly<Record<'estimate' | 'aim' | 'derived' | 'ours' | 'open', string>>
  readonly bounds: Readonly<Record<'more-than' | 'about' | 'up-to' | 'less-than', string>>
  readonly paragraph: (part: string, paragraph: string) => string
  /** Of a derived figure: it stands nowhere in the report. */
  readonly workedOut: string
  readonly comma: string
  /** On the hand-out: how its marks are to be read. */
  readonly legend: string
  /** After a fact: where it is from. */
  readonly from: (source: string) => string
  /** What is seen of a film where nothing moves, and what the film is called. */
  readonly still: (what: string, film: string) => string
  /** Before what a visitor may ask the guide, and before what the guide says. */
  readonly question: string
  readonly answer: string
}

export const columns = [
  'id',
  'kind',
  'name',
  'written',
  'value',
  'unit',
  'bound',
  'marks',
  'growth',
  'basis',
  'stated',
  'statedUnit',
  'asOf',
  'source',
  'address',
  'note',
] as const
export type Column = (typeof columns)[number]

const zh: ExportWords = {
  facts: '指标与事实',
  columns: {
    id: '编号',
    kind: '类别',
    name: '名称',
    written: '写作',
    value: '数值',
    unit: '单位',
    bound: '界限',
    marks: '标记',
    growth: '增幅（%）',
    basis: '增幅对比',
    stated: '报告原值',
    statedUnit: '报告单位',
    asOf: '时点',
    source: '出处',
    address: '段落号',
    note: '说明',
  },
  kinds: {
    statement: '表述',
    list: '清单',
    figure: '指标',
    derived: '推算',
    milestone: '大事',
    cluster: '产业',
    company: '企业',
    link: '联系',
    work: '工程',
  },
  marks: { estimate: '预计', aim: '力争', derived: '推算', ours: '编者归纳', open: '等（未尽列）' },
  bounds: { 'more-than': '超过', about: '约', 'up-to': '可达', 'less-than': '不足' },
  paragraph: (part, paragraph) => `${part} 第${paragraph}段`,
  workedOut: '据报告数字推算',
  comma: '，',
  legend: '“预计”“力争”“约”“超”都照报告原文；下有点线的数字据报告数字推算，报告中没有。',
  from: (source) => `（${source}）`,
  still: (what, film) => `影片画面：${what}（${film}）`,
  question: '问：',
  answer: '答：',
}

const en: ExportWords = {
  facts: 'Facts',
  columns: {
    id: 'Id',
    kind: 'Kind',
    name: 'Name',
    written: 'Reads',
    value: 'Value',
    unit: 'Unit',
    bound: 'Bound',
    marks: 'Marks',
    growth: 'Growth (%)',
    basis: 'Growth over',
    stated: 'Value in the report',
    statedUnit: 'Unit in the report',
    asOf: 'As of',
    source: 'Source',
    address: 'Address',
    note: 'Note',
  },
  kinds: {
    statement: 'statement',
    list: 'list',
    figure: 'figure',
    derived: 'derived',
    milestone: 'milestone',
    cluster: 'industry',
    company: 'company',
    link: 'link',
    work: 'works',
  },
  marks: {
    estimate: 'estimate',
    aim: 'aim',
    derived: 'derived',
    ours: 'grouped by the editors',
    open: 'not all are named',
  },
  bounds: { 'more-than': 'more than', about: 'about', 'up-to': 'up to', 'less-than': 'less than' },
  paragraph: (part, paragraph) => `${part}, paragraph ${paragraph}`,
  workedOut: 'worked out from the report’s figures',
  comma: ', ',
  legend:
    'Estimates, aims, “about” and “more than” are the report’s own. A figure above a dotted line was worked out from the report’s and does not stand in it.',
  from: (source) => ` (${source})`,
  still: (what, film) => `Still of a film: ${what} (${film})`,
  question: 'Question: ',
  answer: 'Answer: ',
}

/** Chinese for Chinese; a pack's further locales are given English column heads around their own texts. */
export const exportWords = (locale: string): ExportWords => (locale.startsWith('zh') ? zh : en)
