import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The invented report harbour-2031 of a place there is not, in any size: no map, other locales, last year's figures given,
 * scene kinds left out, repeated and in another order, stories with a picture and with one that is missing.
 */

const words = {
  en: { firm: 'Yard', event: 'Quay opened', field: 'Trade', picture: 'Three cranes over a basin at dusk' },
  de: { firm: 'Werft', event: 'Kai eröffnet', field: 'Gewerbe', picture: 'Drei Kräne über einem Hafenbecken' },
  ja: { firm: '造船所', event: '岸壁開業', field: '産業', picture: '夕暮れの港の三基のクレーン' },
  'zh-CN': { firm: '船厂', event: '码头启用', field: '产业', picture: '暮色里港池上的三座吊机' },
}

const row = (count, make) => Array.from({ length: count }, (_, i) => make(i))
const day = (i, count) => new Date(Date.UTC(2031, 0, 5 + Math.floor((i * 350) / count))).toISOString().slice(0, 10)

const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 900"><rect width="1200" height="900" fill="#123a45"/><rect y="620" width="1200" height="280" fill="#3fb0b4"/><g fill="none" stroke="#f4efe4" stroke-width="18"><path d="M200 640V260H520M360 260V420"/><path d="M560 640V200H900M740 200V400"/><path d="M880 640V320H1130M1010 320V460"/></g></svg>`

/** Figures and entries; `events`, `fields`, `firms` say how many. */
function factsOf({ events, fields, firms }) {
  const at = '1.1'
  return {
    statements: [],
    lists: [{ id: 'yards', at, items: ['one'], open: true }],
    figures: [
      { id: 'cargo', at, value: 150, unit: '亿元', growth_pct: 25 },
      { id: 'cargo-before', at, value: 120, unit: '亿元' },
      { id: 'cargo-index', at, value: 125, unit: '%' },
      { id: 'ferries', at, value: 44, unit: '亿元', growth_pct: 10 },
      { id: 'ferries-before', at, value: 40, unit: '亿元' },
      { id: 'ferries-index', at, value: 110, unit: '%' },
      { id: 'lead-share', at, value: 58, unit: '%' },
      { id: 'window-days', at, value: 100, unit: '天' },
      { id: 'window-count', at, value: events, unit: '个' },
    ],
    derived: [],
    milestones: row(events, (i) => ({ id: `event-${i}`, at, date: day(i, events), precision: 'day' })),
    clusters: row(fields, (i) => ({ id: `field-${i}`, at, role: i < 2 ? 'lead' : 'recruiting' })),
    companies: row(firms, (i) => ({ id: `firm-${i}`, at, role: 'leading', cluster: `field-${i % fields}` })),
    links: [],
    works: [],
    checks: [],
  }
}

const namesOf = (facts) =>
  Object.values(facts)
    .flat()
    .map(({ id }) => id)

