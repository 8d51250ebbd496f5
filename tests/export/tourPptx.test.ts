import { beforeAll, describe, expect, it } from 'vitest'
import { figureOf } from '../../electron/core/reading'
import { writtenFigure } from '../../electron/core/written'
import type { Geography, Report } from '../../electron/core/report'
import { pagesOf } from '../../electron/export/pages'
import { factRows } from '../../electron/export/facts'
import { tourPptx, type TourPptx } from '../../electron/export/pptx/tourPptx'
import { readZip } from '../../electron/export/zip'
import { readPack } from '../../electron/packs'
import { newWorkbook } from '../../electron/workbook/library'
import type { Bar, Words } from '../../src/picture/picture'
import { plainText } from '../../src/picture/splitText'
import { figureText } from '../../src/picture/spoken'
import { stageOf } from '../../src/picture/stage'
import { archiveFaults, presentationFaults, type Files } from './presentationFaults'
import { cached, chartsOf, part, quantitiesOf, slide, written } from './presentationReading'

const cases = [
  { locale: 'zh-CN', theme: 'night', size: { width: 1920, height: 1080 } },
  { locale: 'en', theme: 'paper', size: { width: 1080, height: 1920 } },
] as const

let report: Report
let geography: Geography | undefined
const made = new Map<string, { readonly deck: TourPptx; readonly files: Files }>()
beforeAll(async () => {
  const read = await readPack('resources/packs/suxitong-2020')
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  report = read.value.report
  geography = read.value.geography
  for (const { locale, theme, size } of cases) {
    const deck = await tourPptx(report, locale, { theme, size, geography })
    made.set(locale, { deck, files: await readZip(deck.bytes) })
  }
})

function filesOf(locale: string): Files {
  const files = made.get(locale)?.files
  if (!files) throw new Error(`no presentation in ${locale}`)
  return files
}

const bare = (text: string): string => text.replace(/\s/gu, '')
const count = (files: Files, folder: string): number =>
  [...files.keys()].filter((name) => name.startsWith(`ppt/${folder}/`) && name.endsWith('.xml')).length

