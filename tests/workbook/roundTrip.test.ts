import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { importWorkbook, writeTemplate } from '../../electron/workbook'
import { fixtures } from '../packs/brokenPack'
import { writeHarbour } from '../packs/harbour.mjs'
import { writeInlandPort } from '../packs/inlandPort'
import { bundled, filesIn } from './book'

const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-workbook-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))

describe('a workbook nobody edited', () => {
  const packs: Readonly<Record<string, (folder: string) => void>> = {
    'the bundled pack': (folder) => cpSync(bundled, folder, { recursive: true }),
    'the fixture pack': (folder) => cpSync(join(fixtures, 'valid'), folder, { recursive: true }),
    'a pack of other locales without a map': (folder) => void writeHarbour(folder),
    'a port with units of its own': (folder) => void writeInlandPort(folder),
    'a pack of 40 events and 200 firms': (folder) => void writeHarbour(folder, { events: 40, firms: 200 }),
  }

  it.each(Object.entries(packs))('gives back %s byte by byte', async (name, make) => {
    const [pack, xlsx, target] = [join(room, `${name} pack`), join(room, `${name}.xlsx`), join(room, `${name} target`)]
    make(pack)
    expect(await writeTemplate(pack, xlsx)).toMatchObject({ ok: true })
    expect(await importWorkbook(xlsx, pack, target)).toEqual({
      ok: true,
      value: { changed: 0, questions: [], mends: [] },
    })
    expect(filesIn(target)).toEqual(filesIn(pack))
  })
})
