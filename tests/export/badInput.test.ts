import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Report, Scene } from '../../electron/core/report'
import { makeAll, writeAll, type Format, type Wanted } from '../../electron/export'
import { readZip } from '../../electron/export/zip'
import { readPack } from '../../electron/packs'
import { presentationFaults } from './presentationFaults'
import { slide, written } from './presentationReading'

const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-bad-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))

let report: Report
beforeAll(async () => {
  const read = await readPack('resources/packs/suxitong-2020')
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  report = read.value.report
})

const sheet = { theme: 'paper', size: { width: 1920, height: 1080 } } as const
const wanted = (formats: readonly Format[], locales = ['zh-CN', 'en']): Wanted => ({ formats, locales, sheet })

/** The report with what one language says of scenes and facts changed. */
function withTexts(locale: string, change: (title: string) => string): Report {
  const texts = report.texts[locale]
  if (!texts) throw new Error(`no ${locale}`)
  const steps = (of: (typeof texts.scenes)[string]['steps']): typeof of =>
    Object.fromEntries(Object.entries(of).map(([id, step]) => [id, { ...step, title: change(step.title) }]))
  const scenes = Object.fromEntries(
    Object.entries(texts.scenes).map(([id, scene]) => [id, { ...scene, steps: steps(scene.steps) }]),
  )
  return { ...report, texts: { ...report.texts, [locale]: { ...texts, scenes } } }
}

/** A tour of that many steps, each its own words and figure. */
function longTour(count: number): Report {
  const figures = Object.values(report.facts).flatMap(({ kind, id }) => (kind === 'figure' ? [id] : []))
  const steps = Array.from({ length: count }, (_, i) => ({
    ...{ id: `step-${i}`, view: 'words', facts: [], figures: [figures[i % figures.length] ?? ''] },
  }))
  const scene = { id: 'long', kind: 'story', steps } as unknown as Scene
  const texts = Object.fromEntries(
    Object.entries(report.texts).map(([locale, all]) => {
      const said = Object.fromEntries(steps.map(({ id }, i) => [id, { title: `第${i}步 step ${i}`, labels: {} }]))
      return [locale, { ...all, scenes: { long: { name: 'Long', kicker: 'Long', steps: said } } }]
    }),
  )
  const tour = { ...report.tour, scenes: [scene], routes: [{ id: 'full', minutes: 300, stops: [{ scene: 'long' }] }] }
  return { ...report, tour, texts }
}

const textOf = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const read = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  return Promise.all(
    Array.from({ length: read.numPages }, async (_, i) => {
      const { items } = await (await read.getPage(i + 1)).getTextContent()
      return items.map((item) => ('str' in item ? item.str : '')).join('')
    }),
  )
}
const bare = (text: string): string => text.replace(/\s/gu, '')

describe('an export of', () => {
  it('a tour of two hundred steps has a page and a slide for each', async () => {
    const all = await makeAll(longTour(200), wanted(['pdf', 'pptx'], ['en']))
    const named = (end: string): Uint8Array =>
      all?.made.find(({ name }) => name.endsWith(end))?.bytes ?? new Uint8Array()
    const pages = await textOf(named('tour.en.pdf'))
    expect(pages.length).toBeGreaterThan(200)
    for (let i = 0; i < 200; i += 1) expect(bare(pages[i] ?? '')).toContain(`step${i}`)
    const files = await readZip(named('.pptx'))
    expect(written(slide(files, 200))).toContain('step 199')
    expect(presentationFaults(files)).toEqual([])
  })

  it.each(['zh-CN', 'en'])(
    'titles three times as long, rare letters, marks and faces is whole in %s',
    async (locale) => {
      const strange = withTexts(locale, (title) => `𠮷㙓堃&<>😀${title.replaceAll('\n', ' ').repeat(3)}`)
      const formats = locale === 'en' ? (['handout', 'pptx'] as const) : (['pdf', 'pptx'] as const)
      const all = await makeAll(strange, wanted(formats, [locale]))
      expect(all?.missing).toContain('𠮷')
      const made = all?.made ?? []
      expect(made).toHaveLength(2)
      for (const { name, bytes } of made) {
        if (!name.endsWith('.pdf')) {
          const files = await readZip(bytes)
          expect(presentationFaults(files)).toEqual([])
          expect(written(slide(files, 1))).toContain('𠮷㙓堃&<>')
          continue
        }
        const said = bare((await textOf(bytes)).join(''))
        // What a font lacks has a mark in its place, never a gap.
        expect(said, name).toMatch(/[〓𠮷][〓㙓]堃&<>/u)
      }
    },
  )
})

describe('an export into', () => {
  it('a folder is called off at any moment: then nothing is there, not even the folder', async () => {
    const asked = async (n: number, out: string): Promise<boolean> => {
      let times = 0
      const signal = {
        get aborted() {
          return (times += 1) >= n
        },
      } as AbortSignal
      const all = await makeAll(report, wanted(['xlsx', 'csv']), { signal })
      return all !== undefined && (await writeAll(out, all.made, signal)).ok
    }
    let n = 1
    while (!(await asked(n, join(room, `off-${n}`)))) {
      expect(readdirSync(room)).not.toContain(`off-${n}`)
      n += 1
    }
    expect(n).toBeGreaterThan(9)
    expect(readdirSync(join(room, `off-${n}`))).toHaveLength(3)
  })

  it('a disk that is full, or may not be written to, says so and leaves what was there', async ({ skip }) => {
    const disk = join(room, 'disk')
    const mounted = (options: string): boolean =>
      spawnSync('sh', ['-c', `mkdir -p ${disk} && mount -t tmpfs -o ${options} tmpfs ${disk}`]).status === 0
    if (!mounted('size=64k')) skip('mounting takes root')
    try {
      expect(await writeAll(disk, [{ name: 'old.csv', bytes: new Uint8Array(1000) }])).toMatchObject({ ok: true })
      const files = [
        { name: 'old.csv', bytes: new Uint8Array(2000) },
        { name: 'b.pdf', bytes: new Uint8Array(100_000) },
      ]
      expect(await writeAll(join(disk, 'new'), files)).toMatchObject({ ok: false, error: { code: 'ENOSPC' } })
      expect(await writeAll(disk, files)).toMatchObject({ ok: false, error: { code: 'ENOSPC' } })
      expect(readdirSync(disk)).toEqual(['old.csv'])
      spawnSync('mount', ['-o', 'remount,ro', disk])
      expect(await writeAll(disk, files)).toMatchObject({ ok: false, error: { code: 'EROFS' } })
    } finally {
      spawnSync('umount', [disk])
    }
  })

  it('Windows has no name that it forbids, whatever the pack is called', async () => {
    for (const id of ['con', 'com1']) {
      const named = { ...report, manifest: { ...report.manifest, id } }
      const all = await makeAll(named, wanted(['xlsx', 'csv']))
      for (const { name } of all?.made ?? []) {
        // eslint-disable-next-line no-control-regex -- Windows forbids them
        expect(name).toMatch(/^[^<>:"/\\|?*\u0000-\u001f]{1,120}[^ .]$/)
        expect(name.split('.')[0]).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/i)
      }
    }
  })
})
