// The fallback Electron carries no default app. This stands in for it: `electron [runtime flags] <app folder> [app's own arguments]`.
// Runs inside Electron's main process (Node 20.18) and does what Electron's default app does, no more.
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const asked = process.argv.slice(1).find((argument) => !argument.startsWith('-'))

if (asked === undefined) {
  fail('Usage: electron [runtime flags] <app folder> [arguments]')
} else {
  // Awaited at the top level: 'ready' must wait until the app has registered its schemes and switches.
  await start(path.resolve(asked)).catch((error) =>
    fail(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  )
}

/** @param {string} target an app folder, an asar file or a script */
async function start(target) {
  const manifest = readManifest(target)
  const name = manifest.productName ?? manifest.name
  if (name) app.setName(name)
  if (manifest.version) app.setVersion(manifest.version)
  const isScript = statSync(target).isFile() && !target.endsWith('.asar')
  app.setAppPath(isScript ? path.dirname(target) : target)
  // As with Electron's own default app: tells the app that its arguments begin after its folder.
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
  await import(pathToFileURL(isScript ? target : path.join(target, manifest.main ?? 'index.js')).href)
}

/** @param {string} target */
function readManifest(target) {
  const file = path.join(target, 'package.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

/** @param {string} message */
function fail(message) {
  console.error(message)
  app.exit(1)
}
