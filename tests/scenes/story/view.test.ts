import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SceneOf } from '../../../electron/core/report'
import { faultsOf } from '../../../src/picture/faults'
import type { Picture } from '../../../src/picture/picture'
import type { Stage } from '../../../src/picture/stage'
import { storyView } from '../../../src/scenes/story/view'
import { drawn, leads, reportOf, titles } from '../../picture/randomReport'
import { locales, numRuns, stages } from '../../picture/stages'

const texts = fc.constantFrom(
  undefined,
  '一句话。',
  'A river port a thousand kilometres from any sea, and every container of it by rail.',
  '去年，园区新建道路十二公里、公交站九座，雨污分流改造覆盖三个社区；今年，医院、学校与人才公寓将先后投用。'.repeat(6),
  'Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle '.repeat(9),
)
const views = fc.constantFrom('words', 'picture', 'film')

/** Any story of one step: words, a picture or a film, none to two figures, a text of any length. */
const stories = fc
  .record({
    ...{ view: views, text: texts, caption: fc.boolean(), locale: locales, title: titles, lead: leads },
    figures: fc.array(drawn, { maxLength: 2 }),
  })
  .map(({ view, text, caption, locale, title, lead, figures }) => {
    const facts = Object.fromEntries(figures.map((one, i) => [`figure-${i}`, one] as const))
    const media = view === 'words' ? {} : { media: view === 'film' ? 'lake.webm' : 'lake.webp' }
    const step = {
      id: 'said',
      view,
      facts: [],
      figures: Object.keys(facts),
      ...media,
      ...(view === 'film' ? { still: 'lake.webp' } : {}),
    }
    const scene = { id: 'lake', kind: 'story', steps: [step] } as unknown as SceneOf<'story'>
    const report = reportOf(scene, facts, { locale, title, lead, labels: {} })
    const labels = {
      ...(text === undefined ? {} : { text }),
      ...(view === 'words' ? {} : { alt: '一座湖' }),
      ...(caption && view !== 'words'
        ? { caption: 'The lake in spring, seen from the ferry of the northern line, in the year of the report' }
        : {}),
    }
    Object.assign(report.texts[locale]?.scenes['lake']?.steps['said'] ?? {}, { labels })
    return { scene, locale, report, view, figures: Object.keys(facts) }
  })

const drawnOn = (
  { scene, locale, report }: Pick<Parameters<typeof storyView>[0], 'scene' | 'locale' | 'report'>,
  stage: Stage,
  state?: Record<string, string> | null,
): Picture => storyView({ report, scene, step: 'said', stage, locale, ...(state === undefined ? {} : { state }) })
const seenIn = ({ pieces }: Picture) => pieces.filter(({ kind }) => kind === 'bitmap')

describe('a story', () => {
  it('fits on every stage, with what is seen and without', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(stories, ({ view, figures, ...given }) => {
        for (const stage of stages)
          for (const state of [undefined, { broken: view === 'film' ? 'lake.webm' : 'lake.webp' }]) {
            const picture = drawnOn(given, stage, state)
            const where = `${Math.round(stage.w * stage.u)}×${Math.round(stage.h * stage.u)} text ${stage.text} ${given.locale}`
            expect(faultsOf(picture, stage), where).toEqual([])
            for (const ref of figures) expect(picture.pieces.map(({ id }) => id)).toContain(`figure:${ref}`)
          }
      }),
      { numRuns },
    )
  })

  it('shows its picture where it has one that is not broken, on paper as well', () => {
    fc.assert(
      fc.property(stories, ({ view, figures: _, ...given }) => {
        const [stage] = stages
        if (!stage) return
        expect(seenIn(drawnOn(given, stage))).toHaveLength(view === 'words' ? 0 : 1)
        expect(seenIn(drawnOn(given, stage, { broken: view === 'film' ? 'lake.webm' : 'lake.webp' }))).toEqual([])
        expect(seenIn(drawnOn(given, stage, null))).toHaveLength(view === 'words' ? 0 : 1)
      }),
      { numRuns: 10 },
    )
  })
})
