import { describe, expect, it } from 'vitest'
import { callNames } from '../../../electron/core/contract'
import { mayAsk } from '../../../electron/main/security/admit'
import { pageOf } from '../../../electron/main/security/sender'

describe('who may call main', () => {
  it('is the top frame of our own page', () => {
    expect(pageOf({ url: 'kiosk://stage/index.html', parent: null })).toBe('stage')
  })

  it.each([
    [null],
    [{ url: 'kiosk://stage/index.html', parent: {} }],
    [{ url: 'https://example.org/', parent: null }],
    [{ url: 'kiosk://stage.example.org/', parent: null }],
    [{ url: 'about:blank', parent: null }],
    [{ url: '', parent: null }],
  ])('is not %j', (frame) => {
    expect(pageOf(frame)).toBeUndefined()
  })
})

describe('a call', () => {
  const frame = (url: string): { url: string; parent: null } => ({ url, parent: null })
  const at = (page: string): ReturnType<typeof pageOf> => pageOf(frame(`kiosk://stage/${page}`))

  it('comes from a page that is known by its address, whatever follows it', () => {
    expect([at('index.html'), at('console.html'), at('workshop.html'), at('workshop.html?proof')]).toEqual([
      'stage',
      'console',
      'workshop',
      'workshop',
    ])
    expect(at('index.html?kiosk://stage/workshop.html')).toBe('stage')
    expect([at('index.html?podium'), at('index.html?podium#x')]).toEqual(['podium', 'podium'])
    expect([at('index.html?podiums'), at('console.html?podium')]).toEqual(['stage', 'console'])
    expect(pageOf({ url: 'kiosk://stage/workshop.html', parent: {} })).toBeUndefined()
  })

  it('of a page is made by that page; console and stage share the tour, and a console never says what the stage shows', () => {
    const may = (call: Parameters<typeof mayAsk>[1]): readonly string[] =>
      (['stage', 'console', 'workshop'] as const).filter((page) => mayAsk(page, call))
    expect(may('kiosk:choose-pack')).toEqual(['workshop'])
    expect(may('kiosk:swap-displays')).toEqual(['console'])
    expect(may('kiosk:send-action')).toEqual(['stage', 'console'])
    for (const call of ['kiosk:send-beat', 'kiosk:enter-staff', 'kiosk:save-settings'] as const)
      expect(may(call)).toEqual(['stage'])
    expect(mayAsk(undefined, 'kiosk:get-boot')).toBe(false)
  })

  it('may come from the podium where it may from the stage', () => {
    for (const name of callNames) expect(mayAsk('podium', name)).toBe(mayAsk('stage', name))
  })
})
