import { app, screen, type Size } from 'electron'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { InstallsState } from '../../core/contracts/installs'
import { readKeys } from '../../packs/store'
import { hallStages } from '../../../src/judge'
import type { Flags } from '../flags'
import { isHallOpen } from '../care/opening'
import { diskAt } from '../disks/disk'
import { bundledFolder, firstSound, readPlaying, type PackRules, type Playing } from '../packs'
import { judgeAside } from '../judged'
import type { Guard } from '../recovery/guard'
import type { SettingsFiles } from '../settings/settings'
import type { StaffSession } from '../staff/session'
import { watchSticks } from '../sticks'
import type { StageHandlers } from '../tour/calls'
import { defaultsOf, type Opened } from '../tour/open'
import { renderPoster } from '../windows/posterRender'
import type { Windows } from '../windows/roles'
import type { InstallDesk } from './calls'
import { watchDrop, type DropDisk } from './drop'
import { Installer } from './installer'
import { isWhole, listDrop } from './lying'
import { placesIn } from './places'
import { Proof } from './proof'
import { Seen } from './seen'
import { Shelf } from './shelf'
import { stageAside } from './stager'
import { stateOf } from './state'
import { tryPack } from './trial'

/** The stage that packs are installed for. */
export interface InstallStage {
  readonly opening: Promise<Opened>
  readonly flags: Flags
  readonly settings: SettingsFiles
  readonly stage: Guard
  readonly windows: Windows
  readonly session: StaffSession
  readonly rules: PackRules
  readonly log: (line: string) => void
}

/** What installing adds to a stage. */
export interface Installs {
  readonly desk: Promise<InstallDesk>
  /** The same calls, by which a new pack proves that it paints. */
  readonly observe: (calls: StageHandlers) => StageHandlers
}

/** Looks for packs on sticks and in drop folders as soon as something plays, and proves what was installed. */
export function openInstalls(on: InstallStage): Installs {
  let installer: Installer | undefined
  const proof = new Proof(
    (pack) => installer?.proved(pack),
    (pack) => void installer?.giveUp(pack, 'not painted on the stage'),
    () => isHallOpen(on.flags.profile, on.settings.current),
  )
  const desk = on.opening.then((opened) => {
    const course = new Course(on, opened, proof)
    installer = course.installer
    // Before the page, which waits for the opening too, has its answer: else nobody would see it fetch the pack.
    if (opened.playing.unproven) proof.want(opened.playing.installed)
    course.watch()
    return course
  })
  return { desk, observe: (calls) => observed(calls, proof) }
}

