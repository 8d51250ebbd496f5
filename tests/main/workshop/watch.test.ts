import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fingerprint, watchPath } from '../../../electron/main/workshop/watch'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workshop-watch-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('sees a file that an editor saves by renaming another over it', async () => {
  const file = join(folder, 'book.xlsx')
  await writeFile(file, 'one')
  const known = await fingerprint(file)
  let stop = (): void => {}
  const told = new Promise<void>((resolve) => {
    stop = watchPath(file, resolve, known)
  })
  await writeFile(`${file}.new`, 'another')
  await rename(`${file}.new`, file)
  await told
  stop()
  expect(await fingerprint(file)).not.toBe(known)
})

it('tells folders apart by what is in them, deep down, and takes nothing for an empty one', async () => {
  const before = await fingerprint(folder)
  await writeFile(join(folder, 'facts.json'), '{}')
  expect(await fingerprint(folder)).not.toBe(before)
  expect(await fingerprint(join(folder, 'gone'))).toBe('')
})
