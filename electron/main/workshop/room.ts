import { basename, dirname, resolve } from 'node:path'
import type { PackNotice } from '../../core/contract'
import type { ProofInput, Told, WorkshopState } from '../../core/contracts/workshop'
import { manifestFile } from '../../packs/pack'
import { hashFolder } from '../../packs/proof'
import { readPlaying, type Playing } from '../packs'
import { briefOf } from './brief'
import { noProject, readProject, writeProject, type Project } from './project'
import { watchPath } from './watch'
import { notKept, proofNotWritten, proofStale } from './words'

/** What the workshop needs of the app; each is asked at most once at a time. */
export interface WorkshopTools {
  /** File the project is kept in. */
  readonly file: string
  /** A reading that can be played has come. */
  readonly play: (read: Playing) => void
  readonly openPreview: () => void
  /** Writes the sheet of what `proofInput` answers; the promise given is done when the page has drawn it. */
  readonly print: (hash: string, file: string, drawn: Promise<void>) => Promise<void>
  readonly tell: (state: WorkshopState) => void
}

const nothing: WorkshopState = {
  ...{ folder: null, draft: null, faults: [], more: 0, readAt: null, previewed: false },
  ...{ proof: null, busy: null, problem: null },
}

/** The work on one pack: the only owner of its state, which outlives a crash in a small file. */
export class Workshop {
  #state = nothing
  #playing: Playing | undefined
  #unwatch = (): void => {}
  #drawn = (): void => {}
  #turn = 0

  constructor(private readonly tools: WorkshopTools) {}

  get state(): WorkshopState {
    return this.#state
  }

  /** Goes on where the last run ended. */
  async reopen(): Promise<void> {
    const { folder, proof } = await readProject(this.tools.file)
    if (folder === null) return
    await this.choose(folder)
    this.#set({ proof })
  }

  /** Works on the pack of that folder, or of that manifest, from now on, and reads it again whenever it changes. */
  async choose(given: string): Promise<void> {
    const path = folderOf(resolve(given))
    this.#unwatch()
    this.#playing = undefined
    this.#set({ ...nothing, folder: path })
    this.#unwatch = watchPath(path, () => void this.#read(path))
    await this.#read(path)
    await this.#keep()
  }

  async #read(folder: string): Promise<void> {
    const mine = (this.#turn += 1)
    this.#set({ busy: 'reading' })
    const read = await readPlaying(folder)
    const hash = read.report ? await hashFolder(folder).catch(() => '') : ''
    if (mine !== this.#turn) return
    const seen = { busy: null, readAt: new Date().toISOString() }
    if (!read.report) return this.#set({ ...seen, ...faultsOf(read.notice) })
    this.#playing = read
    this.#set({ ...seen, faults: [], more: 0, problem: null, draft: briefOf(folder, read.report, hash) })
    this.tools.play(read)
  }

  preview(): void {
    if (!this.#state.draft) return
    this.tools.openPreview()
    this.#set({ previewed: true })
  }

  /** What the sheet that is being made shows. */
  proofInput(): ProofInput | undefined {
    const { draft } = this.#state
    return this.#playing?.report && draft ? { report: this.#playing.report, hash: draft.hash } : undefined
  }

  drawn(): void {
    this.#drawn()
  }

  async writeProof(file: string): Promise<void> {
    const { draft } = this.#state
    if (!draft || this.#state.busy) return
    this.#set({ busy: 'proof' })
    const drawn = new Promise<void>((resolve) => (this.#drawn = resolve))
    try {
      await this.tools.print(draft.hash, file, drawn)
      this.#set({ busy: null, problem: null, proof: { file, hash: draft.hash, confirmedAt: null } })
      await this.#keep()
    } catch (cause) {
      this.#set({ busy: null, problem: proofNotWritten(file, cause) })
    }
  }

  /** Somebody has ticked everything. Only what is on the disk now, and on the sheet, can be confirmed. */
  async confirmProof(): Promise<void> {
    const { proof, folder, faults } = this.#state
    if (!proof || folder === null) return
    const now = await hashFolder(folder).catch(() => '')
    if (now !== proof.hash || faults.length > 0) return this.#set({ problem: proofStale(folder) })
    this.#set({ problem: null, proof: { ...proof, confirmedAt: new Date().toISOString() } })
    await this.#keep()
  }

  async #keep(): Promise<void> {
    const { folder, proof } = this.#state
    const project: Project = { ...noProject, folder, proof }
    await writeProject(this.tools.file, project).catch((cause: unknown) =>
      this.#set({ problem: notKept(this.tools.file, cause) }),
    )
  }

  #set(change: Partial<WorkshopState>): void {
    this.#state = { ...this.#state, ...change }
    this.tools.tell(this.#state)
  }
}

/** A manifest stands for its folder: it is what people drag when they have the folder open. */
const folderOf = (path: string): string => (basename(path) === manifestFile ? dirname(path) : path)

const faultsOf = (notice: PackNotice | null): { faults: readonly Told[]; more: number } => ({
  faults: notice?.faults ?? [],
  more: notice?.more ?? 0,
})
