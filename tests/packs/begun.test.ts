import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { sceneOffers } from '../../electron/packs/kinds/offers'
import { readPack } from '../../electron/packs'
import { isBegun, writeBegun } from '../../electron/packs/scaffold'
import { allStages, judge } from '../../src/judge'

const addableKinds = sceneOffers.map(({ kind }) => kind)
const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-begun-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))
let runs = 0

const scenes = fc.array(fc.record({ kind: fc.constantFrom(...addableKinds), count: fc.integer({ min: 0, max: 40 }) }), {
  minLength: 1,
  maxLength: 4,
})
const uniqueKinds = scenes.map((all) => all.filter(({ kind }, i) => all.findIndex((one) => one.kind === kind) === i))
const locales = fc.uniqueArray(fc.constantFrom('zh-CN', 'en', 'de', 'ja'), { minLength: 1 })

it('a report that is begun plays, whatever scenes and languages it has, and says of every name that it is to be given', async () => {
  await fc.assert(
    fc.asyncProperty(uniqueKinds, locales, async (scenes, languages) => {
      const folder = join(room, String((runs += 1)))
      const names = Object.fromEntries(languages.map((locale) => [locale, '内湖港']))
      const written = await writeBegun(folder, { id: 'inland-port-2027', period: '2027', names, scenes })
      expect(written).toEqual({ ok: true, value: null })
      expect(await isBegun(folder)).toBe(true)
      const read = await readPack(folder)
      if (!read.ok) throw new Error(JSON.stringify(read.error))
      const { tour, texts } = read.value.report
      expect(tour.scenes.map(({ kind }) => kind)).toEqual(scenes.map(({ kind }) => kind))
      for (const said of Object.values(texts))
        for (const { name } of Object.values(said.facts)) expect(name).toMatch(/待定|TBD/)
    }),
    { numRuns: 25 },
  )
})

it.each(addableKinds)('the pictures of what is begun have room for it: %s', async (kind) => {
  const folder = join(room, kind)
  const names = { 'zh-CN': '内湖港', en: 'Inland Port' }
  await writeBegun(folder, { id: 'inland-port-2027', period: '2027', names, scenes: [{ kind, count: 15 }] })
  const read = await readPack(folder)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  expect(judge({ report: read.value.report }, allStages).findings).toEqual([])
})

it('writes over nothing', async () => {
  writeFileSync(join(room, 'mine.txt'), 'mine')
  const names = { en: 'Port' }
  const written = await writeBegun(room, { id: 'a-2027', period: '2027', names, scenes: [{ kind: 'story', count: 1 }] })
  expect(written.ok).toBe(false)
})
