import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  closeSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Debian's wine64 puts its programs into no folder of the PATH. */
const ownOf = (name: string): string =>
  [`/usr/lib/wine/${name}`, `/usr/bin/${name}`].find((file) => existsSync(file)) ?? name
const [wine, wineserver] = [ownOf('wine64'), ownOf('wineserver')]

/** A program of ours for Windows that does what a line of NSIS says: small, and made in a second. */
export function makeProgram(file: string, body: string): void {
  const script = `${file}.nsi`
  writeFileSync(
    script,
    `Target amd64-unicode\nUnicode true\nOutFile "${file}"\nSilentInstall silent\nRequestExecutionLevel user\nSection\n${body}\nSectionEnd\n`,
  )
  const { status, stdout } = spawnSync('makensis', ['-V1', '-INPUTCHARSET', 'UTF8', script], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stdout)
  rmSync(script)
}

/** Writes down its command line instead of doing what it says. */
const recorder = `
FileOpen $0 "C:\\recorded.txt" a
FileSeek $0 0 END
FileWriteUTF16LE $0 "$CMDLINE$\\r$\\n"
FileClose $0`

/** Programs of Windows that wine only pretends to have. */
const recorded = ['icacls.exe', 'schtasks.exe']

/** A Windows of its own under wine, in a folder that goes with it. */
export class Windows {
  readonly root = mkdtempSync(join(tmpdir(), 'briefing-kiosk-wine-'))
  readonly c = join(this.root, 'drive_c')
  readonly #env: NodeJS.ProcessEnv

  constructor(display = '') {
    const overrides = [...recorded.map((name) => `${name}=n`), 'winemenubuilder.exe=', 'mscoree=', 'mshtml='].join(';')
    this.#env = {
      ...process.env,
      ...{ WINEPREFIX: this.root, WINEDEBUG: '-all', WINEDLLOVERRIDES: overrides, DISPLAY: display, LC_ALL: 'C.UTF-8' },
    }
  }

  async begin(): Promise<void> {
    await this.run('wineboot', '-i')
    await this.run('reg', 'add', 'HKCU\\Software\\Wine', '/v', 'Version', '/d', 'win10', '/f')
    const made = join(this.root, 'recorder.exe')
    makeProgram(made, recorder)
    for (const name of recorded) copyFileSync(made, join(this.c, 'windows/system32', name))
  }

  /** A program that goes on running; what it says goes to a file, as wine's pipes are no pipes to a Windows program. */
  start(program: string, ...args: string[]): ChildProcess {
    const out = openSync(join(this.root, 'said.txt'), 'w')
    const child = spawn(wine, [program, ...args], { env: this.#env, stdio: ['ignore', out, out] })
    closeSync(out)
    return child
  }

  /** Runs a program until it and all it has started have ended; its exit code. */
  async run(program: string, ...args: string[]): Promise<number> {
    const [code] = (await once(this.start(program, ...args), 'exit')) as [number]
    return code
  }

  /** Waits for a window of that title, then presses keys in it, where any are given; gives up where it has gone meanwhile. */
  async press(title: string, ...keys: readonly string[]): Promise<void> {
    const inIt = keys.length > 0 ? ['windowfocus', '--sync', 'key', ...keys] : ['windowfocus']
    const args = [
      keys.length > 0 ? '2' : '60',
      'xdotool',
      'search',
      '--sync',
      '--onlyvisible',
      '--name',
      title,
      ...inIt,
    ]
    await once(spawn('timeout', args, { env: this.#env, stdio: 'ignore' }), 'exit')
  }

  /** Until nothing runs any more; then the registry is on the disk. */
  async rest(): Promise<void> {
    await once(spawn(wineserver, ['-w'], { env: this.#env, stdio: 'ignore' }), 'exit')
  }

  /** A key of HKLM as name → value as the file writes it; undefined where it is not there. */
  key(path: string): ReadonlyMap<string, string> | undefined {
    const text = readFileSync(join(this.root, 'system.reg'), 'utf8')
    const title = `[${path.replaceAll('\\', '\\\\')}]`.toLowerCase()
    const lines = text.split('\n')
    const at = lines.findIndex((line) => line.toLowerCase().startsWith(title))
    if (at < 0) return undefined
    const end = lines.findIndex((line, i) => i > at && line === '')
    return new Map(
      lines.slice(at + 1, end).flatMap((line) => {
        const [, name, value] = /^(@|"(?:[^"\\]|\\.)*")=(.*)$/.exec(line) ?? []
        return name === undefined || value === undefined ? [] : [[name.replace(/^"|"$/g, ''), value] as const]
      }),
    )
  }

  /** Command lines of the recorded programs since the last time. */
  takeRecorded(): readonly string[] {
    const file = join(this.c, 'recorded.txt')
    if (!existsSync(file)) return []
    const text = readFileSync(file, 'utf16le')
    rmSync(file)
    return text.split('\r\n').filter((line) => line !== '')
  }

  async end(): Promise<void> {
    spawnSync(wineserver, ['-k'], { env: this.#env })
    await this.rest()
    rmSync(this.root, { recursive: true, force: true, maxRetries: 5 })
  }
}
