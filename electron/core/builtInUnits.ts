import type { Measure } from './measure'

type Word = string | readonly [one: string, many: string]

const unit =
  (kind: Measure['kind']) =>
  (id: string, en: Word, zh = id): Measure => {
    const [one, many] = typeof en === 'string' ? [undefined, en] : en
    return { id, kind, names: { zh, en: many }, ...(one === undefined ? {} : { one: { en: one } }) }
  }

const [money, count, time, amount] = [unit('money'), unit('count'), unit('time'), unit('amount')]

/** Units that no report need declare. Of English money the name stands before the digits. */
export const builtInUnits: readonly Measure[] = [
  unit('share')('%', '%'),
  ...[money('元', 'RMB'), money('人民币', 'RMB'), money('美元', 'US$'), money('欧元', 'EUR'), money('港元', 'HK$')],
  ...[money('英镑', 'GBP'), money('日元', 'JPY')],
  // What is counted is said by the figure's name; English has no word between the two.
  count('个', '', ''),
  ...['家', '项', '件', '座', '条', '套', '辆', '名'].map((id) => count(id, '')),
  ...[count('人', ['person', 'people']), count('户', ['household', 'households']), count('人次', ['visit', 'visits'])],
  ...[
    count('TEU', 'TEU'),
    count('标准箱', 'TEU'),
    count('艘', ['ship', 'ships']),
    count('架次', ['flight', 'flights']),
  ],
  ...[time('天', ['day', 'days']), time('个月', ['month', 'months']), time('年', ['year', 'years'])],
  ...[time('小时', ['hour', 'hours']), time('分钟', ['minute', 'minutes'])],
  ...[amount('吨', ['tonne', 'tonnes']), amount('千克', 'kg'), amount('公斤', 'kg')],
  ...[amount('公里', 'km'), amount('千米', 'km'), amount('米', ['metre', 'metres'])],
  ...[
    amount('平方米', 'm²'),
    amount('平方公里', 'km²'),
    amount('平方千米', 'km²'),
    amount('公顷', 'ha'),
    amount('亩', 'mu'),
  ],
  ...[amount('立方米', 'm³'), amount('升', ['litre', 'litres'])],
  ...[amount('千瓦', 'kW'), amount('兆瓦', 'MW'), amount('千瓦时', 'kWh'), amount('度', 'kWh')],
]
