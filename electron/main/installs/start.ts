import { app, screen, type Size } from 'electron'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { StageCalls } from '../../core/contract'
import type { InstallsState } from '../../core/contracts/installs'
import { prove, readPointer } from '../../packs/store'
import type { Flags } from '../flags'
import { tell, type Handlers } from '../ipc'
import type { PackRules, Playing } from '../packs'
import type { Guard } from '../recovery/guard'
import type { SettingsFiles } from '../settings/settings'
import type { StaffSession } from '../staff/session'
import { watchSticks } from '../sticks'
import { defaultsOf, type Opened } from '../tour/open'
import { renderPoster } from '../windows/posterRender'
import { browse } from './browse'
import type { InstallDesk } from './calls'
import { watchDrop } from './drop'
import { Installer } from './installer'
import { placesIn } from './places'
import { Proof } from './proof'
import { Shelf } from './shelf'
import { stateOf } from './state'
import { tryPack } from './trial'

/** The stage that packs are installed for. */
export interface InstallStage {
  readonly opening: Promise<Opened>
  readonly flags: Flags
  readonly settings: SettingsFiles
  readonly stage: Guard
  readonly session: StaffSession
  readonly rules: PackRules
  readonly log: (line: string) => void
}

type Calls = Pick<Handlers, keyof StageCalls>

/** What installing adds to a stage. */
export interface Installs {
  readonly desk: Promise<InstallDesk>
  /** The same calls, by which a new pack proves that it paints. */
  readonly observe: (calls: Calls) => Calls
}

/** Looks for packs on sticks and in drop folders as soon as something plays, and proves what was installed. */
export function openInstalls(on: InstallStage): Installs {
  let installer: Installer | undefined
  const proof = new Proof(
    () => void prove(on.rules.store, on.log),
    () => void installer?.giveUp('not painted on the stage'),
  )
  const desk = on.opening.then(async (opened) => {
    const course = new Course(on, opened, proof)
    installer = course.installer
    course.watch()
    const pointer = await readPointer(on.rules.store)
    if (opened.playing.installed && pointer && !pointer.proven) proof.want()
    return course
  })
  return { desk, observe: (calls) => observed(calls, proof) }
}

/** Which pack plays and which one waits for its turn, and where others may come from. */
class Course implements InstallDesk {
  readonly installer: Installer
  readonly keys: string
  readonly #dropFolders: readonly string[]
  readonly #shelf = new Shelf(browse, () => this.changed())
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
    this.installer = new Installer({
      ...{ rules, log, changed: () => this.changed() },
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
    const { seen } = placesIn(app.getPath('userData'))
    const install = (file: string): ReturnType<Installer['install']> => this.installer.install(file, false, false)
    for (const folder of this.#dropFolders) watchDrop({ folder, seen, log, install, results: inbox() })
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
    const { session, stage } = this.on
    if (!session.isOpen) return
    void this.state().then((now) => {
      if (!stage.window.isDestroyed()) tell(stage.window.webContents, 'kiosk:installs-changed', now)
    })
  }

  #play(read: Playing, now: boolean): void {
    const isFree = now || this.opened.host.state.phase === 'attract'
    this.#waiting = isFree ? undefined : read
    if (!isFree) return
    playFromNow(this.opened, read, this.on)
    this.proof.want()
    this.changed()
  }
}

const inbox = (): string => placesIn(app.getPath('userData')).inbox

function observed(calls: Calls, proof: Proof): Calls {
  return {
    ...calls,
    'kiosk:get-boot': async () => {
      const boot = await calls['kiosk:get-boot']()
      proof.fetched()
      return boot
    },
    'kiosk:send-beat': (shown) => {
      proof.beat(shown)
      return calls['kiosk:send-beat'](shown)
    },
  }
}

/** Another pack in the place of what plays; its poster is drawn meanwhile. */
function playFromNow(opened: Opened, read: Playing, { flags, settings, stage, log }: InstallStage): void {
  const { report, geography } = read
  if (!report) return
  opened.playing = read
  opened.host.retell(report.tour, report.manifest.locales)
  opened.host.restart(defaultsOf(read, flags, settings.current.start))
  tell(stage.window.webContents, 'kiosk:report-changed', null)
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
