import { readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { drawingNames } from '../../electron/core/drawingNames'
import type { Geography, Report } from '../../electron/core/report'
import { factRows } from '../../electron/export/facts'
import { pagesOf } from '../../electron/export/pages'
import { colours } from '../../electron/export/theme'
import { tourPdf, type TourPdf } from '../../electron/export/pdf/tourPdf'
import { exportWords } from '../../electron/export/words'
import { readPack } from '../../electron/packs'
import type { Words } from '../../src/picture/picture'
import { figureText } from '../../src/picture/spoken'
import { stageOf } from '../../src/picture/stage'

const cases = [
  { locale: 'zh-CN', theme: 'night', size: { width: 1920, height: 1080 } },
  { locale: 'en', theme: 'paper', size: { width: 1080, height: 1920 } },
] as const

let report: Report
let geography: Geography | undefined
const made = new Map<string, TourPdf>()
beforeAll(async () => {
  const read = await readPack('resources/packs/suxitong-2020')
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  report = read.value.report
  geography = read.value.geography
  for (const { locale, theme, size } of cases)
    made.set(locale, await tourPdf(report, locale, { theme, size, geography }))
})

const pdfOf = (locale: string): TourPdf => {
  const pdf = made.get(locale)
  if (!pdf) throw new Error(`no PDF in ${locale}`)
  return pdf
}
// The reader takes its bytes away.
const opened = (pdf: TourPdf) => getDocument({ data: pdf.bytes.slice(), verbosity: 0 }).promise
const bare = (text: string): string => text.replace(/\s/gu, '')

describe.each(cases)('the tour as a PDF in $locale, $theme', ({ locale, size }) => {
  it('has a page a step, pages of sources after them, and on each every word of its picture, figures with their marks among them', async () => {
    const pages = pagesOf(report, locale, stageOf(size.width, size.height), { geography })
    const read = await opened(pdfOf(locale))
    const { pages: steps, sources } = pdfOf(locale)
    expect(steps).toBe(report.tour.scenes.reduce((n, { steps: all }) => n + all.length, 0))
    expect(pages).toHaveLength(steps)
    expect(sources).toBeGreaterThan(0)
    expect(read.numPages).toBe(steps + sources)
    for (const [i, { picture }] of pages.entries()) {
      const { items } = await (await read.getPage(i + 1)).getTextContent()
      const text = bare(items.map((item) => ('str' in item ? item.str : '')).join(''))
      const words = picture.pieces.filter((piece): piece is Words => piece.kind === 'words')
      for (const run of words.flatMap(({ lines }) => lines.flatMap(({ runs }) => runs)))
        expect(text, `page ${i + 1}`).toContain(bare('fact' in run ? figureText(run) : run.text))
    }
  })

  it('is tagged, with title, language and an outline by scene and step', async () => {
    const read = await opened(pdfOf(locale))
    const { info } = await read.getMetadata()
    expect(info).toMatchObject({ Title: report.texts[locale]?.source.title, Language: locale })
    expect(await read.getMarkInfo()).toMatchObject({ Marked: true })
    const outline = await read.getOutline()
    expect(outline.map(({ title }) => title)).toEqual([
      ...report.tour.scenes.map(({ id }) => report.texts[locale]?.scenes[id]?.name),
      exportWords(locale).columns.source,
    ])
    expect(outline.reduce((n, { items }) => n + items.length, 0)).toBe(read.numPages)
    const tree = JSON.stringify(await (await read.getPage(12)).getStructTree())
    expect(tree).toContain('"H1"')
    expect(tree).toContain('"Span"')
  })

  it('leads from every figure to where it is from', async () => {
    const pages = pagesOf(report, locale, stageOf(size.width, size.height), { geography })
    const read = await opened(pdfOf(locale))
    const linked = new Set<string>()
    for (const [i, { picture }] of pages.entries()) {
      const facts = picture.pieces.flatMap((piece) =>
        piece.kind === 'words'
          ? piece.lines.flatMap(({ runs }) => runs.flatMap((run) => ('fact' in run ? [run.fact.split('#')[0]] : [])))
          : [],
      )
      const annotations = (await (await read.getPage(i + 1)).getAnnotations()) as readonly Record<string, unknown>[]
      const named = annotations.map(({ dest }) => String(dest).replace('source:', ''))
      expect(named.sort(), `page ${i + 1}`).toEqual(facts.sort())
      for (const name of named) linked.add(name)
    }
    expect(linked.size).toBeGreaterThan(30)
    const places = (await read.getDestinations()) as unknown as Record<
      string,
      [{ num: number; gen: number }] | undefined
    >
    const last = []
    for (let page = pages.length + 1; page <= read.numPages; page += 1)
      last.push(...(await (await read.getPage(page)).getTextContent()).items)
    const told = bare(last.map((item) => ('str' in item ? item.str : '')).join(''))
    for (const { id, name, source } of factRows(report, locale)) {
      const place = places[`source:${String(id)}`]
      expect(place !== undefined, String(id)).toBe(linked.has(String(id)))
      if (!place) continue
      expect(await read.getPageIndex(place[0])).toBeGreaterThanOrEqual(pages.length)
      expect(told).toContain(bare(String(source)))
      expect(told).toContain(bare(report.texts[locale]?.facts[String(id)]?.name ?? String(name)))
    }
  })

  it('says what its drawings and codes show', async () => {
    const pages = pagesOf(report, locale, stageOf(size.width, size.height), { geography })
    const read = await opened(pdfOf(locale))
    for (const [i, { picture }] of pages.entries()) {
      const shown = picture.pieces.filter(({ kind }) => kind === 'drawing' || kind === 'code')
      const tree = JSON.stringify(await (await read.getPage(i + 1)).getStructTree())
      expect(tree.match(/"role":"Figure"/g) ?? [], `page ${i + 1}`).toHaveLength(shown.length)
      for (const piece of shown)
        if (piece.kind === 'drawing')
          expect(tree).toContain(`"alt":"${drawingNames[piece.name][locale === 'en' ? 'en' : 'zh']}"`)
    }
  })

  it('embeds every font as TrueType, none drawn letter by letter, and stays small', () => {
    const source = Buffer.from(pdfOf(locale).bytes).toString('latin1')
    const count = (pattern: RegExp): number => source.match(pattern)?.length ?? 0
    expect(count(/\/Subtype \/Type3/g)).toBe(0)
    expect(count(/\/Subtype \/Type1\b/g)).toBe(0)
    expect(count(/\/Subtype \/Type0/g)).toBeGreaterThan(3)
    expect(count(/\/FontFile2 /g)).toBe(count(/\/Subtype \/Type0/g))
    expect(source.length).toBeLessThan(2_000_000)
  })
})

describe('the tour as a PDF', () => {
  it('is the same bytes for the same pack', async () => {
    const { theme, size } = cases[1]
    const again = await tourPdf(report, 'en', { theme, size, geography })
    expect(Buffer.from(again.bytes).equals(Buffer.from(pdfOf('en').bytes))).toBe(true)
  })

  it('asks nothing and offers no button, but for groups that say their figures', () => {
    for (const { locale, size } of cases) {
      const pages = pagesOf(report, locale, stageOf(size.width, size.height), { geography })
      const pieces = pages.flatMap(({ picture }) => picture.pieces)
      const says = new Set(pieces.flatMap((one) => (one.kind === 'words' && one.on !== undefined ? [one.on] : [])))
      expect(pieces.filter(({ kind }) => kind === 'slider')).toEqual([])
      const silent = pieces.filter(({ kind, id }) => kind === 'switch' && !(id.startsWith('only:') && says.has(id)))
      expect(silent.map(({ id }) => id)).toEqual([])
    }
  })

  it('draws the map’s own pages where the pack’s map is at hand, and says which scenes have words only where it is not', async () => {
    const [{ theme, size }] = cases
    const mapless = await tourPdf(report, 'en', { theme, size })
    expect(mapless.wordsOnly).toEqual([report.texts.en?.scenes['map']?.name])
    expect(pdfOf('en').wordsOnly).toEqual([])
    const pages = pagesOf(report, 'en', stageOf(size.width, size.height), { geography })
    const drawn = pages
      .filter(({ scene }) => scene === 'map')
      .map(({ picture }) => picture.pieces.filter(({ id }) => id.startsWith('bank:')))
    expect(drawn.map((banks) => banks.length > 3)).toEqual([true, true, true, true, false])
  })

  it('keeps to a route', async () => {
    const route = report.tour.routes.at(-1)
    const pdf = await tourPdf(report, 'en', { ...cases[0], route: route?.id, geography })
    const steps = pagesOf(report, 'en', stageOf(1920, 1080), { route: route?.id, geography })
    expect(pdf.pages).toBe(steps.length)
    expect(new Set(steps.map(({ scene }) => scene))).toEqual(new Set(route?.stops.map(({ scene }) => scene)))
  })

  it('tells letters that the fonts of the stage lack', async () => {
    const texts = report.texts['zh-CN']
    const [scene] = report.tour.scenes
    const step = scene?.steps[0]?.id ?? ''
    const of = texts?.scenes[scene?.id ?? '']
    if (!texts || !scene || !of) throw new Error('no Chinese')
    const steps = { ...of.steps, [step]: { title: '堃和\u{2a6b2}' } }
    const told = { ...texts, scenes: { ...texts.scenes, [scene.id]: { ...of, steps } } }
    const pdf = await tourPdf({ ...report, texts: { ...report.texts, 'zh-CN': told } }, 'zh-CN', cases[0])
    expect(pdf.missing).toEqual(['\u{2a6b2}'])
  })

  it('has the colours of the stage', () => {
    const css = readFileSync('src/styles/tokens.css', 'utf8')
    for (const theme of ['night', 'paper'] as const) {
      const block = new RegExp(`data-theme='${theme}'\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? ''
      const stated = Object.fromEntries(
        [...block.matchAll(/--([\w-]+): (#\w+);/g)].map(([, name = '', hex]) => [name, hex] as const),
      )
      expect(colours[theme]).toEqual(stated)
    }
  })
})
