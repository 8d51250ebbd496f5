import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { hashFolder } from '../../../electron/packs/proof'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proof-hash-'))
  await mkdir(join(folder, 'texts'))
  await writeFile(join(folder, 'texts/en.json'), '{"a":1}')
  await writeFile(join(folder, 'facts.json'), '{}')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('stays the same when somebody has looked at the folder in Explorer or Finder, or has a file of it open', async () => {
  const first = await hashFolder(folder)
  const left = [
    'Thumbs.db',
    'THUMBS.DB',
    'texts/desktop.ini',
    '.DS_Store',
    '._facts.json',
    '~$texts.xlsx',
    '__MACOSX/a',
  ]
  const byOthers = [
    '@eaDir/a',
    '#recycle/b',
    '$RECYCLE.BIN/c',
    'System Volume Information/d',
    '.~texts.xlsx',
    '~WRL0001.tmp',
  ]
  for (const name of [...left, ...byOthers]) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), 'x')
  }
  expect(await hashFolder(folder)).toBe(first)
})

it('changes with a byte, a name and a further file, and comes back with them', async () => {
  const first = await hashFolder(folder)
  await writeFile(join(folder, 'facts.json'), '{ }')
  expect(await hashFolder(folder)).not.toBe(first)
  await writeFile(join(folder, 'facts.json'), '{}')
  await rename(join(folder, 'facts.json'), join(folder, 'fact.json'))
  expect(await hashFolder(folder)).not.toBe(first)
  await rename(join(folder, 'fact.json'), join(folder, 'facts.json'))
  await writeFile(join(folder, 'more'), '')
  expect(await hashFolder(folder)).not.toBe(first)
  await rm(join(folder, 'more'))
  expect(await hashFolder(folder)).toBe(first)
})
