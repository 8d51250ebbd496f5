import { app, session } from 'electron'
import { join } from 'node:path'
import { aboutCalls } from './about'
import { ownArguments, readFlags, usage, type Flags } from './flags'
import { careCalls } from './care/calls'
import { bringFont } from './care/fonts'
import { keepLogs } from './care/logs'
import { isHallOpen } from './care/opening'
import { startCare } from './care/start'
import { guideCalls } from './guide/calls'
import { openGuide, type Guide } from './guide/start'
import { registerCalls } from './ipc'
import { installCalls } from './installs/calls'
import { carryOut } from './installs/orders'
import { placesIn } from './installs/places'
import { openInstalls } from './installs/start'
import type { Podium } from './podium/podium'
import { startPodium } from './podium/start'
import { choosePack, type PackRules } from './packs'
import { wasEndedWell } from './recovery/deaths'
import type { Guard } from './recovery/guard'
import { guardStage } from './recovery/guardStage'
import { answerOthers, becomeOnly, codeOf } from './recovery/instance'
import { staysLeft } from './recovery/left'
import { leave, quit } from './recovery/leave'
import { watchMain } from './recovery/mainWatch'
import { shareElsewhere } from './recovery/sharedMemory'
import { startCarefully } from './recovery/startCarefully'
import { orderSupervisor } from './recovery/supervisor'
import { tellStaff } from './recovery/tellStaff'
import { refuseUsage } from './refuseUsage'
import { lockContents, lockSession, shutDebugging } from './security/lockdown'
import type { PackMedia } from './security/media'
import { declareScheme, serveScheme } from './security/scheme'
import { SettingsFiles } from './settings/settings'
import { staffCalls } from './staff/calls'
import { askForPin } from './staff/setPin'
import { StaffDoor } from './staff/door'
import { openStaff } from './staff/start'
import { takeHomeCalls } from './takeHome/calls'
import { openTakeHome } from './takeHome/start'
import { stageCalls, stageSettings, type StageWindow } from './tour/calls'
import { VisitRecorder } from '../core/visits'
import { visitCalls } from './visits/calls'
import { GuessStore } from './visits/guesses'
import { recordVisits } from './visits/start'
import { VisitStore } from './visits/store'
import { Windows } from './windows/roles'
import { workshopCalls } from './workshop/calls'
import { playOnChange } from './workshop/live'
import { startWorkshop } from './workshop/start'
import { toolOrder, useTool } from './tool/start'
import { clocksOf } from './tour/clocks'
import { openTour, type Opened } from './tour/open'

/** A verb of the pack tool where the command line names one, else the tour. */
export async function startApp(): Promise<void> {
  const tool = toolOrder(ownArguments(process.argv, process.defaultApp))
  await (tool ? useTool(tool) : startTour())
}

/** Start-up as a list; windows last. */
async function startTour(): Promise<void> {
  const flags = flagsOrExit()
  leaveWhereOrdered(flags)
  declareScheme()
  // Chromium has no sandbox for root; everyone else gets it, whatever the command line says.
  if (process.getuid?.() !== 0) app.enableSandbox()
  lockContents()
  if (app.isPackaged && flags.profile === 'kiosk') shutDebugging()
  keepLogs(logsFolder())
  const log = (line: string): void => console.error(line)
  shareElsewhere(log)
  bringFont(app.getPath('userData'), log)
  const only = await becomeOnly(log)
  const ended = await carryOut(flags, app.getPath('userData'))
  if (only !== 'only' || ended !== undefined) leave(ended ?? codeOf(only))
  const reduced = startCarefully()
  if (flags.profile === 'kiosk') watchMain(join(logsFolder(), 'main.log'))
  const painted = firstPicture()
  await app.whenReady()
  protect(async () => (await opening).playing.media)
  const settings = await SettingsFiles.open(app.getPath('userData'), (line) => console.error(line))
  // The window loads the page first: reading the pack beside it would take its cores. The page's first question waits for the answer.
  const opening = painted.then(() => openPack(flags, settings, log))
  if (flags.workshop) return startWorkshop(opening, flags, settings, resourcesFolder())
  const door = await StaffDoor.open(app.getPath('userData'), log)
  const stage = guardStage(opening, flags, settings, reduced)
  tellStaff(stage)
  const windows = new Windows()
  windows.set('stage', () => stage.window)
  answerOthers(() => stage.toFront())
  const guide = openGuide(opening, flags, settings, stage, windows, log)
  const podium = startPodium(flags, settings, stage, windows, () => void guide.aids.then((aids) => aids.abandon()))
  const staff = openStaff(opening, flags, settings, door, stage, windows, log)
  const on = { opening, flags, settings, stage, windows, log }
  const [recorder, store] = [new VisitRecorder(), new VisitStore(join(app.getPath('userData'), 'visits'), log)]
  const guesses = flags.profile === 'kiosk' ? new GuessStore(join(app.getPath('userData'), 'visits'), log) : undefined
  const installs = openInstalls({ ...on, session: staff.session, rules: rules(flags, settings) })
  registerCalls({
    ...installs.observe(stageCalls(opening, flags, settings, windowOf({ ...on, guide, podium }))),
    ...guideCalls(guide),
    ...aboutCalls(opening),
    ...staffCalls(staff),
    ...careCalls(staff.session, opening, app.getPath('userData')),
    ...visitCalls({ opening, session: staff.session, recorder, store, guesses, logs: logsFolder() }),
    ...installCalls(staff.session, installs.desk),
    ...takeHomeCalls(staff.session, openTakeHome({ ...on, guide: () => guide.desk?.window })),
    ...workshopCalls(undefined, undefined),
  })
  app.on('window-all-closed', quit)
  const opened = await opening
  if (flags.profile === 'kiosk') {
    recordVisits(opened, recorder, store, settings)
    careForHall(opened, settings, stage, windows)
  }
  opened.host.onChange((state) => windows.tell('kiosk:tour-changed', state))
  podium?.follow()
  if (flags.watch && flags.pack !== undefined)
    playOnChange(opened, flags.pack, () => windows.tell('kiosk:report-changed', null))
}

