import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { diskSays } from '../../electron/cli/diskWords'
import type { Report } from '../../electron/core/report'
import { cancelled, makeAll, writeAll } from '../../electron/export'
import { readPack } from '../../electron/packs'

const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-write-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))

let report: Report
beforeAll(async () => {
  const read = await readPack('resources/packs/suxitong-2020')
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  report = read.value.report
})

const bytes = new Uint8Array([1])
const files = [
  { name: 'a.pdf', bytes },
  { name: 'b.pdf', bytes },
]

/** A signal that is called off when it is asked for the nth time: wherever an export may be interrupted. */
function calledOffAt(n: number): AbortSignal {
  let asked = 0
  return {
    get aborted() {
      asked += 1
      return asked >= n
    },
  } as AbortSignal
}

describe('an export that is called off', () => {
  it('leaves nothing, whenever it is, not even the folders it made', async () => {
    for (let n = 1; n <= 4; n += 1) {
      const out = join(room, `off ${n}`, 'deep', 'out')
      const written = await writeAll(out, files, calledOffAt(n))
      expect(written).toMatchObject({ ok: false, error: { code: cancelled } })
      expect(existsSync(join(room, `off ${n}`))).toBe(false)
    }
    expect(await writeAll(join(room, 'on'), files, calledOffAt(5))).toMatchObject({ ok: true })
    expect(readdirSync(join(room, 'on'))).toEqual(['a.pdf', 'b.pdf'])
  })

  it('keeps what was in its folder', async () => {
    const out = join(room, 'kept')
    mkdirSync(out)
    writeFileSync(join(out, 'other.txt'), 'x')
    await writeAll(out, files, calledOffAt(3))
    expect(readdirSync(out)).toEqual(['other.txt'])
  })

  it('makes no further file, and says how far it was', async () => {
    const told: string[] = []
    const control = new AbortController()
    const onShare = (done: number, all: number): void => {
      told.push(`${done}/${all}`)
      if (done === 1) control.abort()
    }
    const sheet = { theme: 'paper', size: { width: 1920, height: 1080 } } as const
    const wanted = { formats: ['csv', 'xlsx'], locales: ['zh-CN', 'en'], sheet } as const
    expect(await makeAll(report, wanted, { onShare, signal: control.signal })).toBeUndefined()
    expect(told).toEqual(['0/3', '1/3'])
  })
})

describe('where an export goes', () => {
  it('may be three hundred letters deep, and Chinese', async () => {
    const out = join(room, ...Array.from({ length: 30 }, (_, i) => `第${i}层的文件夹`))
    expect(out.length).toBeGreaterThan(250)
    expect(await writeAll(out, files)).toMatchObject({ ok: true })
    expect(readdirSync(out)).toEqual(['a.pdf', 'b.pdf'])
  })

  it('is told in words where it cannot be written', async () => {
    writeFileSync(join(room, 'file'), '')
    const written = await writeAll(join(room, 'file', 'out'), files)
    expect(written).toMatchObject({ ok: false, error: { code: 'ENOTDIR' } })
    const long = await writeAll(join(room, 'x'.repeat(300)), files)
    expect(long).toMatchObject({ ok: false, error: { code: 'ENAMETOOLONG' } })
    for (const code of ['ENOSPC', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENAMETOOLONG', 'EBUSY', 'EIO'])
      for (const locale of ['zh-CN', 'en']) {
        const said = diskSays(code, locale)
        expect(said?.what, code).toMatch(locale === 'en' ? /^[a-z ]+$/ : /^\p{Script=Han}/u)
        expect(said?.todo, code).not.toBe('')
      }
    expect(diskSays('EWHAT', 'en')).toBeUndefined()
  })

  it('is shared by two exports at once, each whole', async () => {
    const out = join(room, 'both')
    const done = await Promise.all([1, 2, 3].map(() => writeAll(out, files)))
    expect(done.map(({ ok }) => ok)).toEqual([true, true, true])
    expect(readdirSync(out)).toEqual(['a.pdf', 'b.pdf'])
  })
})
