// npm run verify:chromium [-- --quick]: the built page in Debian's Chromium, which is of the branch of the Electron that ships. What needs
// no Electron is run again there: the tour, hands and touch traces, every fact, and the audit's matrix (--quick: two screens of it).
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { projectRoot } from './runtime/places.mjs'
import { providePackages } from './runtime/provide.mjs'
import { hasProgram, thisSystem } from './runtime/system.mjs'

/** End-to-end tests that hold nothing but the page. */
const PAGE_ALONE = ['chromium', 'walkWide', 'walkUpright', 'everyFact', 'gestures', 'mapHand', 'travel']
const REPORT = path.join(projectRoot, 'out/chromium-report.json')
const AUDIT = 'out/audit-chromium'

const quick = process.argv.includes('--quick')
process.exitCode = await verify()

/** @returns {Promise<number>} exit code */
async function verify() {
  if (!hasProgram('chromium') && !(await providePackages([{ name: 'chromium', t64: false }], thisSystem(), true))) {
    console.error('NOT RUN: Chromium cannot be had here')
    return 3
  }
  const version = /[\d.]+/.exec(spawnSync('chromium', ['--version'], { encoding: 'utf8' }).stdout)?.[0] ?? '?'
  const built = runNode('node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn')
  if (built !== 0) return built
  process.env.KIOSK_E2E_ENGINE = 'chromium'
  const files = PAGE_ALONE.map((name) => `tests/e2e/${name}.test.ts`)
  const tested = runNode(
    ...['node_modules/vitest/vitest.mjs', 'run', '--project', 'e2e', '--project', 'alone', '--maxWorkers', '1'],
    ...['--reporter', 'default', '--reporter', 'json', '--outputFile', REPORT, ...files],
  )
  const screens = quick ? ['--sizes', '1920x1080,1080x1920', '--states', 'plain'] : []
  const audited = runNode('build/audit.mjs', '--engine', 'chromium', '--name', 'chromium', '--out', AUDIT, ...screens)
  console.log(summary(version))
  return tested || audited
}

/** @param {string} version */
function summary(version) {
  const { numPassedTests, numTotalTests } = JSON.parse(fs.readFileSync(REPORT, 'utf8'))
  const pictures = JSON.parse(fs.readFileSync(path.join(projectRoot, AUDIT, 'report.json'), 'utf8'))
  const faults = pictures.reduce(
    (/** @type {number} */ n, /** @type {{ faults: string[] }} */ one) => n + one.faults.length,
    0,
  )
  return `Chromium ${version}, renderer only: ${numPassedTests} of ${numTotalTests} tests, ${pictures.length} pictures, ${faults} faults`
}

/** @param {string[]} args a script of this project with its arguments @returns {number} its exit code */
function runNode(...args) {
  return spawnSync(process.execPath, args, { cwd: projectRoot, stdio: 'inherit' }).status ?? 1
}
