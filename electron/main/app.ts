import { app, session, type BrowserWindow } from 'electron'
import { join } from 'node:path'
import { readAction } from '../core/actions'
import type { Boot } from '../core/contract'
import type { Hall } from '../core/hall'
import { err, ok, type Result } from '../core/result'
import { readHall } from '../core/settings'
import { findStop, walkOf } from '../core/route'
import type { TourDefaults, TourState } from '../core/tour'
import { aboutProgram } from './about'
import { ownArguments, readFlags, usage, type Flags } from './flags'
import { registerCalls, tell } from './ipc'
import { choosePack, type Playing } from './packs'
import { Guard } from './recovery/guard'
import { lockContents, lockSession, shutDebugging } from './security/lockdown'
import { declareScheme, serveScheme } from './security/scheme'
import { SettingsFiles } from './settings/settings'
import { kioskIdle, TourHost } from './tour/host'
import { openStage } from './windows/stage'

/** Start-up as a list; windows last. */
export async function startApp(): Promise<void> {
  const flags = flagsOrExit()
  declareScheme()
  // Chromium has no sandbox for root; everyone else gets it, whatever the command line says.
  if (process.getuid?.() !== 0) app.enableSandbox()
  lockContents()
  if (app.isPackaged && flags.profile === 'kiosk') shutDebugging()
  // The pack is read while Chromium starts.
  const reading = choosePack(resourcesFolder(), flags.pack)
  await app.whenReady()
  protect()
  const settings = await SettingsFiles.open(app.getPath('userData'), (line) => console.error(line))
  // The window loads the page while the pack is checked; its first question waits for the answer.
  const opening = reading.then((playing) => openTour(playing, flags))
  const stage = guardStage(opening, flags)
  answerCalls(opening, flags, settings, (shown) => stage.beat(shown))
  app.on('window-all-closed', () => app.quit())
  const { host } = await opening
  host.onChange((state) => tell(stage.window.webContents, 'kiosk:tour-changed', state))
}

/** What plays, and its tour. */
interface Opened {
  readonly playing: Playing
  readonly host: TourHost
}

function openTour(playing: Playing, flags: Flags): Opened {
  const host = hostFor(playing, flags)
  placeAtScene(host, playing, flags)
  return { playing, host }
}

/** Opens the stage and keeps it alive; another window, or another process, comes back to the scene the tour is at. */
function guardStage(opening: Promise<Opened>, flags: Flags): Guard {
  let shouldShow: string | undefined
  let resume: readonly string[] = []
  void opening.then(({ playing, host }) => {
    const look = ({ phase, walk, scene, step }: TourState): void => {
      const stop = walk.stops[scene]
      const tour = phase !== 'attract' && stop !== undefined
      shouldShow = !playing.report ? undefined : tour ? `${stop.scene}/${stop.steps[step] ?? ''}` : 'attract'
      resume = tour ? [`--scene=${stop.scene}/${step + 1}`] : []
    }
    look(host.state)
    host.onChange(look)
  })
  return new Guard({
    open: () => {
      const stage = openStage(flags.profile, flags.theme, join(import.meta.dirname, '../preload/index.cjs'))
      leaveFullscreenByKey(stage, flags)
      return stage
    },
    expected: () => shouldShow,
    resume: () => resume,
    log: (line) => console.error(line),
  })
}

const resourcesFolder = (): string => (app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'resources'))

/** Ends the process with a usage message (code 2) where the command line makes no sense. */
function flagsOrExit(): Flags {
  const flags = readFlags(ownArguments(process.argv, process.defaultApp))
  if (flags.ok && !flags.value.help) return flags.value
  if (flags.ok) process.stdout.write(usage)
  else process.stderr.write(`${flags.error}\n\n${usage}`)
  process.exit(flags.ok ? 0 : 2)
}

function protect(): void {
  lockSession(session.defaultSession, (url) => console.error(`blocked request: ${url}`))
  serveScheme(session.defaultSession, join(import.meta.dirname, '../renderer'))
}

