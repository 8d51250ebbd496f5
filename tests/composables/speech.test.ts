import { describe, expect, it } from 'vitest'
import { voiceFor } from '../../src/composables/useSpeech'

const voice = (lang: string, localService = true, isDefault = false) => ({ lang, localService, default: isDefault })

describe('the voice that reads aloud', () => {
  it('is there only where the machine itself speaks the language', () => {
    expect(voiceFor([], 'zh-CN')).toBeUndefined()
    expect(voiceFor([voice('de-DE')], 'zh-CN')).toBeUndefined()
    expect(voiceFor([voice('zh-CN', false)], 'zh-CN')).toBeUndefined()
  })

  it('is of the region if there is one, else of the language', () => {
    const voices = [voice('zh-HK'), voice('zh_CN'), voice('en-GB')]
    expect(voiceFor(voices, 'zh-CN')?.lang).toBe('zh_CN')
    expect(voiceFor(voices, 'en')?.lang).toBe('en-GB')
    expect(voiceFor([voice('zh-HK')], 'zh-CN')?.lang).toBe('zh-HK')
  })

  it('is the one the system prefers', () => {
    const preferred = voice('en-US', true, true)
    expect(voiceFor([voice('en-US'), preferred], 'en-US')).toBe(preferred)
  })
})
