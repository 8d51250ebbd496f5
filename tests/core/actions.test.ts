import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAction } from '../../electron/core/actions'

describe('an action from a window', () => {
  it('is read with its fields and nothing else', () => {
    expect(readAction({ type: 'jump', scene: 1, step: 2, extra: 'x' })).toEqual({ type: 'jump', scene: 1, step: 2 })
    expect(readAction({ type: 'next', walk: {} })).toEqual({ type: 'next' })
    expect(readAction({ type: 'route', route: 'brief' })).toEqual({ type: 'route', route: 'brief' })
    expect(readAction({ type: 'curtain', colour: 'white', x: 1 })).toEqual({ type: 'curtain', colour: 'white' })
    const large = { type: 'mode', mode: 'large', on: true }
    expect(readAction({ ...large, extra: 1 })).toEqual(large)
  })

  it('cannot claim to be the clock', () => {
    expect(readAction({ type: 'idle' })).toBeUndefined()
    expect(readAction({ type: 'expire' })).toBeUndefined()
  })

  it('is refused with fields of a wrong type', () => {
    for (const wrong of [
      { type: 'jump', scene: '1', step: 0 },
      { type: 'jump', scene: -1, step: 0 },
      { type: 'theme', theme: 'neon' },
      { type: 'curtain', colour: 'red' },
      { type: 'curtain' },
      { type: 'locale', locale: 1 },
      { type: 'mode', mode: 'party', on: true },
      { type: 'mode', mode: 'large', on: 1 },
    ]) {
      expect(readAction(wrong)).toBeUndefined()
    }
  })

  it('is refused, never thrown over, whatever it is', () => {
    fc.assert(fc.property(fc.anything(), (input) => readAction(input) === undefined || typeof input === 'object'))
  })
})
