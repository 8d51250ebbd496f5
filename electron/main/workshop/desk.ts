import { idOfPeriod } from '../../core/period'
import { basename, dirname, join } from 'node:path'
import type { BeginOrder } from '../../core/contracts/storyboard'
import type { WorkbookBrief } from '../../core/contracts/workshop'
import type { runWorkbook } from '../workers/workbookRun'
import { writeBegun } from '../../packs/scaffold'
import { setApart } from '../../workbook/apart'
import { isNoteOfExcel } from '../../workbook/open/held'
import { nothing, type Board } from './board'
import { groundRefused } from './groundWords'
import { notFreeFolder } from './storyWords'
import type { WorkshopTools } from './tools'
import { fingerprint, watchPath } from './watch'
import { noteGiven, nothingChosen } from './words'

/** What the workbook's desk needs of the room it stands in. */
export interface DeskTools {
  readonly run: typeof runWorkbook
  readonly ground: WorkshopTools['ground']
  /** A pack has been made of the workbook: the work goes on with it. */
  readonly onPack: (folder: string, base: string) => Promise<void>
  readonly keep: () => Promise<void>
}

/** Faults told at most; mended ones make room for the others. */
const mostFaults = 200

/** Last year's pack goes out as a workbook and comes back as this year's pack, again at every save. */
export class WorkbookDesk {
  #unwatch = (): void => {}
  /** Size and time of the workbook that was last written or read: what differs from it is still to be read. */
  #seen: string | undefined
  /** The same of the one that is in the pack: what was refused is told again when the window is opened again. */
  #inPack: string | undefined

  constructor(
    private readonly board: Board,
    private readonly tools: DeskTools,
  ) {}

