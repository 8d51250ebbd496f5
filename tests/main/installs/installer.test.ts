import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Told } from '../../../electron/core/contracts/workshop'
import { err, ok } from '../../../electron/core/result'
import { Installer, type InstallerTools } from '../../../electron/main/installs/installer'
import type { Playing } from '../../../electron/main/packs'
import { readPointer, type Installed } from '../../../electron/packs/store'
import { ownFolder } from '../../packs/seal/sealed'

let store = ''
let played: (string | undefined)[] = []
let trials: (() => void)[] = []
let misfits: Told[] = []
beforeEach(() => {
  store = join(ownFolder(), 'packs')
  ;[played, trials, misfits, broken] = [[], [], [], undefined]
})
afterEach(() => rmSync(join(store, '..'), { recursive: true, force: true }))

const packOf = (version: string): Omit<Installed, 'folder' | 'installedAt'> => ({
  ...{ id: 'a', version, period: '2031', digest: `digest ${version}` },
})
const playing = (installed?: Installed | null): Playing => ({
  ...{ report: {} as Playing['report'], geography: null, notice: null, notes: [] },
  ...(installed ? { installed } : {}),
})

/** The tool that throws. */
let broken: keyof InstallerTools | undefined
const may = (tool: keyof InstallerTools): void => {
  if (tool === broken) throw new Error('out of windows')
}

/** Installs files named `VERSION.briefpack`, on a real store; reading is taken for granted, a trial ends when it is told to. */
const installer = (): Installer =>
  new Installer({
    ...{ store, log: () => undefined, playing: () => undefined, changed: () => may('changed') },
    stage: async (file) => {
      may('stage')
      const [version = ''] = file.split('.briefpack')
      const folder = join(store, 'staging', `a@${version}@ff`)
      mkdirSync(folder, { recursive: true })
      return ok({ folder, pack: packOf(version), standing: { state: 'trusted', key: { id: '', name: '' } } })
    },
    read: async () => {
      may('read')
      return playing()
    },
    firstSound: ({ current: first }) => Promise.resolve(playing(first)),
    judge: () => {
      may('judge')
      return Promise.resolve(misfits)
    },
    tryPack: async () => {
      may('tryPack')
      await new Promise<void>((end) => (trials.length > 0 ? trials.push(end) : end()))
      return ok(null)
    },
    play: (read) => {
      may('play')
      played.push(read.installed?.version)
    },
  })

const current = async (): Promise<Installed> => {
  const found = (await readPointer(store))?.current
  if (!found) throw new Error('nothing is installed')
  return found
}
/** Trials wait from now on until they are ended. */
const holdTrials = (): void => void trials.push(() => undefined)
const endTrials = (): void => trials.splice(0).forEach((end) => end())

describe('an install', () => {
  it.each(['stage', 'read', 'judge', 'tryPack', 'play'] as const)(
    'that fails without a word at "%s" is told as such, leaves nothing and does not stop the next one',
    async (tool) => {
      const one = installer()
      broken = tool
      expect(await one.install('1.0.0.briefpack', false, false)).toMatchObject({
        error: { why: 'failed', reason: 'out of windows' },
      })
      broken = undefined
      expect(one.work).toBeNull()
      expect(await one.install('1.0.1.briefpack', false, false)).toEqual(ok(null))
      expect(readdirSync(join(store, 'staging'))).toEqual([])
    },
  )

  it('is not stopped by news that do not reach the staff', async () => {
    broken = 'changed'
    expect(await installer().install('1.0.0.briefpack', false, false)).toEqual(ok(null))
  })

  it('does not begin while another one is on', async () => {
    const one = installer()
    holdTrials()
    const first = one.install('1.0.0.briefpack', false, false)
    expect(await one.install('1.0.1.briefpack', false, false)).toEqual(err({ why: 'busy' }))
    endTrials()
    expect(await first).toEqual(ok(null))
  })
})

describe('a pack whose words have no room on this stage', () => {
  const told = { where: '指标 第1步', what: '放不下', todo: '写短' }

  it('is refused, and installed where staff want it all the same', async () => {
    const one = installer()
    misfits = [{ 'zh-CN': told, en: told }]
    expect(await one.install('1.0.0.briefpack', false, false)).toMatchObject({ error: { why: 'misfit' } })
    expect(one.last).toMatchObject({ overrule: '1.0.0.briefpack', refusals: [{}, { en: told }] })
    expect(played).toEqual([])
    expect(await one.install('1.0.0.briefpack', true, false)).toEqual(ok(null))
  })
})

describe('a pack that does not paint', () => {
  it('is given up at once while another one is being tried, which then has its turn', async () => {
    const one = installer()
    await one.install('1.0.0.briefpack', false, false)
    one.proved(await current())
    await one.install('1.0.1.briefpack', false, false)
    const black = await current()
    holdTrials()
    const next = one.install('1.0.2.briefpack', false, false)
    expect(await one.giveUp(black, 'black')).toEqual(ok(null))
    expect(played).toEqual(['1.0.0', '1.0.1', '1.0.0'])
    expect(one.last?.refusals[0]?.en.what).toContain('did not paint')
    endTrials()
    expect(await next).toEqual(ok(null))
    const after = { current: { version: '1.0.2' }, previous: { version: '1.0.0' }, givenUp: black.digest }
    expect(await readPointer(store)).toMatchObject(after)
  })

  it('gives way to what painted before, whatever the disk says', async () => {
    const one = installer()
    await one.install('1.0.0.briefpack', false, false)
    one.proved(await current())
    await one.install('1.0.1.briefpack', false, false)
    const black = await current()
    mkdirSync(join(store, 'current.json.tmp'))
    await one.giveUp(black, 'black')
    expect(played).toEqual(['1.0.0', '1.0.1', '1.0.0'])
  })
})
