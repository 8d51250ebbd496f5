import { shortPeriod } from '../../core/periodWords'
import type { Facts, Manifest, Texts, Tour } from '../schema'
import { packFormat, schemaOf } from '../schema'

/** The smallest pack that plays: one figure, told in one scene of words, in Chinese and English. */
export function minimalPack(id: string, period: string): Readonly<Record<string, Manifest | Facts | Tour | Texts>> {
  return {
    'manifest.json': {
      $schema: schemaOf('manifest'),
      ...{ format: packFormat, id, version: '1.0.0', period, locales: ['zh-CN', 'en'] },
      source: { paragraphs: { '1': 1 } },
      files: { facts: 'facts.json', tour: 'tour.json', texts: { 'zh-CN': 'texts/zh-CN.json', en: 'texts/en.json' } },
    },
    'facts.json': {
      $schema: schemaOf('facts'),
      ...{ statements: [], lists: [], derived: [], milestones: [], clusters: [], companies: [], links: [], works: [] },
      figures: [{ id: 'output', at: '1.1', value: 100, unit: '亿元' }],
      checks: [],
    },
    'tour.json': {
      $schema: schemaOf('tour'),
      attract: { figures: ['output'] },
      scenes: [
        {
          id: 'welcome',
          kind: 'story',
          steps: [{ id: 'first', view: 'words', facts: ['output'], figures: ['output'] }],
        },
      ],
      routes: [{ id: 'full', minutes: 1, stops: [{ scene: 'welcome' }] }],
    },
    'texts/zh-CN.json': texts(period, {
      ...{
        park: '园区名称',
        title: '年度报告',
        column: '栏目',
        headed: '发布单位',
        part: '第一部分',
        output: '地区产值',
      },
      ...{
        scene: '开篇',
        step: '一年的成绩，从这里说起',
        text: '这一年，地区产值达到{output}。',
        route: '全程',
        map: '—',
      },
    }),
    'texts/en.json': texts(period, {
      ...{
        park: 'Name of the park',
        title: 'Yearly report',
        column: 'Column',
        headed: 'Published by',
        part: 'Part one',
      },
      ...{
        output: 'Output',
        scene: 'Opening',
        step: 'The year begins here',
        text: 'This year’s output came to {output}.',
      },
      ...{ route: 'Full tour', map: '—' },
    }),
  }
}

type Words = Readonly<
  Record<
    'park' | 'title' | 'column' | 'headed' | 'part' | 'output' | 'scene' | 'step' | 'text' | 'route' | 'map',
    string
  >
>

const texts = (period: string, words: Words): Texts => ({
  $schema: schemaOf('texts', 1),
  park: { name: words.park, short: words.park },
  attract: { slogan: [words.title], captions: { output: words.output } },
  source: {
    ...{ title: words.title, column: words.column, headed: words.headed },
    ...{ parts: { '1': words.part }, partsShort: { '1': words.part } },
  },
  facts: { output: { name: words.output, asOf: shortPeriod(period) } },
  scenes: {
    welcome: {
      name: words.scene,
      kicker: words.title,
      steps: { first: { title: words.step, labels: { text: words.text } } },
    },
  },
  routes: { full: { name: words.route } },
  ...{ places: {}, crossings: {}, waters: {}, attribution: words.map },
})
