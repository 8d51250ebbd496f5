import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readRuntime, runtimeFlags, startVirtualDisplay, type VirtualDisplay } from '../../build/runtime/index.mjs'
import { thisMoment } from '../../electron/main/recovery/moment'
import { Machine } from '../chaos/machine'
import { landscape, root } from './harness'

const app = process.env['KIOSK_E2E_APP'] ?? root

/** Waits until something is so. */
async function until(isSo: () => Promise<boolean> | boolean, what: string): Promise<void> {
  const begun = performance.now()
  while (!(await isSo())) {
    if (performance.now() - begun > 60_000) throw new Error(`never: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** A process's log of itself. */
const logOf = (userData: string): string => {
  const file = join(userData, 'logs/main.log')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

describe('a supervised main that fails', () => {
  let machine: Machine
  const settled = async (): Promise<boolean> => (await machine.eye?.look())?.settled === 'map/2'
  const logged = (): string => logOf(machine.userData)

  beforeAll(async () => {
    machine = await Machine.on(app, join(root, 'resources'), false)
    machine.powerOn()
    await until(async () => (await machine.eye?.look())?.settled === 'attract', 'a first picture')
    await machine.eye?.ask(`window.kiosk.call('kiosk:send-action', { type: 'jump', scene: 5, step: 1 })`)
    await until(settled, 'map/2')
  })
  afterAll(() => machine.powerOff())

  it('writes a rejection that nobody waits for down, and goes on', async () => {
    const pid = machine.mainPid
    await machine.askMain(`void Promise.reject(new Error('planted rejection')), 0`)
    await until(() => logged().includes('planted rejection'), 'the reason in the log')
    expect(logged()).toMatch(/a rejection in main, gone on: Error: planted rejection\s+at /)
    expect(machine.mainPid).toBe(pid)
    expect(await settled()).toBe(true)
  })

  it('ends at an exception with its reason on disk, and is back where it was without a box of its own', async () => {
    const pid = machine.mainPid
    const begun = performance.now()
    await machine.askMain(`setTimeout(() => { throw new Error('planted exception') }), 0`)
    await until(() => machine.mainPid !== pid, 'another main')
    // Sooner than the thread beside main, which ends whoever stands still for 20 s.
    expect(performance.now() - begun).toBeLessThan(15_000)
    expect(logged()).toMatch(/an exception in main, the process ends: Error: planted exception\s+at /)
    await until(settled, 'map/2 again')
    expect(logged()).toContain('the process before this one ended without a farewell')
  })

  it('ends at once when staff leave, and says that it was they, though something it reads hangs', async () => {
    const { starts } = machine
    const hanging = join(machine.home.folder, 'hanging')
    execFileSync('mkfifo', [hanging])
    await machine.askMain(`process.getBuiltinModule('fs').readFile('${hanging}', () => {}), 0`)
    const begun = performance.now()
    await machine.asStaff(`return (await call('kiosk:quit-app')).ok`)
    await until(() => machine.starts > starts, 'its end')
    // Sooner than the thread beside main, which ends whoever stands still for 20 s.
    expect(performance.now() - begun).toBeLessThan(15_000)
    expect(machine.lastEnd).toBe('SIGUSR2')
  })
})

describe('a main that nobody supervises', () => {
  let display: VirtualDisplay
  const folder = mkdtempSync(join(tmpdir(), 'briefing-kiosk-faults-'))
  const userData = join(folder, 'data')
  beforeAll(async () => {
    display = await startVirtualDisplay(landscape)
  })
  afterAll(async () => {
    await display.stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  /** Starts the program in a folder; answers the code it ends with. */
  const run = async (
    from: string,
    args: readonly string[] = [],
    home: readonly string[] = [`--user-data-dir=${userData}`],
    more: NodeJS.ProcessEnv = {},
  ): Promise<number | null> => {
    const child = spawn(readRuntime().executable, [...runtimeFlags(), from, ...home, ...args], {
      env: { ...process.env, DISPLAY: display.display, BRIEFING_KIOSK_SUPERVISED: '', ...more },
      stdio: 'ignore',
    })
    const [code] = (await once(child, 'exit')) as [number | null]
    return code
  }

  it('says why where its own program is broken, and does not spin after five deaths', async () => {
    const broken = join(folder, 'app')
    const isAway = (file: string): boolean => /\/main\/app-[^/]*\.js$/.test(file)
    cpSync(join(app, 'out/main'), join(broken, 'out/main'), { recursive: true, filter: (file) => !isAway(file) })
    cpSync(join(app, 'package.json'), join(broken, 'package.json'))
    mkdirSync(userData)
    writeFileSync(join(userData, 'deaths.json'), JSON.stringify(Array.from({ length: 5 }, thisMoment)))
    expect(await run(broken)).toBe(1)
    rmSync(join(userData, 'deaths.json'))
    expect(await run(broken, ['--tool', 'validate'])).toBe(1)
    expect(logOf(userData)).toMatch(/the program cannot be read: an exception in main, the process ends: /)
  })

  it('begins where its home takes no folder', async () => {
    const nowhere = { HOME: '/dev/null', XDG_CONFIG_HOME: '/dev/null/config' }
    // An order is carried out below its data folder; what it is told to hand over is not there.
    expect(await run(app, ['--install', 'nothing'], [], nowhere)).toBe(2)
  })

  it('keeps no death of orders and wrong command lines', async () => {
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
    mkdirSync(userData)
    for (const args of [
      ['--scene', 'moon'],
      ['--scene', 'moon'],
      ['--install', 'nothing'],
      ['--route', 'x'],
      ['--lang', 'x'],
    ])
      expect(await run(app, args)).toBe(2)
    expect(existsSync(join(userData, 'alive.json'))).toBe(false)
    expect(existsSync(join(userData, 'deaths.json'))).toBe(false)
    expect(existsSync(join(userData, 'reduced.json'))).toBe(false)
  })
})
