import { describe, expect, it } from 'vitest'
import { isOwnFrame } from '../../../electron/main/security/sender'

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
