import { stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import type { PackNotice } from '../../core/contract'
import type { Line, ProofInput, Told, WorkshopState } from '../../core/contracts/workshop'
import type { Report } from '../../core/report'
import type { Judged } from '../../../src/judge'
import { diffPacks, tellChange } from '../../packs/diff'
import { manifestFile } from '../../packs/pack'
import { hashFolder } from '../../packs/proof'
import { staleTexts } from '../../packs/stale'
import type { Playing, readPlaying } from '../packs'
import type { JudgeAnswer } from '../workers/pictureJudge'
import type { runWorkbook } from '../workers/workbookRun'
import { keepAnswer, readAnswers } from './answers'
import { askedOf } from './asked'
import { Board, nothing } from './board'
import { briefOf } from './brief'
import { WorkbookDesk } from './desk'
import { projectOf, readProject, writeProject } from './project'
import { SigningDesk } from './signing'
import { tellStale } from './staleWords'
import { watchPath } from './watch'
import { hasNoRoom, notConfirmed, notKept, notLookedAt, notUnderstood, proofNotWritten, proofStale } from './words'

/** What the workshop needs of the app; each is asked at most once at a time. */
export interface WorkshopTools {
  /** File the project is kept in. */
  readonly file: string
  /** A reading that can be played has come. */
  readonly play: (read: Playing) => void
  readonly openPreview: () => void
  /** Writes the sheet of what `proofInput` answers; the promise given is done when the page has drawn it. */
  readonly print: (hash: string, file: string, drawn: Promise<void>) => Promise<void>
  readonly runWorkbook: typeof runWorkbook
  readonly readPlaying: typeof readPlaying
  /** Looks at every picture of a report, wherever it may be shown. */
  readonly judge: (judged: Judged) => Promise<JudgeAnswer>
  readonly tell: (state: WorkshopState) => void
}

/** Places without room told at most. */
const mostMisfits = 50
/** Changes told at most. */
const mostChanges = 500

/** The work on one pack: the only owner of its state, which outlives a crash in a small file. */
export class Workshop {
  readonly #board: Board
  readonly desk: WorkbookDesk
  readonly signing: SigningDesk
  #playing: Playing | undefined
  #before: Report | undefined
  #unwatch = (): void => {}
  #drawn = (): void => {}
  /** What sentences are held against: last year's report, else this one as it was first read here. */
  #known: Report | undefined
  #turn = 0

  constructor(private readonly tools: WorkshopTools) {
    this.#board = new Board(tools.tell)
    const keep = (): Promise<void> => this.#keep()
    const onPack = (folder: string, base: string): Promise<void> => this.#work(folder, base)
    this.desk = new WorkbookDesk(this.#board, { run: tools.runWorkbook, onPack, keep })
    this.signing = new SigningDesk(this.#board, keep)
  }

  get state(): WorkshopState {
    return this.#board.state
  }

  /** What is plugged in now. */
  seeSticks(sticks: WorkshopState['sticks']): void {
    this.#board.set({ sticks })
  }

  /** Goes on where the last run ended. Nothing is kept before all of it is there again: it would be kept without the rest. */
  async reopen(): Promise<void> {
    const { folder, base, workbook, seen, questions, proof, key, signed } = await readProject(this.tools.file)
    if (folder === null) return
    const state = base === folder ? 'written' : 'read'
    const book = workbook === null ? null : ({ file: workbook, state, faults: [], more: 0, questions } as const)
    this.#board.set({ proof, key, signed, workbook: book })
    await this.#work(folder, base ?? folder)
    // Somebody may have chosen another pack meanwhile.
    if (workbook !== null && this.state.workbook === book) this.desk.watch(workbook, seen ?? undefined)
  }

  /** Works on the pack of that folder, or of that manifest, from now on; a workbook is read into the pack that is chosen. */
  async choose(given: string): Promise<void> {
    const path = resolve(given)
    if (/\.xlsx$/i.test(path)) return this.desk.take(path)
    const folder = basename(path) === manifestFile ? dirname(path) : path
    const isFolder = await stat(folder).then(
      (found) => found.isDirectory(),
      () => false,
    )
    if (!isFolder) return this.#board.set({ problem: notUnderstood(path) })
    this.desk.rest()
    this.#board.set({ ...nothing, sticks: this.state.sticks, key: this.state.key })
    await this.#work(folder, folder)
    await this.#keep()
  }

  /** Reads the pack of a folder, now and whenever it changes. */
  async #work(folder: string, base: string): Promise<void> {
    this.#unwatch()
    this.#playing = undefined
    const before = base === folder ? undefined : await this.tools.readPlaying(base)
    this.#before = before?.report ?? undefined
    this.#known = before && asWritten(before)
    this.#board.set({
      folder,
      base,
      draft: null,
      faults: [],
      misfits: [],
      more: 0,
      readAt: null,
      previewed: false,
      changes: [],
      stale: [],
      asked: [],
    })
    this.#unwatch = watchPath(folder, () => void this.#read(folder))
    await this.#read(folder)
  }

  async #read(folder: string): Promise<void> {
    const mine = (this.#turn += 1)
    this.#board.set({ busy: 'reading' })
    const read = await this.tools.readPlaying(folder)
    const hash = read.report ? await hashFolder(folder).catch(() => '') : ''
    const judged = read.report
      ? await this.tools
          .judge({ report: read.report, geography: read.geography ?? undefined })
          .catch((cause: unknown) => ({ misfits: [notLookedAt(folder, cause)], notes: [] }))
      : undefined
    const answers = await readAnswers(folder)
    if (mine !== this.#turn) return
    const seen = { busy: null, readAt: new Date().toISOString() }
    if (!read.report) return this.#board.set({ ...seen, ...faultsOf(read.notice) })
    this.#playing = read
    const changes = changesBetween(this.#before, read.report)
    const now = asWritten(read) ?? read.report
    this.#known ??= now
    const all = staleTexts(this.#known, now)
    const isOpen = ({ token }: { readonly token: string }): boolean => answers[token] === undefined
    const asked = askedOf(now, this.#before && this.#known, this.state.workbook?.questions ?? [], all)
    this.#board.set({
      ...seen,
      faults: [],
      more: 0,
      misfits: judged?.misfits.slice(0, mostMisfits) ?? [],
      notes: [...read.notes, ...(judged?.notes ?? [])],
      problem: null,
      draft: briefOf(folder, read.report, hash),
      changes,
      stale: all.filter(isOpen).map((text) => tellStale(text, now)),
      asked: asked.filter(isOpen),
    })
    this.tools.play(read)
  }

  /** Somebody has answered what was asked; it is asked again only when what it is about changes again. */
  async confirmText(token: string): Promise<void> {
    const { folder } = this.state
    if (folder === null || ![...this.state.stale, ...this.state.asked].some((one) => one.token === token)) return
    try {
      await keepAnswer(folder, token, new Date().toISOString())
      const isLeft = (one: { readonly token: string }): boolean => one.token !== token
      const { stale, asked } = this.state
      this.#board.set({ problem: null, stale: stale.filter(isLeft), asked: asked.filter(isLeft) })
    } catch (cause) {
      this.#board.set({ problem: notKept(folder, cause) })
    }
  }

  preview(): void {
    if (!this.state.draft) return
    this.tools.openPreview()
    this.#board.set({ previewed: true })
  }

  /** What the sheet that is being made shows. */
  proofInput(): ProofInput | undefined {
    const { draft } = this.state
    return this.#playing?.report && draft ? { report: this.#playing.report, hash: draft.hash } : undefined
  }

  drawn(): void {
    this.#drawn()
  }

  async writeProof(file: string): Promise<void> {
    const { draft } = this.state
    if (!draft || this.state.busy) return
    this.#board.set({ busy: 'proof' })
    const drawn = new Promise<void>((resolve) => (this.#drawn = resolve))
    try {
      await this.tools.print(draft.hash, file, drawn)
      this.#board.set({ busy: null, problem: null, proof: { file, hash: draft.hash, confirmedAt: null } })
      await this.#keep()
    } catch (cause) {
      this.#board.set({ busy: null, problem: proofNotWritten(file, cause) })
    }
  }

  /** Somebody has ticked everything. Only what is on the disk now, and on the sheet, can be confirmed. */
  async confirmProof(): Promise<void> {
    const { proof, folder } = this.state
    if (!proof || folder === null) return
    const now = await hashFolder(folder).catch(() => '')
    if (this.state.misfits.length > 0) return this.#board.set({ problem: hasNoRoom(folder) })
    const left = this.state.stale.length + this.state.asked.length
    if (left > 0) return this.#board.set({ problem: notConfirmed(folder, left) })
    if (now !== proof.hash || this.state.faults.length > 0) return this.#board.set({ problem: proofStale(folder) })
    this.#board.set({ problem: null, proof: { ...proof, confirmedAt: new Date().toISOString() } })
    await this.#keep()
  }

  async #keep(): Promise<void> {
    await writeProject(this.tools.file, projectOf(this.state, this.desk.seen)).catch((cause: unknown) =>
      this.#board.set({ problem: notKept(this.tools.file, cause) }),
    )
  }
}

const asWritten = ({ report, written }: Playing): Report | undefined =>
  report && written ? { ...report, texts: written } : (report ?? undefined)

const changesBetween = (before: Report | undefined, now: Report): readonly Line[] =>
  before
    ? diffPacks(before, now)
        .slice(0, mostChanges)
        .map((change) => ({ 'zh-CN': tellChange(change, 'zh-CN'), en: tellChange(change, 'en') }))
    : []

const faultsOf = (notice: PackNotice | null): { faults: readonly Told[]; more: number } => ({
  faults: notice?.faults ?? [],
  more: notice?.more ?? 0,
})
