import { describe, expect, it } from 'vitest'
import { actionOf } from '../../src/gestures/keys'

describe('keys of the stage', () => {
  it.each([
    ['PageDown', { type: 'next' }],
    ['ArrowRight', { type: 'next' }],
    [' ', { type: 'next' }],
    ['PageUp', { type: 'previous' }],
    ['Home', { type: 'first' }],
    ['End', { type: 'last' }],
    ['b', { type: 'blackout' }],
    ['l', { type: 'locale', locale: 'en' }],
    ['8', { type: 'jump', scene: 7, step: 0 }],
    ['Enter', { type: 'start' }],
  ])('%s', (key, action) => {
    expect(actionOf(key, false, 'en')).toEqual(action)
  })

  it('leave space and Enter to the button that has the focus', () => {
    expect(actionOf(' ', true, 'en')).toBeUndefined()
    expect(actionOf('Enter', true, 'en')).toBeUndefined()
    expect(actionOf('PageDown', true, 'en')).toEqual({ type: 'next' })
  })

  it('that mean nothing do nothing', () => {
    for (const key of ['0', 'x', 'F5', 'Tab', 'Shift', 'ContextMenu'])
      expect(actionOf(key, false, 'en')).toBeUndefined()
  })
})
