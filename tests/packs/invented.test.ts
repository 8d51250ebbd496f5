import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPack } from '../../electron/packs'
import { brief } from './brokenPack'
import { writeHarbour } from './harbour.mjs'

async function read(sizes: object) {
  const dir = mkdtempSync(join(tmpdir(), 'briefing-kiosk-harbour-'))
  try {
    writeHarbour(dir, sizes)
    return await readPack(dir)
  } finally {
    rmSync(dir, { recursive: true })
  }
}

describe('an invented report', () => {
  it.each([
    ['one event', { events: 1 }],
    ['three events in three other languages', { events: 3, locales: ['en', 'de', 'ja'] }],
    ['forty events', { events: 40 }],
    ['twelve clusters and 200 firms', { fields: 12, firms: 200 }],
    ['one language', { locales: ['ja'] }],
  ])('is read with %s', async (_name, sizes) => {
    const pack = await read(sizes)
    expect(pack.ok ? [] : brief(pack.error)).toEqual([])
  })

  it('gives last year instead of deriving it, repeats a kind of scene, leaves others out and has no map', async () => {
    const pack = await read({})
    if (!pack.ok) throw new Error(brief(pack.error).join('\n'))
    const { report } = pack.value
    const kinds = report.tour.scenes.map(({ kind }) => kind)
    expect(kinds).toEqual(['story', 'indicators', 'clusters', 'milestones', 'indicators'])
    expect(report.facts['cargo-before']?.kind).toBe('figure')
    expect(report.hasGeography).toBe(false)
  })
})
