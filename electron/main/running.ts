import { app } from 'electron'
import { join } from 'node:path'
import { VisitRecorder } from '../core/visits'
import { aboutCalls } from './about'
import { answersOf } from './answers'
import { careCalls } from './care/calls'
import { startCare } from './care/start'
import type { Flags } from './flags'
import { logsFolder } from './folders'
import { guideCalls } from './guide/calls'
import { openGuide } from './guide/start'
import { installCalls } from './installs/calls'
import { openInstalls } from './installs/start'
import type { Answer } from './ipc'
import { startPodium } from './podium/start'
import type { Guard } from './recovery/guard'
import type { SettingsFiles } from './settings/settings'
import { staffCalls } from './staff/calls'
import { StaffDoor } from './staff/door'
import { openStaff } from './staff/start'
import { takeHomeCalls } from './takeHome/calls'
import { openTakeHome } from './takeHome/start'
import { stageCalls, stageSettings, type StageWindow } from './tour/calls'
import type { Opened } from './tour/open'
import { packRules } from './tour/openPack'
import { visitCalls } from './visits/calls'
import { GuessStore } from './visits/guesses'
import { recordVisits } from './visits/start'
import { VisitStore } from './visits/store'
import type { Windows } from './windows/roles'
import { workshopCalls } from './workshop/calls'
import { playOnChange } from './workshop/live'

/** What the start has made until the page asks first. */
export interface Begun {
  readonly opening: Promise<Opened>
  readonly flags: Flags
  readonly settings: SettingsFiles
  readonly stage: Guard
  readonly windows: Windows
  readonly log: (line: string) => void
}

export interface Running {
  /** What the pages are answered with. */
  readonly answer: Answer
  /** Resolves when all of it runs; rejects where the pack cannot be opened. */
  readonly whole: Promise<void>
}

/** All that stands around the stage: guide, podium, staff, installs, visits. */
export async function run(begun: Begun): Promise<Running> {
  const { opening, flags, settings, stage, windows, log } = begun
  const userData = app.getPath('userData')
  const door = await StaffDoor.open(userData, log)
  const guide = openGuide(opening, flags, settings, stage, windows, log)
  const podium = startPodium(flags, settings, stage, windows, () => void guide.aids.then((aids) => aids.abandon()))
  const staff = openStaff(opening, flags, settings, door, stage, windows, log)
  const [recorder, store] = [new VisitRecorder(), new VisitStore(join(userData, 'visits'), log)]
  const guesses = flags.profile === 'kiosk' ? new GuessStore(join(userData, 'visits'), log) : undefined
  const installs = openInstalls({ ...begun, session: staff.session, rules: packRules(flags, settings) })
  const window: StageWindow = {
    ...guide.window,
    // The stage's window as its page may use it, at the podium too.
    beat: (shown, asker) => (asker === 'podium' ? podium : stage)?.beat(shown),
    hallKept: () => windows.tell('kiosk:settings-changed', stageSettings(settings.current, flags.profile)),
  }
  const answer = answersOf({
    ...installs.observe(stageCalls(opening, flags, settings, window)),
    ...guideCalls(guide),
    ...aboutCalls(opening),
    ...staffCalls(staff),
    ...careCalls(staff.session, opening, userData),
    ...visitCalls({ opening, session: staff.session, recorder, store, guesses, logs: logsFolder() }),
    ...installCalls(staff.session, installs.desk),
    ...takeHomeCalls(staff.session, openTakeHome({ ...begun, guide: () => guide.desk?.window })),
    ...workshopCalls(undefined, undefined),
  })
  const follow = async (): Promise<void> => {
    const opened = await opening
    if (flags.profile === 'kiosk') {
      recordVisits(opened, recorder, store, settings)
      startCare({ settings, folder: userData, log, onHours: () => onHours(opened, begun) })
    }
    opened.host.onChange((state) => windows.tell('kiosk:tour-changed', state))
    podium?.follow()
    if (flags.watch && flags.pack !== undefined)
      playOnChange(opened, flags.pack, () => windows.tell('kiosk:report-changed', null))
  }
  return { answer, whole: follow() }
}

/** Whoever is there when the hall closes or opens, the next one begins anew. */
function onHours({ host }: Opened, { settings, stage, windows }: Begun): void {
  stage.onHours()
  host.apply({ type: 'leave' })
  host.apply({ type: 'lift' })
  windows.tell('kiosk:settings-changed', stageSettings(settings.current, 'kiosk'))
}
