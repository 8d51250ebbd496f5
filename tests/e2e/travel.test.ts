import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { landscape, launch, settled, type Kiosk } from './harness'
import { tapOn } from './touch'

/** Middle of a travelling mark on stage, CSS px. */
interface Flight {
  readonly from: { x: number; y: number }
  readonly to: { x: number; y: number }
}

/** Records in the page the flight of a mark: where it first appears, and where it comes to rest. */
const watchFlight = (kiosk: Kiosk, key: string): Promise<void> =>
  kiosk.page.evaluate((k) => {
    const fly = Element.prototype.animate
    Element.prototype.animate = function (this: Element, ...args) {
      const flight = fly.apply(this, args)
      if (this instanceof HTMLElement && this.dataset.travel === k) {
        flight.pause()
        flight.currentTime = 0
        const middle = (): { x: number; y: number } => {
          const box = this.getBoundingClientRect()
          return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
        }
        const from = middle()
        flight.play()
        void flight.finished.then(() => {
          document.documentElement.dataset.flight = JSON.stringify({ from, to: middle() })
          Element.prototype.animate = fly
        })
      }
      return flight
    }
  }, key)

async function flown(kiosk: Kiosk): Promise<Flight> {
  const found = await kiosk.page.waitForFunction(() => document.documentElement.dataset.flight)
  const flight = JSON.parse((await found.jsonValue()) ?? '') as Flight
  await kiosk.page.evaluate(() => delete document.documentElement.dataset.flight)
  return flight
}

const middleOfMark = (kiosk: Kiosk, selector: string): Promise<{ x: number; y: number }> =>
  kiosk.page
    .locator(selector)
    .first()
    .evaluate((el) => {
      const box = el.getBoundingClientRect()
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    })

const near = (a: { x: number; y: number }, b: { x: number; y: number }): number => Math.hypot(a.x - b.x, a.y - b.y)

describe('marks that travel', () => {
  let kiosk: Kiosk
  beforeAll(async () => {
    kiosk = await launch(landscape, ['--scene', 'livability'])
    await settled(kiosk, 'livability/1')
  })
  afterAll(() => kiosk.close())

  it('the park leaves the ring for its spot on the map, and comes back', async () => {
    const ring = await middleOfMark(kiosk, '.ring [data-travel=park]')
    await watchFlight(kiosk, 'park')
    await kiosk.page.keyboard.press('6')
    const out = await flown(kiosk)
    await settled(kiosk, 'map/1')
    const spot = await middleOfMark(kiosk, '[data-scene=map] [data-travel=park]')
    expect(near(out.from, ring)).toBeLessThan(2)
    expect(near(out.to, spot)).toBeLessThan(2)
    expect(near(ring, spot)).toBeGreaterThan(300)
    await watchFlight(kiosk, 'park')
    await kiosk.page.keyboard.press('7')
    const back = await flown(kiosk)
    expect(near(back.from, spot)).toBeLessThan(2)
    expect(near(back.to, ring)).toBeLessThan(2)
  })

  it('a firm goes from its milestone to its place among the clusters', async () => {
    await kiosk.page.keyboard.press('2')
    await settled(kiosk, 'milestones/1')
    await kiosk.page.keyboard.press('PageDown')
    await settled(kiosk, 'milestones/2')
    await kiosk.page.keyboard.press('PageDown')
    await settled(kiosk, 'milestones/3')
    const firm = await middleOfMark(kiosk, '[data-scene=milestones] [data-travel^="firm:"]')
    const key = await kiosk.page
      .locator('[data-scene=milestones] [data-travel^="firm:"]')
      .first()
      .evaluate((el) => (el as HTMLElement).dataset.travel ?? '')
    const shown = await kiosk.page.evaluate(async () => {
      const boot = await window.kiosk.call('kiosk:get-boot')
      if (!boot.ok) throw new Error(boot.error)
      const scene = boot.value.tour.walk.stops.findIndex((stop) => stop.scene === 'clusters')
      const walk = boot.value.tour.walk.stops[scene]
      return { scene, step: walk?.steps.indexOf('firms') ?? 0 }
    })
    await watchFlight(kiosk, key)
    await kiosk.page.evaluate((to) => window.kiosk.call('kiosk:send-action', { type: 'jump', ...to }), shown)
    const flight = await flown(kiosk)
    expect(near(flight.from, firm)).toBeLessThan(2)
    expect(near(flight.to, await middleOfMark(kiosk, `[data-scene=clusters] [data-travel="${key}"]`))).toBeLessThan(2)
  })

  it('nothing flies for a visitor who asked for stillness', async () => {
    await kiosk.page.evaluate(() => window.kiosk.call('kiosk:send-action', { type: 'mode', mode: 'still', on: true }))
    await kiosk.page.waitForFunction(() => document.documentElement.dataset.motion === 'still')
    await kiosk.page.evaluate(() => {
      const fly = Element.prototype.animate
      Element.prototype.animate = function (this: Element, ...args) {
        if (this instanceof HTMLElement && this.dataset.travel) document.documentElement.dataset.flight = 'flew'
        return fly.apply(this, args)
      }
    })
    await tapOn(kiosk, '[data-stop=map]')
    await settled(kiosk, 'map/1')
    expect(await kiosk.page.evaluate(() => document.documentElement.dataset.flight)).toBeUndefined()
  })
})
