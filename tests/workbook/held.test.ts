import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { openWorkbook } from '../../electron/workbook/open'
import { isNoteOfExcel, patiently } from '../../electron/workbook/open/held'

/** A workbook while another program has it. */
const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-held-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))
afterEach(() => vi.useRealTimers())
const held = (code: string): Error => Object.assign(new Error(code), { code })

describe('what another program holds', () => {
  it.each(['EBUSY', 'EPERM', 'EACCES'])('(%s) is had as soon as it lets go', async (code) => {
    vi.useFakeTimers()
    let times = 0
    const reading = patiently(() => ((times += 1) < 5 ? Promise.reject(held(code)) : Promise.resolve('all of it')))
    await vi.advanceTimersByTimeAsync(1000)
    expect(await reading).toBe('all of it')
  })

  it('is told after some seconds, and what is not there is told at once', async () => {
    vi.useFakeTimers()
    const never = patiently(() => Promise.reject(held('EBUSY')))
    const told = expect(never).rejects.toThrow('EBUSY')
    await vi.advanceTimersByTimeAsync(10_000)
    await told
    let times = 0
    const gone = patiently(() => ((times += 1), Promise.reject(held('ENOENT'))))
    await expect(gone).rejects.toThrow('ENOENT')
    expect(times).toBe(1)
  })
})

it('the note that Excel and WPS keep beside a workbook is told for what it is, in any folder', async () => {
  const note = join(room, '~$年报.xlsx')
  writeFileSync(note, Buffer.alloc(165, 7))
  const read = await openWorkbook(note)
  expect(read.ok ? '' : read.error.right['zh-CN']).toContain('~$')
  for (const name of ['C:\\报告\\~$a.xlsx', '/a/~$b.xlsx', '~$c.xlsx']) expect(isNoteOfExcel(name)).toBe(true)
  for (const name of ['/a~$/b.xlsx', 'C:\\~$x\\b.xlsx', 'a~$.xlsx']) expect(isNoteOfExcel(name)).toBe(false)
})