function hostFor(playing: Playing, flags: Flags): TourHost {
  const tour = playing.report?.tour ?? { attract: { figures: [] }, scenes: [], routes: [] }
  const locales = playing.report?.manifest.locales ?? ['zh-CN', 'en']
  if (flags.lang !== undefined && !locales.includes(flags.lang)) {
    refuse(`--lang: this pack speaks ${locales.join(', ')}, not "${flags.lang}"`)
  }
  if (flags.route !== undefined && !tour.routes.some((route) => route.id === flags.route)) {
    refuse(`unknown route: ${flags.route}; this pack has ${tour.routes.map((route) => route.id).join(', ')}`)
  }
  const defaults: TourDefaults = {
    locale: flags.lang ?? locales[0] ?? 'zh-CN',
    theme: flags.theme,
    walk: walkOf(tour, flags.route ?? ''),
    locales,
  }
  return new TourHost(tour, defaults, flags.profile === 'kiosk' ? kioskIdle : undefined)
}

/** `--scene map/2` skips attract; a scene the pack does not have is a usage error. */
function placeAtScene(host: TourHost, playing: Playing, flags: Flags): void {
  if (flags.scene === undefined || !playing.report) return
  const stop = findStop(host.state.walk, flags.scene)
  if (!stop) {
    const names = host.state.walk.stops.map((s) => `${s.scene} (1–${s.steps.length})`).join(', ')
    refuse(`unknown scene: ${flags.scene}; this pack has ${names}`)
  } else {
    host.apply({ type: 'jump', ...stop })
  }
}

function refuse(message: string): void {
  process.stderr.write(`${message}\n\n${usage}`)
  process.exit(2)
}

/** The installer is asked where nothing is known of the hall, but never under a visitor's hands. */
const shouldAsk = (flags: Flags, { current }: SettingsFiles, { phase }: TourState): boolean =>
  flags.setup || (flags.profile === 'kiosk' && current.hall === null && phase === 'attract')

function answerCalls(
  opening: Promise<Opened>,
  flags: Flags,
  settings: SettingsFiles,
  beat: (shown: string) => void,
): void {
  const boot = ({ playing, host }: Opened): Boot => ({
    profile: flags.profile,
    runtime: `Electron ${process.versions.electron}`,
    hall: settings.current.hall,
    setup: shouldAsk(flags, settings, host.state),
    report: playing.report,
    notice: playing.notice,
    tour: host.state,
    defaults: host.defaults,
  })
  registerCalls({
    'kiosk:get-boot': async () => ok(boot(await opening)),
    'kiosk:get-geography': async () => ok((await opening).playing.geography),
    'kiosk:get-about': async () => {
      const list = join(import.meta.dirname, '../renderer/licences.json')
      return ok(await aboutProgram(list, (await opening).playing.notes))
    },
    'kiosk:send-action': async (input) => {
      const action = readAction(input)
      return action ? ok((await opening).host.accept(action)) : err('not a tour action')
    },
    'kiosk:save-hall': (input) => keepHall(settings, input),
    'kiosk:send-beat': (shown) => {
      if (typeof shown !== 'string') return err('a beat says what is shown')
      beat(shown)
      return ok(null)
    },
  })
}

async function keepHall(settings: SettingsFiles, input: unknown): Promise<Result<Hall, string>> {
  const hall = readHall(input)
  if (!hall.ok) return hall
  const kept = await settings.save({ ...settings.current, hall: hall.value })
  if (!kept.ok) console.error(kept.error)
  return kept.ok ? hall : kept
}

/** On the laptop Esc and F11 only change full screen, Ctrl+Q quits; on the kiosk these keys do nothing. */
function leaveFullscreenByKey(stage: BrowserWindow, flags: Flags): void {
  if (flags.profile === 'kiosk') return
  stage.webContents.on('before-input-event', (event, input) => {
    if (input.type !== 'keyDown') return
    if (input.key === 'Escape' && stage.isFullScreen()) stage.setFullScreen(false)
    else if (input.key === 'F11') stage.setFullScreen(!stage.isFullScreen())
    else if (input.control && input.key.toLowerCase() === 'q') app.quit()
    else return
    event.preventDefault()
  })
}
