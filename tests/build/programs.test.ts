import { readFileSync } from 'node:fs'
import { afterEach, expect, it } from 'vitest'
import { missingFor } from '../../build/runtime/examine.mjs'

const before = process.env['PATH']
afterEach(() => (process.env['PATH'] = before))

it('a machine with nothing is told every package that a script needs', () => {
  process.env['PATH'] = ''
  expect(missingFor({ deb: true })).toEqual(
    expect.arrayContaining(['debootstrap', 'util-linux', 'xdotool', 'imagemagick', 'x11-utils', 'dpkg']),
  )
  expect(missingFor({ packaging: true })).toContain('dpkg')
  expect(missingFor({ tests: true })).toContain('poppler-utils')
  expect(missingFor({})).toEqual([])
})

it('the scripts that need more than a runtime ask for it first', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  expect(scripts['deb:test']).toMatch(/^node build\/doctor\.mjs .*--deb\b/)
  expect(scripts['dist']).toMatch(/^node build\/doctor\.mjs .*--packaging\b/)
})
