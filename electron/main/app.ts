import { app, session } from 'electron'
import { join } from 'node:path'
import { ownArguments, readFlags, usage, type Flags } from './flags'
import { bringFont } from './care/fonts'
import { keepLogs } from './care/logs'
import { logsFolder, resourcesFolder } from './folders'
import { registerCalls } from './ipc'
import { guardStage } from './recovery/guardStage'
import { answerOthers, becomeOnly, codeOf } from './recovery/instance'
import { staysLeft } from './recovery/left'
import { leave, quit } from './recovery/leave'
import { watchMain } from './recovery/mainWatch'
import { shareElsewhere } from './recovery/sharedMemory'
import { startCarefully } from './recovery/startCarefully'
import { tellStaff } from './recovery/tellStaff'
import { refuseUsage } from './refuseUsage'
import type { Running } from './running'
import { lockContents, lockSession, shutDebugging } from './security/lockdown'
import type { PackMedia } from './security/media'
import { declareScheme, serveScheme } from './security/scheme'
import { SettingsFiles } from './settings/settings'
import { toolOrder, useTool } from './tool/start'
import { Windows } from './windows/roles'

/** A verb of the pack tool where the command line names one, else the tour. */
export async function startApp(): Promise<void> {
  const tool = toolOrder(ownArguments(process.argv, process.defaultApp))
  await (tool ? useTool(tool) : startTour())
}

/** Start-up as a list; windows last. */
async function startTour(): Promise<void> {
  const flags = flagsOrExit()
  await leaveWhereOrdered(flags)
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
  const ended = hasOrders(flags)
    ? await (await import('./installs/orders')).carryOut(flags, app.getPath('userData'))
    : undefined
  if (only !== 'only' || ended !== undefined) leave(ended ?? codeOf(only))
  const reduced = startCarefully()
  if (flags.profile === 'kiosk') watchMain(join(logsFolder(), 'main.log'))
  const painted = firstPicture()
  await app.whenReady()
  protect(async () => (await opening).playing.media)
  const settings = await SettingsFiles.open(app.getPath('userData'), (line) => console.error(line))
  // The window loads the page first: reading the pack beside it would take its cores. The page's first question waits for the answer.
  const opening = painted.then(async () => (await import('./tour/openPack')).openPack(flags, settings, log))
  if (flags.workshop)
    return (await import('./workshop/start')).startWorkshop(opening, flags, settings, resourcesFolder())
  const stage = guardStage(opening, flags, settings, reduced)
  tellStaff(stage)
  const windows = new Windows()
  windows.set('stage', () => stage.window)
  answerOthers(() => stage.toFront())
  app.on('window-all-closed', quit)
  // To read the rest of the program takes as long as all of this: it is read when the page, which is painted by then, asks first.
  let running: Promise<Running> | undefined
  const run = (): Promise<Running> =>
    (running ??= import('./running').then((rest) => rest.run({ opening, flags, settings, stage, windows, log })))
  registerCalls(async () => (await run()).answer)
  await opening
  await (
    await run()
  ).whole
}

const hasOrders = ({ trustKeys = [], install }: Flags): boolean => trustKeys.length > 0 || install !== undefined

/** What needs neither a window nor the one instance; and a tour that staff have left stays so until the machine is started anew. */
async function leaveWhereOrdered(flags: Flags): Promise<void> {
  if (flags.supervisor) leave((await import('./recovery/supervisor')).orderSupervisor(flags.supervisor))
  if (flags.setPin) leave((await import('./staff/setPin')).askForPin(app.getPath('userData')))
  if (flags.profile === 'kiosk' && staysLeft()) leave(0)
}

/** Resolves when the first window can show its first picture; after two seconds at the latest, so that a page that fails is answered too. */
const firstPicture = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 2000)
    app.once('browser-window-created', (_, window) => window.once('ready-to-show', resolve))
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
