import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readPack } from '../../electron/packs'
import { changedSections, changedSteps, proofSheet } from '../../src/workshop/proofModel'

const pack = await readPack(join(import.meta.dirname, '../../resources/packs/suxitong-2020'))
if (!pack.ok) throw new Error('the bundled pack does not read')
const { report } = pack.value
const sheet = proofSheet(report)

/** Every text of a file, wherever it stands. */
const texts = (node: unknown): readonly string[] =>
  typeof node === 'string' ? [node] : node && typeof node === 'object' ? Object.values(node).flatMap(texts) : []

it('shows every text of every language', () => {
  report.manifest.locales.forEach((locale, i) => {
    const said = sheet
      .flatMap((s) => s.entries.flatMap((e) => e.said[i] ?? []))
      .join('')
      .replace(/\s/g, '')
    // Figures stand written out where the file has their reference.
    const missing = texts({ ...report.texts[locale], $schema: {} }).filter(
      (text) =>
        !text
          .replace(/\s/g, '')
          .split(/\{[^}]*\}/)
          .every((part) => said.includes(part)),
    )
    expect(missing, locale).toEqual([])
  })
})

it('shows every fact with its source in every language, and no reference left unwritten', () => {
  const facts = sheet.find((section) => section.kind === 'facts')?.entries ?? []
  expect(facts.map((entry) => entry.key)).toEqual(Object.keys(report.facts))
  for (const { key, said } of facts)
    for (const lines of said)
      expect(
        lines.some((line) => line.startsWith('card.source\t')),
        key,
      ).toBe(true)
  expect(
    sheet.flatMap((s) => s.entries.flatMap((e) => e.said.flat())).filter((line) => /\{[a-z0-9-]+/.test(line)),
  ).toEqual([])
})

it('of what has changed shows that alone, with what was read before, and a new figure wherever it stands', () => {
  const now = structuredClone(report)
  const fact = now.facts['service-sales']
  if (fact?.kind !== 'figure') throw new Error('no such figure')
  Object.assign(fact, { value: 999 })
  const entries = changedSections(now, report).flatMap((section) => section.entries)
  expect(entries.length).toBeGreaterThan(0)
  expect(entries.length).toBeLessThan(40)
  const own = entries.find(({ key }) => key === 'service-sales')
  expect(own?.said.map((lines) => lines[0])).toEqual([
    expect.stringContaining('999亿元'),
    expect.stringContaining('RMB 99.9 bn'),
  ])
  expect(own?.was?.[0]?.[0]).toContain('350亿元')
  expect(changedSections(report, report)).toEqual([])
})

it('names every entry in words of both languages, and by no key of the program', () => {
  for (const { key, where } of sheet.flatMap((section) => section.entries)) {
    expect(where['zh-CN'].length * where.en.length, key).toBeGreaterThan(0)
    expect(`${where['zh-CN']} ${where.en}`, key).not.toMatch(/\w\.\w|\[|undefined|\b[a-z]+(?:-[a-z]+){2,}\b/)
  }
})

it('draws every step that shows a figure that changed, or says something else, and no other where nothing did', () => {
  expect(changedSteps(report, changedSections(report, report))).toEqual([])
  const steps = report.tour.scenes.flatMap((scene) => scene.steps.map((step) => ({ scene: scene.id, step })))
  const figures = Object.values(report.facts).filter((fact) => fact.kind === 'figure')
  const named = (before: typeof report): readonly string[] =>
    changedSteps(report, changedSections(report, before)).map(({ scene, step }) => `${scene.id}/${step}`)
  fc.assert(
    fc.property(fc.constantFrom(...figures), fc.constantFrom(...steps), (fact, { scene, step }) => {
      const before = structuredClone(report)
      Object.assign(before.facts[fact.id] ?? {}, { value: fact.value + 1 })
      const said = before.texts['en']?.scenes[scene]?.steps[step.id]
      if (said) said.title = 'Something else'
      const found = named(before)
      expect(found).toContain(`${scene}/${step.id}`)
      for (const one of steps)
        if (one.step.facts.includes(fact.id)) expect(found).toContain(`${one.scene}/${one.step.id}`)
    }),
    { numRuns: 15 },
  )
})
