import { describe, expect, it } from 'vitest'
import { guessFaults } from '../../electron/packs/check/guesses'
import type { RawPack } from '../../electron/packs/pack'

const figure = (id: string, value: number, unit: string, growth_pct?: number) => ({
  id,
  at: '1.1',
  value,
  unit,
  growth_pct,
})

/** A pack of one scene with one question. */
const asking = (scene: object): RawPack =>
  ({
    facts: {
      statements: [],
      lists: [],
      milestones: [],
      clusters: [],
      companies: [],
      links: [],
      works: [],
      derived: [
        { id: 'far', unit: '公里', round: 5, formula: { op: 'distance', from: 'park', to: 'city' } },
        { id: 'lost', unit: '公里', round: 5, formula: { op: 'distance', from: 'park', to: 'nowhere' } },
      ],
      figures: [
        figure('sales', 350, '亿元', 22),
        figure('other', 9, '亿元', 3),
        figure('share', 61, '%'),
        figure('landed', 243, '个'),
      ],
    },
    geography: {
      places: [
        { id: 'park', lon: 121, lat: 31.8 },
        { id: 'city', lon: 121, lat: 32 },
      ],
    },
    tour: { scenes: [scene], routes: [] },
    manifest: { files: { tour: 'tour.json' } },
  }) as unknown as RawPack

const told = (scene: object): readonly string[] => guessFaults(asking(scene)).map(({ code, at }) => `${code} ${at}`)
const growth = (guess: object, view = 'growth') => ({
  id: 'a',
  kind: 'indicators',
  pair: [{ figure: 'sales' }],
  steps: [{ id: 's', view, facts: [], guess }],
})
const share = (of: string, guess: object) => ({
  id: 'a',
  kind: 'clusters',
  share: of,
  steps: [{ id: 's', view: 'share', facts: [], guess }],
})
const landed = (guess: object) => ({
  id: 'a',
  kind: 'projects',
  landed: { figure: 'landed', strips: [] },
  steps: [{ id: 's', view: 'landed', facts: [], guess }],
})
const crossings = (guess: object, view = 'crossings') => ({
  id: 'a',
  kind: 'map',
  steps: [{ id: 's', view, facts: [], distances: ['far', 'lost'], guess }],
})
const at = 'scenes[0].steps[0].guess'

describe('a question', () => {
  it('may ask for what its picture can leave out and tell', () => {
    expect(told(growth({ fact: 'sales#growth', from: 0, to: 30 }))).toEqual([])
    expect(told(share('share', { fact: 'share', from: 10, to: 90 }))).toEqual([])
    expect(told(landed({ fact: 'landed', from: 0, to: 400 }))).toEqual([])
    expect(told(crossings({ fact: 'far', from: 0, to: 60 }))).toEqual([])
    expect(told(crossings({ fact: 'lost', from: 0, to: 60 }))).toEqual([])
  })

  it('is refused where it asks for no growth shown, no share, no count, or on a picture that asks nothing', () => {
    expect(told(growth({ fact: 'sales', from: 0, to: 400 }))).toEqual([`not-guessable ${at}.fact`])
    expect(told(growth({ fact: 'other#growth', from: 0, to: 30 }))).toEqual([`not-guessable ${at}.fact`])
    expect(told(share('sales', { fact: 'sales', from: 0, to: 400 }))).toEqual([`not-guessable ${at}.fact`])
    expect(told(landed({ fact: 'share', from: 0, to: 90 }))).toEqual([`not-guessable ${at}.fact`])
    expect(told(crossings({ fact: 'landed', from: 0, to: 400 }))).toEqual([`not-guessable ${at}.fact`])
    expect(told(crossings({ fact: 'far', from: 0, to: 60 }, 'region'))).toEqual([`not-guessable ${at}.fact`])
    expect(told(growth({ fact: 'sales#growth', from: 0, to: 30 }, 'quiet'))).toEqual([`not-guessable ${at}.fact`])
  })

  it('is refused where its scale does not reach past the answer, or runs backwards', () => {
    expect(told(growth({ fact: 'sales#growth', from: 0, to: 20 }))).toEqual([`guess-scale ${at}`])
    expect(told(crossings({ fact: 'far', from: 0, to: 20 }))).toEqual([`guess-scale ${at}`])
    expect(told(growth({ fact: 'sales#growth', from: 30, to: 0 }))).toEqual([`guess-scale ${at}`])
  })
})
