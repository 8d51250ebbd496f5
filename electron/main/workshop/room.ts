import { stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import type { OutlineFile, WorldRings } from '../../core/contracts/ground'
import type { ProofInput, StoryInput, Told, WorkshopState } from '../../core/contracts/workshop'
import type { Report } from '../../core/report'
import { err, ok, type Result } from '../../core/result'
import { manifestFile } from '../../packs/pack'
import { hashFolder } from '../../packs/proof'
import { isBegun } from '../../packs/scaffold'
import { staleTexts, type StaleText } from '../../packs/stale'
import { settlePlace } from '../../workbook/place'
import type { Playing } from '../packs'
import { alone } from './alone'
import { AnswerDesk } from './answering'
import { readAnswers } from './answers'
import { answeredOf, askedOf } from './asked'
import { Board, nothing, unread } from './board'
import { briefOf } from './brief'
import { groundRefused } from './groundWords'
import { readCells } from './cells'
import { WorkbookDesk } from './desk'
import { keepKnown, knownOf, readKnown, saidOf, type Known } from './known'
import { projectOf, readProject, writeProject } from './project'
import { rewriteText } from './rewrite'
import { SigningDesk } from './signing'
import { tellStale } from './staleWords'
import { statesAfter } from './states'
import { StoryDesk } from './story'
import { judgeReading } from './judging'
import { changesBetween, faultsOf, surestFirst } from './tell'
import type { WorkshopTools } from './tools'
import { watchPath } from './watch'
import { hasNoRoom, notConfirmed, notKept, notUnderstood, proofNotWritten, proofStale } from './words'

/** Places without room told at most. */
const mostMisfits = 50

/** The work on one pack: the only owner of its state, which outlives a crash in a small file. */
export class Workshop {
  readonly #board: Board
  readonly desk: WorkbookDesk
  readonly answers: AnswerDesk
  readonly signing: SigningDesk
  readonly story: StoryDesk
  #playing: Playing | undefined
  /** The last reading that plays, judged or not. */
  #shown: Playing | undefined
  #before: Report | undefined
  #unwatch = (): void => {}
  #drawn = (): void => {}
  /** What sentences are held against: last year's report, else this one as it was last signed, or first read here. */
  #known: Known | undefined
  /** All that may no longer hold, answered or not. */
  #stale: readonly StaleText[] = []
  /** The report as it was last signed here. */
  #signed: Report | undefined
  #isWhole = false
  #turn = 0
  #reading: Promise<void> = Promise.resolve()
  #judging = new AbortController()

  constructor(private readonly tools: WorkshopTools) {
    this.#board = new Board(tools.tell)
    const keep = (): Promise<void> => this.#keep()
    const onSigned = (): Promise<void> => this.#standFor(true)
    const onPack = (folder: string, base: string): Promise<void> => this.#work(folder, base)
    this.desk = new WorkbookDesk(this.#board, { run: tools.runWorkbook, ground: tools.ground, onPack, keep })
    this.signing = new SigningDesk(this.#board, keep, onSigned)
    this.answers = new AnswerDesk(this.#board, (folder) => this.#read(folder))
    this.story = new StoryDesk(this.#board, {
      ...{ room: dirname(tools.file), bundled: tools.bundled, ground: tools.ground },
      apart: () => this.desk.apart(),
      read: async () => {
        if (this.state.folder !== null) await this.#read(this.state.folder)
      },
      onPack: async (folder, base) => {
        await onPack(folder, base)
        await keep()
      },
    })
  }

  get state(): WorkshopState {
    return this.#board.state
  }

  /** All land of the world. */
  async world(): Promise<Result<WorldRings, string>> {
    return ok(await this.tools.ground({ verb: 'world' }))
  }

  /** What a file of outlines holds. */
  async outlines(text: string): Promise<Result<OutlineFile, Told>> {
    const seen = await this.tools.ground({ verb: 'look', text })
    return seen.ok ? seen : err(groundRefused(seen.error))
  }

  /** What is plugged in now. */
  seeSticks(sticks: WorkshopState['sticks']): void {
    this.#board.set({ sticks })
  }

  /** Goes on where the last run ended. Nothing is kept before all of it is there again: it would be kept without the rest. */
  async reopen(): Promise<void> {
    const { folder, base, workbook, seen, questions, mends, previewed, proof, key, signed } = await readProject(
      this.tools.file,
    )
    if (folder === null) return
    const state = base === folder ? 'written' : 'read'
    const book = workbook === null ? null : ({ file: workbook, state, faults: [], more: 0, questions, mends } as const)
    this.#board.set({ proof, key, signed, workbook: book })
    await this.#work(folder, base ?? folder)
    if (this.state.folder === folder) this.#board.set({ previewed })
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
    // Another save of the workbook: what was seen of the pack stays until it is read again.
    const isSame = this.state.folder === folder && this.state.base === base
    if (!isSame) this.#playing = this.#shown = undefined
    await settlePlace(folder).catch(() => undefined)
    const begun = await isBegun(base)
    const before = base === folder || begun ? undefined : await this.tools.readPlaying(base)
    this.#before = before?.report ?? undefined
    const kept = await readKnown(dirname(this.tools.file), folder)
    this.#signed = kept?.isSigned ? saidOf(kept) : undefined
    this.#known = before ? knownOf(before) : kept
    const isOurs = await this.story.isOurs(folder)
    this.#board.set({ ...(isSame ? {} : unread), folder, base, isBegun: begun, previewed: false, isOurs })
    this.#unwatch = watchPath(folder, () => {
      void this.story.written().then(() => (this.state.folder === folder ? this.#read(folder) : undefined))
    })
    await this.#read(folder)
  }

  /** Resolves when what the folder holds now is told: a reading that a newer one overtook ends with that one. */
  #read(folder: string): Promise<void> {
    return (this.#reading = this.#readNow(folder))
  }

  async #readNow(folder: string): Promise<void> {
    const mine = (this.#turn += 1)
    this.#judging.abort()
    this.#judging = new AbortController()
    this.#board.set({ busy: 'reading' })
    const read = await this.tools.readPlaying(folder)
    const hash = read.report ? await hashFolder(folder).catch(() => '') : ''
    const readAt = new Date().toISOString()
    const states = await statesAfter(dirname(this.tools.file), folder, read.report, readAt, (problem) =>
      this.#board.set({ problem }),
    )
    if (mine !== this.#turn) return this.#reading
    // Looking at every picture takes its time: what plays is seen meanwhile, and nobody stands for it yet.
    if (read.report) this.#show(read, { shown: hash, states })
    const judged = await judgeReading(this.tools.judge, folder, read, this.#judging.signal)
    const cells = await readCells(folder)
    const answers = await readAnswers(folder)
    if (mine !== this.#turn) return this.#reading
    const seen = { busy: null, readAt, states }
    if (!read.report) return this.#board.set({ ...seen, ...faultsOf(read.notice) })
    this.#playing = read
    const now = knownOf(read) ?? read.report
    if (!this.#known) await this.#standFor(false)
    const all = staleTexts(this.#known ?? now, now)
    this.#stale = all
    const isOpen = ({ token }: { readonly token: string }): boolean => answers[token] === undefined
    const asked = askedOf(now, this.#before && this.#known, this.state.workbook?.questions ?? [], all)
    const stale = surestFirst(all).map((text) => tellStale(text, now, cells))
    this.#board.set({
      ...seen,
      faults: [],
      more: 0,
      misfits: judged.misfits.slice(0, mostMisfits),
      notes: [...read.notes, ...judged.notes],
      problem: null,
      draft: briefOf(folder, read.report, hash),
      changes: changesBetween(this.#before, read.report),
      stale: stale.filter(isOpen),
      asked: asked.filter(isOpen),
      answered: answeredOf(stale, asked, answers),
    })
  }

  #show(read: Playing, told: Pick<WorkshopState, 'shown' | 'states'>): void {
    this.#shown = read
    this.#board.set(told)
    this.tools.play(read)
  }

  /** A sentence that is asked is written anew, into the pack's folder; whether it holds now is looked at again. */
  async rewrite(token: string, text: string): Promise<void> {
    const { folder } = this.state
    const [stale, report] = [this.#stale.find((one) => one.token === token), this.#playing?.report]
    if (folder !== null && stale && report)
      await this.#write(folder, () => alone(folder, () => rewriteText(folder, report, stale, text.trim())))
  }

  async #write(folder: string, work: () => Promise<void>): Promise<void> {
    try {
      await work()
      await this.#read(folder)
    } catch (cause) {
      this.#board.set({ problem: notKept(folder, cause) })
    }
  }

  /** The report as it is now is what sentences and proofs are held against from here on; sentences of one that was made of last year's stay so. */
  async #standFor(isSigned: boolean): Promise<void> {
    const { folder, base } = this.state
    const known = this.#playing && knownOf(this.#playing)
    if (folder === null || !known) return
    if (base === folder) this.#known = known
    if (isSigned) this.#signed = saidOf(known)
    const kept = keepKnown(dirname(this.tools.file), folder, { ...known, isSigned })
    await kept.catch((cause: unknown) => this.#board.set({ problem: notKept(folder, cause) }))
  }

  async preview(): Promise<void> {
    if (!this.state.draft) return
    this.tools.openPreview()
    this.#board.set({ previewed: true })
    await this.#keep()
  }

  /** What the sheet that is being made shows. */
  proofInput(): ProofInput | undefined {
    const { draft } = this.state
    const { report, geography } = this.#playing ?? {}
    if (!report || !draft) return undefined
    const before = this.#signed ?? this.#before ?? null
    const isWhole = this.#isWhole || before === null
    return { report, hash: draft.hash, before, answered: this.state.answered, isWhole, geography: geography ?? null }
  }

  /** What pictures of the last reading that plays are drawn from. */
  storyInput(): StoryInput | undefined {
    const { report, written, geography } = this.#shown ?? {}
    return report ? { report, written: written ?? report.texts, geography: geography ?? null } : undefined
  }

  drawn(): void {
    this.#drawn()
  }

  /** Of what has changed since it was last signed, or else since last year; of everything where it is asked for, or there is neither. */
  async writeProof(file: string, isWhole: boolean): Promise<void> {
    const { draft } = this.state
    if (!draft || this.state.busy) return
    this.#isWhole = isWhole
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
    if (!proof || folder === null || this.state.busy) return
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
