import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { importWorkbook } from '../../electron/workbook'
import { fixtures } from '../packs/brokenPack'
import { told, workbooks } from './book'

const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-programs-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))

/** What each program's file is told; every other is read as the pack it was made from. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'openpyxl-formulas.xlsx': ['指标!D3', '指标!H3', '指标!J6', '里程碑!D3', '里程碑!D4'].map(
    (cell) => `${cell} 公式还没有算出值`,
  ),
}

it.each(readdirSync(workbooks).filter((name) => name.endsWith('.xlsx')))(
  '%s is read as the pack it was made from',
  async (name) => {
    const made = await importWorkbook(join(workbooks, name), join(fixtures, 'valid'), join(room, name))
    expect(told(made)).toEqual(expected[name] ?? [])
    if (made.ok) expect(made.value.changed).toBe(0)
  },
)