  /** Writes the workbook of last year's pack: with its values, or empty for the next year. */
  async write(file: string, empty: boolean): Promise<void> {
    const pack = this.board.state.base ?? this.board.state.folder
    // A reading may go on: a busy machine begins one anew while the last still judges, and the workbook would never come.
    if (pack === null || (this.board.state.busy !== null && this.board.state.busy !== 'reading')) return
    this.board.set({ busy: 'workbook', problem: null })
    const begun = this.board.state.isBegun ? { nextPeriod: false, isNew: true } : { nextPeriod: empty }
    const written = await this.tools.run({ verb: 'template', workbook: file, pack, ...begun })
    this.board.set({ busy: null, workbook: briefOf(file, 'written', written, { questions: this.#asked, mends: [] }) })
    if (written.ok) this.watch(file, await fingerprint(file))
    await this.tools.keep()
  }

  /** Begins another park's report in a folder: a pack to be filled and, made of it, an empty workbook. */
  async begin(order: BeginOrder, within: string): Promise<void> {
    // A reading may go on: it is of another pack.
    if (this.board.state.busy !== null && this.board.state.busy !== 'reading') return
    const id = idOf(order)
    const pack = join(within, `${id}-start`)
    const { map, ...rest } = order
    const locales = Object.keys(order.names)
    const ground = map && (await this.tools.ground({ verb: 'make', order: map, locales }))
    if (ground && !ground.ok) return this.board.set({ problem: groundRefused(ground.error) })
    const begun = await writeBegun(pack, { ...rest, id, ground: ground?.value })
    if (!begun.ok) return this.board.set({ problem: notFreeFolder(pack) })
    this.rest()
    this.board.set({ ...nothing, sticks: this.board.state.sticks, key: this.board.state.key })
    await this.tools.onPack(pack, pack)
    await this.write(join(within, `${id}.xlsx`), true)
  }

  /** Before something is changed by hand: a pack that a workbook was written from stays as that workbook knows it, and the work goes on with a copy beside it. */
  async apart(): Promise<void> {
    const { folder, base, workbook } = this.board.state
    if (folder === null || folder !== base || workbook?.state !== 'written') return
    const target = packBeside(workbook.file)
    if (await setApart(folder, target)) await this.tools.onPack(target, folder)
  }

  /** Makes the pack of a workbook, beside it. What is wrong is told by cell, and then nothing has changed. */
  async take(file: string): Promise<void> {
    const base = this.board.state.base ?? this.board.state.folder
    if (base === null) return this.board.set({ problem: nothingChosen(file) })
    if (isNoteOfExcel(file)) return this.board.set({ problem: noteGiven(file) })
    // Nothing that was saved is passed over: it is seen again until it can be read.
    const { busy } = this.board.state
    if (busy !== null && busy !== 'reading') return this.watch(file, this.#seen ?? 'nothing', this.#inPack)
    const seen = await fingerprint(file)
    this.board.set({ busy: 'workbook', problem: null })
    const target = packBeside(file)
    const mends = this.board.state.workbook?.mends ?? []
    const made = await this.tools.run({ verb: 'import', workbook: file, pack: base, target, mends })
    this.board.set({ busy: null, workbook: briefOf(file, 'read', made, { questions: this.#asked, mends }) })
    this.watch(file, seen, made.ok ? seen : (this.#inPack ?? 'nothing'))
    if (made.ok) await this.tools.onPack(target, base)
    await this.tools.keep()
  }

  /** Reads what is wrong at those places as what alone can be meant. The workbook is left as it is: it may be open elsewhere. */
  async mend(places: readonly string[]): Promise<void> {
    const { workbook } = this.board.state
    const mends = (workbook?.faults ?? []).flatMap(({ sheet, cell, mend }) =>
      mend && places.includes(`${sheet}!${cell}`) ? [{ sheet, cell, ...mend }] : [],
    )
    if (workbook && mends.length > 0) await this.#readAs(workbook, [...workbook.mends, ...mends])
  }

  /** Reads a place as it is written again. */
  async unmend(place: string): Promise<void> {
    const { workbook } = this.board.state
    const left = workbook?.mends.filter(({ sheet, cell }) => `${sheet}!${cell}` !== place) ?? []
    if (workbook && left.length < workbook.mends.length) await this.#readAs(workbook, left)
  }

  async #readAs(workbook: WorkbookBrief, mends: WorkbookBrief['mends']): Promise<void> {
    const { busy } = this.board.state
    if (busy !== null && busy !== 'reading') return
    this.board.set({ workbook: { ...workbook, mends } })
    await this.take(workbook.file)
  }

  /** What was asked about the pack as it lies there: it still is, where nothing new was made. */
  get #asked(): WorkbookBrief['questions'] {
    return this.board.state.workbook?.questions ?? []
  }

  /** What of the workbook is in the pack; outlives the program, so that what is saved meanwhile is read. */
  get seen(): string | undefined {
    return this.#inPack
  }

  /** Reads the workbook again whenever it is another than `seen`. */
  watch(file: string, seen: string | undefined, inPack = seen): void {
    this.#seen = seen
    this.#inPack = inPack
    this.#unwatch()
    this.#unwatch = watchPath(file, () => void this.take(file), seen)
  }

  rest(): void {
    this.#unwatch()
  }
}

/** Questions of before that stay until they are answered; the newest of a cell is the one that counts. */
const mostLasting = 200
function withLasting(now: WorkbookBrief['questions'], before: WorkbookBrief['questions']): WorkbookBrief['questions'] {
  const there = new Set(now.filter(({ isLasting }) => isLasting).map(({ sheet, cell }) => `${sheet}!${cell}`))
  const known = new Set(now.map(({ token }) => token))
  const left = before.filter((one) => one.isLasting && !known.has(one.token) && !there.has(`${one.sheet}!${one.cell}`))
  return [...now, ...left.slice(-mostLasting)]
}

/** An id of the park's name in Latin letters, where it has one, and the year. */
const idOf = ({ names, period }: BeginOrder): string => {
  const words = [names['en'] ?? '', ...Object.values(names)].map((name) =>
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, ''),
  )
  return `${
    words
      .find((word) => word !== '')
      ?.slice(0, 60)
      .replace(/-+$/, '') ?? 'report'
  }-${idOfPeriod(period)}`
}

/** Where the pack of a workbook is made. */
const packBeside = (file: string): string => join(dirname(file), `${basename(file).replace(/\.xlsx$/i, '')}-report`)

function briefOf(
  file: string,
  state: WorkbookBrief['state'],
  done: Awaited<ReturnType<typeof runWorkbook>>,
  { questions: asked, mends }: Pick<WorkbookBrief, 'questions' | 'mends'>,
): WorkbookBrief {
  const faults = done.ok ? [] : done.error
  return {
    ...{ file, state, faults: faults.slice(0, mostFaults) },
    more: Math.max(0, faults.length - mostFaults),
    questions: done.ok ? withLasting(done.value.questions ?? asked, asked) : asked,
    mends: done.ok ? (done.value.mends ?? mends) : mends,
  }
}
