import { textsOf } from '../../core/reading'
import type { Report } from '../../core/report'
import { stageOf, type Stage } from '../../../src/picture/stage'
import { dayOf } from '../day'
import { pagesOf } from '../pages'
import type { Photos } from '../photos'
import type { Sheet } from '../sheet'
import type { Theme } from '../theme'
import { writeZip } from '../zip'
import { chartPart, chartWorkbook } from './chartPart'
import { tableOf } from './chartTable'
import { layoutPart, masterPart, notesMasterPart, notesPage } from './masters'
import { notesOf } from './notes'
import { filesOf, type Link, type Part } from './package'
import { notesPart, slideOf } from './slide'
import { themePart } from './theme'
import { emu } from './units'
import { document, said, spaces, tag } from './xml'

export interface TourPptx {
  readonly bytes: Uint8Array
  readonly slides: number
  /** Steps that are told in words because their picture is no data, as `scene` names. */
  readonly wordsOnly: readonly string[]
}

const slideTypes = 'officedocument.presentationml'
const link = (id: string, kind: string, to: string): Link => ({ id, kind, to })

const names = {
  presentation: 'ppt/presentation.xml',
  master: 'ppt/slideMasters/slideMaster1.xml',
  layout: 'ppt/slideLayouts/slideLayout1.xml',
  notesMaster: 'ppt/notesMasters/notesMaster1.xml',
  theme: 'ppt/theme/theme1.xml',
  notesTheme: 'ppt/theme/theme2.xml',
  core: 'docProps/core.xml',
  app: 'docProps/app.xml',
} as const
const slideName = (n: number): string => `ppt/slides/slide${n}.xml`

/** What the file says about itself; the day is the report's, so that the same pack makes the same bytes. */
function aboutParts(report: Report, locale: string): readonly Part[] {
  const { source, park } = textsOf(report, locale)
  const day = dayOf(report).toISOString().replace(/\.\d+/, '')
  const dated = (name: string): string => tag(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, day)
  const roots = {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  }
  const core = [
    tag('dc:title', {}, said(source.title)),
    tag('dc:creator', {}, said(park.name)),
    tag('dc:language', {}, said(locale)),
    dated('created') + dated('modified'),
  ]
  const extended = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties'
  const app = tag(
    'Properties',
    { xmlns: extended },
    tag('Application', {}, 'Briefing Kiosk'),
    tag('Company', {}, said(park.name)),
  )
  return [
    {
      name: names.core,
      type: 'package.core-properties+xml',
      content: document(tag('cp:coreProperties', roots, ...core)),
    },
    { name: names.app, type: 'officedocument.extended-properties+xml', content: document(app) },
  ]
}

/** The parts that a presentation has once. */
function frameParts(theme: Theme, stage: Stage, slides: number): readonly Part[] {
  const ids = Array.from({ length: slides }, (_, i) => tag('p:sldId', { id: 256 + i, 'r:id': `rId${i + 4}` }))
  const presentation = tag(
    'p:presentation',
    spaces,
    tag('p:sldMasterIdLst', {}, tag('p:sldMasterId', { id: 2147483648, 'r:id': 'rId1' })),
    tag('p:notesMasterIdLst', {}, tag('p:notesMasterId', { 'r:id': 'rId2' })),
    tag('p:sldIdLst', {}, ...ids),
    tag('p:sldSz', { cx: emu(stage.w), cy: emu(stage.h) }),
    tag('p:notesSz', { cx: emu(notesPage.w), cy: emu(notesPage.h) }),
  )
  const { content } = stage
  const title = { x: content.x, y: content.y + 60, w: content.w * 0.6, h: 220 }
  return [
    {
      ...{ name: names.presentation, type: `${slideTypes}.presentation.main+xml`, content: document(presentation) },
      links: [
        link('rId1', 'slideMaster', names.master),
        link('rId2', 'notesMaster', names.notesMaster),
        link('rId3', 'theme', names.theme),
        ...Array.from({ length: slides }, (_, i) => link(`rId${i + 4}`, 'slide', slideName(i + 1))),
      ],
    },
    {
      ...{ name: names.master, type: `${slideTypes}.slideMaster+xml`, content: masterPart(theme, title) },
      links: [link('rId1', 'slideLayout', names.layout), link('rId2', 'theme', names.theme)],
    },
    {
      ...{ name: names.layout, type: `${slideTypes}.slideLayout+xml`, content: layoutPart },
      links: [link('rId1', 'slideMaster', names.master)],
    },
    {
      ...{ name: names.notesMaster, type: `${slideTypes}.notesMaster+xml`, content: notesMasterPart(stage) },
      links: [link('rId1', 'theme', names.notesTheme)],
    },
    { name: names.theme, type: 'officedocument.theme+xml', content: themePart(theme) },
    // Notes are printed: on white, whatever the stage.
    { name: names.notesTheme, type: 'officedocument.theme+xml', content: themePart('paper') },
  ]
}

