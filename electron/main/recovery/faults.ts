import { app, dialog } from 'electron'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { lineOf, recovery } from './events'
import { lastWords } from './lastWords'
import { leaveBroken, Leaving } from './leave'

/** Longest reason that is written down, characters. */
const longest = 4000
const told = (reason: unknown): string => inspect(reason, { depth: 3 }).slice(0, longest)

const log = (): string => join(app.getPath('userData'), 'logs', 'main.log')

let ending = false

/** What main can no longer be trusted after: its reason is on disk before the process ends, and another one takes its place. */
export function endByFault(what: string, reason: unknown): void {
  if (ending || reason instanceof Leaving) return
  ending = true
  lastWords(log(), `recovery: ${what} in main, the process ends: ${told(reason)}`)
  leaveBroken()
}

/**
 * From now on nothing that fails in main is shown to whoever stands before the stage, and nothing fails without a reason in the
 * log. An exception ends the process: it was thrown out of a place that nobody can name any more. A promise that was rejected and
 * that nobody waits for only abandons its own task: it is written down and the tour goes on, under the guard's eyes.
 */
export function catchFaults(): void {
  recovery.read((event) => console.error(lineOf(event)))
  process.on('uncaughtException', (error) => endByFault('an exception', error))
  process.on('unhandledRejection', (reason) => {
    if (!(reason instanceof Leaving)) recovery.tell({ kind: 'rejected', reason: told(reason) })
  })
  dialog.showErrorBox = (title, content) => lastWords(log(), `recovery: not shown: ${title}: ${content}`)
  app.on('child-process-gone', (_event, { type, name, reason, exitCode }) => {
    if (reason !== 'clean-exit') recovery.tell({ kind: 'process-gone', name: name ?? type, reason, code: exitCode })
  })
}
