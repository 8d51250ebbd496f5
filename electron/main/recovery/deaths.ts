import { app } from 'electron'
import { isDying, withDeath } from './rules'
import { dropSmall, readSmall, writeSmall } from './smallFile'

const [alive, deaths] = ['alive.json', 'deaths.json']

/** Notes that this process lives, until it leaves in good order. True where those before it died one after the other. */
export function noteLife(): boolean {
  const died = readSmall(alive) !== undefined
  writeSmall(alive, { pid: process.pid })
  app.on('will-quit', forgetLife)
  if (!died) return false
  const times = withDeath(readSmall(deaths), Date.now())
  writeSmall(deaths, times)
  return isDying(times)
}

/** This process leaves of its own will. */
export const forgetLife = (): void => dropSmall(alive)
