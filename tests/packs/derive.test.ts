import { describe, expect, it } from 'vitest'
import { all, brief, faultsAfter, readBroken, set, told } from './brokenPack'

const derived = (index: number, ...path: readonly (string | number)[]) => ['derived', index, ...path]

describe('sums', () => {
  it('that do not add up are told with both numbers', async () => {
    const faults = await faultsAfter(set('facts.json', ['figures', 1, 'value'], 13))
    expect(brief(faults)).toEqual(['wrong-sum facts.json checks[0]'])
    expect(told(faults).zh).toContain('“investment”的各部分相加为 31，而写明的是 30')
    expect(told(faults).en).toContain('add up to 31, but it is stated as 30')
  })

  it('in binary fractions are no fault', async () => {
    const parts = all(
      set('facts.json', ['figures', 0, 'value'], 0.3),
      set('facts.json', ['figures', 1, 'value'], 0.1),
      set('facts.json', ['figures', 2, 'value'], 0.2),
    )
    expect(await faultsAfter(parts)).toEqual([])
  })

  it('do not mix units', async () => {
    const faults = await faultsAfter(set('facts.json', ['figures', 2, 'unit'], '亿美元'))
    expect(brief(faults)).toEqual([
      'mixed-units facts.json checks[0].parts[1]',
      'mixed-units facts.json figures[2].unit',
    ])
  })

  it('a part is no larger than its whole', async () => {
    const faults = await faultsAfter(
      all(set('facts.json', ['checks'], []), set('facts.json', ['figures', 2, 'value'], 31)),
    )
    expect(brief(faults)).toEqual(['part-over-whole facts.json figures[2].value'])
  })
})

describe('derived figures', () => {
  it('are computed, rounded to their step, and expectations where an ingredient is one', async () => {
    const read = await readBroken(() => undefined)
    const facts = read.ok ? read.value.report.facts : {}
    expect(facts['investment-base']).toMatchObject({ value: 25, est: true })
    expect(facts['port-index']).toMatchObject({ value: 150 })
    expect(facts['town-and-firms']).toMatchObject({ value: 80, est: false })
    expect(facts['days-between']).toMatchObject({ value: 11 })
    expect(facts.unnamed).toMatchObject({ value: 2, est: false })
    expect(facts.way).toMatchObject({ value: 60 })
    expect(facts.way?.kind === 'derived' && facts.way.exact).toBeCloseTo(62.47, 1)
  })

  it('may build on one that stands before, and on none that stands after', async () => {
    const before = await readBroken(set('facts.json', derived(4, 'formula', 'of'), ['port-base', 'investment-base']))
    expect(before.ok && before.value.report.facts['town-and-firms']).toMatchObject({ value: 33, est: true })
    const later = await faultsAfter(set('facts.json', derived(4, 'formula', 'of'), ['firms', 'unnamed']))
    expect(brief(later)).toEqual(['later-ingredient facts.json derived[4].formula'])
    const itself = await faultsAfter(set('facts.json', derived(4, 'formula', 'of'), ['firms', 'town-and-firms']))
    expect(brief(itself)).toEqual(['later-ingredient facts.json derived[4].formula'])
  })

  it('that come to no number are faults', async () => {
    const faults = await faultsAfter(set('facts.json', ['figures', 0, 'growth_pct'], -100))
    expect(brief(faults)).toEqual(['no-value facts.json derived[0].formula'])
    expect(told(faults).zh).toContain('算不出结果')
    expect(told(faults).en).toContain('has no value')
  })

  it('count days only between exact dates, and unnamed entries only of a stated total', async () => {
    const vague = all(
      set('facts.json', ['milestones', 0, 'date'], '2024-02'),
      set('facts.json', ['milestones', 0, 'precision'], 'mid-month'),
    )
    expect(brief(await faultsAfter(vague))).toEqual(['not-a-day facts.json derived[5].formula'])
    expect(brief(await faultsAfter(set('facts.json', ['lists', 1, 'total'], undefined)))).toEqual([
      'no-total facts.json derived[6].formula',
    ])
  })
})

describe('geography', () => {
  it('has the north end of a crossing north of its south end', async () => {
    const faults = await faultsAfter(set('geo/crossings.json', ['crossings', 0, 'north', 'lat'], 50.3))
    expect(brief(faults)).toEqual(['swapped-ends geo/crossings.json crossings[0].north'])
  })
})
