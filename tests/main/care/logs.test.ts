import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { freeMegabytes, isShort } from '../../../electron/main/care/disk'
import { Flood } from '../../../electron/main/care/flood'
import { keepLogs, logFiles } from '../../../electron/main/care/logs'

const folder = mkdtempSync(join(tmpdir(), 'briefing-kiosk-logs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the log', () => {
  it('keeps what main says, with time and level, and never takes more than its files', () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    keepLogs(folder)
    console.error('recovery: hung, reload', { after: 3 })
    const [newest = ''] = logFiles(folder)
    expect(readFileSync(newest, 'utf8')).toMatch(/^\d{4}-\d\d-\d\dT.* error recovery: hung, reload \{ after: 3 \}/)
    const letters = 'abcdefghijklmnopqrstuvwxyz'
    // Lines that are not alike: numbers alone would be.
    for (let i = 0; i < 3000; i += 1)
      console.error([...String(i)].map((d) => letters[Number(d)]).join('') + 'x'.repeat(3900))
    const all = readdirSync(folder)
    expect(all.length).toBeLessThanOrEqual(5)
    for (const name of all) expect(statSync(join(folder, name)).size).toBeLessThan(1.1 * 1024 ** 2)
    quiet.mockRestore()
  })
})

describe('a flood', () => {
  it('is cut off, counted and told of', () => {
    const flood = new Flood(3, 10, 1000)
    const written = Array.from({ length: 100 }, (_, i) => flood.pass(`call ${i} refused`, i))
    expect(written.flat()).toEqual(['call 0 refused', 'call 1 refused', 'call 2 refused'])
    expect(flood.pass('other', 2000)).toEqual(['(97 more like: call # refused)', 'other'])
  })

  it('of lines that are all different is cut off too', () => {
    const flood = new Flood(3, 10, 1000)
    const words = Array.from({ length: 50 }, (_, i) => flood.pass('x'.repeat(i + 1), i)).flat()
    expect(words).toHaveLength(10)
  })
})

describe('the disk', () => {
  it('is asked, and where nobody answers nothing is said', async () => {
    expect(await freeMegabytes(folder)).toBeGreaterThan(0)
    expect(await freeMegabytes('/no/such/place')).toBeUndefined()
    expect([isShort(10), isShort(100_000)]).toEqual([true, false])
  })
})
