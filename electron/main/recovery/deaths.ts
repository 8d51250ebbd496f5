import { app } from 'electron'
import { isDying, pastDeaths, withDeath } from './rules'
import { dropSmall, readSmall, writeSmall } from './smallFile'

const [alive, deaths] = ['alive.json', 'deaths.json']

/** Whether the note is this process's own: an order on the command line must not take another's away. */
let noted = false

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
  noted = true
  app.on('will-quit', forgetLife)
  // Windows ends a session without asking anybody to quit.
  app.on('browser-window-created', (_event, window) => window.on('session-end', forgetLife))
  if (!died) return { died, dying: false }
  const times = withDeath(readSmall(deaths), Date.now())
  writeSmall(deaths, times)
  return { died, dying: isDying(times) }
}

/** Deaths of main that still count. */
export const recentDeaths = (): number => pastDeaths(readSmall(deaths), Date.now()).length

/** This process leaves of its own will. */
export function forgetLife(): void {
  if (noted) dropSmall(alive)
  noted = false
}
