import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ingredients } from '../../electron/core/formulas'
import { parseRef, textsOf } from '../../electron/core/reading'
import type { Geography, Report } from '../../electron/core/report'
import { findWritten } from '../../electron/core/written'
import { readPack } from '../../electron/packs'
import { en } from '../../src/i18n/en'
import { zhCN } from '../../src/i18n/zhCN'
import { mapGround } from '../../src/scenes/map/land/ground'
import { brief } from './brokenPack'
import { breaking, everyText, nameTexts, spokenTexts, stepTexts } from './stageTexts'

let report: Report
let geography: Geography
beforeAll(async () => {
  const read = await readPack(join(import.meta.dirname, '../../resources/packs/suxitong-2020'))
  if (!read.ok) throw new Error(brief(read.error).join('\n'))
  if (!read.value.geography) throw new Error('no geography')
  report = read.value.report
  geography = read.value.geography
})

/** Words of an auditor: what is not said, not to be added, how things were grouped or drawn. Cards and notes have them. */
const method = {
  'zh-CN': /原文|报告|口径|归类|编者|推算|端头|未|不是|不能|不得|不要|没有|无法|并非|详见|单列/,
  en: /\bthe report|\bnot\b|n['’]t\b|\bcannot\b|\bnever\b|\bno\b|\bours?\b|\bwe\b|unstated|unnamed|derived|editors?\b|grouped/i,
} as const
const locales = ['zh-CN', 'en'] as const

/** The program's own words that a visitor reads on the stage: all but cards, panels of staff and what they take home, the guide's console, workshop and notices, and the list's explanation of the dotted line. */
function programWords(locale: (typeof locales)[number]): ReturnType<typeof everyText> {
  const {
    card: _c,
    workshop: _w,
    board: _b,
    takeHome: _t,
    staff: _s,
    installs: _i,
    setup: _p,
    about: _a,
    notice: _n,
    derives: _d,
    guide: _g,
    ...stage
  } = locale === 'en' ? en : zhCN
  return everyText(stage, 'program')
}

const aims = { 'zh-CN': /力争|努力/, en: /\baim/i } as const
/** What the report hopes for, in words. */
const hopes = {
  'zh-CN': /翻番|[五500]+百?亿(?!元)|国家级平台/,
  en: /\bdoubl|fifty billion|50 bn|national platform/i,
} as const

describe.each(locales)('the stage speaks to a guest, in %s', (locale) => {
  const texts = () => textsOf(report, locale)

  it('without the words that belong to cards and notes', () => {
    const said = [...spokenTexts(texts()), ...nameTexts(texts()), ...programWords(locale)]
    expect(breaking(said, (text) => method[locale].test(text))).toEqual([])
  })

  it('without what embarrasses host or guest, without orders or exclamations', () => {
    expect(
      breaking(spokenTexts(texts()), (text) => /脏乱差|旧账|三大法宝|双胜利|eyesore|three treasures/.test(text)),
    ).toEqual([])
    expect(breaking(spokenTexts(texts()), (text) => /[!！]|请|\bplease\b/i.test(text))).toEqual([])
  })

  it('of an aim as an aim: its name says so, its figure says so, every sentence of it says so', () => {
    const aimed = Object.values(report.facts).filter((fact) => 'aim' in fact && fact.aim)
    expect(aimed.map(({ id }) => id)).toEqual(['three-years', 'double-economy', 'platform', 'double-500'])
    for (const { id, kind } of aimed) {
      if (kind === 'figure') expect(findWritten(report, locale, id)?.estimate, id).toMatch(aims[locale])
      else expect(texts().facts[id]?.name, id).toMatch(aims[locale])
      const full = texts().facts[id]?.full
      if (full !== undefined) expect(full, id).toMatch(aims[locale])
    }
    const said = spokenTexts(texts()).filter(({ at }) => !at.includes('.labels'))
    expect(breaking(said, (text) => hopes[locale].test(text) && !aims[locale].test(text))).toEqual([])
  })

  it('of an aim once for a whole step: where its hero stands, the title aims', () => {
    for (const scene of report.tour.scenes)
      for (const step of scene.kind === 'outlook' ? scene.steps.filter(({ view }) => view === 'goals') : [])
        expect(texts().scenes[scene.id]?.steps[step.id]?.title).toMatch(aims[locale])
  })

  it('with a noun for every count', () => {
    const noun = locale === 'en' ? /project|milestone/i : /项目|大事/
    const counts = Object.values(report.facts).filter(
      (fact) => (fact.kind === 'figure' || fact.kind === 'derived') && fact.unit === '个',
    )
    expect(counts.length).toBeGreaterThan(12)
    expect(breaking(counts.map(({ id }) => ({ at: id, text: texts().facts[id]?.name ?? '' })), (text) => !noun.test(text))).toEqual([]) // prettier-ignore
  })

  it('with a currency for every amount', () => {
    const currency = locale === 'en' ? /RMB|US\$/ : /元/
    for (const fact of Object.values(report.facts)) {
      if ((fact.kind !== 'figure' && fact.kind !== 'derived') || !fact.unit.startsWith('亿')) continue
      const name = texts().facts[fact.id]?.name ?? ''
      // 500亿 is the report's own way; a reader of English is told the currency.
      if (fact.unit === '亿') expect(locale === 'en' ? name : 'RMB').toMatch(/RMB/)
      else expect(findWritten(report, locale, fact.id)?.text, fact.id).toMatch(currency)
    }
    const bare = /(?<!RMB |US\$|[\d.,])\d[\d.,]*\+? (?:bn|m)\b|\b(?:billion|million)\b(?! yuan| dollars)/
    if (locale === 'en') expect(breaking(everyText(texts()), (text) => bare.test(text))).toEqual([])
  })

  it('with typographic quotes and apostrophes', () => {
    const all = [...everyText(texts()), ...everyText(locale === 'en' ? en : zhCN, 'program')]
    expect(breaking(all, (text) => /['"]/.test(text))).toEqual([])
    if (locale !== 'en')
      expect(breaking(all, (text) => /\p{Script=Han}[,;:?!]|[,;:?!]\p{Script=Han}/u.test(text))).toEqual([])
  })

  it('with its date, and with the words of the guide on every step', () => {
    expect(texts().source.asOf).toContain(report.manifest.period)
    for (const scene of report.tour.scenes)
      for (const { id } of scene.steps) {
        const words = texts().scenes[scene.id]?.steps[id]
        for (const word of ['guide', 'question', 'answer'] as const)
          expect(words?.[word], `${scene.id}/${id} ${word}`).toBeTruthy()
        expect(stepTexts(texts(), scene.id, id).length).toBeGreaterThan(0)
      }
  })

  it('with a kicker that names the part its facts come from, and none where they come from several', () => {
    const told = report.tour.scenes.map(({ id, steps }) => {
      const parts = new Set(steps.flatMap((step) => step.facts.flatMap((ref) => partsOf(parseRef(ref).id))))
      const [part = ''] = parts
      const due = parts.size === 1 ? texts().source.partsShort[part] : undefined
      const kicker = texts().scenes[id]?.kicker
      return { id, right: due === undefined ? kicker === undefined : kicker?.startsWith(due) }
    })
    expect(told.filter(({ right }) => right !== true)).toEqual([])
    expect(told.length).toBe(8)
  })
})

/** Parts of the report a fact comes from; those of what it is derived from, none for geography. */
function partsOf(id: string): readonly string[] {
  const fact = report.facts[id]
  if (!fact) return []
  return fact.kind === 'derived' ? ingredients(fact.formula).flatMap(partsOf) : [fact.at.split('.')[0] ?? '']
}

describe('the map of the report', () => {
  it('shows nothing that came later', () => {
    for (const scene of report.tour.scenes) {
      if (scene.kind !== 'map') continue
      const drawn = mapGround(scene, geography).crossings
      expect(drawn.length).toBeGreaterThan(0)
      expect(drawn.filter(({ year }) => year === undefined || year > report.manifest.period)).toEqual([])
    }
  })
})
