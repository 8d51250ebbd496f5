// Ends .ci/run: node build/summarize.mjs <vitest's JSON report> <exit code of the test command>
// Prints `N passed, N failed` as the last line; fails when anything failed or nothing ran. Runs on any Node.
import fs from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/**
 * @typedef {object} Summary
 * @property {string} line the last line of the run
 * @property {number} exitCode
 * @property {string[]} remarks what the line alone does not tell
 */

/**
 * A test file that could not even be loaded counts as one failure: its tests never ran.
 * @param {unknown} report vitest's JSON report, or null when there is none
 * @param {number} commandCode exit code of the test command
 * @returns {Summary}
 */
export function summarize(report, commandCode) {
  const files = filesOf(report)
  const passed = sum(files.map((file) => countOf(file, 'passed')))
  const failed = sum(files.map((file) => countOf(file, 'failed') || (file.status === 'failed' ? 1 : 0)))
  const remarks = []
  if (passed + failed === 0) remarks.push('No test ran.')
  else if (commandCode !== 0 && failed === 0)
    remarks.push(`The test command ended with code ${commandCode} though no test failed.`)
  const isGood = commandCode === 0 && failed === 0 && passed > 0
  return { line: `${passed} passed, ${failed} failed`, exitCode: isGood ? 0 : commandCode || 1, remarks }
}

/** @typedef {{ status?: string, assertionResults?: { status?: string }[] }} TestFile */

/** @param {unknown} report @returns {TestFile[]} */
function filesOf(report) {
  const isReport = typeof report === 'object' && report !== null && 'testResults' in report
  return isReport && Array.isArray(report.testResults) ? report.testResults : []
}

/** @param {TestFile} file @param {string} status */
function countOf({ assertionResults = [] }, status) {
  return assertionResults.filter((test) => test.status === status).length
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0)
}

/** @param {string} file @returns {unknown} */
function readReport(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , file = 'out/test-report.json', code = '1'] = process.argv
  const { line, exitCode, remarks } = summarize(readReport(file), Number(code))
  for (const remark of remarks) console.error(remark)
  console.log(line)
  process.exitCode = exitCode
}
