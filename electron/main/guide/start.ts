import { app } from 'electron'
import { join } from 'node:path'
import type { Flags } from '../flags'
import type { Guard } from '../recovery/guard'
import type { SettingsFiles } from '../settings/settings'
import { stageSettings, type StageWindow } from '../tour/calls'
import type { Opened } from '../tour/open'
import { openConsole } from '../windows/console'
import { DisplayOffer } from '../windows/displayOffer'
import { obeyKeys } from '../windows/keys'
import type { Windows } from '../windows/roles'
import { GuideAids } from './aids'
import { RehearsalFile } from './rehearsalFile'
import { GuideConsole, type ConsoleNeeds } from './console'

/** A guide's tools over the stage: the console, where the profile has a guide, and the stage's window as its page may use it. */
export interface Guide {
  readonly desk: GuideConsole | undefined
  readonly aids: Promise<GuideAids>
  readonly window: StageWindow
}

export function openGuide(
  opening: Promise<Opened>,
  flags: Flags,
  settings: SettingsFiles,
  stage: Guard,
  windows: Windows,
  log: (line: string) => void,
): Guide {
  const led = flags.profile === 'laptop'
  const aids = opening.then((opened) => new GuideAids(opened, (now) => windows.tell('kiosk:aids-changed', now)))
  const desk = led ? openDesk({ opening, settings, stage, log }, windows, aids) : undefined
  windows.set('console', () => desk?.window)
  const offer = desk && offerTo(desk, settings, stage, windows)
  return {
    ...{ desk, aids },
    window: {
      beat: (shown) => stage.beat(shown),
      leaveFullscreen: () => stage.leaveFullscreen(),
      answerDisplay: (answer) => offer?.answer(answer) ?? false,
    },
  }
}

function openDesk(
  needs: Pick<ConsoleNeeds, 'opening' | 'settings' | 'stage' | 'log'>,
  windows: Windows,
  aids: Promise<GuideAids>,
): GuideConsole {
  return new GuideConsole({
    ...needs,
    shelf: new RehearsalFile(app.getPath('userData'), needs.log),
    open: (on) => {
      const window = openConsole(join(import.meta.dirname, '../preload/index.cjs'), on)
      obeyKeys(window, 'laptop')
      return window
    },
    tell: (state) => windows.tell('kiosk:console-changed', state),
    point: (at) => windows.tell('kiosk:pointed', at),
    kept: (now) => windows.tell('kiosk:settings-changed', stageSettings(now, 'laptop')),
    left: () => void aids.then((one) => one.abandon()),
  })
}

const offerTo = (desk: GuideConsole, settings: SettingsFiles, stage: Guard, windows: Windows): DisplayOffer =>
  new DisplayOffer({
    display: () => stage.display,
    moveTo: (display) => stage.moveTo(display),
    tell: (offered) => windows.tell('kiosk:display-offered', offered),
    remembered: () => settings.current.guide.stageOn,
    taken: () => desk.take(),
  })
