import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { signsAndWords } from '../../electron/core/readingTime'
import { en } from '../../src/i18n/en'
import { zhCN } from '../../src/i18n/zhCN'
import { deskKey } from '../../src/presenter/consoleKeys'

/** Each page of a guide, with the words that its console has. */
const pages = { 'guide.en.md': en, 'guide.zh.md': zhCN }
const read = (name: string): string => readFileSync(join(import.meta.dirname, '../../docs', name), 'utf8')
const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(97 + i))

/** Every text of a tree of words. */
const texts = (node: unknown): readonly string[] =>
  typeof node === 'string' ? [node] : Object.values(node as object).flatMap(texts)

/** Cells of the table of what to press, without its head. */
const rows = (page: string): readonly (readonly string[])[] =>
  page
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim()))

/** Single letters of a cell that are keys. */
const keysIn = (cell = ''): readonly string[] =>
  [...cell.matchAll(/(?<![A-Za-z])[A-Z](?![A-Za-z])/g)].map(([key]) => key.toLowerCase())

describe.each(Object.entries(pages))('%s', (name, words) => {
  const page = read(name)

  it('names every key of the console, and none that does nothing', () => {
    const named = rows(page).flatMap(([, , , keys]) => keysIn(keys))
    const known = letters.filter((key) => deskKey({ key, shift: false }, false, 'en') !== undefined)
    expect(named.toSorted()).toEqual([...new Set(named)].toSorted())
    expect(named.toSorted()).toEqual(known)
  })

  it('names every button that is always there', () => {
    const { hide, open, pace, clicker, runs, lead, swap, away } = words.guide
    const always = [hide.black, hide.white, hide.freeze, hide.pointer, hide.spot, hide.pen, hide.zoom]
    const rest = [...texts(open), pace.pause, pace.restart, clicker.button, runs.button, lead.button, swap, away]
    for (const button of [...always, ...rest]) expect(page).toContain(button)
  })

  it('quotes only what is written on the console or the stage', () => {
    const said = texts(words).map((text) => text.replaceAll(/ ?\{\w+\} ?/g, ' ').trim())
    const quoted = [...page.matchAll(/“([^”]+)”/g)].map(([, quote = '']) => quote)
    expect(quoted.length).toBeGreaterThan(12)
    const straight = (text: string): string => text.replaceAll('’', "'")
    const isSaid = (quote: string): boolean =>
      said.some((text) =>
        straight(text).includes(
          straight(quote)
            .replaceAll(/ ?(?:…|\d+) ?/g, ' ')
            .trim(),
        ),
      )
    expect(quoted.filter((quote) => !isSaid(quote))).toEqual([])
  })

  it('is read in five minutes', () => {
    const { signs, words: count } = signsAndWords(page)
    expect(signs / 300 + count / 240).toBeLessThan(5)
  })
})

it('both pages press the same keys for the same things', () => {
  const [one, other] = Object.keys(pages).map((name) => rows(read(name)).map(([, , , keys]) => keysIn(keys)))
  expect(one).toEqual(other)
})
