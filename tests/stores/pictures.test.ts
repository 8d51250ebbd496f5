import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { reduceTour, firstState, type TourDefaults } from '../../electron/core/tour'
import { usePictureStore } from '../../src/stores/pictures'
import { useReportStore } from '../../src/stores/report'
import { useTourStore } from '../../src/stores/tour'

const walk = { route: 'all', stops: [{ scene: 'projects', steps: ['landed', 'tiers'] }] }
const defaults: TourDefaults = { locale: 'zh-CN', theme: 'night', walk, locales: ['zh-CN', 'en'] }

beforeEach(() => setActivePinia(createPinia()))

function visit() {
  const [tour, pictures] = [useTourStore(), usePictureStore()]
  tour.renew(reduceTour(firstState(defaults), { type: 'start' }, defaults), defaults)
  const act = (action: Parameters<typeof reduceTour>[1]): void => {
    if (tour.state) tour.state = reduceTour(tour.state, action, defaults)
  }
  return { tour, pictures, act }
}

it('keeps what was done to the pictures of each scene, through the whole visit', () => {
  const { pictures, act } = visit()
  pictures.set('projects', { only: 'listed', seen: true })
  pictures.set('outlook', { guess: 7 })
  pictures.set('projects', { only: '' })
  act({ type: 'next' })
  act({ type: 'locale', locale: 'en' })
  act({ type: 'curtain', colour: 'black' })
  act({ type: 'idle' })
  act({ type: 'touch' })
  expect(pictures.states).toEqual({ projects: { only: '', seen: true }, outlook: { guess: 7 } })
})

it('leaves nothing of it to the next visitor', () => {
  const { pictures, act } = visit()
  pictures.set('projects', { only: 'listed' })
  act({ type: 'idle' })
  act({ type: 'expire' })
  expect(pictures.states).toEqual({})
})

it('forgets it where another report begins to play', () => {
  const { tour, pictures } = visit()
  pictures.set('projects', { only: 'listed' })
  if (tour.state) tour.renew(tour.state, { ...defaults })
  expect(pictures.states).toEqual({})
})

describe('a question', () => {
  const asks = { id: 'landed', view: 'landed', facts: [], guess: { fact: 'landed', from: 0, to: 400 } }
  const scenes = [{ id: 'projects', kind: 'projects', steps: [{ id: 'first' }, asks, { id: 'tiers' }] }]
  const told: unknown[][] = []

  /** A visit of a hall that stands before the step that asks; actions go as the window sends them. */
  function hall(profile: 'kiosk' | 'laptop' = 'kiosk') {
    told.length = 0
    const stops = [{ scene: 'projects', steps: ['first', 'landed', 'tiers'] }]
    const given: TourDefaults = { ...defaults, walk: { route: 'all', stops } }
    const [tour, pictures, reports] = [useTourStore(), usePictureStore(), useReportStore()]
    reports.boot = { profile, report: { tour: { scenes } } } as unknown as NonNullable<typeof reports.boot>
    vi.stubGlobal('window', {
      kiosk: {
        call: (...all: unknown[]) => {
          told.push(all)
          return Promise.resolve(all[0] === 'kiosk:note-guess' ? { ok: true, value: [3, 2, 1] } : { ok: false })
        },
      },
    })
    tour.renew(reduceTour(firstState(given), { type: 'start' }, given), given)
    pictures.byHand = true
    return { tour, pictures, state: () => pictures.states['projects'] ?? {}, at: () => tour.stepId }
  }

  it('is asked of whoever comes by hand; going on first tells, then goes on, and coming back asks nothing', async () => {
    const { tour, state, at } = hall()
    await tour.send({ type: 'next' })
    expect([at(), state()['guess:landed']]).toEqual(['landed', 'asking'])
    await tour.send({ type: 'next' })
    expect([at(), state()['guess:landed']]).toEqual(['landed', 'passed'])
    expect(told.filter(([name]) => name === 'kiosk:note-guess')).toEqual([])
    await tour.send({ type: 'next' })
    await tour.send({ type: 'previous' })
    expect([at(), state()['guess:landed']]).toEqual(['landed', 'passed'])
  })

  it('is asked of nobody who leads by keys, and of nobody on a guide’s laptop', async () => {
    const one = hall()
    one.pictures.byHand = false
    await one.tour.send({ type: 'next' })
    expect(one.state()).toEqual({})
    setActivePinia(createPinia())
    const other = hall('laptop')
    await other.tour.send({ type: 'next' })
    expect([other.at(), other.state()]).toEqual(['landed', {}])
  })

  it('going on with an answer tells it, and learns of those before', async () => {
    const { tour, pictures, state } = hall()
    await tour.send({ type: 'next' })
    pictures.set('projects', { 'answer:landed': 130 })
    await tour.send({ type: 'locale', locale: 'en' })
    await tour.send({ type: 'next' })
    expect(state()).toEqual({ 'guess:landed': 'told', 'answer:landed': 130 })
    expect(told).toContainEqual(['kiosk:note-guess', 'projects', 'landed', 130])
    await expect.poll(() => pictures.earlier['projects/landed']).toEqual([3, 2, 1])
  })

  it('is noted in the visitor’s own ring with what he opened and compared, each once, and nowhere else', async () => {
    const { tour, pictures } = hall()
    await tour.send({ type: 'next' })
    pictures.set('projects', { 'answer:landed': 130 })
    pictures.set('projects', { 'guess:landed': 'told' })
    pictures.set('projects', { 'held:landed': 'a' })
    expect(pictures.visit?.compared).toEqual([])
    pictures.set('projects', { 'held:landed': 'a b' })
    pictures.set('projects', { 'held:landed': 'b' })
    await tour.send({ type: 'previous' })
    await tour.send({ type: 'next' })
    expect(pictures.visit).toEqual({
      opened: ['projects/landed', 'projects/first'],
      guessed: ['projects/landed'],
      compared: ['projects/landed'],
    })
    pictures.byHand = false
    expect(pictures.visit).toBeUndefined()
    pictures.byHand = true
    await tour.send({ type: 'leave' })
    expect(pictures.visit).toEqual({ opened: [], guessed: [], compared: [] })
  })

  it('left in mid-drag it is given up, and a finger that drags on after the visit does nothing', async () => {
    const { tour, pictures, state } = hall()
    await tour.send({ type: 'next' })
    pictures.set('projects', { 'answer:landed': 130 })
    await tour.send({ type: 'previous' })
    expect(state()['guess:landed']).toBe('passed')
    await tour.send({ type: 'leave' })
    pictures.set('projects', { 'answer:landed': 140 })
    expect([pictures.states, pictures.earlier]).toEqual([{}, {}])
  })
})
