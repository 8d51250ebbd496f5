import { describe, expect, it } from 'vitest'
import { readPack } from '../../electron/packs'
import { spokenLines, stepReading } from '../../src/components/stepReading'

const pack = await readPack(new URL('../../resources/packs/suxitong-2020', import.meta.url).pathname)
if (!pack.ok) throw new Error(JSON.stringify(pack.error))
const { report, geography } = pack.value
const sceneOf = (id: string) => {
  const scene = report.tour.scenes.find((s) => s.id === id)
  if (!scene) throw new Error(id)
  return scene
}

describe('a step in words', () => {
  it.each(['zh-CN', 'en'])('names every figure of every step with value and source in %s', (locale) => {
    for (const scene of report.tour.scenes)
      for (const step of scene.steps) {
        const { title, rows } = stepReading(report, geography ?? null, locale, scene, step.id)
        expect(title, `${scene.id}/${step.id}`).not.toMatch(/[{}\n]|^$/)
        expect(rows.map((row) => row.ref)).toEqual(step.facts)
        for (const row of rows) expect(row.source, row.ref).not.toBe('')
      }
  })

  it('gives a figure its unit, its marks, its period and its place in the report', () => {
    const scene = sceneOf('indicators')
    const { rows } = stepReading(report, null, 'zh-CN', scene, scene.steps[0]?.id ?? '')
    const row = rows.find(({ ref }) => ref === 'service-sales#growth')
    expect(row?.value).toMatch(/^预计\+22%.*较上年增减/)
    expect(row?.period).toBe('2020年')
    expect(row?.source).toMatch(/①.*第5段/)
  })

  it('of a step that rests on thousands stays a table: the rest is counted', () => {
    const scene = sceneOf('indicators')
    const [first] = scene.steps
    const facts = Array.from({ length: 5000 }, () => first?.facts[0] ?? '')
    const { rows } = stepReading(
      report,
      null,
      'en',
      { ...scene, steps: [{ ...first, facts }] } as typeof scene,
      first?.id ?? '',
    )
    expect(rows).toHaveLength(101)
    expect(rows.at(-1)?.name).toBe('+4900')
  })

  it('is read aloud as title, lead and each figure with its value', () => {
    const reading = {
      title: '一',
      lead: '',
      rows: [
        { ref: 'a', name: '产值', value: '110亿元', period: '', source: 'x' },
        { ref: 'b', name: '使命', value: '', period: '', source: 'x' },
      ],
    }
    expect(spokenLines(reading, 'zh-CN')).toEqual(['一', '产值，110亿元', '使命'])
    expect(spokenLines({ ...reading, lead: 'L' }, 'en')).toEqual(['一', 'L', '产值, 110亿元', '使命'])
  })
})
