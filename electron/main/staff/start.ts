import { screen } from 'electron'
import { networkInterfaces } from 'node:os'
import { besidePodium, wallName, wallTrouble, type WallTrouble } from '../../core/wall'
import type { Settings } from '../../core/settings'
import { openControl } from '../control/open'
import type { Flags } from '../flags'
import type { Guard } from '../recovery/guard'
import { dropPlace } from '../recovery/keptPlace'
import { leaveForAnother, leaveForGood } from '../recovery/leave'
import type { SettingsFiles } from '../settings/settings'
import { stageSettings } from '../tour/calls'
import { defaultsOf, type Opened } from '../tour/open'
import type { Windows } from '../windows/roles'
import { runtimeSince } from './age'
import type { StaffTools } from './calls'
import type { StaffDoor } from './door'
import { StaffSession } from './session'

/** The staff's tools over a guarded stage. */
export function openStaff(
  opening: Promise<Opened>,
  flags: Flags,
  settings: SettingsFiles,
  door: StaffDoor,
  stage: Guard,
  windows: Windows,
  log: (line: string) => void,
): StaffTools {
  const session = new StaffSession(() => windows.tell('kiosk:staff-left', null))
  const trouble = (span: Settings['span']): WallTrouble | undefined =>
    wallTrouble(besidePodium(screen.getAllDisplays(), settings.current.podium), span)
  const control = openControl({ opening, flags, settings, session, windows, log })
  return {
    ...{ session, settings, door, control },
    view: () => ({
      displays: displays(),
      wall: trouble('all') ?? null,
      addresses: addresses(),
      runtimeSince: runtimeSince(process.versions.electron),
    }),
    wallNotes: () => {
      const wrong = trouble(settings.current.span)
      return wrong ? [{ kind: 'wall', trouble: wrong }] : []
    },
    use: (next) => {
      control.use(next.control)
      void opening.then((opened) => use(opened, flags, next, stage, windows))
    },
    quit: leaveForGood,
    restart: () => {
      dropPlace()
      leaveForAnother([])
    },
  }
}

function use({ host, playing }: Opened, flags: Flags, settings: Settings, stage: Guard, windows: Windows): void {
  host.restart(defaultsOf(playing, flags, settings.start))
  windows.tell('kiosk:settings-changed', stageSettings(settings, flags.profile))
  stage.toItsDisplay()
}

function displays(): ReturnType<StaffTools['view']>['displays'] {
  const primary = screen.getPrimaryDisplay().id
  return screen.getAllDisplays().map(({ id, label, bounds, size, scaleFactor }) => ({
    ...{ id, name: label, known: wallName({ label, bounds }), primary: id === primary },
    ...{ width: Math.round(size.width * scaleFactor), height: Math.round(size.height * scaleFactor) },
  }))
}

/** IPv4: of the machine itself first, then of its networks. */
const addresses = (): readonly string[] => [
  '127.0.0.1',
  ...Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address),
]