/** Which pack plays and which one waits for its turn, and where others may come from. */
class Course implements InstallDesk {
  readonly installer: Installer
  readonly keys: string
  readonly #dropFolders: readonly string[]
  readonly #shelf = new Shelf(
    (stick) => diskAt(stick.path).ask('browse', stick),
    () => this.changed(),
  )
  /** Installed, while somebody is there. */
  #waiting: Playing | undefined

  constructor(
    private readonly on: InstallStage,
    private readonly opened: Opened,
    private readonly proof: Proof,
  ) {
    const { rules, log, settings, flags, stage } = on
    this.keys = rules.keys
    const shared = settings.current.dropFolder
    this.#dropFolders = [inbox(), ...(shared === null ? [] : [shared])]
    const { store, keys, profile, resources } = rules
    const bundled = bundledFolder(resources)
    this.installer = new Installer({
      ...{ store, log, changed: () => this.changed() },
      stage: (file, allTheSame, onProgress) =>
        stageAside({ store, keys, profile, bundled, file, allTheSame }, log, onProgress),
      read: (folder) => readPlaying(folder),
      firstSound: (pointer) => firstSound(rules, pointer),
      playing: () => this.opened.playing.installed?.folder,
      judge: async (judged) =>
        (await judgeAside({ ...judged, stages: hallStages(settings.current.hall, sizeOf(stage)) })).misfits,
      tryPack: (read, onProgress) => tryPack({ read, settings, log, onProgress, flags, size: sizeOf(stage) }),
      play: (read, now) => this.#play(read, now),
    })
  }

  watch(): void {
    const { log } = this.on
    this.opened.host.onChange(({ phase }) => {
      // Whoever listens after us hears of this change before the next.
      if (phase === 'attract') queueMicrotask(() => this.#waiting && this.#play(this.#waiting, true))
    })
    try {
      mkdirSync(inbox(), { recursive: true })
    } catch (cause) {
      log(`drop: ${inbox()} cannot be made: ${String(cause)}`)
    }
    const seen = new Seen(placesIn(app.getPath('userData')).seen, log)
    const install = (file: string): ReturnType<Installer['install']> => this.installer.install(file, false, false)
    const circumstances = (): Promise<string> => circumstancesOf(this.keys)
    for (const folder of this.#dropFolders)
      watchDrop({ folder, seen, log, install, circumstances, disk: dropDisk(folder), results: inbox() })
    watchSticks((found) => this.#shelf.see(found))
  }

  state(): Promise<InstallsState> {
    return stateOf({
      ...{
        rules: this.on.rules,
        installer: this.installer,
        dropFolders: this.#dropFolders,
        sticks: this.#shelf.briefs,
      },
      ...{ playing: this.opened.playing, waiting: this.#waiting },
    })
  }

  changed(): void {
    const { session, windows } = this.on
    if (!session.isOpen) return
    void this.state().then((now) => {
      windows.tell('kiosk:installs-changed', now)
    })
  }

  #play(read: Playing, now: boolean): void {
    const isFree = now || this.opened.host.state.phase === 'attract'
    this.#waiting = isFree ? undefined : read
    if (!isFree) return
    playFromNow(this.opened, read, this.on)
    this.proof.want(read.installed)
    this.changed()
  }
}

/** Whose signature counts here, and which program reads packs. */
async function circumstancesOf(keys: string): Promise<string> {
  const { trusted, revoked } = await readKeys(keys, () => undefined)
  return [app.getVersion(), ...trusted.map(({ id }) => id), ...revoked.map((id) => `-${id}`)].join(' ')
}

const inbox = (): string => placesIn(app.getPath('userData')).inbox

function observed(calls: StageHandlers, proof: Proof): StageHandlers {
  return {
    ...calls,
    'kiosk:get-boot': async (asker) => {
      const boot = await calls['kiosk:get-boot']()
      // What a guide's console fetches is not yet on the stage.
      if (asker === 'stage') proof.fetched()
      return boot
    },
    'kiosk:send-beat': (shown) => {
      proof.beat(shown)
      return calls['kiosk:send-beat'](shown)
    },
  }
}

/** The machine's own folder is looked at from here, another by a process that may hang. */
function dropDisk(folder: string): DropDisk {
  if (folder === inbox()) return { listDrop, isWhole }
  const share = diskAt(folder)
  return { listDrop: () => share.ask('listDrop', folder), isWhole: (file) => share.ask('isWhole', file) }
}

/** Another pack in the place of what plays; its poster is drawn meanwhile. */
function playFromNow(opened: Opened, read: Playing, { flags, settings, stage, windows, log }: InstallStage): void {
  const { report, geography } = read
  if (!report) return
  opened.playing = read
  opened.host.retell(report.tour, report.manifest.locales)
  opened.host.restart(defaultsOf(read, flags, settings.current.start))
  windows.tell('kiosk:report-changed', null)
  log(`install: ${report.manifest.id} ${report.manifest.version} plays`)
  if (flags.profile !== 'kiosk') return
  const pages = join(import.meta.dirname, '../renderer')
  renderPoster({ report, geography, theme: flags.theme, size: sizeOf(stage), pages }).catch((cause: unknown) =>
    log(`install: no poster: ${String(cause)}`),
  )
}

/** Pixels of the stage's display. */
function sizeOf({ window }: Guard): Size {
  const { size, scaleFactor } = screen.getDisplayMatching(window.getBounds())
  return { width: Math.round(size.width * scaleFactor), height: Math.round(size.height * scaleFactor) }
}
