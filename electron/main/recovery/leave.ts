import { app } from 'electron'
import { endWell, forgetLife, recentDeaths } from './deaths'
import { dropPlace } from './keptPlace'
import { keepLeft } from './left'
import { nextArguments, startsAgain } from './rules'

/** Set by who starts the program again whenever it ends: systemd unit, session script, scheduled task. */
export const isSupervised = (): boolean => process.env['BRIEFING_KIOSK_SUPERVISED'] === '1'

/** Tells a supervisor that staff have ended the program: this signal, on Windows this code. The systemd unit and the session script name both. */
const byStaff = { signal: 'SIGUSR2', code: 76 } as const

// Every end of main that is meant goes through this file: the linter refuses it anywhere else. An end that does not say so counts
// as a death, and three of them take the machine's GPU and motion away.

/** Thrown where a process leaves: Electron's exit lets what runs run on, and nothing may be begun any more. */
export class Leaving extends Error {}

/** Ends this process now, as the command line or another instance wants it. */
export function leave(code: number): never {
  forgetLife()
  app.exit(code)
  throw new Leaving(`with code ${code}`)
}

/** Ends the program as its user wants it, windows first. */
export const quit = (): void => app.quit()

/** Ends this process for good: nobody starts it again before the next log-on. */
export function leaveForGood(): void {
  endWell()
  keepLeft()
  dropPlace()
  // An exit waits for every thread: one that a dead share holds would keep the display black for as long as that is dead.
  if (isSupervised() && process.platform !== 'win32') process.kill(process.pid, byStaff.signal)
  app.exit(isSupervised() ? byStaff.code : 0)
}

/** Ends this process and lets another one take its place: the supervisor's where there is one, else our own. */
export function leaveForAnother(resume: readonly string[]): void {
  forgetLife()
  giveWay(nextArguments(process.argv.slice(1), resume))
}

/** Ends a main that has failed. That is a death: the tour's place stays for whoever comes next, and so does what counts deaths. */
export function leaveBroken(): void {
  // Whoever asked the pack tool for something waits for its end, and asks again himself.
  if (process.argv.includes('--tool')) app.exit(1)
  else if (isSupervised() || startsAgain(recentDeaths())) giveWay(process.argv.slice(1))
  else app.exit(1)
}

function giveWay(args: string[]): void {
  // A supervisor asks for no farewell, and a process that is left because it is sick is not to be trusted with one.
  if (isSupervised()) process.kill(process.pid, 'SIGKILL')
  app.relaunch({ args })
  app.exit(0)
}
