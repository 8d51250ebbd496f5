import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { assertReleaseRuntime, readRuntime, runtimeFlags } from '../../build/runtime/index.mjs'
import { cacheRoot } from '../../build/runtime/places.mjs'
import { describeRuntime, forcedKind, writeRuntime } from '../../build/runtime/runtime.mjs'

const official = describeRuntime('official', '45.4.1', process.execPath)
const fallback = describeRuntime('fallback', '33.2.1', process.execPath)

let folder = ''
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'briefing-kiosk-test-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a runtime', () => {
  it('names itself in one line', () => {
    expect(official.label).toBe('Electron 45.4.1 (official)')
    expect(fallback.label).toBe('Electron 33.2.1 (fallback, for verification)')
  })

  it('is recorded and read back', () => {
    const file = join(folder, 'deep/runtime.json')
    writeRuntime(fallback, file)
    expect(readRuntime(file, {})).toEqual(fallback)
  })

  it('that is not recorded, broken or gone sends to the doctor', () => {
    const file = join(folder, 'runtime.json')
    expect(() => readRuntime(file, {})).toThrow('npm run doctor')
    writeFileSync(file, '{"kind": "fallb')
    expect(() => readRuntime(file, {})).toThrow('npm run doctor')
    writeRuntime(describeRuntime('official', '45.4.1', join(folder, 'gone')), file)
    expect(() => readRuntime(file, {})).toThrow('npm run doctor')
  })

  it('of another kind than the forced one is not used', () => {
    const file = join(folder, 'runtime.json')
    writeRuntime(fallback, file)
    expect(() => readRuntime(file, { BRIEFING_KIOSK_RUNTIME: 'official' })).toThrow('npm run doctor')
    expect(readRuntime(file, { BRIEFING_KIOSK_RUNTIME: 'fallback' })).toEqual(fallback)
    expect(() => forcedKind({ BRIEFING_KIOSK_RUNTIME: 'offical' })).toThrow('offical')
  })

  it('keeps its sandbox unless root runs it', () => {
    expect(runtimeFlags(0)).toEqual(['--no-sandbox'])
    expect(runtimeFlags(1000)).toEqual([])
  })
})

describe('a release build', () => {
  it('takes the official binary', () => {
    expect(() => assertReleaseRuntime(official, [])).not.toThrow()
  })

  it('refuses the fallback unless told --verification', () => {
    expect(() => assertReleaseRuntime(fallback, ['--linux'])).toThrow('must not be shipped')
    expect(() => assertReleaseRuntime(fallback, ['--linux', '--verification'])).not.toThrow()
  })
})

describe('the cache', () => {
  it.each([
    ['where it is told', { BRIEFING_KIOSK_CACHE: '/data/c', XDG_CACHE_HOME: '/x' }, '/data/c'],
    ['in the desktop’s cache folder', { XDG_CACHE_HOME: '/x' }, '/x/briefing-kiosk'],
    ['in the home folder', {}, '/home/guide/.cache/briefing-kiosk'],
  ])('lies %s', (_, env, expected) => {
    expect(cacheRoot(env, 'linux', '/home/guide')).toBe(expected)
  })
})