/** The stage's window as its page may use it, at the podium too. */
const windowOf = ({
  flags,
  settings,
  stage,
  windows,
  guide,
  podium,
}: {
  readonly flags: Flags
  readonly settings: SettingsFiles
  readonly stage: Guard
  readonly windows: Windows
  readonly guide: Guide
  readonly podium: Podium | undefined
}): StageWindow => ({
  ...guide.window,
  beat: (shown, asker) => (asker === 'podium' ? podium : stage)?.beat(shown),
  hallKept: () => windows.tell('kiosk:settings-changed', stageSettings(settings.current, flags.profile)),
})

/** The pack that plays, and its tour. */
async function openPack(flags: Flags, settings: SettingsFiles, log: (line: string) => void): Promise<Opened> {
  const playing = await choosePack(rules(flags, settings), flags.pack, log)
  return openTour(
    playing,
    flags,
    clocksOf(flags, () => settings.current),
    settings.current.start,
  )
}

/** What needs neither a window nor the one instance; and a tour that staff have left stays so until the machine is started anew. */
function leaveWhereOrdered(flags: Flags): void {
  if (flags.supervisor) leave(orderSupervisor(flags.supervisor))
  if (flags.setPin) leave(askForPin(app.getPath('userData')))
  if (flags.profile === 'kiosk' && staysLeft()) leave(0)
}

function careForHall(opened: Opened, settings: SettingsFiles, stage: Guard, windows: Windows): void {
  const log = (line: string): void => console.error(line)
  startCare({
    settings,
    folder: app.getPath('userData'),
    log,
    onHours: () => onHours(opened, settings, stage, windows),
  })
}

/** Whoever is there when the hall closes or opens, the next one begins anew. */
function onHours({ host }: Opened, { current }: SettingsFiles, stage: Guard, windows: Windows): void {
  stage.onHours()
  host.apply({ type: 'leave' })
  host.apply({ type: 'lift' })
  windows.tell('kiosk:settings-changed', stageSettings(current, 'kiosk'))
}

/** Resolves when the first window can show its first picture; after two seconds at the latest, so that a page that fails is answered too. */
const firstPicture = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 2000)
    app.once('browser-window-created', (_, window) => window.once('ready-to-show', resolve))
  })

const logsFolder = (): string => join(app.getPath('userData'), 'logs')

const resourcesFolder = (): string => (app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'resources'))

const rules = ({ profile, workshop }: Flags, settings: SettingsFiles): PackRules => ({
  ...placesIn(app.getPath('userData')),
  ...{
    resources: resourcesFolder(),
    profile,
    shows: () => !workshop && !wasEndedWell() && isHallOpen(profile, settings.current),
  },
})

/** Ends the process with a usage message (code 2) where the command line makes no sense. */
function flagsOrExit(): Flags {
  const flags = readFlags(ownArguments(process.argv, process.defaultApp))
  if (flags.ok && !flags.value.help) return flags.value
  if (!flags.ok) refuseUsage(flags.error)
  process.stdout.write(usage)
  return leave(0)
}

function protect(media: () => Promise<PackMedia | undefined>): void {
  lockSession(session.defaultSession, (url) => console.error(`blocked request: ${url}`))
  serveScheme(session.defaultSession, join(import.meta.dirname, '../renderer'), media)
}
