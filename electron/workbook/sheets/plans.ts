import * as choices from './choices'
import { isFact, type Column, type ColumnKind, type EntryKind, type SheetPlan } from './column'

const column = (
  key: string,
  [zh, en]: readonly [string, string],
  width: number,
  kind: ColumnKind,
  more: Pick<Column, 'required' | 'yearly' | 'later' | 'note'> = {},
): Column => ({ key, zh, en, width, kind, ...more })

const choice = (list: typeof choices.bounds): ColumnKind => ({ is: 'choice', choices: list })
const ref = (...to: readonly EntryKind[]): ColumnKind => ({ is: 'ref', to })
const refs = (...to: readonly EntryKind[]): ColumnKind => ({ is: 'refs', to })

const languages: Readonly<Record<string, readonly [string, string]>> = {
  'zh-CN': ['中文名称', 'Name (Chinese)'],
  en: ['英文名称', 'Name (English)'],
}

/** Header of a name in a language. */
const nameWords = (locale: string): readonly [string, string] =>
  languages[locale] ?? [`名称（${locale}）`, `Name (${locale})`]

/** Key of the column that holds a name in a language. */
const nameKey = 'name:'
export const localeOfColumn = (key: string): string | undefined =>
  key.startsWith(nameKey) ? key.slice(nameKey.length) : undefined

const before = (of: string, words: readonly [string, string], width: number): Column =>
  column(`before:${of}`, words, width, { is: 'before', of })

const at = column(
  'at',
  ['出处', 'Source'],
  8,
  { is: 'address' },
  {
    required: true,
    yearly: true,
    note: '报告的第几部分.第几段，例如 1.5',
  },
)
const open = column('open', ['未列全（等）', 'Open list'], 12, { is: 'flag' }, { note: '原文以“等”结尾：不止所列' })
const ours = column(
  'ours',
  ['编者归类', 'Editors’ reading'],
  10,
  { is: 'flag' },
  { note: '不是原文所说，是编者的归类' },
)
const aim = column(
  'aim',
  ['力争', 'Aim'],
  8,
  { is: 'flag' },
  { later: true, note: '原文说“力争”“努力”：是目标，不是预计' },
)
const step = column(
  'step',
  ['加到哪一步', 'Add to step'],
  22,
  { is: 'step' },
  {
    note: '新增的条目在导览的哪一步能点到；留空按类别自动安排',
  },
)

const unitNote = '前面可带 万、亿 等；没有的单位先在“单位”表加一行'

/** Columns of a kind between the names and the source. */
const fields: Readonly<Record<EntryKind, readonly Column[]>> = {
  figures: [
    before('value', ['去年数值', 'Last year'], 12),
    column('value', ['数值', 'Value'], 12, { is: 'amount' }, { required: true, yearly: true }),
    column('unit', ['单位', 'Unit'], 10, { is: 'unit' }, { required: true, note: unitNote }),
    column('bound', ['限定', 'Bound'], 8, choice(choices.bounds), { yearly: true }),
    column('est', ['预计', 'Estimate'], 8, { is: 'flag' }, { yearly: true }),
    aim,
    before('growth_pct', ['去年增速', 'Last year’s growth'], 10),
    column('growth_pct', ['增速', 'Growth'], 10, { is: 'percent' }, { yearly: true, note: '百分数，例如 5.5%' }),
    column('growth_basis', ['增速口径', 'Growth basis'], 10, { is: 'prose' }, { note: '例如 同比' }),
    column('part_of', ['属于', 'Part of'], 20, ref('figures', 'milestones')),
  ],
  milestones: [
    before('date', ['去年日期', 'Last year'], 16),
    column('date', ['日期', 'Date'], 16, { is: 'date' }, { required: true, yearly: true }),
    column('precision', ['精确到', 'Precision'], 12, choice(choices.precisions), { required: true, yearly: true }),
    column('place', ['地点', 'Place'], 16, ref('places')),
    column('companies', ['企业', 'Firms'], 22, refs('companies')),
    column('figure', ['指标', 'Indicator'], 20, ref('figures')),
    column('future', ['展望', 'Ahead'], 8, { is: 'flag' }, { note: '报告期之后的事' }),
  ],
  clusters: [
    column('role', ['地位', 'Role'], 12, choice(choices.clusterRoles), { required: true }),
    column('indicator', ['指标', 'Indicator'], 24, ref('figures')),
  ],
  companies: [
    column('role', ['阶段', 'Role'], 12, choice(choices.companyRoles), { required: true }),
    column('cluster', ['产业集群', 'Cluster'], 24, ref('clusters'), { required: true }),
    column('figure', ['指标', 'Indicator'], 20, ref('figures')),
    column('title_at', ['称号出处', 'Title’s source'], 10, { is: 'address' }, { yearly: true }),
  ],
  links: [
    column('kind', ['类别', 'Kind'], 10, choice(choices.linkKinds), { required: true }),
    column('fields', ['领域', 'Fields'], 30, { is: 'refs', to: 'open' }, { note: '编号，用顿号隔开；文字在“文字”表' }),
    column('partners', ['伙伴', 'Partners'], 24, { is: 'refs', to: 'open' }),
    column('figure', ['指标', 'Indicator'], 20, ref('figures')),
    column('company', ['企业', 'Firm'], 16, ref('companies')),
    column('future', ['展望', 'Ahead'], 8, { is: 'flag' }, { later: true, note: '将来之事' }),
  ],
  works: [column('figures', ['指标', 'Indicators'], 36, refs('figures'))],
  statements: [column('part_of', ['属于', 'Part of'], 20, ref('milestones', 'figures')), aim],
  lists: [
    column(
      'items',
      ['各项', 'Items'],
      50,
      { is: 'refs', to: 'open' },
      {
        required: true,
        note: '编号，用顿号隔开；文字在“文字”表',
      },
    ),
    column('ordered', ['有先后', 'Ordered'], 10, { is: 'flag' }),
    column('total', ['总数', 'Total'], 8, { is: 'whole' }, { note: '原文只列出一部分时，一共几项' }),
  ],
  units: [column('kind', ['量的是', 'Measures'], 12, choice(choices.measureKinds), { required: true })],
  places: [
    column('lon', ['经度', 'Longitude'], 12, { is: 'number' }, { required: true }),
    column('lat', ['纬度', 'Latitude'], 12, { is: 'number' }, { required: true }),
    column('kind', ['类别', 'Kind'], 10, choice(choices.placeKinds), { required: true }),
    column('bank', ['哪一岸', 'Bank'], 8, choice(choices.banks)),
    column('status', ['坐标来源', 'Status'], 12, choice(choices.statuses), { required: true }),
    column('accuracy_m', ['误差（米）', 'Accuracy (m)'], 12, { is: 'number' }, { required: true }),
    column('drive_minutes', ['车程（分钟）', 'Drive (min)'], 12, { is: 'whole' }),
  ],
  crossings: [
    column('kind', ['类别', 'Kind'], 12, choice(choices.crossingKinds), { required: true }),
    column('state', ['状态', 'State'], 10, choice(choices.crossingStates), { required: true }),
    column('state_unverified', ['状态未核实', 'Unverified'], 12, { is: 'flag' }),
    column('opened', ['通行日期', 'Opened'], 16, { is: 'date' }),
    column('status', ['位置来源', 'Status'], 12, choice(choices.statuses), { required: true }),
  ],
}

