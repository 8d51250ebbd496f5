import { app, session } from 'electron'
import { join } from 'node:path'
import { ownArguments, readFlags, usage, type Flags } from './flags'
import { careCalls } from './care/calls'
import { bringFont } from './care/fonts'
import { keepLogs } from './care/logs'
import { startCare } from './care/start'
import { registerCalls, tell } from './ipc'
import { installCalls } from './installs/calls'
import { carryOut } from './installs/orders'
import { placesIn } from './installs/places'
import { openInstalls } from './installs/start'
import { choosePack, type PackRules } from './packs'
import type { Guard } from './recovery/guard'
import { guardStage } from './recovery/guardStage'
import { answerOthers, becomeOnly, codeOf } from './recovery/instance'
import { watchMain } from './recovery/mainWatch'
import { startCarefully } from './recovery/startCarefully'
import { orderSupervisor } from './recovery/supervisor'
import { lockContents, lockSession, shutDebugging } from './security/lockdown'
import type { PackMedia } from './security/media'
import { declareScheme, serveScheme } from './security/scheme'
import { SettingsFiles } from './settings/settings'
import { staffCalls } from './staff/calls'
import { askForPin } from './staff/setPin'
import { StaffDoor } from './staff/door'
import { openStaff } from './staff/start'
import { stageCalls, stageSettings } from './tour/calls'
import { VisitRecorder } from '../core/visits'
import { visitCalls } from './visits/calls'
import { recordVisits } from './visits/start'
import { VisitStore } from './visits/store'
import { workshopCalls } from './workshop/calls'
import { playOnChange } from './workshop/live'
import { startWorkshop } from './workshop/start'
import { openTour, type Opened } from './tour/open'

/** Start-up as a list; windows last. */
export async function startApp(): Promise<void> {
  const flags = flagsOrExit()
  if (flags.supervisor) return app.exit(orderSupervisor(flags.supervisor))
  if (flags.setPin) return app.exit(askForPin(app.getPath('userData')))
  declareScheme()
  // Chromium has no sandbox for root; everyone else gets it, whatever the command line says.
  if (process.getuid?.() !== 0) app.enableSandbox()
  lockContents()
  if (app.isPackaged && flags.profile === 'kiosk') shutDebugging()
  keepLogs(logsFolder())
  const log = (line: string): void => console.error(line)
  bringFont(app.getPath('userData'), log)
  const only = await becomeOnly(log)
  if (only !== 'only') return app.exit((await carryOut(flags, app.getPath('userData'))) ?? codeOf(only))
  const reduced = startCarefully(log)
  const ended = await carryOut(flags, app.getPath('userData'))
  if (ended !== undefined) return app.exit(ended)
  if (flags.profile === 'kiosk') watchMain(join(logsFolder(), 'main.log'))
  // The pack is read while Chromium starts.
  const reading = choosePack(rules(flags), flags.pack, log)
  await app.whenReady()
  protect(async () => (await opening).playing.media)
  const settings = await SettingsFiles.open(app.getPath('userData'), (line) => console.error(line))
  // The window loads the page while the pack is checked; its first question waits for the answer.
  const opening = reading.then((playing) =>
    openTour(
      playing,
      flags,
      () => (flags.profile === 'kiosk' ? settings.current.idle : undefined),
      settings.current.start,
    ),
  )
  if (flags.workshop) return startWorkshop(opening, flags, settings, resourcesFolder())
  const door = await StaffDoor.open(app.getPath('userData'), log)
  const stage = guardStage(opening, flags, settings, reduced)
  answerOthers(() => stage.toFront())
  const staff = openStaff(opening, flags, settings, door, stage)
  const on = { opening, flags, settings, stage, log }
  const [recorder, store] = [new VisitRecorder(), new VisitStore(join(app.getPath('userData'), 'visits'), log)]
  const installs = openInstalls({ ...on, session: staff.session, rules: rules(flags) })
  registerCalls({
    ...installs.observe(stageCalls(opening, flags, settings, (shown) => stage.beat(shown))),
    ...staffCalls(staff),
    ...careCalls(staff.session, opening, app.getPath('userData')),
    ...visitCalls({
      opening,
      session: staff.session,
      recorder,
      store,
      logs: logsFolder(),
    }),
    ...installCalls(staff.session, installs.desk),
    ...workshopCalls(undefined, undefined),
  })
  app.on('window-all-closed', () => app.quit())
  const opened = await opening
  if (flags.profile === 'kiosk') recordVisits(opened, recorder, store, settings)
  if (flags.profile === 'kiosk')
    startCare({ settings, folder: app.getPath('userData'), log, onHours: () => onHours(opened, settings, stage) })
  opened.host.onChange((state) => tell(stage.window.webContents, 'kiosk:tour-changed', state))
  if (flags.watch && flags.pack !== undefined)
    playOnChange(opened, flags.pack, () => tell(stage.window.webContents, 'kiosk:report-changed', null))
}

/** Whoever is there when the hall closes or opens, the next one begins anew. */
function onHours({ host }: Opened, { current }: SettingsFiles, { window }: Guard): void {
  host.apply({ type: 'leave' })
  tell(window.webContents, 'kiosk:settings-changed', stageSettings(current, 'kiosk'))
}

const logsFolder = (): string => join(app.getPath('userData'), 'logs')

const resourcesFolder = (): string => (app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'resources'))

const rules = ({ profile, workshop }: Flags): PackRules => ({
  ...placesIn(app.getPath('userData')),
  ...{ resources: resourcesFolder(), profile, staged: !workshop },
})

/** Ends the process with a usage message (code 2) where the command line makes no sense. */
function flagsOrExit(): Flags {
  const flags = readFlags(ownArguments(process.argv, process.defaultApp))
  if (flags.ok && !flags.value.help) return flags.value
  if (flags.ok) process.stdout.write(usage)
  else process.stderr.write(`${flags.error}\n\n${usage}`)
  process.exit(flags.ok ? 0 : 2)
}

function protect(media: () => Promise<PackMedia | undefined>): void {
  lockSession(session.defaultSession, (url) => console.error(`blocked request: ${url}`))
  serveScheme(session.defaultSession, join(import.meta.dirname, '../renderer'), media)
}
