// Runs every test: node build/test.mjs [vitest's own words]
// A driver can lose a real Electron on a crowded machine, and all that was asked of it fails. Few such files (tests/e2e only) are
// run a second time with the machine to themselves; what passes then is named, so that nobody takes it for sound.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/** More than so many files at once is no accident. */
const most = 3

/** @typedef {{ name: string, status: string }} TestFile a file's path and how it ended, as vitest reports it */

/**
 * @param {readonly TestFile[]} files
 * @returns {string[]} files to run again; none when a test without an Electron failed, or too many did
 */
export function secondGo(files) {
  const failed = files.filter(({ status }) => status === 'failed').map(({ name }) => name)
  const isAccident = failed.length <= most && failed.every((name) => name.includes('/tests/e2e/'))
  return isAccident ? failed : []
}

/**
 * @param {readonly TestFile[]} first @param {readonly TestFile[]} second
 * @returns {TestFile[]} every file once, as it ended last
 */
export function lastOf(first, second) {
  const again = new Map(second.map((file) => [file.name, file]))
  return first.map((file) => again.get(file.name) ?? file)
}

/** @param {string} file @returns {{ testResults: TestFile[] }} */
const read = (file) => JSON.parse(fs.readFileSync(file, 'utf8'))
/** @param {string[]} args */
const vitest = (...args) => spawnSync('vitest', ['run', ...args], { stdio: 'inherit' }).status ?? 1

function main() {
  const report = 'out/test-report.json'
  fs.rmSync(report, { force: true })
  const code = vitest(...process.argv.slice(2))
  if (code === 0 || !fs.existsSync(report)) return code
  const first = read(report)
  const again = secondGo(first.testResults)
  if (again.length === 0) return code
  const names = again.map((name) => name.slice(name.lastIndexOf('/') + 1)).join(', ')
  console.log(`\nOnce more, with the machine to themselves: ${names}\n`)
  const next = vitest('--project', 'e2e', '--project', 'alone', '--maxWorkers', '1', ...again)
  fs.writeFileSync(report, JSON.stringify({ testResults: lastOf(first.testResults, read(report).testResults) }))
  if (next === 0) console.log(`Passed the second time only: ${names}`)
  return next
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main()
