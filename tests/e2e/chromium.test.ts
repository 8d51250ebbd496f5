import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditStage } from './audit'
import { findChromium } from './chromium'
import { launchChromium, portrait, settled, type Kiosk } from './harness'
import { tapOn } from './touch'

// The renderer of the Electron that ships is younger than the one the tests run; Debian's Chromium is of its branch.
describe.skipIf(!findChromium())("the page in this machine's own Chromium, renderer only", () => {
  let kiosk: Kiosk
  beforeAll(async () => {
    kiosk = await launchChromium(portrait, ['--lang', 'en', '--theme', 'paper', '--route', 'brief'])
    await settled(kiosk, 'attract')
  })
  afterAll(() => kiosk.close())

  it('plays the brief route by touch, every step whole and clean', async () => {
    const { stops } = await kiosk.page.evaluate(async () => {
      const boot = await window.kiosk.call('kiosk:get-boot')
      if (!boot.ok) throw new Error(boot.error)
      return boot.value.tour.walk
    })
    const faults = (await auditStage(kiosk)).map((fault) => `attract: ${fault}`)
    await tapOn(kiosk, '[data-action=start]')
    const steps = stops.flatMap(({ scene, steps: all }) => all.map((_, i) => `${scene}/${i + 1}`))
    for (const [n, where] of steps.entries()) {
      await settled(kiosk, where)
      faults.push(...(await auditStage(kiosk)).map((fault) => `${where}: ${fault}`))
      if (n < steps.length - 1) await tapOn(kiosk, '[data-action=next]')
    }
    expect(faults).toEqual([])
    expect(kiosk.complaints).toEqual([])
    expect(kiosk.requests.filter((url) => !url.startsWith('kiosk://stage/'))).toEqual([])
  })

  it('is refused what main refuses', async () => {
    const refused = kiosk.page.evaluate(() =>
      window.kiosk.call('kiosk:send-action', { type: 'jump', scene: -1, step: 'x' } as never),
    )
    await expect(refused).rejects.toThrow('kiosk:send-action refused: wrong arguments')
  })
})
