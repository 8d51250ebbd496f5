// AppImage and portable program, by electron-builder on the assembled folder. It and its tools are downloaded when first asked for.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { projectRoot } from '../runtime/places.mjs'
import { programName } from './assemble.mjs'

/** Kept out of package.json: its 300 packages would be fetched by everyone who only starts or tests the program. */
const BUILDER = 'electron-builder@26.17.0'

/** Our name of a target, electron-builder's, the system it is made on and for, and how its file ends. */
const TARGETS = /** @type {const} */ ({
  appimage: { flags: ['--linux', 'AppImage'], platform: 'linux', ending: '.AppImage' },
  portable: { flags: ['--win', 'portable'], platform: 'win32', ending: '-portable.exe' },
})

/** @param {string} target */
export const madeOnlyOn = (target) => TARGETS[/** @type {keyof typeof TARGETS} */ (target)]?.platform

/**
 * @param {keyof typeof TARGETS} target
 * @returns {(app: { folder: string, version: string, mark: string, electronVersion: string }) => Promise<string>} the file's path; rejects
 *   where electron-builder or its tools cannot be had
 */
export const writeWithBuilder = (target) => async (app) => {
  const { flags, ending } = TARGETS[target]
  const file = `${app.folder}${ending}`
  const project = fs.mkdtempSync(path.join(os.tmpdir(), 'briefing-kiosk-builder-'))
  try {
    fs.writeFileSync(path.join(project, 'package.json'), JSON.stringify(projectOf(app, path.basename(file)), null, 2))
    const run = ['exec', '--yes', `--package=${BUILDER}`, '--', 'electron-builder', ...flags, '--x64']
    const { status } = spawnSync('npm', [...run, '--projectDir', project, '--prepackaged', app.folder], {
      cwd: project,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    })
    if (status !== 0)
      throw new Error(
        `${target} was not made: ${BUILDER} or a tool it downloads could not be had, see its words above.`,
      )
    fs.renameSync(path.join(project, 'dist', path.basename(file)), file)
    return file
  } finally {
    fs.rmSync(project, { recursive: true, force: true })
  }
}

/** What electron-builder wants to know of a program that is packed already. @param {{ version: string, mark: string, electronVersion: string }} app @param {string} artifactName */
function projectOf({ version, mark, electronVersion }, artifactName) {
  const { productName, description, license } = JSON.parse(
    fs.readFileSync(path.join(projectRoot, 'package.json'), 'utf8'),
  )
  const icon = path.join(projectRoot, 'build/icons/icon-512.png')
  return {
    name: `${programName}${mark}`,
    ...{ version, description, license },
    author: productName,
    build: {
      appId: `park.briefing.kiosk${mark}`,
      productName: `${productName}${mark && ' (verification)'}`,
      ...{ artifactName, electronVersion, publish: null },
      directories: { output: 'dist' },
      linux: { category: 'Office', icon, executableName: programName },
      win: { icon, executableName: programName },
    },
  }
}