describe.each(cases)('the tour as a presentation in $locale, $theme', ({ locale, size }) => {
  const pages = () => pagesOf(report, locale, stageOf(size.width, size.height), { geography })

  it('has a slide a step, one title each, and every word of its picture, figures with their marks among them', () => {
    const files = filesOf(locale)
    expect(count(files, 'slides')).toBe(pages().length)
    for (const [i, { picture }] of pages().entries()) {
      const xml = slide(files, i + 1)
      expect(xml.match(/<p:ph type="title"\/>/g), `slide ${i + 1}`).toHaveLength(1)
      const text = bare(written(xml))
      const words = picture.pieces.filter((piece): piece is Words => piece.kind === 'words')
      for (const run of words.flatMap(({ lines }) => lines.flatMap(({ runs }) => runs)))
        expect(text, `slide ${i + 1}`).toContain(bare('fact' in run ? figureText(run) : run.text))
    }
  })

  it('has a chart for every step with a quantity, and in charts only figures that the step says, in their workbooks as well', async () => {
    const files = filesOf(locale)
    const measured = pages().filter(({ picture }) => quantitiesOf(report, picture).length > 0)
    expect(measured.length).toBeGreaterThan(18)
    for (const [i, { picture }] of pages().entries()) {
      const bars = picture.pieces.filter((piece): piece is Bar => piece.kind === 'bar')
      const said = quantitiesOf(report, picture)
      const charts = chartsOf(files, i + 1)
      expect(charts.length > 0, `slide ${i + 1}`).toBe(said.length > 0)
      const values = charts.flatMap((name) => cached(part(files, name), 'c:val').map(Number))
      for (const value of values) expect(said, `slide ${i + 1}`).toContain(value)
      const stated = new Set(bars.map(({ fact }) => figureOf(report, fact).value))
      if (bars.length > 0) expect(new Set(values), `slide ${i + 1}`).toEqual(stated)
      for (const name of charts) {
        const book = await newWorkbook()
        const bytes = files.get(name.replace('charts', 'embeddings').replace('.xml', '.xlsx'))
        await book.xlsx.load(Buffer.from(bytes ?? []) as unknown as ArrayBuffer)
        const rows = book.worksheets[0]?.getRows(2, cached(part(files, name), 'c:cat').length) ?? []
        expect(rows.map((row) => [row.getCell(1).text, row.getCell(2).value])).toEqual(
          cached(part(files, name), 'c:cat').map((label, k) => [label, Number(cached(part(files, name), 'c:val')[k])]),
        )
      }
    }
  })

  it('writes what is estimated or bounded with its mark wherever a program writes a chart’s number', () => {
    const files = filesOf(locale)
    const all = pages().flatMap((_, i) => chartsOf(files, i + 1).map((name) => part(files, name)))
    const share = all.find((xml) => cached(xml, 'c:val').includes('61')) ?? ''
    expect(share).toContain(`formatCode="&quot;${locale === 'en' ? 'est. more than ' : '预计超过'}&quot;General"`)
  })

  it('tells the guide’s words and the sources in its notes', () => {
    const files = filesOf(locale)
    for (const [i, { scene, step }] of pages().entries()) {
      const notes = written(part(files, `ppt/notesSlides/notesSlide${i + 1}.xml`))
      const { guide, question, answer } = report.texts[locale]?.scenes[scene]?.steps[step] ?? {}
      for (const text of [guide, question, answer])
        expect(notes, `slide ${i + 1}`).toContain(
          plainText(text ?? '', (ref) => writtenFigure(report, locale, ref).text),
        )
      const facts = report.tour.scenes.find(({ id }) => id === scene)?.steps.find(({ id }) => id === step)?.facts ?? []
      const rows = factRows(report, locale).filter(({ id }) => facts.includes(String(id)))
      for (const { source } of rows) expect(notes, `slide ${i + 1}`).toContain(source)
    }
  })

  it('says what its charts, drawings and codes show, and calls the rest decoration', () => {
    const files = filesOf(locale)
    const shown = pages().flatMap((_, i) => [
      ...slide(files, i + 1).matchAll(/<p:(grpSp|graphicFrame)>.*?<p:cNvPr [^>]*>/gs),
    ])
    expect(shown.length).toBeGreaterThan(30)
    for (const [xml] of shown) expect(xml).toMatch(/descr="[^"]+"/)
    expect(slide(files, 1)).toContain('adec:decorative')
  })

  it('asks for fonts of both scripts by the theme', () => {
    const files = filesOf(locale)
    expect(part(files, 'ppt/theme/theme1.xml')).toMatch(/<a:ea typeface="\w[^"]+"\/>/)
    for (const [run] of slide(files, 12).matchAll(/<a:rPr .*?<\/a:rPr>/g)) {
      expect(run).toMatch(/<a:ea typeface="\+m[jn]-ea"\/>/)
      expect(run).toContain(`lang="${locale === 'en' ? 'en-GB' : locale}"`)
    }
  })

  it('is a package that no program has to mend', () => {
    const { deck, files } = made.get(locale) ?? {}
    expect(presentationFaults(files ?? new Map())).toEqual([])
    expect(archiveFaults(deck?.bytes ?? new Uint8Array())).toEqual([])
    expect(deck?.bytes.length).toBeLessThan(2_000_000)
  })
})

it('is the same bytes for the same pack', async () => {
  const { theme, size } = cases[1]
  const again = await tourPptx(report, 'en', { theme, size, geography })
  expect(Buffer.from(again.bytes).equals(Buffer.from(made.get('en')?.deck.bytes ?? []))).toBe(true)
})

it('keeps to a route', async () => {
  const route = report.tour.routes.at(-1)
  const deck = await tourPptx(report, 'en', { ...cases[0], route: route?.id, geography })
  expect(deck.slides).toBe(pagesOf(report, 'en', stageOf(1920, 1080), { route: route?.id, geography }).length)
  expect(deck.slides).toBeLessThan(filesOf('en').size)
})

it('takes marks of XML, letters beyond the first plane and what XML cannot hold', async () => {
  const texts = report.texts.en
  const [scene] = report.tour.scenes
  const step = scene?.steps[0]?.id ?? ''
  const of = texts?.scenes[scene?.id ?? '']
  if (!texts || !scene || !of) throw new Error('no English')
  const steps = { ...of.steps, [step]: { title: 'R&D <b>"x"</b> 𠮷𬭚㵘龘😀', guide: 'a\u0000\u000bb\ud800 & <c>\nd' } }
  const park = { ...texts.park, name: 'A&B <Park> "Office"' }
  const told = { ...texts, park, scenes: { ...texts.scenes, [scene.id]: { ...of, steps } } }
  const deck = await tourPptx({ ...report, texts: { ...report.texts, en: told } }, 'en', cases[0])
  const files = await readZip(deck.bytes)
  expect(presentationFaults(files)).toEqual([])
  expect(bare(written(slide(files, 1)))).toContain('R&D<b>"x"</b>𠮷𬭚㵘龘😀')
  expect(part(files, 'ppt/notesSlides/notesSlide1.xml')).toMatch(/<a:t>ab &amp; &lt;c&gt;<.*<a:t>d</s)
  expect(part(files, 'docProps/app.xml')).toContain('A&amp;B &lt;Park&gt;')
})
