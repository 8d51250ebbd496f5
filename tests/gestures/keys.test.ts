import { describe, expect, it } from 'vitest'
import { actionOf, behindCurtain, plainKey } from '../../src/gestures/keys'

const plain = (key: string): { key: string; shift: boolean } => ({ key, shift: false })

describe('keys of the stage', () => {
  it.each([
    ['PageDown', { type: 'next' }],
    ['ArrowRight', { type: 'next' }],
    [' ', { type: 'next' }],
    ['PageUp', { type: 'previous' }],
    ['Home', { type: 'first' }],
    ['End', { type: 'last' }],
    ['b', { type: 'curtain', colour: 'black' }],
    ['.', { type: 'curtain', colour: 'black' }],
    ['w', { type: 'curtain', colour: 'white' }],
    [',', { type: 'curtain', colour: 'white' }],
    ['l', { type: 'locale', locale: 'en' }],
    ['Enter', { type: 'start' }],
  ])('%s', (key, action) => {
    expect(actionOf(plain(key), false, 'en')).toEqual(action)
  })

  it('leave space and Enter to the button that has the focus', () => {
    expect(actionOf(plain(' '), true, 'en')).toBeUndefined()
    expect(actionOf(plain('Enter'), true, 'en')).toBeUndefined()
    expect(actionOf(plain('PageDown'), true, 'en')).toEqual({ type: 'next' })
  })

  it('go back with Shift and space', () => {
    expect(actionOf({ key: ' ', shift: true }, false, 'en')).toEqual({ type: 'previous' })
  })

  it('that mean nothing do nothing', () => {
    for (const key of ['0', '8', 'x', 'F5', 'Tab', 'Shift', 'ContextMenu', 'AudioVolumeUp', 'BrowserBack'])
      expect(actionOf(plain(key), false, 'en')).toBeUndefined()
  })

  it('are known behind an input method', () => {
    expect(['。', '，', '１', '　', 'ｂ', 'b', 'PageDown'].map(plainKey)).toEqual([
      ...['.', ',', '1', ' ', 'b', 'b', 'PageDown'],
    ])
  })

  it('lift or change a curtain, or do nothing behind it', () => {
    expect(behindCurtain('Escape')).toEqual({ type: 'lift' })
    expect(behindCurtain('b')).toEqual({ type: 'curtain', colour: 'black' })
    expect(behindCurtain(',')).toEqual({ type: 'curtain', colour: 'white' })
    for (const key of ['PageDown', ' ', 'Enter', 'l', 'i', '3', 'Home']) expect(behindCurtain(key)).toBeUndefined()
  })
})
