import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { formatFigure } from '../../electron/core/figure'
import { figureOf } from '../../electron/core/reading'
import { readPack } from '../../electron/packs'
import { hallStages, judge, tellFinding } from '../../src/judge'
import { brief } from './brokenPack'
import { writeInlandPort } from './inlandPort'

const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-units-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))
const port = (name: string) => writeInlandPort(join(room, name))

async function reportIn(folder: string) {
  const read = await readPack(folder)
  if (!read.ok) throw new Error(brief(read.error).join('\n'))
  return read.value.report
}

/** Changes one file of a pack as an editor would. */
function change(folder: string, file: string, from: string, to: string): void {
  const text = readFileSync(join(folder, file), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(folder, file), text.replace(from, to))
}

describe('a port that counts in units no report had before', () => {
  it('is read, and says its figures in each language', async () => {
    const report = await reportIn(port('read'))
    const said = (id: string) => ['zh-CN', 'en'].map((locale) => formatFigure(figureOf(report, id), locale).text)
    expect(said('cargo')).toEqual(['3,860万吨', '38.6 million tonnes'])
    expect(said('voyages')).toEqual(['8,640航次', '8,640 voyages'])
    expect(said('boxes-before')).toEqual(['126万TEU（推算）', '1.26 million TEU (derived)'])
    expect(said('trade')).toEqual(['6.4亿欧元', 'EUR 640 m'])
    expect(report.texts.en?.scenes.lake?.steps.said?.labels?.text).toBe('8,640 calls; {trade} of trade with Europe.')
  })

  it('has no fault in any picture, and no two units on one scale', async () => {
    const report = await reportIn(port('judged'))
    const { pictures, findings, shortened } = judge({ report }, hallStages(null, { width: 1920, height: 1080 }))
    expect([...findings, ...shortened].map((one) => tellFinding(report, one, 'en'))).toEqual([])
    expect(pictures).toBeGreaterThan(10)
  })
})

describe('a unit of the report’s own', () => {
  it.each([
    [
      'nobody declared',
      'facts.json',
      '"航次",\n      "kind"',
      '"班次",\n      "kind"',
      ['unknown-unit facts.json figures[4].unit'],
    ],
    [
      'without its name in a language',
      'texts/en.json',
      '"units": {',
      '"unitz": {',
      ['unknown-field texts/en.json unitz'],
    ],
  ])('%s is told', async (name, file, from, to, faults) => {
    const folder = port(name)
    change(folder, file, from, to)
    const read = await readPack(folder)
    expect(read.ok ? [] : brief(read.error)).toEqual(expect.arrayContaining(faults))
  })

  it('needs its name in every language, and nothing else is named', async () => {
    const folder = port('unnamed')
    change(folder, 'texts/en.json', '"航次": {', '"班次": {')
    const read = await readPack(folder)
    expect(read.ok ? [] : brief(read.error)).toEqual([
      'missing-text texts/en.json units["航次"]',
      'surplus-text texts/en.json units["班次"]',
    ])
  })
})
