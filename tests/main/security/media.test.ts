import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { partOf, serveMedia } from '../../../electron/main/security/media'
import { mediaAsked, resolveRequest } from '../../../electron/main/security/paths'

const type = 'video/mp4'

describe('media of the playing pack', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'briefing-kiosk-media-'))
    mkdirSync(join(folder, 'pack/media'), { recursive: true })
    writeFileSync(join(folder, 'pack/media/film.mp4'), '0123456789')
    writeFileSync(join(folder, 'pack/media/unlisted.png'), 'x')
    writeFileSync(join(folder, 'secret.png'), 'secret')
    symlinkSync(join(folder, 'secret.png'), join(folder, 'pack/media/link.png'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const ask = (file: string, range: string | null = null): Promise<Response> =>
    serveMedia(
      { folder: join(folder, 'pack'), files: new Set(['media/film.mp4', 'media/link.png', 'media/gone.png']) },
      file,
      type,
      range,
    )

  it('are served whole with their length and type', async () => {
    const answer = await ask('media/film.mp4')
    expect([answer.status, answer.headers.get('content-length'), answer.headers.get('content-type')]).toEqual([
      200,
      '10',
      type,
    ])
    expect(await answer.text()).toBe('0123456789')
  })

  it('are served in the part that is asked for', async () => {
    const answer = await ask('media/film.mp4', 'bytes=2-4')
    expect([answer.status, answer.headers.get('content-range')]).toEqual([206, 'bytes 2-4/10'])
    expect(await answer.text()).toBe('234')
    expect(await (await ask('media/film.mp4', 'bytes=-3')).text()).toBe('789')
  })

  it('are refused beyond their end', async () => {
    const answer = await ask('media/film.mp4', 'bytes=10-')
    expect([answer.status, answer.headers.get('content-range')]).toEqual([416, 'bytes */10'])
  })

  it.each(['media/unlisted.png', 'media/gone.png', 'media/link.png', '../secret.png', 'media'])(
    'are only what the tour shows and the folder holds, not %s',
    async (file) => {
      expect((await ask(file)).status).toBe(404)
    },
  )

  it('are none where no pack plays', async () => {
    expect((await serveMedia(undefined, 'media/film.mp4', type, null)).status).toBe(404)
  })

  it('are asked for below one room of the scheme', () => {
    const found = resolveRequest('kiosk://stage/pack/media/film.mp4')
    expect(found && mediaAsked(found.path)).toBe('media/film.mp4')
    expect(mediaAsked(['assets', 'pack', 'x.png'])).toBeUndefined()
  })

  it('never get a part outside the file', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(1e6), (range, size) => {
        const part = partOf(range, size)
        return typeof part === 'string' || (part.start >= 0 && part.start <= part.end && part.end < size)
      }),
    )
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(1e6), (from, to, size) => {
        const part = partOf(`bytes=${from}-${to}`, size)
        return part === 'refused' || (typeof part !== 'string' && part.end < size && part.start === from)
      }),
    )
  })
})
