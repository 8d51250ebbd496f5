import fc from 'fast-check'
import { deflateSync } from 'node:zlib'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readPack } from '../../../electron/packs'
import { whyActive } from '../../../electron/packs/media/svg'
import { writeHarbour } from '../harbour.mjs'

const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-media-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))
let count = 0

/** Faults and notes of the invented report with these bytes in place of one of its pictures. */
async function withPicture(name: 'basin.svg' | 'gone.png', bytes: Buffer | string): Promise<readonly string[]> {
  const dir = join(room, String((count += 1)))
  writeHarbour(dir)
  writeFileSync(join(dir, 'media', name), bytes)
  const read = await readPack(dir)
  return (read.ok ? read.value.notes : read.error).map(({ code, at }) => `${code} ${at}`)
}

/** A PNG that says it is so large; its pixels are not looked at. */
function png(width: number, height: number): Buffer {
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size.set([8, 2, 0, 0, 0], 8)
  const chunk = (type: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)])
  }
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([
    signature,
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(Buffer.alloc(16))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
const svg = (inside: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"${attributes}>${inside}</svg>`
const missing = 'missing-media scenes[0].steps[1].media'
const pictured = 'scenes[0].steps[1].media'
const drawn = 'scenes[0].steps[0].media'

describe('pictures of a pack', () => {
  it('may be missing: the page plays without, and staff are told', async () => {
    expect(await withPicture('basin.svg', svg('<rect width="4" height="3"/>'))).toEqual([missing])
  })

  it('may be as large as any screen, no larger', async () => {
    expect(await withPicture('gone.png', png(3840, 2160))).toEqual([])
    for (const [w, h] of [
      [10_000, 10],
      [10, 10_000],
      [8000, 8000],
      [4_294_967_295, 1],
    ] as const)
      expect(await withPicture('gone.png', png(w, h)), `${w}x${h}`).toEqual([`huge-picture ${pictured}`])
  })

  it('are what their names say, whole enough to be looked at', async () => {
    const wrong = [`wrong-media ${pictured}`]
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.from('GIF89a'),
      Buffer.from('\xff\xd8\xff\xe0', 'latin1'),
      png(4, 3).subarray(0, 10),
      Buffer.from(svg('')),
    ])
      expect(await withPicture('gone.png', bytes)).toEqual(wrong)
    expect(await withPicture('basin.svg', png(4, 3))).toContain(`wrong-media ${drawn}`)
  })

  it('never make the loader throw, whatever their bytes', async () => {
    const dir = join(room, 'any')
    writeHarbour(dir)
    const start = fc.constantFrom('', '\x89PNG\r\n\x1a\n', '\xff\xd8\xff', 'RIFF\x00\x00\x00\x00WEBPVP8 ', '<svg ')
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 200 }), async (head, rest) => {
        const bytes = Buffer.concat([Buffer.from(head, 'latin1'), rest])
        writeFileSync(join(dir, 'media/gone.png'), bytes)
        writeFileSync(join(dir, 'media/basin.svg'), bytes)
        expect(typeof (await readPack(dir)).ok).toBe('boolean')
      }),
      { numRuns: 150 },
    )
  })
})

describe('an SVG', () => {
  it.each([
    svg('<script>1</script>'),
    svg('<x:script xmlns:x="http://www.w3.org/2000/svg">1</x:script>'),
    svg('<foreignObject><body/></foreignObject>'),
    svg('', ' onload="x()"'),
    svg('<rect ONCLICK = "x()"/>'),
    svg('<a href="javascript:x()"/>'),
    svg('<a href="java&#115;cript:x()"/>'),
    svg('<image href="http://elsewhere/a.png"/>'),
    svg('<image xlink:href="//elsewhere/a.png"/>'),
    svg('<use href="other.svg#a"/>'),
    svg('<style>@import "a.css";</style>'),
    svg('<rect fill="url(http://elsewhere/#a)"/>'),
    `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`,
    `<?xml-stylesheet href="a.css"?>${svg('')}`,
    svg('<set attributeName="onload" to="x()"/><iframe/>'),
  ])('that does more than draw is refused: %s', async (text) => {
    expect(whyActive(text)).toBeTypeOf('string')
    const faults = await withPicture('basin.svg', text)
    expect(faults.some((fault) => fault.startsWith('active-picture') || fault.startsWith('wrong-media'))).toBe(true)
  })

  it.each([
    svg('<rect width="4" height="3" fill="url(#shade)"/><use href="#a"/>'),
    svg('<style>.a { fill: #123 }</style><text>online shopping on = off</text>'),
    svg('<image href="data:image/png;base64,AAAA"/>'),
    `<?xml version="1.0" encoding="UTF-8"?><!-- drawn by hand -->${svg('<path d="M0 0h4"/>')}`,
  ])('that only draws is none of it: %s', async (text) => {
    expect(whyActive(text)).toBeUndefined()
    expect(await withPicture('basin.svg', text)).toEqual([missing])
  })
})
