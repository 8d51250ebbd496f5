import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readRuntime, runtimeFlags, startPluggableDisplay, type PluggableDisplay } from '../../build/runtime/index.mjs'
import { sealPack } from '../../electron/packs/seal'
import { generateKeys, signPack } from '../../electron/packs/sign'
import { Eye, Page } from './eye'

/** As the systemd unit: RestartSec. */
const restartMs = 200

/** In a hall only a pack plays that somebody has signed whom the machine trusts. */
async function trustPack(pack: string, keys: string): Promise<void> {
  const phrase = 'a long passphrase'
  const made = generateKeys('Chaos', phrase)
  const sealed = await sealPack(pack)
  if (!made.ok || !sealed.ok) throw new Error('the pack could not be sealed')
  const signed = await signPack(pack, made.value.secretKey, phrase)
  if (!signed.ok) throw new Error(signed.error)
  mkdirSync(keys)
  writeFileSync(join(keys, `${signed.value.id}.json`), made.value.publicKey)
}

/** A hall's computer: a display, a user-data folder, a pack, and a supervisor that starts the kiosk again whenever it ends. */
export class Machine {
  #app: ChildProcess | undefined
  #eye: Eye | undefined
  #inspector = ''
  #off = false
  /** What the app said, for whoever has to find out. */
  readonly said: string[] = []
  /** How often the supervisor started the app. */
  starts = 0

  private constructor(
    private readonly appFolder: string,
    readonly display: PluggableDisplay,
    private readonly folder: string,
    /** Whether its disk is one of its own, that can be filled. */
    readonly ownDisk: boolean,
  ) {}

  static async on(appFolder: string, resources: string, isOwnDiskWanted: boolean): Promise<Machine> {
    const folder = mkdtempSync(join(tmpdir(), 'briefing-kiosk-chaos-'))
    const userData = join(folder, 'data')
    mkdirSync(userData)
    // A disk of 96 MB, where the system lets us have one: only root may.
    const mounted =
      isOwnDiskWanted && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', userData]).status === 0
    writeFileSync(
      join(userData, 'settings.json'),
      JSON.stringify({ hall: { diagonalInches: 55, bottomMm: 800, distanceMm: 1500 } }),
    )
    cpSync(join(resources, 'packs/suxitong-2020'), join(folder, 'pack'), { recursive: true })
    await trustPack(join(folder, 'pack'), join(userData, 'keys'))
    const display = await startPluggableDisplay({ width: 1920, height: 1080 })
    return new Machine(appFolder, display, folder, mounted)
  }

  get userData(): string {
    return join(this.folder, 'data')
  }

  get pack(): string {
    return join(this.folder, 'pack')
  }

  get eye(): Eye | undefined {
    return this.#eye
  }

  get mainPid(): number {
    return this.#app?.pid ?? 0
  }

  get environment(): NodeJS.ProcessEnv {
    return { ...process.env, DISPLAY: this.display.display, BRIEFING_KIOSK_SUPERVISED: '1' }
  }

  /** Starts the app; from then on it is started again whenever it ends. */
  powerOn(): void {
    if (this.#off) return
    this.starts += 1
    const app = spawn(
      readRuntime().executable,
      [
        ...runtimeFlags(),
        ...['--remote-debugging-port=0', '--inspect=0'],
        this.appFolder,
        `--user-data-dir=${this.userData}`,
        ...['--profile', 'kiosk', '--pack', this.pack],
      ],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: this.environment,
      },
    )
    this.#app = app
    app.stderr.on('data', (chunk: Buffer) => this.#hear(chunk.toString(), app))
    app.once('exit', () => {
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
  blockMain(): Promise<void> {
    return this.askMain('for (;;);')
  }

  /** Has main do something, and leaves it alone: a process does not end itself while somebody inspects it. */
  async askMain(code: string): Promise<void> {
    const page = await Page.open(this.#inspector)
    await page?.ask(code)
    page?.close()
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

  /** Forgets earlier faults, as a day without any would. */
  forget(): void {
    for (const name of ['recovery.json', 'deaths.json', 'reduced.json'])
      rmSync(join(this.userData, name), { force: true })
  }

  async powerOff(): Promise<void> {
    this.#off = true
    const app = this.#app
    if (app && app.exitCode === null && app.signalCode === null) {
      const gone = once(app, 'exit')
      app.kill('SIGKILL')
      await gone
    }
    await this.display.stop()
    if (this.ownDisk) spawnSync('umount', ['-l', this.userData])
    rmSync(this.folder, { recursive: true, force: true })
  }
}
