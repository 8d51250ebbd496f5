import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const pack = 'resources/packs/suxitong-2020'

/** The one place that may name a pack: which one plays when none is asked for. */
const allowed = new Set(["electron/main/packs.ts: const bundledId = 'suxitong-2020'"])

interface Geo {
  readonly places: readonly { readonly id: string; readonly lon: number; readonly lat: number }[]
  readonly crossings: readonly { readonly id: string }[]
}
const json = (file: string): Geo => JSON.parse(readFileSync(join(root, pack, file), 'utf8')) as Geo
const named = (locale: string): readonly string[] => {
  const texts = JSON.parse(readFileSync(join(root, pack, `texts/${locale}.json`), 'utf8')) as Record<
    'places' | 'crossings',
    Record<string, { readonly name: string }>
  >
  return [...Object.values(texts.places), ...Object.values(texts.crossings)].map(({ name }) => name)
}
const { places } = json('geo/places.json')
const { crossings } = json('geo/crossings.json')

/** Ids and names of the bundled map, in quotation marks or in words, and its coordinates to two decimals. */
const ids = ['suxitong', ...places.map(({ id }) => id), ...crossings.map(({ id }) => id)]
const names = ['苏通', '苏锡通', '通园区', 'Suxitong', 'Sutong', ...named('zh-CN'), ...named('en')]
const degrees = places.flatMap(({ lon, lat }) => [lon, lat]).filter((n) => n % 1 !== 0).map((n) => Math.trunc(n * 100) / 100) // prettier-ignore
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const own = new RegExp(
  [
    `['"\`/](${ids.map(escaped).join('|')})['"\`/-]`,
    `suxitong|sutong`,
    `(${names.map(escaped).join('|')})`,
    `\\b(${degrees.filter((n) => Math.abs(n) > 30).join('|').replaceAll('.', '\\.')})\\d*\\b`,
  ].join('|'),
) // prettier-ignore

/** Lines of code, comments apart: an example in a comment decides nothing. */
const codeOf = (text: string): readonly string[] =>
  text
    .replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ''))
    .split('\n')
    .map((line) => line.replace(/(^|\s)\/\/.*$/, '').trim())

function findings(): readonly string[] {
  const files = ['electron', 'src'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true }).map((file) => `${room}/${String(file).replaceAll('\\', '/')}`),
  )
  return files
    .filter((file) => /\.(ts|vue|css|html)$/.test(file))
    .flatMap((file) =>
      codeOf(readFileSync(join(root, file), 'utf8')).flatMap((line) => (own.test(line) ? [`${file}: ${line}`] : [])),
    )
}

describe('the program', () => {
  it('knows no park: none of the bundled map’s ids, names and coordinates stands in its code', () => {
    expect(findings().filter((line) => !allowed.has(line))).toEqual([])
  })

  it('would be caught naming one', () => {
    const caught = ["place === 'sutong'", "t('苏通大桥')", 'lon: 121.01', "[['hongqiao', 3]]", 'const lat = 31.845']
    expect(caught.filter((line) => !own.test(line))).toEqual([])
    const fine = ['width: 1080', 'const year = 2020', "kind: 'city'", 'gap: 32']
    expect(fine.filter((line) => own.test(line))).toEqual([])
    expect([...allowed].every((line) => findings().includes(line))).toBe(true)
  })
})
