import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPack } from '../../electron/packs'
import type { Report } from '../../electron/core/report'
import { measure, type Setting } from '../../src/picture/measure'
import { plainText } from '../../src/picture/splitText'
import { brief } from '../packs/brokenPack'
import { landscape, launch, type Kiosk } from './harness'

const locales = ['zh-CN', 'en'] as const
const settings: readonly Setting[] = [
  { face: 'sans', size: 28, weight: 400 },
  { face: 'sans', size: 64, weight: 600, tracking: -0.02 },
  { face: 'serif', size: 84, weight: 600, tracking: 0.01 },
]

/** Every string a pack says in a language, line by line; figures as some digits. */
function linesOf(texts: unknown): readonly string[] {
  if (typeof texts === 'string') return texts.split('\n').flatMap((line) => plainText(line, () => '286.9').trim() || [])
  return typeof texts === 'object' && texts !== null ? Object.values(texts).flatMap(linesOf) : []
}

/** Widths of lines as the page sets them, CSS px. */
const drawnWidths = (kiosk: Kiosk, lines: readonly string[], setting: Setting, locale: string): Promise<number[]> =>
  kiosk.page.evaluate(
    ({ all, face, size, weight, tracking, lang }) => {
      const box = document.createElement('div')
      box.lang = lang
      box.style.cssText = `position:absolute;white-space:pre;font-variant-ligatures:none;font-family:var(--${face});font-size:${size}px;font-weight:${weight};letter-spacing:${tracking}em`
      document.body.append(box)
      const widths = all.map((line) => {
        const one = document.createElement('span')
        one.style.cssText = 'display:inline-block'
        one.textContent = line
        box.replaceChildren(one)
        return one.getBoundingClientRect().width
      })
      const missing = box.ownerDocument.fonts.status === 'loading'
      box.remove()
      return missing ? [] : widths
    },
    { all: [...lines], tracking: setting.tracking ?? 0, ...setting, lang: locale },
  )

describe('the size of a text', () => {
  let kiosk: Kiosk
  let report: Report
  beforeAll(async () => {
    const read = await readPack('resources/packs/suxitong-2020')
    if (!read.ok) throw new Error(brief(read.error).join('\n'))
    report = read.value.report
    kiosk = await launch(landscape, [])
    await kiosk.page.waitForFunction(() => document.documentElement.dataset.settled !== undefined)
  })
  afterAll(() => kiosk.close())

  it.each(locales)('is known without a browser: every text in %s, within a hundredth or one u', async (locale) => {
    const lines = [...new Set(linesOf(report.texts[locale]))]
    expect(lines.length).toBeGreaterThan(300)
    for (const setting of settings) {
      await drawnWidths(kiosk, lines, setting, locale)
      await kiosk.page.evaluate(() => document.fonts.ready.then(() => undefined))
      const drawn = await drawnWidths(kiosk, lines, setting, locale)
      const wrong = lines.flatMap((line, i) => {
        const [is, said] = [drawn[i] ?? 0, measure(line, setting, locale)]
        return Math.abs(is - said) <= Math.max(1, is / 100) ? [] : [`${said.toFixed(1)} for ${is.toFixed(1)}: ${line}`]
      })
      expect(wrong, `${setting.face} ${setting.weight}`).toEqual([])
    }
  })
})
