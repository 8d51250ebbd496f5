import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../electron/core/report'
import { readPack } from '../../electron/packs'
import { writeHarbour } from '../packs/harbour.mjs'
import { allStages, hallStages, judge, tellFinding } from '../../src/judge'

const read = await readPack(join(import.meta.dirname, '../../resources/packs/suxitong-2020'))
if (!read.ok) throw new Error('the bundled pack does not play')
const { report, geography } = read.value

/** The report with another text in one place. */
function written(locale: string, scene: string, step: string, title: string): Report {
  const changed = structuredClone(report)
  const words = changed.texts[locale]?.scenes[scene]?.steps[step]
  if (!words) throw new Error(`${scene}/${step} has no words in ${locale}`)
  Object.assign(words, { title })
  return changed
}

describe('the judge of pictures', () => {
  it('finds nothing in the bundled report, wherever it is shown', () => {
    const { pictures, findings, shortened } = judge({ report, geography }, allStages)
    const told = [...findings, ...shortened].map((one) => tellFinding(report, one, 'en'))
    expect(told).toEqual([])
    expect(pictures).toBeGreaterThan(1000)
  })

  it('finds nothing in an invented report of two industries, two of them held included', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'briefing-kiosk-judge-'))
    writeHarbour(folder, { events: 3, firms: 6, fields: 3, locales: ['zh-CN', 'en'] })
    const pack = await readPack(folder)
    rmSync(folder, { recursive: true, force: true })
    if (!pack.ok) throw new Error('the invented report does not play')
    const { findings } = judge(pack.value, allStages)
    expect(findings.map((one) => tellFinding(pack.value.report, one, 'en'))).toEqual([])
  })

  it('looks at every step of a map, on its land as without it; where the land is not at hand only at the world', () => {
    const scenes = report.tour.scenes.filter(({ kind }) => kind === 'map')
    const { doors: _, ...rest } = report.tour
    const only = { ...report, tour: { ...rest, scenes } }
    const each = allStages.length * report.manifest.locales.length
    // Before the tour stand the figures of attract.
    const before = only.tour.attract.figures.length * each
    const { pictures, ...found } = judge({ report: only, geography }, allStages)
    expect(found).toMatchObject({ findings: [], shortened: [] })
    // And at the question of one of them, as far as a visitor may be with it.
    expect(pictures).toBeGreaterThan(before + 5 * each)
    expect(judge({ report: only }, allStages)).toMatchObject({ pictures: before + each, findings: [] })
    const without = judge({ report: { ...only, hasGeography: false } }, allStages)
    expect(without).toMatchObject({ pictures: before + 5 * each, findings: [] })
  })

  it('says where a title is shown in part, in the language of whoever asks', () => {
    const [scene] = report.tour.scenes.filter(({ kind }) => kind === 'indicators')
    const step = scene?.steps[0]?.id ?? ''
    const long = 'Donaudampfschifffahrtsgesellschaftskapitaen '.repeat(12)
    const broken = written('en', scene?.id ?? '', step, long)
    const { shortened } = judge({ report: broken }, hallStages(null, { width: 1920, height: 1080 }))
    expect(shortened).toMatchObject([{ scene: scene?.id, step: 1, kind: 'cut', seen: [{ locale: 'en' }, {}, {}, {}] }])
    const [zh, en] = ['zh-CN', 'en'].map((locale) => shortened.map((one) => tellFinding(broken, one, locale).where))
    expect(zh?.[0]).toMatch(/第1步（横屏.*英语/)
    expect(en?.[0]).toMatch(/step 1 \(wide.*English/)
  })

  it('finds figures without a name, which no picture can mend', () => {
    const bare = structuredClone(report)
    for (const texts of Object.values(bare.texts))
      for (const id of Object.keys(texts.facts)) Object.assign(texts.facts, { [id]: { name: '' } })
    const { findings } = judge({ report: bare }, hallStages(null, { width: 1920, height: 1080 }))
    expect(new Set(findings.map(({ kind }) => kind))).toContain('no-noun')
  })

  it('looks at a hall as it is seen from, with large text and with low reach', () => {
    const far = { diagonalInches: 55, bottomMm: 800, distanceMm: 2500 }
    const stages = hallStages(far, { width: 1080, height: 1920 })
    expect(stages).toHaveLength(4)
    expect(Math.max(...stages.map(({ text }) => text))).toBeGreaterThan(1)
    expect(stages.some(({ reach }) => reach !== undefined)).toBe(true)
  })
})
