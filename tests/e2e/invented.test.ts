import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { walkOf } from '../../electron/core/route'
import { readPack } from '../../electron/packs'
import { writeHarbour } from '../packs/harbour.mjs'
import { film, narrate, vtt, wav } from '../packs/narration/spoken'
import { auditText } from './audit'
import { landscape, launch, portrait, settled, type Kiosk, type Size } from './harness'
import { tapOn } from './touch'

const home = mkdtempSync(join(tmpdir(), 'briefing-kiosk-invented-'))
const shots = process.env['INVENTED_SHOTS']

const words = ['Drei Kräne stehen über dem Hafenbecken.', 'Am Abend wird es still.'] as const
const spoken = {
  'basin/dusk': { de: { audio: 'media/a.wav', captions: 'media/a.vtt', sign: 'media/a.mp4' } },
  'basin/gone': { de: { audio: 'media/b.wav' } },
}
const voices = {
  'media/a.wav': wav(6),
  'media/a.vtt': vtt([0, 3, words[0]], [3, 6, words[1]]),
  'media/a.mp4': film(),
  // It says that it lasts a minute, and ends after two seconds.
  'media/b.wav': wav(60).subarray(0, 16_000),
}

/** A tour that leads itself says what there is to say below the picture, waits for whoever touches, and goes on where that has ended. */
async function leadsItself(kiosk: Kiosk): Promise<void> {
  const { page } = kiosk
  await page.keyboard.press('Home')
  await settled(kiosk, 'basin/1')
  await page.keyboard.press('r')
  await page.waitForSelector(`[data-caption="${words[0]}"]`)
  const [shell, foot, sign] = await Promise.all(
    ['.shell', '[data-foot]', '[data-sign]'].map((one) => page.locator(one).boundingBox()),
  )
  if (!shell || !foot || !sign) throw new Error('there is no foot')
  expect(shell.y + shell.height).toBeCloseTo(foot.y, 0)
  expect(foot.y + foot.height).toBeCloseTo(1080, 0)
  expect(sign.x + sign.width).toBeLessThan(1920)
  expect(sign.y).toBeGreaterThanOrEqual(foot.y)
  expect(sign.y + sign.height).toBeLessThan(1080)
  const isSilent = (): Promise<boolean> =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLMediaElement>('[data-foot] [data-voice]')].every((one) => one.paused),
    )
  expect(await isSilent()).toBe(false)
  await page.mouse.click(960, 40)
  await page.waitForSelector('[data-leading=held]')
  await expect.poll(isSilent).toBe(true)
  await page.keyboard.press('r')
  await page.waitForSelector(`[data-caption="${words[1]}"]`)
  await settled(kiosk, 'basin/2')
  await settled(kiosk, 'basin/3')
  await page.keyboard.press('r')
  await page.waitForSelector('[data-foot]', { state: 'detached' })
}

describe('an invented report plays', () => {
  afterAll(() => rmSync(home, { recursive: true, force: true, maxRetries: 5 }))

  it.each<readonly [string, Size, string, object]>([
    ['landscape, German, forty events', landscape, 'de', { events: 40, firms: 9, fields: 4 }],
    ['portrait, Japanese, one event', portrait, 'ja', { events: 1, firms: 9, fields: 4 }],
  ])('every step of it: %s', async (name, size, lang, sizes) => {
    const dir = join(home, lang)
    writeHarbour(dir, sizes)
    if (lang === 'de') narrate(dir, spoken, voices)
    const pack = await readPack(dir)
    if (!pack.ok) throw new Error(JSON.stringify(pack.error))
    const kiosk = await launch(size, ['--pack', dir, '--lang', lang, '--scene', 'basin/1'])
    try {
      const stops = walkOf(pack.value.report.tour, 'full').stops
      const steps = stops.flatMap(({ scene, steps: all }) => all.map((_, i) => `${scene}/${i + 1}`))
      const faults: string[] = []
      for (const [n, where] of steps.entries()) {
        await settled(kiosk, where)
        if (shots) await kiosk.page.screenshot({ path: join(shots, `${lang}-${where.replace('/', '-')}.png`) })
        faults.push(...(await auditText(kiosk)).map((fault) => `${where}: ${fault}`))
        if (n < steps.length - 1) await tapOn(kiosk, '[data-action=next]')
      }
      expect(faults, name).toEqual([])
      if (lang === 'de') await leadsItself(kiosk)
      // The picture that is missing is the only complaint.
      expect(kiosk.complaints.filter((line) => !line.includes('404'))).toEqual([])
    } finally {
      await kiosk.close()
    }
  })
})
