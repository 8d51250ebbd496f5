import type { BeginOrder, InEach } from '../../core/contracts/storyboard'
import { editStory, startMap, type StoryFiles } from '../edit'
import { sayGround, type GroundParts } from '../ground/parts'
import { kinds } from '../kinds'
import type { Samples } from '../kinds/kind'
import type { Manifest, Texts } from '../schema'
import { packFormat } from '../schema'

/** A report of another park as it is begun. */
export interface Begun extends Omit<BeginOrder, 'map'> {
  readonly id: string
  /** What its map is drawn on. */
  readonly ground?: GroundParts | undefined
}

/** Begins what has to be named: nothing that says so is signed unasked. */
const open = (words: readonly [string, string], locale: string): string =>
  locale.toLowerCase().startsWith('zh') ? `待定：${words[0]}` : `TBD: ${words[1]}`
const inEach = ({ names }: Begun, words: readonly [string, string]): InEach =>
  Object.fromEntries(Object.keys(names).map((locale) => [locale, open(words, locale)]))

const first = { id: 'first-figure', at: '1.1', value: 1, unit: '亿元' }

/** The files of a report that is begun: it plays, every entry is there to be filled, and everything to be named says so. Pure. */
export function begunPack(begun: Begun): Readonly<Record<string, object>> {
  const locales = Object.keys(begun.names)
  const samples = begun.scenes.flatMap(({ kind, count }) => kinds[kind].begun?.samples(count, begun.period) ?? [])
  const files = { manifest: 'manifest.json', facts: 'facts.json', tour: 'tour.json' } as const
  const story = withMap(begun, scenesOf(begun, samples, beginning(begun, samples)))
  if (begun.period.includes('/')) sayMonths(story)
  // Scenes that end up with the first figure alone reach it by their first step.
  if (story.facts.figures.some(({ id }) => id === first.id)) story.tour.scenes[0]?.steps[0]?.facts.push(first.id)
  const manifest: Manifest = {
    ...{ format: packFormat, id: begun.id, version: '1.0.0', period: begun.period, locales },
    source: { paragraphs: { '1': 1 } },
    files: {
      ...{ facts: files.facts, tour: files.tour },
      texts: Object.fromEntries(locales.map((locale) => [locale, `texts/${locale}.json`])),
      ...(begun.ground ? { geography: begun.ground.names } : {}),
    },
  }
  return {
    ...{ [files.manifest]: manifest, [files.facts]: story.facts, [files.tour]: story.tour },
    ...Object.fromEntries(locales.map((locale) => [`texts/${locale}.json`, story.texts[locale] as Texts])),
    ...(begun.ground ? { ...begun.ground.files, ...mapFiles(begun.ground, story) } : {}),
  }
}

/** What is said of months where a year has less to say. */
function sayMonths({ tour, texts }: StoryFiles): void {
  for (const { id, kind } of tour.scenes)
    for (const [locale, said] of Object.entries(texts))
      for (const [label, words] of Object.entries(kinds[kind].begun?.labelsOfMonths ?? {})) {
        const scene = said.scenes[id]
        if (scene) scene.labels = { ...scene.labels, [label]: words[locale.toLowerCase().startsWith('zh') ? 0 : 1] }
      }
}

/** The same with a map, where it is begun with one: its park is in the middle until somebody points. */
function withMap(begun: Begun, story: StoryFiles): StoryFiles {
  const { ground } = begun
  if (!ground) return story
  for (const [locale, said] of Object.entries(story.texts)) sayGround(said, locale, ground)
  const files: StoryFiles = { ...story, places: { places: [] }, crossings: { crossings: [] } }
  const name = inEach(begun, ['地图', 'The map'])
  startMap(files, { name, title: name, camera: ground.camera })
  return files
}

const mapFiles = ({ names }: GroundParts, { places, crossings }: StoryFiles): Readonly<Record<string, object>> => ({
  [names.places]: places ?? { places: [] },
  [names.crossings]: crossings ?? { crossings: [] },
})

function scenesOf(begun: Begun, samples: readonly Samples[], files: StoryFiles): StoryFiles {
  let story = files
  begun.scenes.forEach(({ kind }, i) => {
    const { words } = kinds[kind]
    const said = inEach(begun, [words['zh-CN'].split('：')[0] ?? '', words.en.split(':')[0] ?? ''])
    const made = editStory(story, { do: 'add-scene', kind, name: said, title: said, picks: samples[i]?.picks ?? {} })
    if (!made.ok) throw new Error(`the samples of ${kind} are not what it needs`)
    story = made.value
  })
  return story
}

function beginning(begun: Begun, samples: readonly Samples[]): StoryFiles {
  const all = samples.map(({ facts }) => facts)
  const own = all.flatMap(({ figures = [] }) => figures)
  const figures = own.length > 0 ? own : [first]
  const [shown = first] = figures
  return {
    facts: {
      statements: all.flatMap(({ statements = [] }) => statements),
      lists: all.flatMap(({ lists = [] }) => lists),
      milestones: all.flatMap(({ milestones = [] }) => milestones),
      clusters: all.flatMap(({ clusters = [] }) => clusters),
      works: all.flatMap(({ works = [] }) => works),
      ...{ figures, derived: [], companies: [], links: [], checks: [] },
    },
    tour: { attract: { figures: [shown.id] }, scenes: [], routes: [{ id: 'full', minutes: 1, stops: [] }] },
    texts: Object.fromEntries(
      Object.entries(begun.names).map(([locale, name]) => [locale, textsOf(locale, name, samples, shown.id)]),
    ),
  }
}

function textsOf(locale: string, name: string, samples: readonly Samples[], shown: string): Texts {
  const say = (zh: string, en: string): string => open([zh, en], locale)
  const words = samples.flatMap((sample) => Object.entries(sample.words))
  const items = new Map(samples.flatMap((sample) => Object.entries(sample.items)))
  const isFirst = !words.some(([id]) => id === shown)
  const named = isFirst ? [...words, [first.id, ['指标', 'indicator'] as const] as const] : words
  return {
    park: { name, short: name },
    attract: { slogan: [name], captions: { [shown]: say('首屏指标', 'figure of the first screen') } },
    source: {
      ...{ title: say('报告名称', 'name of the report'), column: say('栏目', 'column'), headed: name },
      ...{ parts: { '1': say('第一部分', 'first part') }, partsShort: { '1': say('第一部分', 'first part') } },
    },
    facts: Object.fromEntries(
      named.map(([id, [zh, en]]) => [
        id,
        {
          name: say(zh, en),
          ...(items.has(id)
            ? { items: Object.fromEntries((items.get(id) ?? []).map((item) => [item, say('条目', 'entry')])) }
            : {}),
        },
      ]),
    ),
    ...{ scenes: {}, routes: { full: { name: locale.toLowerCase().startsWith('zh') ? '全程' : 'Full tour' } } },
    ...{ places: {}, crossings: {}, waters: {}, attribution: '—' },
  }
}
