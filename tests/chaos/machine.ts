import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readRuntime, runtimeFlags, startPluggableDisplay, type PluggableDisplay } from '../../build/runtime/index.mjs'
import { logFiles } from '../../electron/main/care/logs'
import { Eye, Page } from './eye'
import { makeHome, pin, type Home } from './home'
import { Screen } from './screen'
import { until } from './until'

/** As the systemd unit: RestartSec. */
const restartMs = 200

/** What is ordered to happen inside main, at its moment. */
export type Order =
  | { readonly place: string; readonly how: 'exception' | 'rejection' }
  | { readonly stick: string; readonly when: string }
  | { readonly stop: number; readonly when: string }

/** A hall's computer: a display, disks, a pack, and a supervisor that starts the kiosk again whenever it ends. */
export class Machine {
  #app: ChildProcess | undefined
  #eye: Eye | undefined
  #inspector = ''
  #off = false
  /** What the app said, for whoever has to find out. */
  readonly said: string[] = []
  /** How often the supervisor started the app. */
  starts = 0
  /** The signal or the code it ended with last. */
  lastEnd = ''

  private constructor(
    readonly display: PluggableDisplay,
    readonly home: Home,
    /** What stands on its display. */
    readonly screen: Screen,
  ) {}

  static async on(appFolder: string, resources: string, areOwnDisksWanted: boolean): Promise<Machine> {
    const home = await makeHome(appFolder, resources, areOwnDisksWanted)
    const display = await startPluggableDisplay({ width: 1920, height: 1080 })
    return new Machine(display, home, new Screen(display.display))
  }

  get userData(): string {
    return this.home.userData
  }

  get eye(): Eye | undefined {
    return this.#eye
  }

  get mainPid(): number {
    return this.#app?.pid ?? 0
  }

  get environment(): NodeJS.ProcessEnv {
    const own = { DISPLAY: this.display.display, TMPDIR: this.home.tmp, CHAOS_FOLDER: this.home.folder }
    return { ...process.env, ...own, BRIEFING_KIOSK_SUPERVISED: '1' }
  }

  /** Starts the app; from then on it is started again whenever it ends. */
  powerOn(): void {
    if (this.#off) return
    this.starts += 1
    const engine = [...runtimeFlags(), '--remote-debugging-port=0', '--inspect=0']
    const own = [`--user-data-dir=${this.userData}`, '--profile', 'kiosk', '--pack', this.home.pack]
    const app = spawn(readRuntime().executable, [...engine, this.home.app, ...own], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: this.environment,
    })
    this.#app = app
    app.stderr.on('data', (chunk: Buffer) => this.#hear(chunk.toString(), app))
    app.once('exit', (code, signal) => {
      this.lastEnd = signal ?? String(code)
      this.#eye?.close()
      this.#eye = undefined
      if (!this.#off) setTimeout(() => this.powerOn(), restartMs)
    })
  }

  #hear(text: string, from: ChildProcess): void {
    this.said.push(...text.split('\n').filter((line) => line !== ''))
    const port = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//.exec(text)?.[1]
    if (port && from === this.#app) this.#eye = new Eye(Number(port))
    const inspector = /Debugger listening on (ws:\S+)/.exec(text)?.[1]
    if (inspector && from === this.#app) this.#inspector = inspector
  }

  /** Main does nothing any more: its one thread goes round and round. */
  async blockMain(): Promise<void> {
    await this.askMain('for (;;);')
  }

  /** An expression's value in main; undefined where it does not answer. Main is then left alone: a process does not end itself while somebody inspects it. */
  async askMain(expression: string): Promise<unknown> {
    const page = await Page.open(this.#inspector)
    const value = await page?.ask(expression)
    page?.close()
    return value
  }

  /** Orders what is to happen inside main now, or `next` time it starts. */
  async order(order: Order, next = false): Promise<void> {
    rmSync(this.#struckFile, { force: true })
    if (next) writeFileSync(join(this.home.folder, 'order.json'), JSON.stringify(order))
    else
      await until(async () => (await this.askMain(`chaos.order(${JSON.stringify(order)}); true`)) === true, 'an order')
  }

  /** Waits until what was ordered has happened. */
  async struck(): Promise<void> {
    await until(() => existsSync(this.#struckFile), 'what was ordered')
  }

  get #struckFile(): string {
    return join(this.home.folder, 'struck')
  }

  /** What staff at the panel ask; the body sees `call` and the panel's `view`. Undefined where nobody answers. */
  asStaff(body: string, limitMs = 10_000): Promise<unknown> {
    const code = `(async () => {
      const call = (...asked) => kiosk.call(...asked)
      const view = (await call('kiosk:enter-staff', '${pin}')).value
      try { ${body} } finally { await call('kiosk:leave-staff') }
    })()`
    return this.#eye?.ask(code, limitMs) ?? Promise.resolve(undefined)
  }

  /** Processes of the app of a Chromium kind, such as `renderer` or `gpu-process`. */
  processes(kind: string): readonly number[] {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .filter((pid) => {
        try {
          const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
          return line.includes(`--type=${kind}`) && line.includes(this.userData)
        } catch {
          return false
        }
      })
      .map(Number)
  }

  /** All that its log holds, the oldest first. */
  get log(): string {
    const files = logFiles(join(this.userData, 'logs')).filter((file) => existsSync(file))
    return files
      .map((file) => readFileSync(file, 'utf8'))
      .reverse()
      .join('')
  }

  /** Forgets earlier faults, as a day without any would. */
  forget(): void {
    for (const name of ['recovery.json', 'deaths.json', 'reduced.json'])
      rmSync(join(this.userData, name), { force: true })
  }

  /** Another user-data folder, as new: what a fault may have left is gone. The supervisor starts the app again. */
  async renew(): Promise<void> {
    await this.#end(() => {
      this.home.renew()
      rmSync(join(this.home.folder, 'clock'), { force: true })
      for (const name of ['order.json', 'pull.json']) rmSync(join(this.home.folder, name), { force: true })
    })
  }

  async #end(then: () => void): Promise<void> {
    const app = this.#app
    if (app && app.exitCode === null && app.signalCode === null) {
      const gone = once(app, 'exit')
      app.kill('SIGKILL')
      await gone
    }
    then()
  }

  async powerOff(): Promise<void> {
    this.#off = true
    await this.#end(() => this.screen.close())
    await this.display.stop()
    this.home.remove()
  }
}
