import fs from 'node:fs'
import path from 'node:path'
import { runtimeFile } from './places.mjs'

/**
 * @typedef {import('./index.d.mts').Runtime} Runtime
 * @typedef {import('./index.d.mts').RuntimeKind} RuntimeKind
 */

/**
 * The runtime as a record with the one line every report of figures carries.
 * @param {RuntimeKind} kind
 * @param {string} electronVersion
 * @param {string} executable absolute path
 * @returns {Runtime}
 */
export function describeRuntime(kind, electronVersion, executable) {
  const remark = kind === 'official' ? 'official' : 'fallback, for verification'
  return { kind, electronVersion, executable, label: `Electron ${electronVersion} (${remark})` }
}

/**
 * The kind asked for by `BRIEFING_KIOSK_RUNTIME`, or null when the doctor may choose.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {RuntimeKind | null} throws on any other word, so that a typing slip never goes unnoticed
 */
export function forcedKind(env = process.env) {
  const asked = env.BRIEFING_KIOSK_RUNTIME
  if (!asked) return null
  if (asked === 'official' || asked === 'fallback') return asked
  throw new Error(`BRIEFING_KIOSK_RUNTIME is "${asked}"; it may be "official" or "fallback".`)
}

/**
 * What the doctor found last. Throws, naming `npm run doctor`, when nothing usable is recorded or another kind is forced.
 * @param {string} [file]
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Runtime}
 */
export function readRuntime(file = runtimeFile, env = process.env) {
  const runtime = parseRuntime(file)
  if (!runtime || !fs.existsSync(runtime.executable)) {
    throw new Error('No Electron is recorded for this project. Run "npm run doctor" first.')
  }
  const forced = forcedKind(env)
  if (forced && forced !== runtime.kind) {
    throw new Error(
      `${runtime.label} is recorded, but "${forced}" is asked for. Run "npm run doctor" with the same BRIEFING_KIOSK_RUNTIME first.`,
    )
  }
  return runtime
}

/** @param {string} file @returns {Runtime | null} */
function parseRuntime(file) {
  try {
    const { kind, electronVersion, executable } = JSON.parse(fs.readFileSync(file, 'utf8'))
    if (kind !== 'official' && kind !== 'fallback') return null
    return describeRuntime(kind, String(electronVersion), String(executable))
  } catch {
    return null
  }
}

/**
 * Records the runtime in one move, so that a reader never meets half a file.
 * @param {Runtime} runtime
 * @param {string} [file]
 */
export function writeRuntime(runtime, file = runtimeFile) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}`
  fs.writeFileSync(draft, `${JSON.stringify(runtime, null, 2)}\n`)
  fs.renameSync(draft, file)
}

/**
 * Guards release builds: only the official binary may ship. Throws for the fallback unless `--verification` is among the arguments.
 * @param {Runtime} runtime
 * @param {readonly string[]} argv
 */
export function assertReleaseRuntime(runtime, argv) {
  if (runtime.kind === 'official' || argv.includes('--verification')) return
  throw new Error(
    `${runtime.label} must not be shipped. Build where the official Electron can be had (see docs/runtime.md), ` +
      'or add --verification to build a package that is only for trying out.',
  )
}
