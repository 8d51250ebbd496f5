import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { reduceTour, firstState, type TourDefaults } from '../../electron/core/tour'
import { usePictureStore } from '../../src/stores/pictures'
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
