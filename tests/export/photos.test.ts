import fc from 'fast-check'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../electron/core/report'
import { handoutPdf } from '../../electron/export/handout/handoutPdf'
import { tourPdf } from '../../electron/export/pdf/tourPdf'
import { placed, readPhotos, type Photos } from '../../electron/export/photos'
import { tourPptx } from '../../electron/export/pptx/tourPptx'
import { readZip } from '../../electron/export/zip'
import { readPack } from '../../electron/packs'
import { presentationFaults, type Files } from './presentationFaults'
import { part, slide, written } from './presentationReading'

const fixtures = join(import.meta.dirname, '../fixtures')
const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-photos-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))

/** The picture as a camera held upright writes it: turned by its Exif alone. */
function turned(jpeg: Buffer, turn: number): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('MM\0*', 'latin1')
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(0x0112, 10)
  tiff.writeUInt16BE(3, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(turn, 18)
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2])
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)])
}

interface Step {
  [name: string]: unknown
}
const still = readFileSync(join(fixtures, 'media/still.jpg'))

/** A park whose welcome shows a photograph held upright, and then a film. */
async function filmed(name: string, media: Readonly<Record<string, Buffer>>) {
  const folder = join(room, name)
  cpSync(join(fixtures, 'parks/wanhu-2026'), folder, { recursive: true })
  mkdirSync(join(folder, 'media'), { recursive: true })
  for (const [file, bytes] of Object.entries(media)) writeFileSync(join(folder, 'media', file), bytes)
  const file = join(folder, 'tour.json')
  const tour = JSON.parse(readFileSync(file, 'utf8')) as { scenes: { steps: Step[] }[] }
  Object.assign(tour.scenes[0]?.steps[1] ?? {}, {
    view: 'film',
    media: 'media/run.mp4',
    still: 'media/run.jpg',
    whole: true,
  })
  writeFileSync(file, JSON.stringify(tour))
  for (const locale of ['zh-CN', 'en']) {
    const at = join(folder, `texts/${locale}.json`)
    const texts = JSON.parse(readFileSync(at, 'utf8')) as { scenes: { welcome: { steps: { said: { labels: Step } } } } }
    Object.assign(texts.scenes.welcome.steps.said.labels, { alt: 'A train', caption: 'A train' })
    writeFileSync(at, JSON.stringify(texts))
  }
  const read = await readPack(folder)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return { folder, report: read.value.report }
}

const size = { width: 1920, height: 1080 }
const sheetOf = (photos: Photos) => ({ theme: 'night', size, photos }) as const
let report: Report
let photos: Photos
let files: Files
beforeAll(async () => {
  const park = await filmed('whole', {
    'port.jpg': turned(still, 6),
    'run.jpg': still,
    'run.mp4': readFileSync(join(fixtures, 'media/h264.mp4')),
  })
  report = park.report
  const read = await readPhotos(park.folder, report)
  expect(read.unseen).toEqual([])
  photos = read.photos
  files = await readZip((await tourPptx(report, 'en', sheetOf(photos))).bytes)
})

/** The picture of a slide. */
const embedded = (n: number): Buffer => {
  const id = /r:embed="(rId\d+)"/.exec(slide(files, n))?.[1] ?? ''
  const rels = part(files, `ppt/slides/_rels/slide${n}.xml.rels`)
  const name = new RegExp(`Id="${id}"[^>]*Target="\\.\\./(media/[^"]+)"`).exec(rels)?.[1] ?? ''
  return Buffer.from(files.get(`ppt/${name}`) ?? [])
}

