import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factOf, textsOf } from '../../../electron/core/reading'
import type { Report } from '../../../electron/core/report'
import { readPack } from '../../../electron/packs'
import { coverView, parkPlace } from '../../../src/marks/riverCover'
import { faultsOf } from '../../../src/picture/faults'
import type { Words } from '../../../src/picture/picture'
import { stageOf } from '../../../src/picture/stage'
import { discRadius, placeOf } from '../../../src/entrance/attract/place'
import { ticksOf } from '../../../src/entrance/attract/ticks'
import { pushedBy } from '../../../src/entrance/attract/usePush'
import { attractView } from '../../../src/entrance/attract/view'
import { hallStages } from '../../../src/judge'
import { numRuns, stages } from '../../picture/stages'

const read = await readPack(join(import.meta.dirname, '../../../resources/packs/suxitong-2020'))
if (!read.ok || !read.value.geography) throw new Error('the bundled pack does not play')
const { report, geography } = read.value

/** Halls as they are set up, with large text and with low reach. */
const halls = [
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
].flatMap((size) => hallStages(null, size))

const wordsOf = (pieces: readonly { kind: string }[]): readonly Words[] =>
  pieces.filter((piece): piece is Words => piece.kind === 'words')
const textOf = ({ lines }: Words): string =>
  lines
    .flatMap(({ runs }) => runs.flatMap((run) => ('fact' in run ? run.runs : [run])))
    .map(({ text }) => text)
    .join('')

describe('the bundled report', () => {
  it.each(report.manifest.locales)('stands without a fault on every stage, in %s', (locale) => {
    for (const stage of [...stages, ...halls])
      for (const figure of report.tour.attract.figures) {
        const { whole, stage: glass } = attractView(report, stage, locale, { figure, park: true })
        expect([stage.w, stage.h, figure, faultsOf(whole, glass)]).toEqual([stage.w, stage.h, figure, []])
      }
  })

  it('speaks both its languages at once', () => {
    const { still, discs } = attractView(report, stageOf(1920, 1080), 'zh-CN', { figure: 'landed', park: true })
    const said = [...wordsOf(still.pieces), ...discs.flat()].map(textOf)
    for (const part of [
      '一江两岸聚力成环',
      '243',
      '把两岸合拢',
      'Suxitong Park',
      '推',
      'Push',
      '截至2020年12月　As of December 2020',
    ])
      expect(
        said.some((one) => one.includes(part)),
        `${part} in ${said.join(' | ')}`,
      ).toBe(true)
  })

  it('has the year’s days on its two halves, each once', () => {
    const place = placeOf(stageOf(1920, 1080))
    const all = place.halves.map(({ start }) => ticksOf(report, place, start))
    const count = (path: string): number => path.split('M').length - 1
    expect(all.reduce((sum, { day, month }) => sum + count(day) + count(month), 0)).toBe(366)
    expect(all.reduce((sum, { month }) => sum + count(month), 0)).toBe(12)
    expect(all.reduce((sum, { event }) => sum + count(event), 0)).toBe(6)
    expect(all.filter(({ span }) => span !== '')).toHaveLength(1)
  })

  it('never shows the edge of the map sheet', () => {
    const park = parkPlace(report, geography)
    if (!park) throw new Error('the pack’s map has no park')
    for (const stage of stages) {
      const { focus, perKm } = placeOf(stage)
      expect(coverView(geography.landWater, park, focus, stage, perKm).perKm).toBeGreaterThanOrEqual(perKm)
    }
  })
})

const line = fc.oneof(
  fc.string({ unit: fc.constantFrom('江', '岸', '环', '聚'), minLength: 1, maxLength: 14 }),
  fc.constantFrom(
    'One river,',
    'two banks,',
    'Donaudampfschifffahrtsgesellschaft',
    'a ring that gathers strength for all',
    '{x} & <b>',
  ),
)
const caption = fc.constantFrom(
  '个实体类项目\n2020年落户',
  '在全年规模以上工业企业中实现的应税销售额，比上一年增加了两成多',
  'projects established\nhere in 2020',
  'of foreign capital utilised in 2020 by the enterprises of the park and of the region, a record',
)

