import fc from 'fast-check'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { walkSeconds } from '../../../electron/core/leadTime'
import { footOf, spokenAt } from '../../../electron/core/narration'
import { captionAt } from '../../../electron/core/spoken'
import { walkOf } from '../../../electron/core/route'
import { mediaOf } from '../../../electron/main/security/media'
import { resolveRequest } from '../../../electron/main/security/paths'
import { readPack, type Pack } from '../../../electron/packs'
import { readCaptions } from '../../../electron/packs/narration/captions'
import { isWhole } from '../../../electron/packs/narration/sound'
import { writeHarbour } from '../harbour.mjs'
import { film, narrate, vtt, wav } from './spoken'

const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-narration-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))
let count = 0

/** The invented report in English and Chinese with this narration; it must play, whatever is wrong with what it says. */
async function withNarration(
  steps: Parameters<typeof narrate>[1],
  files: Parameters<typeof narrate>[2],
): Promise<{ readonly pack: Pack; readonly told: readonly string[] }> {
  const dir = join(room, String((count += 1)))
  writeHarbour(dir, { locales: ['en', 'zh-CN'] })
  narrate(dir, steps, files)
  const read = await readPack(dir)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  const told = read.value.notes.filter(({ code }) => code !== 'missing-media' && code !== 'silent-steps')
  return { pack: read.value, told: told.map(({ code, file, at }) => `${code} ${file} ${at}`) }
}

const english = 'Three cranes stand over the basin at dusk.'
const audio = 'media/a.wav'

describe('what is said at a step', () => {
  it('is its voice, its captions and its film in sign language, and lasts as long as the longer of them', async () => {
    const { pack, told } = await withNarration(
      { 'basin/dusk': { en: { audio, captions: 'media/a.vtt', sign: 'media/a.mp4' } } },
      {
        [audio]: wav(3),
        'media/a.vtt': vtt([0, 1.5, english], [1.5, 3, '<i>One</i> line\nand &lt;two&gt;']),
        'media/a.mp4': film(),
      },
    )
    expect(told).toEqual([])
    const walk = walkOf(pack.report.tour, 'full')
    const spoken = spokenAt(pack.report, { walk, scene: 0, step: 0, locale: 'en' })
    expect(spoken).toMatchObject({ audio, sign: 'media/a.mp4' })
    expect(spoken?.seconds).toBeCloseTo(3, 1)
    expect(captionAt(spoken?.cues ?? [], 1)).toBe(english)
    expect(captionAt(spoken?.cues ?? [], 2)).toBe('One line\nand <two>')
    expect(captionAt(spoken?.cues ?? [], 3)).toBe('')
    expect(spokenAt(pack.report, { walk, scene: 0, step: 0, locale: 'zh-CN' })).toBeUndefined()
    expect([footOf(pack.report, { walk, locale: 'en' }), footOf(pack.report, { walk, locale: 'zh-CN' })]).toEqual([
      'sign',
      'none',
    ])
    // Nine seconds are the least that a step without a voice stays.
    expect(walkSeconds(pack.report, walk, 'zh-CN') - walkSeconds(pack.report, walk, 'en')).toBeGreaterThan(4)
    for (const file of [audio, 'media/a.mp4']) {
      expect(mediaOf(pack.report)).toContain(file)
      expect(resolveRequest(`kiosk://stage/pack/${file}`)).toBeDefined()
    }
  })

  it('may be a film in sign language alone, with words', async () => {
    const { pack, told } = await withNarration(
      { 'basin/dusk': { en: { sign: 'media/a.mp4', captions: 'media/a.vtt' } } },
      { 'media/a.mp4': film(), 'media/a.vtt': vtt([0, 0.5, english]) },
    )
    expect(told).toEqual([])
    expect(pack.report.narration?.['basin/dusk']?.['en']?.cues).toHaveLength(1)
  })

  it('is told where it is missing, in each language', async () => {
    const dir = join(room, 'silent')
    writeHarbour(dir, { locales: ['en', 'zh-CN'] })
    narrate(dir, { 'basin/dusk': { en: { audio } } }, { [audio]: wav(2) })
    const read = await readPack(dir)
    const silent = read.ok ? read.value.notes.filter(({ code }) => code === 'silent-steps') : []
    expect(silent.map(({ params }) => params)).toEqual([
      { locale: 'en', count: 11, all: 12, first: 'basin/gone' },
      { locale: 'zh-CN', count: 12, all: 12, first: 'basin/dusk' },
    ])
  })
})

