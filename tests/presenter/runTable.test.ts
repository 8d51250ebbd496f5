import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { planOf } from '../../electron/core/pace'
import type { Run } from '../../electron/core/rehearsal'
import type { Report } from '../../electron/core/report'
import { walkOf } from '../../electron/core/route'
import { readPack } from '../../electron/packs'
import { difference, runLines, runTable } from '../../src/presenter/runTable'
import { guideSteps } from '../../src/presenter/steps'

let report: Report
beforeAll(async () => {
  const read = await readPack(join(import.meta.dirname, '../../resources/packs/suxitong-2020'))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  report = read.value.report
})

/** Runs that spoke on some steps of the route, on none, or on steps of another edition. */
const anyRuns = (): fc.Arbitrary<readonly Run[]> => {
  const steps = walkOf(report.tour, 'full').stops.flatMap(({ scene, steps: ids }) => ids.map((id) => `${scene}/${id}`))
  const times = fc.dictionary(
    fc.constantFrom(...steps, 'gone/step'),
    fc.integer({ min: 0, max: 9000 }).map((n) => n / 10),
  )
  return fc
    .array(times, { minLength: 1, maxLength: 2 })
    .map((all) => all.map((one) => ({ begun: '2026-11-29T14:32', pack: 'p', route: 'full', times: one })))
}

describe('rehearsals as a table', () => {
  it('has a line a step with its title in every language, and sums that are those of its lines', () => {
    const walk = walkOf(report.tour, 'full')
    const plan = planOf(report.tour, walk, walk)
    fc.assert(
      fc.property(anyRuns(), (runs) => {
        const [head = [], ...rest] = runTable(report, walk, plan, runs)
        const [lines, total = []] = [rest.slice(0, -1), rest.at(-1)]
        expect(lines).toHaveLength(plan.length)
        const wide = 1 + report.manifest.locales.length + 1 + runs.length + (runs.length === 2 ? 1 : 0)
        for (const row of [head, ...lines, total]) expect(row).toHaveLength(wide)
        for (const row of lines) for (const title of row.slice(1, 3)) expect(title).toMatch(/\S/)
        for (let i = 3; i < wide; i += 1) {
          const sum = lines.reduce((n, row) => n + (typeof row[i] === 'number' ? Number(row[i]) : 0), 0)
          expect(Math.abs(Number(total[i]) - sum)).toBeLessThan(2)
        }
        expect(JSON.stringify(rest)).not.toMatch(/null|NaN/)
      }),
      { numRuns: 40 },
    )
  })

  it('compares only what both have spoken on', () => {
    const walk = walkOf(report.tour, 'full')
    const steps = guideSteps(report, walk, 'en')
    const key = `${steps[0]?.at.id ?? ''}/${steps[0]?.id ?? ''}`
    const run = (times: Run['times']): Run => ({ begun: '', pack: '', route: '', times })
    const [one, other] = runLines(steps, [], [run({ [key]: 10 }), run({ [key]: 14 })])
    expect([one && difference(one), other && difference(other)]).toEqual([4, undefined])
  })
})
