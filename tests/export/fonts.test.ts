import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { Shelf } from '../../electron/export/pdf/fonts'

const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-fonts-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))

const { resolve } = createRequire(import.meta.url)
const packages = ['noto-sans-sc', 'noto-serif-sc', 'source-sans-3', 'source-serif-4']

/** A folder as a built page has it: fonts beside one another, a stamp in their names, one style sheet without blanks, ranges made short. */
function builtPage(folder: string): string {
  mkdirSync(folder)
  const sheets = packages.map((name) => {
    const sheet = resolve(`@fontsource-variable/${name}/wght.css`)
    const files = join(dirname(sheet), 'files')
    for (const file of readdirSync(files).filter((one) => one.endsWith('-wght-normal.woff2')))
      symlinkSync(join(files, file), join(folder, file.replace('.woff2', '-Ab3_x9.woff2')))
    return name.startsWith('noto') ? readFileSync(sheet, 'utf8') : ''
  })
  const css = sheets
    .join('')
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\.\/files\/([^)]+)\.woff2/g, './$1-Ab3_x9.woff2')
    .replaceAll(/\s*([{};:,])\s*/g, '$1')
    .replaceAll('U+0000-00FF', 'U+??')
    .replaceAll(/font-family:'([^']+)'/g, 'font-family:$1')
  writeFileSync(join(folder, 'wght-C0ffee.css'), css)
  return folder
}

async function cutFrom(place: string | undefined): Promise<ReadonlyMap<string, Buffer>> {
  const shelf = await Shelf.open(place)
  for (const letter of '苏锡通 2020, “融合” Aÿ') for (const han of [true, false]) shelf.ask(letter, 'serif', 600, han)
  for (const letter of '亿元 350%…') shelf.ask(letter, 'sans', 400, true)
  return shelf.cut()
}

it('takes the fonts of a built page where the packages are not, and cuts the same from them', async () => {
  const [packaged, built] = [await cutFrom(undefined), await cutFrom(builtPage(join(room, 'assets')))]
  expect(packaged.size).toBeGreaterThan(3)
  expect([...built.keys()]).toEqual([...packaged.keys()])
  for (const [name, font] of packaged) expect(built.get(name)?.equals(font), name).toBe(true)
})

it('says so where there are none', async () => {
  mkdirSync(join(room, 'empty'))
  await expect(Shelf.open(join(room, 'empty'))).rejects.toThrow('no fonts of the stage')
})
