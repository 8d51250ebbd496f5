import { join } from 'node:path'
import type { Flags } from '../flags'
import type { Guard } from '../recovery/guard'
import type { SettingsFiles } from '../settings/settings'
import { openPodium } from '../windows/podium'
import type { Windows } from '../windows/roles'
import { Podium } from './podium'

/** The podium of a visitor's hall, which follows what staff set and which displays there are; none on a guide's laptop. */
export function startPodium(
  flags: Flags,
  settings: SettingsFiles,
  stage: Guard,
  windows: Windows,
  left: () => void,
): Podium | undefined {
  if (flags.profile !== 'kiosk') return undefined
  const podium = new Podium({
    name: () => settings.current.podium,
    open: (on) => openPodium(flags.theme, join(import.meta.dirname, '../preload/index.cjs'), on),
    left,
    log: (line) => console.error(line),
  })
  windows.set('podium', () => podium.window)
  // The stage is told of displays and of what staff set, and goes first.
  stage.onChange(() => podium.follow())
  return podium
}
