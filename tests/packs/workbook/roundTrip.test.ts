import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { importWorkbook, writeTemplate } from '../../../electron/packs/workbook'
import { fixtures } from '../brokenPack'
import { writeHarbour } from '../harbour.mjs'

const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-workbook-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))

/** Every file of a folder by name. */
const filesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(folder.length + 1), readFileSync(file, 'base64')]),
  )

const bundled = join(import.meta.dirname, '../../../resources/packs/suxitong-2020')

describe('a workbook nobody edited', () => {
  const packs: Readonly<Record<string, (folder: string) => void>> = {
    'the bundled pack': (folder) => cpSync(bundled, folder, { recursive: true }),
    'the fixture pack': (folder) => cpSync(join(fixtures, 'valid'), folder, { recursive: true }),
    'a pack of other locales without a map': (folder) => void writeHarbour(folder),
    'a pack of 40 events and 200 firms': (folder) => void writeHarbour(folder, { events: 40, firms: 200 }),
  }

  it.each(Object.entries(packs))('gives back %s byte by byte', async (name, make) => {
    const [pack, xlsx, target] = ['pack', 'book.xlsx', 'target'].map((part) => join(room, `${name} ${part}`)) as [
      string,
      string,
      string,
    ]
    make(pack)
    expect(await writeTemplate(pack, xlsx)).toMatchObject({ ok: true })
    expect(await importWorkbook(xlsx, pack, target)).toEqual({ ok: true, value: { changed: 0 } })
    expect(filesIn(target)).toEqual(filesIn(pack))
  })
})