const sheets: readonly (readonly [SheetPlan['id'], EntryKind, string, string])[] = [
  ['figures', 'figures', '指标', 'Indicators'],
  ['projects', 'figures', '项目', 'Projects'],
  ['milestones', 'milestones', '里程碑', 'Milestones'],
  ['clusters', 'clusters', '产业集群', 'Clusters'],
  ['companies', 'companies', '企业', 'Firms'],
  ['links', 'links', '合作联系', 'Links'],
  ['works', 'works', '宜居工程', 'Works'],
  ['statements', 'statements', '陈述', 'Statements'],
  ['lists', 'lists', '列表', 'Lists'],
  ['units', 'units', '单位', 'Units'],
  ['places', 'places', '地点', 'Places'],
  ['crossings', 'crossings', '过江通道', 'Crossings'],
]

/** Every sheet a workbook of ours may have, and what it is called in English. */
export const sheetNames: ReadonlyMap<string, string> = new Map([
  ['说明', 'Guide'],
  ['报告', 'Report'],
  ...sheets.map(([, , zh, en]) => [zh, en] as const),
  ['场景', 'Scenes'],
  ['文字', 'Texts'],
  ['选项', 'Choices'],
])

const idColumn = column('id', ['编号', 'Id'], 24, { is: 'id' }, { note: '程序用的编号，别改；新增的行可留空' })
const unitColumn = column(
  'id',
  ['单位', 'Unit'],
  16,
  { is: 'unit-name' },
  { required: true, note: '报告怎么写就怎么填，不带 万、亿：万航次填 航次' },
)

/** The entry sheets of a workbook, in their order. Last year's columns only where there is a next year. */
export const sheetPlans = (locales: readonly string[], nextPeriod: boolean): readonly SheetPlan[] =>
  sheets.map(([id, kind, zh, en]) => ({
    ...{ id, kind, zh, en },
    ...(kind === 'units' ? { later: true } : {}),
    columns: [
      kind === 'units' ? unitColumn : idColumn,
      ...locales.map((locale) =>
        column(`${nameKey}${locale}`, nameWords(locale), 28, { is: 'prose' }, { required: true }),
      ),
      ...fields[kind],
      ...(isFact(kind) ? [before('at', ['去年出处', 'Last year’s source'], 10), at, ...endOf(kind)] : []),
    ].filter(({ kind: { is } }) => nextPeriod || is !== 'before'),
  }))

const endOf = (kind: EntryKind): readonly Column[] => [
  ...(kind === 'lists' || kind === 'clusters' || kind === 'links' || kind === 'works' ? [open] : []),
  ...(kind === 'works' || kind === 'statements' ? [] : [ours]),
  step,
]
