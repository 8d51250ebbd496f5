import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { describeFault } from '../../../electron/core/faults'
import { lookAtMedia } from '../../../electron/packs/media'
import type { Tour } from '../../../electron/packs/schema'

const given = join(import.meta.dirname, '../../fixtures/media')
const dir = mkdtempSync(join(tmpdir(), 'briefing-kiosk-kinds-'))
mkdirSync(join(dir, 'media'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

/** What is told of a file that a step shows under that name: faults, and notes after `note`. */
async function toldOf(name: string, bytes: Buffer | string): Promise<readonly string[]> {
  const file = join(dir, 'media', name)
  if (typeof bytes === 'string') copyFileSync(join(given, bytes), file)
  else writeFileSync(file, bytes)
  const tour = { scenes: [{ steps: [{ media: `media/${name}` }] }] } as unknown as Tour
  const { faults, notes } = await lookAtMedia(dir, tour, 'tour.json')
  const words = (fault: (typeof faults)[number]): string => describeFault(fault, 'en').what
  return [...faults.map(words), ...notes.map((found) => `note ${words(found)}`)]
}

const still = readFileSync(join(given, 'still.jpg'))

/** A JPEG with that much more metadata before its size. */
function withMetadata(bytes: number): Buffer {
  const segments = Array.from({ length: Math.ceil(bytes / 60_000) }, () => {
    const segment = Buffer.alloc(60_004)
    segment.set([0xff, 0xed])
    segment.writeUInt16BE(60_002, 2)
    return segment
  })
  return Buffer.concat([still.subarray(0, 2), ...segments, still.subarray(2)])
}

/** The same picture said to be of four inks: its pixels are not looked at. */
function inInk(): Buffer {
  const bytes = Buffer.from(still)
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]))
  bytes[frame + 9] = 4
  return bytes
}

/** An MP4 whose pictures lie before its index, however many they are. */
const boxes = (...parts: readonly (readonly [string, Buffer])[]): Buffer =>
  Buffer.concat(
    parts.flatMap(([type, inside]) => {
      const head = Buffer.alloc(8)
      head.writeUInt32BE(inside.length + 8)
      head.write(type, 4, 'latin1')
      return [head, inside]
    }),
  )

const animatedWebp = Buffer.concat([
  Buffer.from('RIFF\x20\0\0\0WEBPVP8X\x0a\0\0\0\x02\0\0\0', 'latin1'),
  Buffer.alloc(32),
])
const animatedPng = Buffer.concat([
  Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x04\0\0\0\x04\x08\x06\0\0\0\0\0\0\0', 'latin1'),
  Buffer.from('\0\0\0\x08acTL\0\0\0\x02\0\0\0\0\0\0\0\0', 'latin1'),
  Buffer.from('\0\0\0\0IDAT\0\0\0\0', 'latin1'),
])

describe('a picture or film is told for what it is', () => {
  it.each<[string, string, Buffer | string, readonly string[]]>([
    ['a sound film', 'a.mp4', 'h264.mp4', []],
    [
      'H.265, its index behind its pictures',
      'b.mp4',
      'hevc-silent.mp4',
      ['note The film is coded as H.265 (HEVC), which not every machine plays; its still shows instead.'],
    ],
    [
      'WebM with H.265',
      'c.webm',
      Buffer.from('\x1a\x45\xdf\xa3....V_MPEGH/ISO/HEVC....', 'latin1'),
      [expect.stringMatching(/^note The film is coded as H\.265/)],
    ],
    [
      'a telephone’s photograph as JPEG',
      'd.jpg',
      'phone.heic',
      ['The file is called .jpg, but is a HEIC photograph, as iPhones take.'],
    ],
    [
      'a telephone’s photograph as a film',
      'e.mp4',
      'phone.heic',
      ['The file is called .mp4, but is a HEIC photograph, as iPhones take.'],
    ],
    [
      'a telephone’s film as MP4',
      'f.mp4',
      Buffer.from('\0\0\0\x14ftypqt  \0\0\0\0qt  ', 'latin1'),
      [expect.stringContaining('QuickTime')],
    ],
    ['a GIF as PNG', 'g.png', Buffer.from('GIF89a....'), ['The file is called .png, but is a GIF.']],
    ['a sound photograph', 'h.jpg', 'still.jpg', []],
    ['a photograph behind a megabyte of its editor’s notes', 'i.jpg', withMetadata(1_100_000), []],
    [
      'a photograph that breaks off in them',
      'j.jpg',
      withMetadata(1_100_000).subarray(0, 700_000),
      [expect.stringContaining('incomplete')],
    ],
    ['a photograph for print', 'k.jpg', inInk(), [expect.stringMatching(/^note The picture is coloured for print/)]],
    ['a WebP that moves', 'l.webp', animatedWebp, [expect.stringMatching(/^This picture moves/)]],
    ['a PNG that moves', 'm.png', animatedPng, [expect.stringMatching(/^This picture moves/)]],
    [
      'an SVG as drawing programs begin it',
      'n.svg',
      Buffer.from(
        '<?xml version="1.0"?>\n<!-- by hand -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x">\n<svg/>',
      ),
      ['The SVG holds more than a drawing (a document type (DOCTYPE) or entities) and cannot be used.'],
    ],
    [
      'a compressed SVG',
      'o.svg',
      Buffer.from([0x1f, 0x8b, 8, 0]),
      [expect.stringContaining('compressed (such as .svgz)')],
    ],
    [
      'an SVG of five megabytes',
      'p.svg',
      Buffer.from(`<svg>${' '.repeat(5_000_000)}</svg>`),
      ['The SVG has 6 MB; 4 are the most.'],
    ],
    [
      'an MP4 whose boxes lead nowhere',
      'q.mp4',
      boxes(['ftyp', Buffer.from('isom0000')], ['moov', boxes(['trak', Buffer.alloc(3)])]),
      [],
    ],
  ])('%s', async (_what, name, bytes, told) => {
    expect(await toldOf(name, bytes)).toEqual(told)
  })
})
