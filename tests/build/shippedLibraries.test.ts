import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { copyLibraries, namedBy } from '../../build/packaging/libraries.mjs'

const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-libraries-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))

const draft = join(room, 'draft')
mkdirSync(join(draft, 'out/main/chunks'), { recursive: true })
writeFileSync(
  join(draft, 'out/main/index.js'),
  'import{app}from"electron";import fs from"node:fs";import"./chunks/a.js";const say="import from \'nowhere\'"',
)
writeFileSync(join(draft, 'out/main/chunks/a.js'), 'const q=await import("qr");import cut from"subset-font"')

describe('libraries that the built code asks for', () => {
  it('are those of its dependencies that a file names', () => {
    expect([...namedBy(join(draft, 'out/main'))].sort()).toEqual(['qr', 'subset-font'])
  })

  it('are shipped with all they need, their files and licences, without what nobody reads', () => {
    copyLibraries(draft)
    const shipped = join(draft, 'node_modules')
    expect(readdirSync(shipped)).toEqual(expect.arrayContaining(['fontverter', 'harfbuzzjs', 'qr', 'subset-font']))
    expect(existsSync(join(shipped, 'harfbuzzjs/dist/harfbuzz-subset.wasm'))).toBe(true)
    const files = readdirSync(shipped, { recursive: true, encoding: 'utf8' })
    expect(files.some((file) => /licen[cs]e/i.test(file))).toBe(true)
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([])
  })
})
