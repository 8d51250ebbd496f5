// Stands before the program in its own main process and does there, once and on command, what no outside hand can do: an exception
// or a rejected promise at a place, another clock, a stick that goes in the middle of an operation. The program knows nothing of it.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { wrapClock } from './clock.mjs'
import { wrapPlaces } from './places.mjs'
import { waitFor, land } from './pulls.mjs'
import { wrapDisk, wrapProcesses } from './sticks.mjs'

const require = createRequire(import.meta.url)
const folder = process.env.CHAOS_FOLDER ?? ''
const orders = join(folder, 'order.json')

/** What waits for its moment here: `{ place, how }`. An order for the next start lies in a file. */
let order
if (existsSync(orders)) {
  take(JSON.parse(readFileSync(orders, 'utf8')))
  rmSync(orders)
}

/** One with a moment of its own, `{ stick, when }` or `{ stop, when }`, waits in every process. */
function take(next) {
  if ('when' in next) waitFor(next)
  else order = next
}

/** At a place: throws, or answers a promise that is rejected, where that was ordered; undefined else. `only`: it can do no other. */
function blow(place, only = order?.how) {
  const how = order?.how
  if (order?.place !== place || how !== only) return undefined
  order = undefined
  land(place)
  const error = new Error(`chaos: ${place}`)
  if (how === 'exception') throw error
  return Promise.reject(error)
}

const electron = require('electron')
globalThis.chaos = { electron, order: take, ...wrapClock(electron, join(folder, 'clock')) }
wrapPlaces({ electron, require, blow })
wrapDisk(require)
wrapProcesses(electron)
