// The release gate: security and end-to-end tests on the official Electron. Exit code 3 where that cannot be had.
import { spawnSync } from 'node:child_process'
import { projectRoot } from './runtime/places.mjs'

// The doctor ends with this code when the official binary is insisted on and cannot be had.
const NO_OFFICIAL = 3

process.env.BRIEFING_KIOSK_RUNTIME = 'official'
process.exitCode = verify()

/** @returns {number} exit code */
function verify() {
  const doctor = runNode('build/doctor.mjs', '--display', ...process.argv.slice(2))
  if (doctor === NO_OFFICIAL) {
    console.error('NOT RUN: official binary cannot be had here')
    return NO_OFFICIAL
  }
  return (
    doctor ||
    runNode('node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn') ||
    runNode('node_modules/vitest/vitest.mjs', 'run', '--project', 'e2e')
  )
}

/** @param {string[]} args a script of this project with its arguments @returns {number} its exit code */
function runNode(...args) {
  return spawnSync(process.execPath, args, { cwd: projectRoot, stdio: 'inherit' }).status ?? 1
}
