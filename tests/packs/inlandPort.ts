import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The invented report of an inland port on a lake: twelve indicators in nine units, one of which only this port has. */

type Words = readonly [zh: string, en: string]

const at = '1.1'
/** Id, value, unit, growth, names. */
const indicators: readonly (readonly [string, number, string, number | undefined, Words])[] = [
  ['cargo', 3860, '万吨', 8.1, ['货物吞吐量', 'Cargo handled']],
  ['ore', 1240, '万吨', undefined, ['其中矿石', 'Of which ore']],
  ['boxes', 142, '万TEU', 12.6, ['集装箱吞吐量', 'Containers handled']],
  ['rail-boxes', 31, '万TEU', undefined, ['铁水联运箱量', 'Containers by rail and water']],
  ['voyages', 8640, '航次', 5.2, ['到港船舶', 'Calls at the port']],
  ['crew', 48_200, '人', undefined, ['在册船员', 'Crew on the register']],
  ['land', 1850, '公顷', undefined, ['港区面积', 'Area of the port']],
  ['wetland', 320, '公顷', undefined, ['保留湿地', 'Wetland kept']],
  ['channel', 75, '公里', undefined, ['深水航道', 'Deep channel']],
  ['trade', 6.4, '亿欧元', 9, ['对欧贸易额', 'Trade with Europe']],
  ['shore-power', 43, '%', undefined, ['岸电使用率', 'Berths on shore power']],
  ['output', 236, '亿元', 9.3, ['临港产业产值', 'Output of port industry']],
]
const names: Readonly<Record<string, Words>> = {
  ...Object.fromEntries(indicators.map(([id, , , , words]) => [id, words])),
  ...{ 'cargo-before': ['上年货物吞吐量', 'Cargo the year before'], 'cargo-index': ['货物指数', 'Cargo index'] },
  ...{
    'boxes-before': ['上年集装箱吞吐量', 'Containers the year before'],
    'boxes-index': ['集装箱指数', 'Container index'],
  },
}

const facts = {
  ...{ statements: [], lists: [], milestones: [], clusters: [], companies: [], links: [], works: [], checks: [] },
  figures: indicators.map(([id, value, unit, growth]) => ({
    ...{ id, at, value, unit },
    ...(growth === undefined ? {} : { growth_pct: growth, growth_basis: '同比' }),
  })),
  derived: ['cargo', 'boxes'].flatMap((of) => [
    { id: `${of}-before`, unit: of === 'cargo' ? '万吨' : '万TEU', round: 1, formula: { op: 'base', of } },
    { id: `${of}-index`, unit: '%', round: 0.1, formula: { op: 'index', of } },
  ]),
  units: [{ id: '航次', kind: 'count' }],
}

const ids = (...from: readonly string[]): readonly string[] => from
const tour = {
  attract: { figures: ['cargo', 'boxes', 'voyages'] },
  scenes: [
    {
      ...{ id: 'port', kind: 'indicators', amounts: ids('cargo', 'ore', 'boxes', 'rail-boxes', 'trade', 'output') },
      pair: ['cargo', 'boxes'].map((figure) => ({ figure, base: `${figure}-before`, index: `${figure}-index` })),
      quiet: ids('voyages', 'crew', 'land', 'wetland', 'channel', 'shore-power'),
      steps: [
        { id: 'growth', view: 'growth', facts: ids('cargo', 'boxes', ...Object.keys(names).slice(-4)) },
        { id: 'amounts', view: 'amounts', facts: ids('cargo', 'ore', 'boxes', 'rail-boxes', 'trade', 'output') },
        { id: 'quiet', view: 'quiet', facts: ids('voyages', 'crew', 'land', 'wetland', 'channel', 'shore-power') },
      ],
    },
    {
      ...{ id: 'lake', kind: 'story' },
      steps: [{ id: 'said', view: 'words', facts: ids('voyages', 'trade'), figures: ids('voyages', 'trade') }],
    },
  ],
  routes: [{ id: 'full', minutes: 3, stops: [{ scene: 'port' }, { scene: 'lake' }] }],
}

function texts(language: 0 | 1): object {
  const say = (...words: Words): string => words[language]
  const step = (...words: Words): object => ({ title: say(...words) })
  return {
    park: { name: say('内湖港', 'Inland Port'), short: say('内湖港', 'Port') },
    attract: {
      slogan: [say('水上通四方', 'By water to everywhere')],
      captions: Object.fromEntries(tour.attract.figures.map((id) => [id, names[id]?.[language]])),
    },
    source: {
      ...{
        title: say('内湖港年报', 'Report of the port'),
        column: say('年报', 'Report'),
        headed: say('内湖港', 'Port'),
      },
      ...{ parts: { 1: say('一年', 'The year') }, partsShort: { 1: say('一年', 'Year') } },
    },
    facts: Object.fromEntries(Object.entries(names).map(([id, words]) => [id, { name: words[language] }])),
    scenes: {
      port: {
        name: say('港口', 'The port'),
        steps: {
          growth: step('货物和箱量双双增长', 'More cargo, more containers'),
          amounts: step('一年运了多少', 'What a year carried'),
          quiet: step('港口有多大', 'How large the port is'),
        },
      },
      lake: {
        name: say('湖上', 'On the lake'),
        steps: {
          said: {
            ...step('{voyages}到港', '{voyages} to the quay'),
            labels: {
              text: say(
                '{count:voyages}航次，对欧贸易{trade}。',
                '{count:voyages} calls; {trade} of trade with Europe.',
              ),
            },
          },
        },
      },
    },
    routes: { full: { name: say('全程', 'All of it') } },
    ...{ places: {}, crossings: {}, waters: {}, attribution: '-' },
    units: { 航次: language === 0 ? { name: '航次' } : { name: 'voyages', one: 'voyage' } },
  }
}

/** Writes the pack into a folder. */
export function writeInlandPort(folder: string): string {
  const write = (file: string, data: object): void =>
    writeFileSync(join(folder, file), `${JSON.stringify(data, null, 2)}\n`)
  mkdirSync(join(folder, 'texts'), { recursive: true })
  write('manifest.json', {
    ...{ format: 1, id: 'inland-port-2027', version: '1.0.0', period: '2027', locales: ['zh-CN', 'en'] },
    source: { paragraphs: { 1: 1 } },
    files: { facts: 'facts.json', tour: 'tour.json', texts: { 'zh-CN': 'texts/zh-CN.json', en: 'texts/en.json' } },
  })
  write('facts.json', facts)
  write('tour.json', tour)
  write('texts/zh-CN.json', texts(0))
  write('texts/en.json', texts(1))
  return folder
}
