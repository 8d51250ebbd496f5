import { app } from 'electron'
import { thisMoment } from './moment'
import { isReduced } from './rules'
import { readSmall, writeSmall } from './smallFile'

const name = 'reduced.json'

/** The next processes draw in software and without motion. */
export function keepReduced(): void {
  const { at, up } = thisMoment()
  writeSmall(name, { since: at, up })
}

/** Draws in software and without motion where that was asked for; to be called before the app is ready. True where it was. */
export function applyReduced(): boolean {
  const reduced = isReduced(readSmall(name), thisMoment())
  if (reduced && !app.isReady()) {
    app.disableHardwareAcceleration()
    app.commandLine.appendSwitch('force-prefers-reduced-motion')
  }
  return reduced
}
