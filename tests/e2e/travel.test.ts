import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { landscape, launch, settled, type Kiosk } from './harness'
import { tapOn } from './touch'

/** Middle of a travelling mark on stage, CSS px. */
interface Flight {
  readonly from: { x: number; y: number }
  readonly to: { x: number; y: number }
}

/** Waits for the next flight of a mark, holds it to read where it begins, and lets it land. Call before what sets it off. */
const flightOf = (kiosk: Kiosk, key: string): Promise<Flight> =>
  kiosk.page.evaluate(async (k) => {
    const find = (): [Animation, HTMLElement] | undefined => {
      for (const flight of document.getAnimations()) {
        const mark = flight.effect instanceof KeyframeEffect ? flight.effect.target : null
        if (mark instanceof HTMLElement && mark.dataset.travel === k && !(flight instanceof CSSTransition))
          return [flight, mark]
      }
      return undefined
    }
    let found = find()
    while (!found) {
      await new Promise((next) => requestAnimationFrame(next))
      found = find()
    }
    const [flight, mark] = found
    const middle = (): { x: number; y: number } => {
      const box = mark.getBoundingClientRect()
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    }
    flight.pause()
    flight.currentTime = 0
    const from = middle()
    flight.play()
    await flight.finished
    return { from, to: middle() }
  }, key)

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
    const leaving = flightOf(kiosk, 'park')
    await kiosk.page.keyboard.press('6')
    const out = await leaving
    await settled(kiosk, 'map/1')
    const spot = await middleOfMark(kiosk, '[data-scene=map] [data-travel=park]')
    expect(near(out.from, ring)).toBeLessThan(2)
    expect(near(out.to, spot)).toBeLessThan(2)
    expect(near(ring, spot)).toBeGreaterThan(300)
    const returning = flightOf(kiosk, 'park')
    await kiosk.page.keyboard.press('7')
    const back = await returning
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
    const flying = flightOf(kiosk, key)
    await kiosk.page.evaluate((to) => window.kiosk.call('kiosk:send-action', { type: 'jump', ...to }), shown)
    const flight = await flying
    expect(near(flight.from, firm)).toBeLessThan(2)
    expect(near(flight.to, await middleOfMark(kiosk, `[data-scene=clusters] [data-travel="${key}"]`))).toBeLessThan(2)
  })

  it('nothing flies for a visitor who asked for stillness', async () => {
    await kiosk.page.evaluate(() => window.kiosk.call('kiosk:send-action', { type: 'mode', mode: 'still', on: true }))
    await kiosk.page.waitForFunction(() => document.documentElement.dataset.motion === 'still')
    const flights = kiosk.page.evaluate(async () => {
      let seen = 0
      const { dataset } = document.documentElement
      while (dataset.settled !== 'map/1') {
        await new Promise((next) => requestAnimationFrame(next))
        for (const flight of document.getAnimations()) {
          const mark = flight.effect instanceof KeyframeEffect ? flight.effect.target : null
          if (mark instanceof HTMLElement && mark.dataset.travel && !(flight instanceof CSSTransition)) seen += 1
        }
      }
      return seen
    })
    await tapOn(kiosk, '[data-stop=map]')
    await settled(kiosk, 'map/1')
    expect(await flights).toBe(0)
  })
})
