import { describe, expect, it } from 'vitest'
import { summarize } from '../../build/summarize.mjs'

const file = (status: string, ...tests: string[]): unknown => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
})
const report = (...testResults: unknown[]): unknown => ({ testResults })

describe('the line of counts', () => {
  it('counts tests over all files and leaves skipped ones out', () => {
    const { line, exitCode } = summarize(
      report(file('passed', 'passed', 'passed'), file('passed', 'passed', 'pending')),
      0,
    )
    expect([line, exitCode]).toEqual(['3 passed, 0 failed', 0])
  })

  it('fails when a test failed, even if the command did not', () => {
    const { line, exitCode } = summarize(report(file('failed', 'passed', 'failed')), 0)
    expect([line, exitCode]).toEqual(['1 passed, 1 failed', 1])
  })

  it('counts a file that could not be loaded as failed', () => {
    const { line, exitCode } = summarize(report(file('passed', 'passed'), file('failed')), 1)
    expect([line, exitCode]).toEqual(['1 passed, 1 failed', 1])
  })

  it('fails, and says so, when nothing ran', () => {
    for (const nothing of [null, report(), report(file('passed', 'pending'))]) {
      const { line, exitCode, remarks } = summarize(nothing, 0)
      expect([line, exitCode, remarks]).toEqual(['0 passed, 0 failed', 1, ['No test ran.']])
    }
  })

  it('passes the command’s own failure on', () => {
    const { line, exitCode, remarks } = summarize(report(file('passed', 'passed')), 7)
    expect([line, exitCode]).toEqual(['1 passed, 0 failed', 7])
    expect(remarks).toHaveLength(1)
  })
})
