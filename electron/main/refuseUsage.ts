import { usage } from './flags'
import { leave } from './recovery/leave'

/** Ends the process (code 2) with what is wrong with the command line, and how it is used. */
export function refuseUsage(message: string): never {
  process.stderr.write(`${message}\n\n${usage}`)
  return leave(2)
}
