import { describe, expect, it } from 'vitest'
import { all, brief, faultsAfter, set, told } from './brokenPack'

const scene = (index: number, ...path: readonly (string | number)[]) => ['scenes', index, ...path]

describe('references', () => {
  it.each([
    [
      'a company of no known cluster',
      set('facts.json', ['companies', 0, 'cluster'], 'rockets'),
      'unknown-id facts.json companies[0].cluster',
    ],
    [
      'a milestone with an unknown company',
      set('facts.json', ['milestones', 0, 'companies', 0], 'nobody'),
      'unknown-id facts.json milestones[0].companies[0]',
    ],
    [
      'a milestone at an unknown place',
      set('facts.json', ['milestones', 0, 'place'], 'moon'),
      'unknown-id facts.json milestones[0].place',
    ],
    [
      'a link with an unknown figure',
      set('facts.json', ['links', 0, 'figure'], 'nothing'),
      'unknown-id facts.json links[0].figure',
    ],
    [
      'a part of nothing',
      set('facts.json', ['figures', 1, 'part_of'], 'nothing'),
      'unknown-id facts.json figures[1].part_of',
    ],
    [
      'a step with an unknown fact',
      set('tour.json', scene(1, 'steps', 0, 'facts', 0), 'trade'),
      'unknown-id tour.json scenes[1].steps[0].facts[0]',
    ],
    [
      'an inherited name of the language',
      set('tour.json', scene(1, 'quiet', 0), 'constructor'),
      'unknown-id tour.json scenes[1].quiet[0]',
    ],
    [
      'an unknown place on the map',
      set('tour.json', scene(2, 'steps', 0, 'places', 1), 'atlantis'),
      'unknown-id tour.json scenes[2].steps[0].places[1]',
    ],
    [
      'an unknown crossing',
      set('tour.json', scene(2, 'crossing'), 'short-bridge'),
      'unknown-id tour.json scenes[2].crossing',
    ],
    [
      'a route through an unknown scene',
      set('tour.json', ['routes', 1, 'stops', 0, 'scene'], 'nowhere'),
      'unknown-id tour.json routes[1].stops[0].scene',
    ],
    [
      'a route to an unknown step',
      set('tour.json', ['routes', 1, 'stops', 0, 'steps', 0], 'shrinkage'),
      'unknown-id tour.json routes[1].stops[0].steps[0]',
    ],
    [
      'a distance between unknown places',
      set('facts.json', ['derived', 7, 'formula', 'to'], 'atlantis'),
      'unknown-id facts.json derived[7].formula.to',
    ],
  ] as const)('%s', async (_name, breakIt, line) => {
    const faults = await faultsAfter(breakIt)
    expect(brief(faults)).toEqual([line])
    expect(told(faults).zh).toContain('并不存在')
    expect(told(faults).en).toContain('does not exist')
  })

  it.each([
    [
      'a list where a statement is due',
      set('tour.json', scene(0, 'mission'), 'directions'),
      'wrong-kind tour.json scenes[0].mission',
    ],
    [
      'a company as an amount',
      set('tour.json', scene(1, 'amounts', 0), 'cranes'),
      'wrong-kind tour.json scenes[1].amounts[0]',
    ],
    [
      'a company as a base',
      set('tour.json', scene(1, 'pair', 0, 'base'), 'cranes'),
      'wrong-kind tour.json scenes[1].pair[0].base',
    ],
    [
      'the growth of a figure without',
      set('tour.json', scene(1, 'steps', 1, 'facts', 2), 'town-investment#growth'),
      'no-growth tour.json scenes[1].steps[1].facts[2]',
    ],
    [
      'the growth of a derived figure',
      set('tour.json', scene(1, 'steps', 0, 'facts', 1), 'investment-base#growth'),
      'no-growth tour.json scenes[1].steps[0].facts[1]',
    ],
    [
      'a base without growth',
      set('facts.json', ['derived', 0, 'formula', 'of'], 'firms'),
      'no-growth facts.json derived[0].formula.of',
    ],
  ] as const)('%s', async (_name, breakIt, line) => {
    expect(brief(await faultsAfter(breakIt))).toEqual([line])
  })

  it('finds many at once, each at its place', async () => {
    const faults = await faultsAfter(
      all(
        set('facts.json', ['companies', 0, 'cluster'], 'rockets'),
        set('tour.json', scene(0, 'mission'), 'nothing'),
        set('facts.json', ['figures', 0, 'at'], '1.9'),
      ),
    )
    expect(brief(faults)).toEqual([
      'unknown-id facts.json companies[0].cluster',
      'unknown-id tour.json scenes[0].mission',
      'bad-address facts.json figures[0].at',
    ])
  })
})

describe('ids', () => {
  it.each([
    [
      'a fact under another fact’s id, over all kinds',
      set('facts.json', ['works', 0, 'id'], 'mission'),
      'duplicate-id facts.json works[0]',
      'statements[0]',
    ],
    ['a scene twice', set('tour.json', scene(2, 'id'), 'opening'), 'duplicate-id tour.json scenes[2]', 'scenes[0]'],
    [
      'a step twice in its scene',
      set('tour.json', scene(0, 'steps', 1, 'id'), 'strategy'),
      'duplicate-id tour.json scenes[0].steps[1]',
      'scenes[0].steps[0]',
    ],
    ['a route twice', set('tour.json', ['routes', 1, 'id'], 'full'), 'duplicate-id tour.json routes[1]', 'routes[0]'],
    [
      'a place twice',
      set('geo/places.json', ['places', 1, 'id'], 'harbour'),
      'duplicate-id geo/places.json places[1]',
      'places[0]',
    ],
    [
      'an item twice in its list',
      set('facts.json', ['lists', 0, 'items', 1], 'east'),
      'duplicate-id facts.json lists[0].items[1]',
      'lists[0].items[0]',
    ],
  ] as const)('%s names both places', async (_name, breakIt, line, other) => {
    const faults = await faultsAfter(breakIt)
    expect(brief(faults)).toContain(line)
    const twice = faults.filter(({ code }) => code === 'duplicate-id')
    expect(told(twice).zh).toContain(other)
    expect(told(twice).en).toContain(other)
  })
})

