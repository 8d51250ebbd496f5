import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { VoicePart } from '../../../electron/core/contracts/storyboard'
import type { Workshop } from '../../../electron/main/workshop/room'
import { film, vtt, wav } from '../../packs/narration/spoken'
import { writeInlandPort } from '../../packs/inlandPort'
import { openShop } from './shop'

/** Files that an operator drops at a step land in the pack, or are told and change nothing. */
const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-voice-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))
let [own, pack, runs] = ['', '', 0]
let shop: Workshop

beforeEach(async () => {
  own = join(room, String((runs += 1)))
  mkdirSync(own)
  pack = writeInlandPort(join(own, 'pack'))
  shop = openShop(join(own, 'project.json'))
  await shop.choose(pack)
})

interface Written {
  readonly scenes: readonly { readonly id: string; readonly steps: readonly { readonly id: string }[] }[]
}
const first = (): { readonly scene: string; readonly step: string } => {
  const { scenes } = JSON.parse(readFileSync(join(pack, 'tour.json'), 'utf8')) as Written
  return { scene: scenes[0]?.id ?? '', step: scenes[0]?.steps[0]?.id ?? '' }
}
const locale = (): string =>
  (JSON.parse(readFileSync(join(pack, 'manifest.json'), 'utf8')) as { locales: string[] }).locales[0] ?? ''
/** A file somewhere on the operator's machine. */
function given(name: string, bytes: Buffer | string): string {
  writeFileSync(join(own, name), bytes)
  return join(own, name)
}
const put = (part: VoicePart, file: string | null, at: object = {}): Promise<void> =>
  shop.story.setVoice({ ...first(), locale: locale(), part, ...at }, file)
const entry = (): Readonly<Record<string, string>> | undefined => {
  if (!existsSync(join(pack, 'narration.json'))) return undefined
  const { scene, step } = first()
  const { steps } = JSON.parse(readFileSync(join(pack, 'narration.json'), 'utf8')) as {
    steps: Record<string, Record<string, Record<string, string>>>
  }
  return steps[`${scene}/${step}`]?.[locale()]
}
const media = (): readonly string[] => (existsSync(join(pack, 'media')) ? readdirSync(join(pack, 'media')) : [])
const said = (): string => shop.state.problem?.en.what ?? ''
/** Of the language that the step is written in. */
const captions = (): string => {
  const { scene, step } = first()
  const texts = JSON.parse(readFileSync(join(pack, `texts/${locale()}.json`), 'utf8')) as {
    scenes: Record<string, { steps: Record<string, { title: string }> }>
  }
  return vtt([0, 1.5, texts.scenes[scene]?.steps[step]?.title.replaceAll(/\{[^}]*\}/g, '') ?? ''])
}

describe('what is said at a step', () => {
  it('goes in part by part and plays; taken out, the step is silent again, and what was is a state', async () => {
    await put('audio', given('voice.WAV', wav(2)))
    await put('captions', given('words.vtt', captions()))
    await put('sign', given('hands.mp4', film()))
    expect(shop.state.problem).toBeNull()
    expect(Object.keys(entry() ?? {}).sort()).toEqual(['audio', 'captions', 'sign'])
    for (const file of Object.values(entry() ?? {})) expect(existsSync(join(pack, file))).toBe(true)
    const { scene, step } = first()
    const spoken = shop.storyInput()?.report.narration?.[`${scene}/${step}`]?.[locale()]
    expect(spoken).toMatchObject({ cues: [{ from: 0, to: 1.5 }] })
    expect(spoken?.audio).toBe(entry()?.['audio'])
    await put('sign', null)
    expect(Object.keys(entry() ?? {})).toEqual(['audio', 'captions'])
    // Without what times them, captions go as well.
    await put('audio', null)
    expect(entry()).toBeUndefined()
    expect(shop.state.faults).toEqual([])
    const states = shop.state.states
    await shop.story.bringBack(states[1] ?? '')
    expect(entry()).toHaveProperty('audio')
  })

  it.each([
    ['audio', 'a.wav', 'not a sound at all', /./],
    ['audio', 'a.mp3', wav(1), /mp3|wav/i],
    ['audio', 'a.txt', wav(1), /./],
    ['audio', 'cut.wav', wav(2).subarray(0, 30), /./],
    ['sign', 'a.mp4', 'no film', /./],
    ['captions', 'a.vtt', vtt([0, 1, 'Words']), /./],
  ] as const)('%s from %s is told, and nothing has changed', async (part, name, bytes, words) => {
    const before = readFileSync(join(pack, 'manifest.json'), 'utf8')
    await put(part, given(name, bytes))
    expect(said()).toMatch(words)
    expect([entry(), media(), readFileSync(join(pack, 'manifest.json'), 'utf8')]).toEqual([undefined, [], before])
    await put('audio', given('good.wav', wav(1)))
    expect(shop.state.problem).toBeNull()
  })

  it('of a step, a language or a file that is not there is told', async () => {
    const good = given('good.wav', wav(1))
    await put('audio', good, { step: 'nowhere' })
    expect(said()).toContain('nowhere')
    await put('audio', good, { locale: 'fr' })
    expect(said()).toContain('fr')
    await put('audio', join(own, 'gone.wav'))
    expect(said()).not.toBe('')
    expect([entry(), media()]).toEqual([undefined, []])
  })

  it('loses none of many that are dropped at once, and is one file where it is dropped twice', async () => {
    const good = given('good.wav', wav(1))
    await Promise.all([
      put('audio', good),
      put('sign', given('hands.mp4', film())),
      put('captions', given('words.vtt', captions())),
      put('audio', good),
    ])
    expect(Object.keys(entry() ?? {}).sort()).toEqual(['audio', 'captions', 'sign'])
    expect(media().filter((name) => name.endsWith('.wav'))).toHaveLength(1)
    expect(media().filter((name) => name.endsWith('.part'))).toEqual([])
  })
})
