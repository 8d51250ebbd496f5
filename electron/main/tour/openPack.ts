import { app } from 'electron'
import { isHallOpen } from '../care/opening'
import type { Flags } from '../flags'
import { resourcesFolder } from '../folders'
import { placesIn } from '../installs/places'
import { choosePack, type PackRules } from '../packs'
import { wasEndedWell } from '../recovery/deaths'
import type { SettingsFiles } from '../settings/settings'
import { clocksOf } from './clocks'
import { openTour, type Opened } from './open'

/** Where packs lie on this machine, and by which rules they play. */
export const packRules = ({ profile, workshop }: Flags, settings: SettingsFiles): PackRules => ({
  ...placesIn(app.getPath('userData')),
  ...{
    resources: resourcesFolder(),
    profile,
    shows: () => !workshop && !wasEndedWell() && isHallOpen(profile, settings.current),
  },
})

/** The pack that plays, and its tour. */
export async function openPack(flags: Flags, settings: SettingsFiles, log: (line: string) => void): Promise<Opened> {
  const playing = await choosePack(packRules(flags, settings), flags.pack, log)
  return openTour(
    playing,
    flags,
    clocksOf(flags, () => settings.current),
    settings.current.start,
  )
}
