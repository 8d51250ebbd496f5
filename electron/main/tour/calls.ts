import { readAction } from '../../core/actions'
import { noClicker } from '../../core/clicker'
import type { Boot, DisplayAnswer, PackMark, StageCalls, StageSettings, Profile } from '../../core/contract'
import type { Hall } from '../../core/hall'
import type { Page } from '../security/sender'
import { err, ok, type Result } from '../../core/result'
import { readHall, type Settings } from '../../core/settings'
import type { TourState } from '../../core/tour'
import { isHallOpen } from '../care/opening'
import type { Flags } from '../flags'
import type { Handlers } from '../ipc'
import type { Playing } from '../packs'
import type { SettingsFiles } from '../settings/settings'
import type { Opened } from './open'

/** The installer is asked where nothing is known of the hall, but never under a visitor's hands. */
const shouldAsk = (flags: Flags, { current }: SettingsFiles, { phase }: TourState): boolean =>
  flags.setup || (flags.profile === 'kiosk' && current.hall === null && phase === 'attract')

/** What the page says of whoever made the pack. */
const markOf = ({ standing }: Playing): PackMark | null =>
  !standing || standing.state === 'trusted' ? null : standing.state

/** What of the settings the stage shows. */
export const stageSettings = (
  { hall, volume, welcome, idle, hours, clickPages, guide }: Settings,
  profile: Profile,
): StageSettings => ({
  ...{ hall, volume, welcome, warningSeconds: idle.warningSeconds },
  open: isHallOpen(profile, { hours }),
  clickPages: profile === 'laptop' && clickPages,
  clicker: profile === 'laptop' ? guide.clicker : noClicker,
})

/** What the page may ask of its window. */
export interface StageWindow {
  readonly beat: (shown: string, asker?: Page) => void
  readonly leaveFullscreen: () => void
  /** The hall was said anew: other windows of the stage are told. */
  readonly hallKept?: () => void
  /** Takes a guide's answer; whether another display is offered now. */
  readonly answerDisplay: (answer: DisplayAnswer) => boolean
}

/** Answers to what the stage's page asks of tour and hall. */
export type StageHandlers = Omit<Pick<Handlers, keyof StageCalls>, 'kiosk:get-about'>

/** What the stage's page may ask of tour and hall. Knows no Electron. */
export function stageCalls(
  opening: Promise<Opened>,
  flags: Flags,
  settings: SettingsFiles,
  window: StageWindow,
): StageHandlers {
  const boot = ({ playing, host }: Opened): Boot => ({
    profile: flags.profile,
    runtime: `Electron ${process.versions.electron}`,
    setup: shouldAsk(flags, settings, host.state),
    report: playing.report,
    notice: playing.notice,
    mark: markOf(playing),
    tour: host.state,
    defaults: host.defaults,
    ...stageSettings(settings.current, flags.profile),
  })
  return {
    'kiosk:get-boot': async () => ok(boot(await opening)),
    'kiosk:get-geography': async () => ok((await opening).playing.geography),
    'kiosk:send-action': async (input) => {
      const action = readAction(input)
      return action ? ok((await opening).host.accept(action)) : err('not a tour action')
    },
    'kiosk:narration-ended': async (at) => {
      ;(await opening).host.spoken(at)
      return ok(null)
    },
    'kiosk:save-hall': async (input) => {
      const kept = await keepHall(settings, input)
      if (kept.ok) window.hallKept?.()
      return kept
    },
    'kiosk:send-beat': (shown, asker) => {
      if (typeof shown !== 'string') return err('a beat says what is shown')
      window.beat(shown, asker)
      return ok(null)
    },
    'kiosk:leave-fullscreen': () => {
      if (flags.profile === 'laptop') window.leaveFullscreen()
      return ok(null)
    },
    'kiosk:answer-display': (answer) => ok(flags.profile === 'laptop' && window.answerDisplay(answer)),
  }
}

async function keepHall(settings: SettingsFiles, input: unknown): Promise<Result<Hall, string>> {
  const hall = readHall(input)
  if (!hall.ok) return hall
  const kept = await settings.save({ ...settings.current, hall: hall.value })
  if (!kept.ok) console.error(kept.error)
  return kept.ok ? hall : kept
}
