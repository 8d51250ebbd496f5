import { app, session } from 'electron'
import { join } from 'node:path'
import type { TourState } from '../core/tour'
import { ownArguments, readFlags, usage, type Flags } from './flags'
import { registerCalls, tell } from './ipc'
import { choosePack } from './packs'
import { Guard } from './recovery/guard'
import { lockContents, lockSession, shutDebugging } from './security/lockdown'
import { declareScheme, serveScheme } from './security/scheme'
import { SettingsFiles } from './settings/settings'
import { staffCalls } from './staff/calls'
import { StaffSession } from './staff/session'
import { stageCalls } from './tour/calls'
import { playOnChange } from './workshop/live'
import { openTour, type Opened } from './tour/open'
import { leaveFullscreenByKey } from './windows/keys'
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
  registerCalls({
    ...stageCalls(opening, flags, settings, (shown) => stage.beat(shown)),
    ...staffCalls(new StaffSession(), settings),
  })
  app.on('window-all-closed', () => app.quit())
  const opened = await opening
  opened.host.onChange((state) => tell(stage.window.webContents, 'kiosk:tour-changed', state))
  if (flags.watch && flags.pack !== undefined)
    playOnChange(opened, flags.pack, () => tell(stage.window.webContents, 'kiosk:report-changed', null))
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
      leaveFullscreenByKey(stage, flags.profile)
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
