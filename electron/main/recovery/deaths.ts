import { app } from 'electron'
import { thisMoment } from './moment'
import { isDying, pastDeaths, withDeath } from './rules'
import { dropSmall, readSmall, writeSmall } from './smallFile'

const [alive, deaths, ended] = ['alive.json', 'deaths.json', 'ended.json']

/** Whether the note is this process's own: an order on the command line must not take another's away. */
let noted = false
let endedWell = false

/** How the process before this one ended. */
interface Before {
  /** Without a farewell: killed, crashed, or its power lost. */
  readonly died: boolean
  /** And those before it too, one after the other. */
  readonly dying: boolean
}

/** Notes that this process lives, until it leaves in good order. */
export function noteLife(): Before {
  const died = readSmall(alive) !== undefined
  writeSmall(alive, { pid: process.pid })
  endedWell = readSmall(ended) !== undefined
  dropSmall(ended)
  noted = true
  app.on('will-quit', endWell)
  // Windows ends a session without asking anybody to quit.
  app.on('browser-window-created', (_event, window) => window.on('session-end', endWell))
  if (!died) return { died, dying: false }
  const times = withDeath(readSmall(deaths), thisMoment())
  writeSmall(deaths, times)
  return { died, dying: isDying(times) }
}

/** Deaths of main that still count. */
export const recentDeaths = (): number => pastDeaths(readSmall(deaths), thisMoment()).length

/** Whether somebody ended the process before this one in good order: that it had painted nothing yet is then no fault of what it played. */
export const wasEndedWell = (): boolean => endedWell

/** Somebody ends this process: it need not have painted. */
export function endWell(): void {
  if (noted) writeSmall(ended, {})
  forgetLife()
}

/** This process leaves of its own will. */
export function forgetLife(): void {
  if (noted) dropSmall(alive)
  noted = false
}
