import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { run } from '../../electron/cli/program'
import { edit, columnOf, rowOf, sheet } from '../workbook/book'
import { writeHarbour } from '../packs/harbour.mjs'

const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-cli-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))
const at = (name: string): string => join(room, name)

/** What a verb says as JSON, and how it ends. */
async function pack(...args: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
  const said: string[] = []
  const write = process.stdout.write.bind(process.stdout)
  process.stdout.write = (text: string) => said.push(text) > 0
  const code = await run(['--json', '--lang', 'zh-CN', ...args], { preview: () => Promise.resolve(0) }).finally(
    () => (process.stdout.write = write),
  )
  return { code, said: said.join('') }
}

it('the command line does what the workshop does: workbook, fault by cell, difference, seal, key, signature, proof of it', async () => {
  writeHarbour(at('last'), { locales: ['zh-CN', 'en'] })
  writeFileSync(at('phrase'), 'a long passphrase')
  expect((await pack('template', at('last'), at('next.xlsx'))).code).toBe(0)
  const put = (value: string | number): Promise<void> =>
    edit(at('next.xlsx'), at('next.xlsx'), (book) => {
      const found = sheet(book, '指标')
      found.getCell(`${columnOf(found, '数值')}${rowOf(found, 'cargo')}`).value = value
    })
  await put('很多')
  const wrong = await pack('import', at('next.xlsx'), at('last'), at('next'))
  expect(wrong.code).toBe(1)
  expect(wrong.said).toMatch(/指标/)
  expect(existsSync(at('next'))).toBe(false)
  await put(188)
  expect((await pack('import', at('next.xlsx'), at('last'), at('next'))).code).toBe(0)
  expect((await pack('validate', at('next'))).code).toBe(0)
  expect((await pack('diff', at('last'), at('next'))).said).toMatch(/150.*188/)
  expect((await pack('build', at('next'), at('next.briefpack'))).code).toBe(0)
  expect((await pack('keygen', 'Park office', '--out', at('keys'), '--passphrase-file', at('phrase'))).code).toBe(0)
  const secret = at('keys/Park-office.secret.json')
  expect((await pack('sign', at('next.briefpack'), '--key', secret, '--passphrase-file', at('phrase'))).code).toBe(0)
  const trusted = await pack('verify', at('next.briefpack'), '--trust-key', at('keys/Park-office.public.json'))
  expect(trusted).toMatchObject({ code: 0 })
  expect(trusted.said).toContain('Park office')
  expect((await pack('verify', at('last'))).code).toBe(1)
  expect((await pack('nonsense')).code).toBe(2)
})