describe('the tour', () => {
  it('reaches every fact on some step', async () => {
    const faults = await faultsAfter(set('tour.json', scene(2, 'steps', 0, 'facts'), ['way']))
    expect(brief(faults)).toEqual(['unreachable-fact facts.json links[0]'])
    expect(told(faults).zh).toContain('“sister-port”')
    expect(told(faults).en).toContain('“sister-port”')
  })

  it('leads through every scene on some route', async () => {
    const faults = await faultsAfter(
      set('tour.json', ['routes', 0, 'stops'], [{ scene: 'opening' }, { scene: 'indicators' }]),
    )
    expect(brief(faults)).toEqual(['unwalked-scene tour.json scenes[2]'])
  })
})

describe('doors', () => {
  it('lead into routes there are, each once, and into none that is empty', async () => {
    const faults = await faultsAfter(set('tour.json', ['doors'], ['full', 'nowhere']))
    expect(brief(faults)).toEqual(['unknown-id tour.json doors[1]'])
    expect(told(faults).zh).toMatch(/“nowhere”.*路线/s)
    expect(told(faults).en).toMatch(/“nowhere”.*route/s)
    expect(brief(await faultsAfter(set('tour.json', ['doors'], ['full', 'full'])))).toEqual([
      'duplicate-id tour.json doors[1]',
    ])
    const empty = await faultsAfter(set('tour.json', ['routes', 0, 'stops'], []))
    expect(brief(empty).some((line) => line.includes('routes[0].stops'))).toBe(true)
  })
})

describe('a route’s minutes', () => {
  /** The first route, with minutes for the steps of its three scenes, and what may be left out. */
  const timed = (opening: object, indicators: object, map: object, more: object = {}): ReturnType<typeof set> =>
    set('tour.json', ['routes', 0], {
      ...{ id: 'full', minutes: 5, ...more },
      stops: [
        { scene: 'opening', minutes: opening },
        { scene: 'indicators', minutes: indicators },
        { scene: 'map', minutes: map },
      ],
    })
  const whole = [{ strategy: 1, roles: 0.5 }, { growth: 1, amounts: 1, quiet: 0.5 }, { region: 1 }] as const

  it('are those of its steps, or leave something for steps without', async () => {
    expect(await faultsAfter(timed(...whole, { spare: ['indicators/quiet', 'opening/roles'] }))).toEqual([])
    expect(await faultsAfter(timed({ strategy: 4.5 }, {}, {}))).toEqual([])
  })

  it.each([
    ['more than promised', timed(whole[0], whole[1], { region: 2 }), 'route-minutes tour.json routes[0].minutes'],
    ['nothing left for the rest', timed({ strategy: 5 }, {}, {}), 'route-minutes tour.json routes[0].minutes'],
    ['a step elsewhere', timed({ growth: 1 }, {}, {}), 'unknown-id tour.json routes[0].stops[0].minutes.growth'],
    [
      'to leave out what is not walked',
      timed({}, {}, {}, { spare: ['map/moon'] }),
      'unknown-id tour.json routes[0].spare[0]',
    ],
    ['to leave out half a name', timed({}, {}, {}, { spare: ['map'] }), 'bad-form tour.json routes[0].spare[0]'],
    ['0.6 seconds', set('tour.json', ['routes', 0, 'minutes'], 0.01), 'out-of-range tour.json routes[0].minutes'],
    ['a year', set('tour.json', ['routes', 0, 'minutes'], 525_600), 'out-of-range tour.json routes[0].minutes'],
  ])('are refused: %s', async (_case, breakIt, fault) => {
    expect(brief(await faultsAfter(breakIt))).toEqual([fault])
  })
})

describe('sources and dates', () => {
  it.each([
    [
      'a paragraph the report does not have',
      set('facts.json', ['figures', 3, 'at'], '1.4'),
      'bad-address facts.json figures[3].at',
      '第 1 至 3 段',
      'paragraphs 1 to 3',
    ],
    [
      'a part the report does not have',
      set('facts.json', ['figures', 3, 'at'], '2.1'),
      'bad-address facts.json figures[3].at',
      '没有第 2 部分',
      'no part 2',
    ],
    [
      'paragraph zero',
      set('facts.json', ['works', 0, 'at'], '1.0'),
      'bad-address facts.json works[0].at',
      '1.0',
      '1.0',
    ],
    [
      'a title from nowhere',
      set('facts.json', ['companies', 0, 'title_at'], '9.9'),
      'bad-address facts.json companies[0].title_at',
      '9.9',
      '9.9',
    ],
    [
      'the 30th of February',
      set('facts.json', ['milestones', 1, 'date'], '2024-02-30'),
      'bad-date facts.json milestones[1].date',
      '2024-02-30',
      '2024-02-30',
    ],
    [
      'a day known only to the month',
      set('facts.json', ['milestones', 1, 'date'], '2024-03'),
      'vague-date facts.json milestones[1].date',
      '2024-03',
      '2024-03',
    ],
  ] as const)('%s', async (_name, breakIt, line, zh, en) => {
    const faults = await faultsAfter(breakIt)
    expect(brief(faults)).toEqual([line])
    expect(told(faults).zh).toContain(zh)
    expect(told(faults).en).toContain(en)
  })
})
