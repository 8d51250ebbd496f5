import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Narration } from '../../electron/core/spoken'
import type { Scene } from '../../electron/core/report'
import { coverageIn, partOf, partsOf } from '../../src/workshop/board/voice'

const scenes = (counts: readonly number[]): readonly Scene[] =>
  counts.map((n, i) => ({ id: `s${i}`, steps: Array.from({ length: n }, (_, k) => ({ id: `t${k}` })) })) as never

describe('what a report has of narration', () => {
  it('counts the steps with a voice in a language, and names the first without', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
        (told) => {
          const narration: Narration = Object.fromEntries(
            told.flatMap((steps, i) =>
              steps.map((has, k) => [
                `s${i}/t${k}`,
                { en: { ...(has ? { audio: 'media/a.wav' } : { sign: 'media/a.mp4' }), cues: [], seconds: 1 } },
              ]),
            ),
          )
          const found = coverageIn(narration, scenes(told.map(({ length }) => length)), 'en')
          expect(found.all).toBe(told.flat().length)
          expect(found.told).toBe(told.flat().filter(Boolean).length)
          const i = told.findIndex((steps) => steps.includes(false))
          expect(found.first).toEqual(i < 0 ? undefined : [`s${i}`, `t${told[i]?.indexOf(false) ?? 0}`])
          expect(coverageIn(narration, scenes(told.map(({ length }) => length)), 'fr').told).toBe(0)
        },
      ),
    )
  })

  it('says what a step lacks; a film in sign language where others have one', () => {
    expect(partsOf(undefined, false)).toEqual({ has: [], lacks: ['audio', 'captions'] })
    const spoken = { audio: 'media/a.wav', cues: [], seconds: 3 }
    expect(partsOf(spoken, true)).toEqual({ has: ['audio'], lacks: ['captions', 'sign'] })
  })

  it('knows a file by its name', () => {
    expect(['a.MP3', 'b.m4a', 'c.vtt', 'd.webm', 'e.docx', 'mp3'].map(partOf)).toEqual([
      ...['audio', 'audio', 'captions', 'sign', undefined, undefined],
    ])
  })
})
