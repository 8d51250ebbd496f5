import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolveRequest } from '../../../electron/main/security/paths'

describe('the app scheme', () => {
  it('serves built files with their type', () => {
    expect(resolveRequest('kiosk://stage/index.html')?.path).toEqual(['index.html'])
    expect(resolveRequest('kiosk://stage/assets/main-abc.js?x=1')).toEqual({
      path: ['assets', 'main-abc.js'],
      type: 'text/javascript; charset=utf-8',
    })
  })

  it.each([
    'kiosk://stage/',
    'kiosk://other/index.html',
    'https://stage/index.html',
    'file:///etc/passwd.html',
    'kiosk://stage/..%2fsecret.js',
    'kiosk://stage/a%5c..%5csecret.js',
    'kiosk://stage/.hidden.js',
    'kiosk://stage/secret.json',
    'kiosk://stage/C:/x.js',
    'not an address',
  ])('refuses %s', (address) => {
    expect(resolveRequest(address)).toBeUndefined()
  })

  it('keeps climbing addresses inside its folder', () => {
    expect(resolveRequest('kiosk://stage/%2e%2e/%2e%2e/secret.js')?.path).toEqual(['secret.js'])
  })

  it('never resolves outside its folder', () => {
    fc.assert(
      fc.property(fc.string(), (path) => {
        const parts = resolveRequest(`kiosk://stage/${path}.js`)?.path ?? []
        return parts.every((part) => !part.startsWith('.') && !/[/\\:]/.test(part))
      }),
      { numRuns: 2000 },
    )
  })
})
