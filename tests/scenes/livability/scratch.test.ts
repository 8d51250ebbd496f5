import fc from 'fast-check'
import { it } from 'vitest'
import { faultsOf } from '../../../src/picture/faults'
import { livabilityView } from '../../../src/scenes/livability/view'
import { stages } from '../../picture/stages'
import { livabilityReports } from './randomScenes'
it('counts', { timeout: 600_000 }, () => {
  const seen = new Map<string, number>()
  const ex = new Map<string, string>()
  let n = 0
  for (const { scene, locale, report } of fc.sample(livabilityReports, {
    numRuns: Number(process.env['N'] ?? 40),
    seed: Number(process.env['S'] ?? 1),
  }))
    for (const stage of stages)
      for (const { id } of scene.steps) {
        n++
        const p = livabilityView({ report, scene, step: id, stage, locale })
        for (const f of faultsOf(p, stage)) {
          const k = `${id} ${f.kind} ${f.piece.replace(/\d+(-\d+)?/g, '#')} ${(f.with ?? '').replace(/\d+(:\d+)?/g, '#')} ${stage.portrait ? 'P' : 'L'}${stage.text === 1 ? '' : 'T'}`
          seen.set(k, (seen.get(k) ?? 0) + 1)
          if (!ex.has(k))
            ex.set(
              k,
              `${Math.round(stage.w)}x${Math.round(stage.h)} ${locale} works=${scene.works.length} items=${Object.keys(report.facts['list'] as object).length} ` +
                JSON.stringify(scene.street).slice(0, 150),
            )
        }
      }
  console.log(
    n,
    [...seen]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 40)
      .map(([k, v]) => `${v} ${k} | ${ex.get(k)}`)
      .join('\n'),
  )
})
it('one', () => {
  for (const { scene, locale, report } of fc.sample(livabilityReports, { numRuns: 40, seed: Number(process.env['S'] ?? 1) }))
    for (const stage of stages) for (const { id } of scene.steps) {
      const p = livabilityView({ report, scene, step: id, stage, locale })
      const f = faultsOf(p, stage)[0]
      if (f && f.piece.startsWith(process.env['P'] ?? 'x')) {
        console.log(f, stage.text, stage.portrait, scene.steps[0]?.facts, scene.works.length, p.pieces.filter((q) => [f.piece, f.with].includes(q.id) || q.id.startsWith('ground')).map((q) => q.id + JSON.stringify(q.box)))
        return
      }
    }
})
