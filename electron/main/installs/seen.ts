import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { atomicWrite } from '../../packs/disk'

/** So many files are remembered; the oldest are forgotten first. */
const most = 1000

/** Signs of a share's files that have had their turn, in a file; where that cannot be written they are remembered as long as the program runs. */
export class Seen {
  #unkept: readonly string[] = []

  constructor(
    private readonly file: string,
    private readonly log: (line: string) => void,
  ) {}

  async all(): Promise<ReadonlySet<string>> {
    return new Set([...(await this.#read()), ...this.#unkept])
  }

  async add(sign: string): Promise<void> {
    this.#unkept = [...this.#unkept, sign].slice(-most)
    try {
      const signs = [...(await this.all())].slice(-most)
      await mkdir(dirname(this.file), { recursive: true })
      await atomicWrite(this.file, JSON.stringify(signs, null, 2))
      this.#unkept = []
    } catch (cause) {
      this.log(`drop: ${this.file} cannot be written: ${String(cause)}`)
    }
  }

  async #read(): Promise<readonly string[]> {
    try {
      const read: unknown = JSON.parse(await readFile(this.file, 'utf8'))
      return Array.isArray(read) ? read.filter((one) => typeof one === 'string') : []
    } catch {
      return []
    }
  }
}