/** Writes the parts of slides, their charts and pictures numbered throughout. */
class Deck {
  readonly parts: Part[] = []
  #charts = 0
  /** Pictures by their file in the pack, each in the presentation once. */
  readonly #pictures = new Map<string, string>()

  constructor(
    readonly report: Report,
    readonly locale: string,
    readonly theme: Theme,
    readonly photos: Photos | undefined,
  ) {}

  async add(page: ReturnType<typeof pagesOf>[number], n: number): Promise<void> {
    const { report, locale, theme, photos, parts } = this
    const { content, charts, pictures } = slideOf({ report, locale, theme, photos }, page)
    const notes = `ppt/notesSlides/notesSlide${n}.xml`
    const first = this.#charts + 1
    const chartName = (i: number): string => `ppt/charts/chart${first + i}.xml`
    parts.push({
      ...{ name: slideName(n), type: `${slideTypes}.slide+xml`, content },
      links: [
        link('rId1', 'slideLayout', names.layout),
        link('rId2', 'notesSlide', notes),
        ...charts.map((_, i) => link(`rId${i + 3}`, 'chart', chartName(i))),
        ...pictures.map((file, i) => link(`rId${i + 3 + charts.length}`, 'image', this.#picture(file))),
      ],
    })
    parts.push({
      ...{ name: notes, type: `${slideTypes}.notesSlide+xml` },
      content: notesPart(locale, notesOf(report, locale, page.scene, page.step)),
      links: [link('rId1', 'notesMaster', names.notesMaster), link('rId2', 'slide', slideName(n))],
    })
    for (const [i, chart] of charts.entries()) {
      const book = `ppt/embeddings/chart${first + i}.xlsx`
      const table = tableOf(report, locale, chart)
      parts.push({
        ...{ name: chartName(i), type: 'officedocument.drawingml.chart+xml', content: chartPart(theme, chart, table) },
        links: [link('rId1', 'package', book)],
      })
      const content = await chartWorkbook(report, table)
      parts.push({ name: book, type: 'officedocument.spreadsheetml.sheet', content })
    }
    this.#charts += charts.length
  }

  /** Where a picture lies in the presentation. */
  #picture(file: string): string {
    const photo = this.photos?.get(file)
    const known = this.#pictures.get(file)
    if (known !== undefined || !photo) return known ?? ''
    const name = `ppt/media/image${this.#pictures.size + 1}.${photo.kind}`
    this.#pictures.set(file, name)
    this.parts.push({ name, type: photo.kind === 'jpg' ? 'image/jpeg' : 'image/png', content: photo.bytes })
    return name
  }
}

/** A tour in a language as a presentation: a slide a step, its words, shapes and charts to be changed by hand. The same pack makes the same bytes. */
export async function tourPptx(report: Report, locale: string, sheet: Sheet): Promise<TourPptx> {
  const { theme, size } = sheet
  const stage = stageOf(size.width, size.height)
  const pages = pagesOf(report, locale, stage, sheet)
  const deck = new Deck(report, locale, theme, sheet.photos)
  for (const [i, page] of pages.entries()) await deck.add(page, i + 1)
  const parts = [...frameParts(theme, stage, pages.length), ...deck.parts, ...aboutParts(report, locale)]
  const roots = [
    link('rId1', 'officeDocument', names.presentation),
    link('rId2', 'core-properties', names.core),
    link('rId3', 'extended-properties', names.app),
  ]
  return {
    bytes: await writeZip(filesOf(parts, roots)),
    slides: pages.length,
    wordsOnly: [...new Set(pages.flatMap(({ wordsOnly, chapter }) => (wordsOnly ? [chapter] : [])))],
  }
}
