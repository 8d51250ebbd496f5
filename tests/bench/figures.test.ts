import { once } from 'node:events'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conditions, onlyOne } from './conditions.mjs'
import { quantile } from './measure.mjs'
import { benchRows } from './rows.mjs'
import { plot, slopeOf } from './slope.mjs'

const number = fc.double({ min: -1000, max: 1000, noNaN: true })

describe('a line through samples', () => {
  it('finds the slope of points that lie on one, whatever it is', () => {
    fc.assert(
      fc.property(number, number, fc.integer({ min: 3, max: 60 }), (slope, from, count) => {
        const points = Array.from({ length: count }, (_, x) => [x, from + slope * x] as const)
        const found = slopeOf(points)
        expect(found.per1000).toBeCloseTo(slope, 4)
        expect(found.high - found.low).toBeLessThan(0.01)
      }),
    )
  })

  it('holds nothing for a slope where noise alone makes one', () => {
    const points = Array.from({ length: 40 }, (_, x) => [x, x % 2] as const)
    const { low, high } = slopeOf(points)
    expect(low).toBeLessThan(0)
    expect(high).toBeGreaterThan(0)
  })

  it('draws a strip for each measure, within its paper', () => {
    const samples = [0, 1, 2].map((minutes) => ({ minutes, heap: minutes * 10, nodes: 5 }))
    const drawn = plot(samples, { heap: 'heap', nodes: 'nodes' })
    expect(drawn.match(/<polyline/g)).toHaveLength(2)
    expect(drawn).not.toContain('NaN')
  })
})

describe('conditions of a bench', () => {
  it('say what must not be quoted', async () => {
    const doubts = async (given: object) => (await conditions({ cores: 2, battery: false, ...given })).doubts
    expect(await doubts({ busy: 0.1 })).toEqual([])
    expect(await doubts({ busy: 1.5 })).toEqual([expect.stringContaining('others had 1.5 of 2 cores')])
    expect(await doubts({ busy: 0.1, battery: true })).toEqual([expect.stringContaining('battery')])
  })

  it('notice who works beside them', async () => {
    const worker = new Worker('for (;;);', { eval: true })
    try {
      await once(worker, 'online')
      expect((await conditions()).busy).toBeGreaterThan(0.5)
    } finally {
      await worker.terminate()
    }
  })

  it('are of one bench at a time; one that ended without a word hinders nobody', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'bench-lock-')), 'lock')
    const release = onlyOne(file)
    expect(() => onlyOne(file)).toThrow('another bench is running')
    release()
    writeFileSync(file, '999999999')
    onlyOne(file)()
  })
})

describe('the table', () => {
  const spread = (median: number) => ({ median, least: median - 1, most: median + 1 })
  const starts = (app: number) => ({
    'bare Electron': { paint: spread(500) },
    'this app': { paint: spread(app), settled: spread(800) },
    'a deck': { paint: spread(700), settled: spread(900) },
  })

  it('compares with the floor and names who stands beside', () => {
    const [first] = benchRows({ starts: starts(540) })
    expect(first).toMatchObject({ result: '1.08 ×', met: true, against: 'bare Electron 500; a deck 700' })
    expect(benchRows({ starts: starts(600) })[0]).toMatchObject({ result: '1.20 ×', met: false })
  })

  it('has of touches what one in twenty exceeds', () => {
    const ours = Array.from({ length: 100 }, (_, i) => ({ step: 'a/1', kind: 'next', ms: i }))
    expect(benchRows({ touches: { ours, others: { 'a deck': [10, undefined] } } })).toMatchObject([
      { result: '95', goal: '≤ 50', met: false },
    ])
    expect(quantile([3, 1, 2], 1)).toBe(3)
  })
})
