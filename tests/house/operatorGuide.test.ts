import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { boardZh } from '../../src/i18n/boardZh'
import { workshopZh } from '../../src/i18n/workshopZh'

const guide = readFileSync(join(import.meta.dirname, '../../docs/operator-guide.zh.md'), 'utf8')

/** Every text of a tree of words. */
const words = (node: unknown): readonly string[] =>
  typeof node === 'string' ? [node] : Object.values(node as object).flatMap(words)

it('names every button of the workshop as it is written on it', () => {
  const named = [...guide.matchAll(/「([^」]+)」/g)].map(([, name = '']) => name)
  expect(named.length).toBeGreaterThan(8)
  expect(named.filter((name) => !words({ workshopZh, boardZh }).includes(name))).toEqual([])
})

it('has a paragraph for every stop of the river', () => {
  for (const stop of Object.values(workshopZh.steps)) expect(guide).toContain(`**${stop}**`)
})
