import { app } from 'electron'
import { forgetLife } from './deaths'
import { dropPlace } from './keptPlace'
import { nextArguments } from './rules'

/** Set by who starts the program again whenever it ends: systemd unit, session script, scheduled task. */
export const isSupervised = (): boolean => process.env['BRIEFING_KIOSK_SUPERVISED'] === '1'

/** Tells a supervisor that staff have ended the program; the systemd unit names it. */
const endedByStaff = 76

/** Ends this process for good: nobody starts it again before the next log-on. */
export function leaveForGood(): void {
  forgetLife()
  dropPlace()
  app.exit(isSupervised() ? endedByStaff : 0)
}

/** Ends this process and lets another one take its place: the supervisor's where there is one, else our own. */
export function leaveForAnother(resume: readonly string[]): void {
  forgetLife()
  // A supervisor asks for no farewell, and a process that is left because it is sick is not to be trusted with one.
  if (isSupervised()) process.kill(process.pid, 'SIGKILL')
  app.relaunch({ args: nextArguments(process.argv.slice(1), resume) })
  app.exit(0)
}
