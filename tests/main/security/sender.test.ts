import { describe, expect, it } from 'vitest'
import { isOwnFrame, mayCall } from '../../../electron/main/security/sender'

describe('who may call main', () => {
  it('is the top frame of our own page', () => {
    expect(isOwnFrame({ url: 'kiosk://stage/index.html', parent: null })).toBe(true)
  })

  it.each([
    [null],
    [{ url: 'kiosk://stage/index.html', parent: {} }],
    [{ url: 'https://example.org/', parent: null }],
    [{ url: 'kiosk://stage.example.org/', parent: null }],
    [{ url: 'about:blank', parent: null }],
    [{ url: '', parent: null }],
  ])('is not %j', (frame) => {
    expect(isOwnFrame(frame)).toBe(false)
  })
})

describe('a call', () => {
  const frame = (url: string): { url: string; parent: null } => ({ url, parent: null })

  it('of the workshop comes from its page, any other from the other pages', () => {
    for (const url of ['kiosk://stage/workshop.html', 'kiosk://stage/workshop.html?proof']) {
      expect([mayCall(frame(url), true), mayCall(frame(url), false)]).toEqual([true, false])
    }
    expect([
      mayCall(frame('kiosk://stage/index.html'), true),
      mayCall(frame('kiosk://stage/index.html'), false),
    ]).toEqual([false, true])
    expect(mayCall(frame('kiosk://stage/index.html?kiosk://stage/workshop.html'), true)).toBe(false)
    expect(mayCall({ url: 'kiosk://stage/workshop.html', parent: {} }, true)).toBe(false)
  })
})
