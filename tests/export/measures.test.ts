import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureOf } from '../../electron/core/reading'
import type { Report } from '../../electron/core/report'
import { figureUnit } from '../../electron/core/units'
import { pagesOf } from '../../electron/export/pages'
import type { Chart } from '../../electron/export/pptx/charts'
import { slideOf } from '../../electron/export/pptx/slide'
import type { Stage } from '../../src/picture/stage'
import { drawn, leads, reportOf, titles } from '../picture/randomReport'
import { locales, numRuns, stages } from '../picture/stages'
import { clusterReports } from '../scenes/clusters/randomScenes'
import { indicatorReports } from '../scenes/indicators/randomScenes'
import { milestoneReports } from '../scenes/milestones/randomScenes'
import { projectReports } from '../scenes/projects/randomScenes'
import { quantitiesOf } from './presentationReading'

interface Given {
  readonly report: Report
  readonly locale: string
}

/** Stories of one to three figures of any value, unit and name. */
const stories: fc.Arbitrary<Given> = fc
  .record({
    ...{ locale: locales, title: titles, lead: leads },
    figures: fc.array(drawn, { minLength: 1, maxLength: 3 }),
  })
  .map(({ locale, title, lead, figures }) => {
    const facts = Object.fromEntries(figures.map((one, i) => [`figure-${i}`, one] as const))
    const step = { id: 'said', view: 'words', facts: [], figures: Object.keys(facts) }
    const scene = { id: 'lake', kind: 'story', steps: [step] } as unknown as Parameters<typeof reportOf>[0]
    return { locale, report: reportOf(scene, facts, { locale, title, lead, labels: {} }) }
  })

const reports: fc.Arbitrary<Given> = fc.oneof(
  stories,
  indicatorReports,
  clusterReports,
  milestoneReports,
  projectReports,
)

/** A report's slides and what they say, as `tests/picture/randomReport` leaves its park unnamed. */
function slides({ report, locale }: Given, stage: Stage) {
  const texts = { ...report.texts[locale], park: { name: 'Park' }, source: { title: 'Report' } }
  const whole = { ...report, texts: { ...report.texts, [locale]: texts } } as unknown as Report
  return pagesOf(whole, locale, stage, {}).map((page) => ({
    page,
    report: whole,
    charts: slideOf({ report: whole, locale, theme: 'night' }, page).charts,
  }))
}

const uPerUnit = ({ along, box, least, most }: Chart): number => (along === 'x' ? box.w : box.h) / (most - least)

describe('the charts of any report', () => {
  it('are there for every step that says a quantity, each as long as its figure, and on one scale where figures can be held against each other', () => {
    fc.assert(
      fc.property(reports, fc.constantFrom(...stages), (given, stage) => {
        for (const { page, report, charts } of slides(given, stage)) {
          const said = quantitiesOf(report, page.picture)
          expect(charts.length > 0).toBe(said.length > 0)
          const scales = new Map<string, number>()
          for (const chart of charts)
            for (const { fact, value } of chart.bars) {
              const figure = figureOf(report, fact)
              expect(value).toBe(figure.value)
              expect(said).toContain(value)
              expect(chart.least).toBeLessThanOrEqual(Math.min(0, value))
              expect(chart.most).toBeGreaterThanOrEqual(Math.max(0, value) * (1 - 1e-9))
              if (page.picture.pieces.some(({ kind }) => kind === 'bar') || chart.track) continue
              const { measure, times } = figureUnit(figure)
              const scale = `${measure.id} ${String(figure.signed)}`
              const [before, now] = [scales.get(scale), uPerUnit(chart) / times]
              if (before !== undefined) expect(now / before).toBeCloseTo(1, 6)
              scales.set(scale, now)
            }
        }
      }),
      { numRuns },
    )
  })
})
