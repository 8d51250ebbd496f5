import { cp, mkdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { MapCamera } from '../../core/contracts/ground'
import type { InEach, MapOrder, MediaGiven, StoryEdit, StoryRefusal, VoiceAt } from '../../core/contracts/storyboard'
import { atomicWrite, atomicWriteAll, move } from '../../packs/disk'
import type { Told } from '../../core/contracts/workshop'
import { isOnLand } from '../../core/reading'
import { editStory, setMedia, startMap } from '../../packs/edit'
import { sayGround, type GroundParts } from '../../packs/ground'
import { manifestFile } from '../../packs/pack'
import { signaturesFile } from '../../packs/seal/names'
import { tellAtStep } from '../../packs/tell'
import { readBase, type Base } from '../../workbook/base'
import { changedFiles, isFree } from '../../workbook/out'
import { printJson } from '../../workbook/printJson'
import { alone } from './alone'
import type { Board } from './board'
import { groundRefused } from './groundWords'
import { putMedia, wrongWith, type Put } from './media'
import { bringBack } from './states'
import {
  copyFirst,
  filmNotPlayed,
  notCopied,
  notFreeFolder,
  notReadNow,
  refusedEdit,
  stateGone,
  tooLarge,
} from './storyWords'
import type { WorkshopTools } from './tools'
import { setVoice } from './voice'
import { notKept } from './words'

/** What the storyboard needs of the room it stands in. */
export interface StoryTools {
  /** The workshop's own folder. */
  readonly room: string
  /** Folder of the pack that came with the program: nobody changes it. */
  readonly bundled: string
  /** Reads the pack again, now. */
  readonly read: () => Promise<void>
  /** The work goes on with a pack that was made of another. */
  readonly onPack: (folder: string, base: string) => Promise<void>
  readonly ground: WorkshopTools['ground']
  /** Leaves the pack that a workbook was written from as that workbook knows it. */
  readonly apart: () => Promise<void>
}

/** Changes a pack's own files by hand: the same files that a workbook is merged into. One change at a time. */
export class StoryDesk {
  #last: Promise<void> = Promise.resolve()

  constructor(
    private readonly board: Board,
    private readonly tools: StoryTools,
  ) {}

  /** Resolves when all files of what was asked for are written: between the first and the last they are nobody's report. */
  written(): Promise<void> {
    return this.#last
  }

  /** Whether a folder may be changed: neither what came with the program nor what somebody has signed. */
  async isOurs(folder: string): Promise<boolean> {
    const isSigned = await stat(join(folder, signaturesFile)).then(
      () => true,
      () => false,
    )
    return !isSigned && resolve(folder) !== resolve(this.tools.bundled)
  }

  edit(edit: StoryEdit): Promise<void> {
    return this.change((base) => {
      const made = editStory(base, edit)
      return made.ok ? { ...base, ...made.value } : made.error
    })
  }

  /** Changes the files of the pack, all or none as far as one can be told from the other: what was, is kept as a state. */
  change(make: (base: Base) => Base | StoryRefusal | Promise<Base | StoryRefusal>): Promise<void> {
    return this.#inTurn(async (folder) => {
      const base = await readBase(folder)
      if (!base.ok) return this.#refuse(notReadNow(folder))
      const files = await make(base.value)
      if (typeof files === 'string') return this.#refuse(refusedEdit(folder, files))
      const { contents: _contents, ...manifest } = files.manifest
      const changed = [...changedFiles(base.value, { ...files, manifest })]
      await atomicWriteAll(changed.map(([name, text]) => [join(folder, name), text] as const))
      return true
    })
  }

  /** A step of a story shows what was dropped on it; null: words alone. What cannot be shown is told, and nothing has changed. */
  async setMedia(scene: string, step: string, given: MediaGiven | null, alt: InEach): Promise<void> {
    await this.#ready()
    const put = given && (await this.#put(given, { scene, step }))
    if (put === undefined) return
    await this.change((base) => {
      const files = structuredClone(base)
      return setMedia(files, scene, step, put && { ...put, alt }) ?? files
    })
  }

  /** A map after all other scenes, drawn on the land and water there is, or on what was chosen; what makes no map is told. */
  async addMap({ ground: order, name, title }: MapOrder): Promise<void> {
    const { draft } = this.board.state
    const locales = Object.keys(draft?.names ?? {})
    const made = order && (await this.tools.ground({ verb: 'make', order, locales }))
    if (made && !made.ok) return this.board.set({ problem: groundRefused(made.error) })
    await this.change(async (base) => {
      const files = structuredClone(base)
      const ground = made?.value
      if (ground) await layGround(files, ground)
      const camera = ground?.camera ?? cameraOfOthers(files)
      return camera ? (startMap(files, { name, title, camera }) ?? files) : 'needs'
    })
  }

  async #put(given: MediaGiven, at: { scene: string; step: string }): Promise<Put | undefined> {
    const { folder } = this.board.state
    if (folder === null) return undefined
    const tell = (problem: Told): undefined => {
      this.board.set({ problem })
      return undefined
    }
    if (!(await this.isOurs(folder))) return tell(copyFirst(folder))
    if ('megapixels' in given) return tell(tooLarge(folder, given.megapixels))
    try {
      const put = await putMedia(folder, given)
      if (!put) return tell(filmNotPlayed(folder))
      const [fault] = await wrongWith(folder, put)
      return fault ? tell(await tellAtStep(folder, fault, at)) : put
    } catch (cause) {
      return tell(notKept(folder, cause))
    }
  }

  /** A step is told by a voice, with captions and a film in sign language as they are given; null: no longer. What would not play is told, and nothing has changed. */
  setVoice(at: VoiceAt, file: string | null): Promise<void> {
    return this.#inTurn(async (folder) => {
      const [fault] = (await setVoice(folder, at, file)) ?? []
      return !fault || this.#refuse(await tellAtStep(folder, fault, at))
    })
  }

  /** The pack as it was at that time; what it is now can be brought back as well. */
  bringBack(at: string): Promise<void> {
    return this.#inTurn(async (folder) => {
      return (await bringBack(this.tools.room, folder, at)) || this.#refuse(stateGone(folder))
    })
  }

  /** Makes a folder of one's own of a pack that nobody may change, and goes on with it. */
  async copy(target: string): Promise<void> {
    const { folder } = this.board.state
    if (folder === null) return
    if (!(await isFree(target)) || (await hasPack(target))) return this.board.set({ problem: notFreeFolder(target) })
    const draft = join(dirname(target), `.${basename(target)}.part`)
    try {
      await mkdir(dirname(target), { recursive: true })
      await cp(folder, draft, { recursive: true, dereference: false })
      await rm(join(draft, signaturesFile), { force: true })
      await rm(target, { recursive: true, force: true })
      await move(draft, target)
    } catch (cause) {
      return this.board.set({ problem: notCopied(target, cause) })
    } finally {
      await rm(draft, { recursive: true, force: true }).catch(() => undefined)
    }
    this.board.set({ problem: null })
    await this.tools.onPack(target, this.board.state.base ?? folder)
  }

  /** The folder that is changed from now on, after whatever is being done. */
  async #ready(): Promise<void> {
    await this.#last
    const { folder } = this.board.state
    if (folder !== null && (await this.isOurs(folder))) await this.#apart(folder)
  }

  async #apart(before: string): Promise<string> {
    try {
      await this.tools.apart()
    } catch (cause) {
      this.board.set({ problem: notKept(before, cause) })
    }
    return this.board.state.folder ?? before
  }

  #refuse(problem: Told): false {
    this.board.set({ problem })
    return false
  }

  /** One after the other; what was written is read again, and the next need not wait until all of it is judged. */
  async #inTurn(work: (folder: string) => Promise<boolean>): Promise<void> {
    const done = this.#last.then(async () => {
      const before = this.board.state.folder
      if (before === null) return false
      if (!(await this.isOurs(before))) return this.#refuse(copyFirst(before))
      const folder = await this.#apart(before)
      try {
        return await alone(folder, () => work(folder))
      } catch (cause) {
        return this.#refuse(notKept(folder, cause))
      }
    })
    this.#last = done.then(() => undefined)
    if (!(await done)) return
    this.board.set({ problem: null })
    await this.tools.read()
  }
}

/** Puts land and water into a pack's folder and names them in its files; what stands there under other names stays. */
async function layGround(files: Base, { names, files: written, ...ground }: GroundParts): Promise<void> {
  const places = { places: [] }
  const crossings = { crossings: [] }
  await mkdir(join(files.folder, 'geo'), { recursive: true })
  for (const [name, data] of Object.entries({ ...written, [names.places]: places, [names.crossings]: crossings }))
    await atomicWrite(join(files.folder, name), printJson(data))
  Object.assign(files.manifest.files, { geography: names })
  Object.assign(files, { places, crossings })
  for (const [locale, said] of Object.entries(files.texts))
    sayGround(said, locale, { names, files: written, ...ground })
}

/** Where another map of the pack looks first. */
const cameraOfOthers = ({ tour }: Base): MapCamera | undefined =>
  tour.scenes.flatMap((scene) => (isOnLand(scene) ? scene.steps.map(({ camera }) => camera) : []))[0]

const hasPack = (folder: string): Promise<boolean> =>
  stat(join(folder, manifestFile)).then(
    () => true,
    () => false,
  )
