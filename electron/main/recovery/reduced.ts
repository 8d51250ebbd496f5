import { app } from 'electron'
import { uptime } from 'node:os'
import { isReduced, type Moment } from './rules'
import { readSmall, writeSmall } from './smallFile'

const name = 'reduced.json'
const now = (): Moment => ({ at: Date.now(), up: uptime() * 1000 })

/** The next processes draw in software and without motion. */
export function keepReduced(): void {
  const { at, up } = now()
  writeSmall(name, { since: at, up })
}

/** Draws in software and without motion where that was asked for; to be called before the app is ready. True where it was. */
export function applyReduced(): boolean {
  const reduced = isReduced(readSmall(name), now())
  if (reduced && !app.isReady()) {
    app.disableHardwareAcceleration()
    app.commandLine.appendSwitch('force-prefers-reduced-motion')
  }
  return reduced
}
