import { describe, expect, it } from 'vitest'
import type { Tour } from '../../electron/core/report'
import { findStop, walkIndex, walkLength, walkOf } from '../../electron/core/route'

const scene = (id: string, steps: readonly string[]): Tour['scenes'][number] => ({
  id,
  kind: 'opening',
  strategy: 'a',
  mission: 'b',
  roles: ['c'],
  steps: steps.map((step) => ({ id: step, view: 'mission', facts: [] })),
})
const tour: Tour = {
  attract: { figures: ['a'] },
  scenes: [scene('one', ['a', 'b']), scene('two', ['c', 'd', 'e'])],
  routes: [
    { id: 'full', minutes: 15, stops: [{ scene: 'one' }, { scene: 'two' }] },
    { id: 'brief', minutes: 3, stops: [{ scene: 'two', steps: ['e', 'c'] }] },
  ],
}

describe('a route', () => {
  it('spells out all steps of a scene unless it names some', () => {
    expect(walkOf(tour, 'full').stops.map((s) => s.steps.length)).toEqual([2, 3])
    expect(walkOf(tour, 'brief').stops).toEqual([{ scene: 'two', steps: ['e', 'c'] }])
  })

  it('falls back to the first route of the tour', () => {
    expect(walkOf(tour, 'nowhere').route).toBe('full')
  })

  it('counts its steps', () => {
    const walk = walkOf(tour, 'full')
    expect([walkLength(walk), walkIndex(walk, 1, 2)]).toEqual([5, 4])
  })

  it('finds scene/step as people write it, counting from 1', () => {
    const walk = walkOf(tour, 'full')
    expect(findStop(walk, 'two/3')).toEqual({ scene: 1, step: 2 })
    expect(findStop(walk, 'two')).toEqual({ scene: 1, step: 0 })
    for (const wrong of ['two/4', 'two/0', 'three', 'two/x', 'two/1/1', '', 'two/1.5']) {
      expect(findStop(walk, wrong), wrong).toBeUndefined()
    }
  })
})
