// Runs every test: node build/test.mjs, or some: node build/test.mjs <vitest's own words>
// What drives a real Electron waits more than it works. Units run beside it, with the time that it leaves over.
// A driver can lose a real Electron on a crowded machine, and all that was asked of it fails. Few such files (tests/e2e only) are
// run a second time with the machine to themselves; what passes then is named, so that nobody takes it for sound.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
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

const report = 'out/test-report.json'
const drive = ['--project', 'e2e', '--project', 'alone']

/** What vitest reported; nothing where it ended before it could. @param {string} file @returns {TestFile[]} */
const read = (file) => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')).testResults : [])

/**
 * @param {string} file where its report goes
 * @param {readonly string[]} args vitest's own words
 * @returns {Promise<number>} its exit code
 */
const vitest = (file, args) => ended(spawn('vitest', words(file, args), { stdio: 'inherit' }))

/** As vitest above, behind everything else that runs; all it says comes at once when it has ended. @type {typeof vitest} */
async function vitestBehind(file, args) {
  const child = spawn('vitest', words(file, args), { stdio: ['ignore', 'pipe', 'pipe'] })
  if (child.pid !== undefined) os.setPriority(child.pid, os.constants.priority.PRIORITY_LOW)
  const said = [child.stdout, child.stderr].map(async (stream) => Buffer.concat(await stream.toArray()))
  const code = await ended(child)
  for (const text of await Promise.all(said)) process.stdout.write(text)
  return code
}

/** @param {string} file @param {readonly string[]} args */
const words = (file, args) => ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args]

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<number>} */
const ended = (child) =>
  new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', (code) => done(code ?? 1))
  })

async function whole() {
  const beside = 'out/test-report.units.json'
  fs.rmSync(beside, { force: true })
  const codes = await Promise.all([vitestBehind(beside, ['--project', 'unit']), vitest(report, drive)])
  fs.writeFileSync(report, JSON.stringify({ testResults: [...read(beside), ...read(report)] }))
  return Math.max(...codes)
}

async function main() {
  fs.mkdirSync('out', { recursive: true })
  fs.rmSync(report, { force: true })
  const args = process.argv.slice(2)
  const code = args.length > 0 ? await vitest(report, args) : await whole()
  const first = read(report)
  const again = code === 0 ? [] : secondGo(first)
  if (again.length === 0) return code
  const names = again.map((name) => name.slice(name.lastIndexOf('/') + 1)).join(', ')
  console.log(`\nOnce more, with the machine to themselves: ${names}\n`)
  const next = await vitest(report, [...drive, '--maxWorkers', '1', ...again])
  fs.writeFileSync(report, JSON.stringify({ testResults: lastOf(first, read(report)) }))
  if (next === 0) console.log(`Passed the second time only: ${names}`)
  return next
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main()
