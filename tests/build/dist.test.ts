import { listPackage } from '@electron/asar'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foldersOf, namedBy } from '../../build/packaging/libraries.mjs'
import { assemble } from '../../build/packaging/assemble.mjs'
import { readFuses } from '../../build/packaging/fuses.mjs'
import { readRuntime } from '../../build/runtime/index.mjs'

describe('the packaged app', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'briefing-kiosk-dist-'))
  const folder = join(scratch, 'app')
  let executable = ''
  beforeAll(async () => {
    executable = await assemble(readRuntime(), folder)
  })
  afterAll(() => rmSync(scratch, { recursive: true }))

  it('has every dangerous door shut in the binary itself', async () => {
    expect(await readFuses(executable)).toMatchObject({
      RunAsNode: false,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      OnlyLoadAppFromAsar: true,
      GrantFileProtocolExtraPrivileges: false,
    })
  })

  it('carries the built code, the libraries that it asks for by name, and nothing of the workshop', () => {
    const files = listPackage(join(folder, 'resources/app.asar'), { isPack: false })
    expect(files).toContain('/out/main/index.js')
    expect(files).toContain('/out/renderer/index.html')
    expect(
      files.filter((file) => !/^\/(package\.json$|node_modules|out($|\/(main|preload|renderer)))/.test(file)),
    ).toEqual([])
    const libraries = files.map((file) => /^\/node_modules\/((?:@[^/]+\/)?[^/@]+)$/.exec(file)?.[1])
    const wanted = foldersOf(namedBy('out/main')).map((path) => relative('node_modules', path))
    expect(libraries.filter((name) => name !== undefined).sort()).toEqual(
      wanted.filter((name) => !name.includes('node_modules')).sort(),
    )
    expect(wanted).toEqual(expect.arrayContaining(['pdfkit', 'subset-font']))
  })

  it('carries the bundled pack where the app looks for it, and only the languages it speaks', () => {
    expect(readdirSync(join(folder, 'resources/packs'))).toEqual(['suxitong-2020'])
    expect(readdirSync(join(folder, 'locales')).sort()).toEqual(['en-US.pak', 'zh-CN.pak'])
  })
})
