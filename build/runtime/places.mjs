import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The clone's folder: also the app folder Electron is started with. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** What the doctor found, for every other script. Lives and dies with `node_modules`. */
export const runtimeFile = path.join(projectRoot, 'node_modules/.cache/briefing-kiosk/runtime.json')

/**
 * Where downloads and prepared runtimes are kept, outside the clone so that a fresh clone need not fetch them again.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @param {string} [home]
 */
export function cacheRoot(env = process.env, platform = process.platform, home = os.homedir()) {
  if (env.BRIEFING_KIOSK_CACHE) return path.resolve(env.BRIEFING_KIOSK_CACHE)
  if (env.XDG_CACHE_HOME) return path.join(env.XDG_CACHE_HOME, 'briefing-kiosk')
  if (platform === 'win32') return path.join(env.LOCALAPPDATA ?? path.join(home, 'AppData/Local'), 'briefing-kiosk')
  if (platform === 'darwin') return path.join(home, 'Library/Caches/briefing-kiosk')
  return path.join(home, '.cache/briefing-kiosk')
}
