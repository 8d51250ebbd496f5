import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'

/** As the program calls its windows: by its product's name at first, then by its package's. */
const ours = /"briefing[ -]kiosk"/
/** As many colours or fewer make no picture. */
const fewColours = 8

/** What stands on an X display, seen from outside the program: windows that are not its own, and whether anything is painted. */
export class Screen {
  readonly #spy: ChildProcess
  readonly #known = new Set<string>()
  #foreign: string[] = []

  constructor(private readonly display: string) {
    this.#spy = spawn('xprop', ['-root', '-spy', '_NET_CLIENT_LIST'], {
      env: this.#env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.#spy.stdout?.on('data', (chunk: Buffer) => {
      for (const [id] of chunk.toString().matchAll(/0x[0-9a-f]+/g)) if (!this.#known.has(id)) this.#look(id)
    })
  }

  get #env(): NodeJS.ProcessEnv {
    return { ...process.env, DISPLAY: this.display }
  }

  #look(id: string): void {
    this.#known.add(id)
    const asked = ['-id', id, 'WM_CLASS', '_NET_WM_WINDOW_TYPE', 'WM_NAME']
    const { stdout, status } = spawnSync('xprop', asked, { env: this.#env, encoding: 'utf8' })
    // It has gone again: nothing can be said of it.
    if (status !== 0) return
    const isStage = ours.test(stdout) && !stdout.includes('_DIALOG')
    if (!isStage) this.#foreign.push(stdout.trim().replaceAll('\n', ', '))
  }

  /** Names of windows that were seen since the last time this was asked and are not the stage: an error box, a file dialog. */
  takeForeign(): readonly string[] {
    const seen = this.#foreign
    this.#foreign = []
    return seen
  }

  /** Whether the display shows a picture: one colour, or a few, is none. */
  isPainted(): boolean {
    const dump = this.#dump()
    return dump !== undefined && coloursOf(dump) > fewColours
  }

  /** What tells the picture on the display from another one; undefined where it cannot be had. */
  picture(): string | undefined {
    const dump = this.#dump()
    return dump && createHash('sha256').update(dump).digest('hex')
  }

  #dump(): Buffer | undefined {
    const { stdout, status } = spawnSync('xwd', ['-root', '-silent'], { env: this.#env, maxBuffer: 1 << 26 })
    return status === 0 ? stdout : undefined
  }

  close(): void {
    this.#spy.kill()
  }
}

/** How many colours a sample of a window dump has. Pure. Source: XWDFile.h, version 7; 32 bits a pixel. */
export function coloursOf(dump: Buffer): number {
  const [header, bits, colours] = [0, 44, 76].map((at) => dump.readUInt32BE(at))
  if (bits !== 32) throw new Error(`a dump of ${String(bits)} bits a pixel`)
  const seen = new Set<number>()
  // A step that shares no factor with a line's length: it meets every column.
  for (let at = (header ?? 0) + (colours ?? 0) * 12; at + 4 <= dump.length; at += 4 * 997)
    seen.add(dump.readUInt32LE(at) & 0xffffff)
  return seen.size
}