describe('narration that is wrong', () => {
  const one = (entry: object, files: Parameters<typeof narrate>[2], locale = 'en', step = 'basin/dusk') =>
    withNarration({ [step]: { [locale]: entry } }, files)
  const at = (field: string, locale = 'en'): string => `steps["basin/dusk"].${locale}${field}`
  const bad = vtt([0, 1, english]).replace('-->', '->')

  it.each<readonly [string, Promise<{ told: readonly string[]; pack: Pack }>, string, boolean]>([
    ['is not there', one({ audio }, {}), `missing-narration narration.json ${at('.audio')}`, false],
    [
      'is cut off',
      one({ audio }, { [audio]: wav(9).subarray(0, 20_000) }),
      `cut-narration ${audio} ${at('.audio')}`,
      true,
    ],
    ['is empty', one({ audio }, { [audio]: '' }), `strange-sound ${audio} ${at('.audio')}`, false],
    [
      'is another kind of file',
      one({ audio: 'media/a.mp3' }, { 'media/a.mp3': wav(1) }),
      `strange-sound media/a.mp3 ${at('.audio')}`,
      false,
    ],
    [
      'has captions that go on after it',
      one({ audio, captions: 'media/a.vtt' }, { [audio]: wav(2), 'media/a.vtt': vtt([0, 9, english]) }),
      `late-captions media/a.vtt ${at('.captions')}`,
      true,
    ],
    [
      'has Chinese captions for English',
      one(
        { audio, captions: 'media/a.vtt' },
        { [audio]: wav(4), 'media/a.vtt': vtt([0, 3, '暮色里港池上的三座吊机']) },
      ),
      `foreign-captions media/a.vtt ${at('.captions')}`,
      true,
    ],
    [
      'has captions that are none',
      one({ audio, captions: 'media/a.vtt' }, { [audio]: wav(2), 'media/a.vtt': bad }),
      `broken-captions media/a.vtt ${at('.captions')}`,
      true,
    ],
    [
      'has captions that are not there',
      one({ audio, captions: 'media/a.vtt' }, { [audio]: wav(2) }),
      `missing-narration narration.json ${at('.captions')}`,
      true,
    ],
    [
      'has captions in a code of Windows',
      one(
        { audio, captions: 'media/a.vtt' },
        { [audio]: wav(2), 'media/a.vtt': Buffer.from([...Buffer.from('WEBVTT\n\n'), 0xc4, 0xe3]) },
      ),
      'not-utf8 media/a.vtt 3:1',
      true,
    ],
    [
      'is captions alone',
      one({ captions: 'media/a.vtt' }, { 'media/a.vtt': vtt([0, 1, english]) }),
      `no-narration narration.json ${at('')}`,
      false,
    ],
    [
      'is for a step there is not',
      one({ audio }, { [audio]: wav(2) }, 'en', 'basin/none'),
      'unknown-narration narration.json steps["basin/none"].en',
      false,
    ],
    [
      'is in a language there is not',
      one({ audio }, { [audio]: wav(2) }, 'fr'),
      'unknown-narration narration.json steps["basin/dusk"].fr',
      false,
    ],
    [
      'is a film that not every machine plays',
      one({ sign: 'media/a.mp4' }, { 'media/a.mp4': wav(2) }),
      `strange-sign media/a.mp4 ${at('.sign')}`,
      false,
    ],
  ])('%s: it is told, and the pack plays', async (_, opened, told, isSpoken) => {
    const { pack, told: notes } = await opened
    expect(notes).toEqual([told])
    expect(Object.keys(pack.report.narration ?? {}).length > 0).toBe(isSpoken)
  })

  it('is one voice for two languages, or English captions for Chinese', async () => {
    const both = await withNarration({ 'basin/dusk': { en: { audio }, 'zh-CN': { audio } } }, { [audio]: wav(2) })
    expect(both.told).toEqual([`shared-narration narration.json ${at('.audio', 'zh-CN')}`])
    const swapped = await one(
      { audio, captions: 'media/a.vtt' },
      { [audio]: wav(4), 'media/a.vtt': vtt([0, 3, english]) },
      'zh-CN',
    )
    expect(swapped.told).toEqual([`foreign-captions media/a.vtt ${at('.captions', 'zh-CN')}`])
  })

  it('never keeps a pack from playing, whatever its files hold', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }).map((some) => Buffer.from(some)),
      fc.nat({ max: 20_000 }).map((n) => wav(2).subarray(0, n)),
      fc.nat({ max: 9000 }).map((n) => film().subarray(0, n)),
      fc.string({ maxLength: 200 }).map((text) => Buffer.from(`WEBVTT\n\n00:00.000 --> 00:01.000\n${text}`)),
    )
    const name = fc.constantFrom('media/x.wav', 'media/x.mp3', 'media/x.ogg', 'media/x.m4a')
    await fc.assert(
      fc.asyncProperty(bytes, bytes, bytes, name, async (voice, words, sign, sound) => {
        const { pack } = await withNarration(
          { 'basin/dusk': { en: { audio: sound, captions: 'media/x.vtt', sign: 'media/x.mp4' } } },
          { [sound]: voice, 'media/x.vtt': words, 'media/x.mp4': sign },
        )
        for (const { seconds } of Object.values(pack.report.narration?.['basin/dusk'] ?? {})) {
          expect(Number.isFinite(seconds)).toBe(true)
          expect(seconds).toBeGreaterThan(0)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('whether a sound is whole', () => {
  const of = (bytes: Buffer) => ({
    size: bytes.length,
    read: (from: number, length: number) => Promise.resolve(bytes.subarray(from, from + length)),
  })
  /** Pages of an Ogg stream, the last of which ends it. */
  const ogg = Buffer.concat(
    [0, 0, 4].map((flags) => Buffer.concat([Buffer.from('OggS\0'), Buffer.from([flags]), Buffer.alloc(60)])),
  )

  it.each([
    ['wav', wav(1)],
    ['m4a', film()],
    ['ogg', ogg],
  ] as const)('is seen in every %s that is cut off', async (kind, bytes) => {
    expect(await isWhole(kind, of(bytes))).toBe(true)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 8, max: bytes.length - 61 }), async (n) => {
        expect(await isWhole(kind, of(bytes.subarray(0, n)))).toBe(false)
      }),
    )
  })
})

describe('captions', () => {
  const words = fc
    .string({ minLength: 1, maxLength: 40, unit: fc.constantFrom('a', 'b', 'c', ' ', '码', '头', '。', '三') })
    .filter((text) => text.trim() !== '')

  it('are read as they were written, in any language and in the order of time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), words), { minLength: 1, maxLength: 20 }),
        (said) => {
          let from = 0
          const cues = said.map(([lasts, text]) => [from, (from += lasts), text.trim()] as const)
          const read = readCaptions(vtt(...cues))
          expect(read.line).toBeUndefined()
          expect(read.cues.map(({ from: a, to, text }) => [a, to, text])).toEqual(cues)
        },
      ),
    )
  })

  it('are never more than a text can be', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const { cues } = readCaptions(text)
        expect(text.startsWith('WEBVTT') || cues.length === 0).toBe(true)
      }),
    )
    expect(readCaptions('WEBVTT\n\n'.padEnd(200_000, 'x'))).toEqual({ cues: [], line: 1 })
  })
})