describe('a photograph of the pack', () => {
  it('is on its slide as it is, turned and cut as the stage turns and cuts it, and says what it shows', () => {
    expect(presentationFaults(files)).toEqual([])
    expect(embedded(1).equals(turned(still, 6))).toBe(true)
    const picture = /<p:pic>.*?<\/p:pic>/s.exec(slide(files, 1))?.[0] ?? ''
    expect(picture).toContain('descr="A photograph of the basin"')
    expect(picture).toMatch(/<a:xfrm rot="5400000">/)
    const [, l, t, r, b] = (/srcRect l="(\d+)" t="(\d+)" r="(\d+)" b="(\d+)"/.exec(picture) ?? []).map(Number)
    const [, cx, cy] = (/<a:ext cx="(\d+)" cy="(\d+)"/.exec(picture) ?? []).map(Number)
    expect([l, t]).toEqual([r, b])
    const [w, h] = [320 * (1 - (2 * Number(l)) / 1e5), 180 * (1 - (2 * Number(t)) / 1e5)]
    expect(w / h).toBeCloseTo(Number(cx) / Number(cy), 2)
  })

  it('of a film is its still, whole where the film is, with the film’s name', () => {
    expect(embedded(2).equals(still)).toBe(true)
    const picture = /<p:pic>.*?<\/p:pic>/s.exec(slide(files, 2))?.[0] ?? ''
    expect(picture).toContain('descr="Still of a film: A train (run.mp4)"')
    expect(picture).toContain('srcRect l="0" t="0" r="0" b="0"')
    const [, cx, cy] = (/<a:ext cx="(\d+)" cy="(\d+)"/.exec(picture) ?? []).map(Number)
    expect(Number(cx) / Number(cy)).toBeCloseTo(16 / 9, 3)
  })

  it('is painted on the tour’s pages and on the hand-out, told as a figure, and there once', async () => {
    const pdf = await tourPdf(report, 'en', sheetOf(photos))
    const read = await getDocument({ data: pdf.bytes.slice(), verbosity: 0 }).promise
    for (const [n, alt] of ['A photograph of the basin', 'Still of a film: A train (run.mp4)'].entries()) {
      const page = await read.getPage(n + 1)
      expect((await page.getOperatorList()).fnArray).toContain(OPS.paintImageXObject)
      expect(JSON.stringify(await page.getStructTree())).toContain(alt)
    }
    const handout = await handoutPdf(report, ['en'], { photos })
    const hand = await getDocument({ data: handout.bytes.slice(), verbosity: 0 }).promise
    const first = (await (await hand.getPage(1)).getOperatorList()).fnArray
    expect(first.filter((one) => one === OPS.paintImageXObject)).toHaveLength(2)
    const source = Buffer.from(pdf.bytes).toString('latin1')
    expect(source.match(/\/Subtype \/Image/g)).toHaveLength(2)
  })

  it('is the same bytes again', async () => {
    for (const make of [tourPdf, tourPptx]) {
      const [one, two] = [await make(report, 'en', sheetOf(photos)), await make(report, 'en', sheetOf(photos))]
      expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true)
    }
  })

  it('that is not there leaves its page to its words, and is told', async () => {
    const park = await filmed('without', {})
    rmSync(join(park.folder, 'media/port.jpg'))
    const read = await readPhotos(park.folder, park.report)
    expect(read).toEqual({ photos: new Map(), unseen: ['media/port.jpg', 'media/run.jpg'] })
    const deck = await readZip((await tourPptx(park.report, 'en', sheetOf(read.photos))).bytes)
    expect(presentationFaults(deck)).toEqual([])
    expect(slide(deck, 1)).not.toContain('<p:pic>')
    expect(written(slide(deck, 1))).toContain('Between lake and sea')
  })

  it('fills its box with as much of it as has room, or lies in it whole', () => {
    const side = fc.integer({ min: 1, max: 9000 })
    const box = fc.record({ x: side, y: side, w: side, h: side })
    fc.assert(
      fc.property(side, side, box, (width, height, at) => {
        const photo = { kind: 'png', bytes: new Uint8Array(), width, height, turn: 1 } as const
        const cover = placed(photo, at, 'cover')
        expect(cover.box).toEqual(at)
        expect(Math.min(cover.cut.x, cover.cut.y)).toBeCloseTo(0, 9)
        expect((width * (1 - 2 * cover.cut.x) * at.h) / (height * (1 - 2 * cover.cut.y) * at.w)).toBeCloseTo(1, 6)
        const whole = placed(photo, at, 'contain')
        expect(whole.cut).toEqual({ x: 0, y: 0 })
        expect((whole.box.w * height) / (whole.box.h * width)).toBeCloseTo(1, 6)
        expect(whole.box.w).toBeLessThanOrEqual(at.w * (1 + 1e-9))
        expect(whole.box.h).toBeLessThanOrEqual(at.h * (1 + 1e-9))
      }),
    )
  })
})
