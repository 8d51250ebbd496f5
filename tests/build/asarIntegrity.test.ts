import { createPackage, getRawHeader } from '@electron/asar'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NtExecutable, NtExecutableResource } from 'resedit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sealAsar } from '../../build/packaging/asarIntegrity.mjs'

describe('a Windows executable that is sealed to its asar', () => {
  const folder = mkdtempSync(join(tmpdir(), 'briefing-kiosk-asar-'))
  const [program, asar] = [join(folder, 'program.exe'), join(folder, 'app.asar')]
  const integrity = (): unknown[] => {
    const { entries } = NtExecutableResource.from(NtExecutable.from(readFileSync(program)))
    return entries
      .filter(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR')
      .map(({ bin }): unknown => JSON.parse(Buffer.from(bin).toString()))
  }
  const pack = async (word: string): Promise<string> => {
    writeFileSync(join(folder, 'code/main.js'), word)
    await createPackage(join(folder, 'code'), asar)
    return createHash('sha256').update(getRawHeader(asar).headerString).digest('hex')
  }

  beforeAll(() => {
    mkdirSync(join(folder, 'code'))
    writeFileSync(program, Buffer.from(NtExecutable.createEmpty(false, false).generate()))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('names the header’s hash where Electron looks for it, once, however often it is sealed', async () => {
    const first = await pack('one')
    sealAsar(program, asar)
    expect(integrity()).toEqual([[{ file: 'resources\\app.asar', alg: 'SHA256', value: first }]])
    const second = await pack('two, and longer')
    expect(second).not.toBe(first)
    sealAsar(program, asar)
    expect(integrity()).toEqual([[{ file: 'resources\\app.asar', alg: 'SHA256', value: second }]])
  })
})