function tourOf({ events, fields, firms }) {
  const all = namesOf(factsOf({ events, fields, firms }))
  const pair = ['cargo', 'ferries'].map((figure) => ({ figure, base: `${figure}-before`, index: `${figure}-index` }))
  const indicators = (id, views) => ({
    ...{ id, kind: 'indicators', pair, amounts: ['cargo', 'ferries'], quiet: ['cargo', 'ferries'] },
    steps: views.map((view) => ({ id: view, view, facts: ['cargo', 'ferries'] })),
  })
  const view = (name) => ({ id: name, view: name, facts: name === 'share' ? all : ['lead-share'] })
  const scenes = [
    {
      id: 'basin',
      kind: 'story',
      steps: [
        { id: 'dusk', view: 'picture', media: 'media/basin.svg', facts: ['cargo'], figures: ['cargo'] },
        { id: 'gone', view: 'picture', media: 'media/gone.png', facts: ['ferries'] },
        { id: 'said', view: 'words', facts: [], figures: ['ferries'] },
      ],
    },
    indicators('amounts-first', ['amounts', 'quiet']),
    {
      ...{ id: 'fields', kind: 'clusters', share: 'lead-share', singles: [] },
      outputs: ['cargo', 'ferries'].map((figure, i) => ({
        ...{ cluster: `field-${i % fields}`, figure, base: `${figure}-before` },
      })),
      firms: { list: 'yards', companies: row(firms, (i) => `firm-${i}`) },
      targets: row(Math.max(0, fields - 2), (i) => `field-${i + 2}`),
      steps: ['share', 'outputs', 'firms', 'targets'].map(view),
    },
    {
      ...{ id: 'days', kind: 'milestones', milestones: row(events, (i) => `event-${i}`) },
      window: { from: 'event-0', to: `event-${events - 1}`, days: 'window-days', count: 'window-count' },
      steps: [
        { id: 'year', view: 'year', facts: ['event-0'] },
        { id: 'event', view: 'event', milestone: 'event-0', facts: ['event-0'] },
      ],
    },
    indicators('growth-again', ['growth']),
  ]
  const stops = scenes.map(({ id }) => ({ scene: id }))
  return { attract: { figures: ['cargo'] }, scenes, routes: [{ id: 'full', minutes: 4, stops }] }
}

function textsOf(locale, counts) {
  const said = words[locale]
  const facts = factsOf(counts)
  const named = namesOf(facts).map((id) => {
    const n = Number(id.split('-')[1]) + 1
    const kind = Object.keys(said).find((word) => id.startsWith(`${word}-`))
    return [id, { name: kind ? `${said[kind]} ${n}` : id, ...(id === 'yards' ? { items: { one: said.firm } } : {}) }]
  })
  const steps = (scene) =>
    scene.steps.map(({ id, view, media }) => [
      id,
      { title: said.event, ...(scene.kind === 'story' ? { labels: labelsOf(said, view, media) } : {}) },
    ])
  const scenes = tourOf(counts).scenes.map((scene) => [
    scene.id,
    { name: said.field, kicker: said.firm, steps: Object.fromEntries(steps(scene)) },
  ])
  return {
    park: { name: 'Invented Harbour', short: 'Harbour' },
    attract: { slogan: [said.event], captions: { cargo: said.field } },
    source: { title: 'Harbour 2031', column: '-', headed: '-', parts: { 1: 'One' }, partsShort: { 1: 'One' } },
    facts: Object.fromEntries(named),
    scenes: Object.fromEntries(scenes),
    ...{ routes: { full: { name: said.field } }, places: {}, crossings: {}, waters: {}, attribution: '-' },
  }
}

const labelsOf = (said, view, media) => ({
  text: `${said.picture}. ${said.event}: {cargo}.`,
  ...(view === 'words' ? {} : { alt: said.picture, caption: `${said.picture} (${media.length})` }),
})

/** Writes the pack to a folder; all its JSON counts in bytes. */
export function writeHarbour(dir, { events = 3, fields = 12, firms = 20, locales = ['en', 'de', 'ja'] } = {}) {
  const counts = { events, fields, firms }
  let bytes = 0
  const write = (file, text) => {
    mkdirSync(dirname(join(dir, file)), { recursive: true })
    writeFileSync(join(dir, file), text)
    bytes += Buffer.byteLength(text)
  }
  const texts = Object.fromEntries(locales.map((locale) => [locale, `texts/${locale}.json`]))
  const manifest = {
    ...{ format: 1, id: 'harbour-2031', version: '1.0.0', period: '2031', locales },
    ...{ source: { paragraphs: { 1: 1 } }, files: { facts: 'facts.json', tour: 'tour.json', texts } },
  }
  write('manifest.json', JSON.stringify(manifest))
  write('facts.json', JSON.stringify(factsOf(counts)))
  write('tour.json', JSON.stringify(tourOf(counts)))
  for (const locale of locales) write(`texts/${locale}.json`, JSON.stringify(textsOf(locale, counts)))
  write('media/basin.svg', picture)
  return bytes
}