/** The bundled report with another slogan, sentence, name and figure. */
const reports = fc
  .record({
    slogan: fc.array(line, { minLength: 1, maxLength: 3 }),
    captions: fc.tuple(caption, caption),
    name: fc.constantFrom(
      '苏锡通科技产业园区',
      '江北港',
      'Suxitong Science & Technology Industrial Park',
      'Hafen Duisburg-Ruhrort am Niederrhein',
    ),
    value: fc.oneof(
      fc.integer({ min: 0, max: 10 }),
      fc.integer({ min: 0, max: 999_999_999_999 }),
      fc.double({ min: -999, max: 9999, noNaN: true }).map((n) => Number(n.toFixed(3))),
    ),
    alone: fc.boolean(),
    locale: fc.constantFrom('zh-CN', 'en'),
    welcome: fc.option(fc.array(line, { minLength: 1, maxLength: 3 })),
  })
  .map(({ slogan, captions, name, value, alone, locale, welcome }) => {
    const locales = alone ? [locale] : [locale, locale === 'en' ? 'zh-CN' : 'en']
    const landed = { ...factOf(report, 'landed', 'figure'), value }
    const other: Report = {
      ...report,
      manifest: { ...report.manifest, locales },
      facts: { ...report.facts, landed },
      texts: Object.fromEntries(
        locales.map((one, i) => {
          const texts = textsOf(report, one)
          const park = { ...texts.park, name, short: name }
          return [one, { ...texts, park, attract: { slogan, captions: { landed: captions[i === 0 ? 0 : 1] } } }]
        }),
      ),
    }
    return { report: other, locale, welcome: welcome ?? undefined }
  })

it(
  'fits any slogan, greeting, figure and sentence, in one language or two, on every stage',
  { timeout: 600_000 },
  () => {
    fc.assert(
      fc.property(reports, ({ report: told, locale, welcome }) => {
        for (const stage of stages) {
          const { whole, stage: glass } = attractView(told, stage, locale, { figure: 'landed', welcome, park: true })
          expect([stage.w, stage.h, stage.text, faultsOf(whole, glass)]).toEqual([stage.w, stage.h, stage.text, []])
        }
      }),
      { numRuns },
    )
  },
)

describe('the halves', () => {
  it.each([stageOf(1920, 1080), stageOf(1080, 1920), stageOf(3840, 1080)])(
    'stand off with their discs on the glass at $w × $h',
    (stage) => {
      const { centre, radius, halves } = placeOf(stage)
      for (const { disc, shift } of halves) {
        expect(Math.hypot(disc.x - shift.x - centre.x, disc.y - shift.y - centre.y)).toBeCloseTo(radius)
        expect(Math.min(disc.x, disc.y, stage.w - disc.x, stage.h - disc.y)).toBeGreaterThan(discRadius)
      }
    },
  )

  it('go with the hand along their way, never past its ends', () => {
    const [half] = placeOf(stageOf(1920, 1080)).halves
    const at = { x: 500, y: 500 }
    const along = (share: number): { x: number; y: number } => ({
      x: at.x - half.shift.x * share,
      y: at.y - half.shift.y * share,
    })
    expect(pushedBy(half, at, along(0.4), 0)).toBeCloseTo(0.4)
    expect(pushedBy(half, at, along(0.4), 0.5)).toBeCloseTo(0.9)
    expect(pushedBy(half, at, along(3), 0)).toBe(1)
    expect(pushedBy(half, at, along(-3), 0)).toBe(0)
    expect(pushedBy(half, at, { x: at.x + half.shift.y, y: at.y - half.shift.x }, 0)).toBeCloseTo(0)
  })
})
