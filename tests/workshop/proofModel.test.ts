import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readPack } from '../../electron/packs'
import { proofSheet } from '../../src/workshop/proofModel'

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
