import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { landscape, launch, settled, whereIs, type Kiosk } from './harness'
import { tapOn } from './touch'
import { nothing, remains, watchMenus } from './traces'

/** `npm run chaos:touch` plays a whole minute. */
const seconds = Number(process.env['CHAOS_SECONDS'] ?? 10)
const rate = 200
const seed = 20_201_231

/** Small, fast and the same on every machine (mulberry32). */
function random(from: number): () => number {
  let a = from
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * Notes in the page what every click asked of the tour, and where the tour went, so that each move can be accounted for:
 * `next` and `previous` one step each, a stop or an arc to its scene.
 */
const watchMoves = ({ page }: Kiosk): Promise<void> =>
  page.evaluate(() => {
    const moves: string[] = []
    Object.assign(window, { moves })
    window.addEventListener(
      'click',
      (event) => {
        // The browser's own clicks after a touch are swallowed on their way.
        if (event.isTrusted && event instanceof PointerEvent && event.pointerType === 'touch') return
        const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button') : null
        const { action, stop, arc } = button?.dataset ?? {}
        if (action === 'next' || action === 'previous') moves.push(action)
        else if (stop !== undefined || arc !== undefined) moves.push(`to ${stop ?? arc ?? ''}`)
      },
      { capture: true },
    )
  })

/**
 * Offers taps at the rate for as long as asked, as a glass does: without waiting for the page. Only a backlog is not let
 * grow, so that a slow machine gets fewer of them. Answers how many there were.
 */
async function tapAtRandom({ cdp, size }: Kiosk): Promise<number> {
  const roll = random(seed)
  const began = performance.now()
  const ends = began + seconds * 1000
  const open = new Set<Promise<unknown>>()
  const send = (type: 'touchStart' | 'touchEnd', touchPoints: { x: number; y: number; id: number }[]): void => {
    const sent: Promise<unknown> = cdp
      .send('Input.dispatchTouchEvent', { type, touchPoints })
      .then(() => open.delete(sent))
    open.add(sent)
  }
  let n = 0
  while (performance.now() < ends) {
    send('touchStart', [{ x: Math.floor(roll() * size.width), y: Math.floor(roll() * size.height), id: 0 }])
    send('touchEnd', [])
    n += 1
    await wait(Math.max(0, began + (n * 1000) / rate - performance.now()))
    while (open.size > 2 * rate) await Promise.race(open)
  }
  await Promise.all(open)
  return n
}

describe(`${rate} random taps a second for ${seconds} s`, () => {
  let kiosk: Kiosk
  beforeAll(async () => {
    kiosk = await launch(landscape)
    await settled(kiosk, 'attract')
    await watchMenus(kiosk)
    await kiosk.page.keyboard.press('3')
    await settled(kiosk, 'indicators/1')
    await watchMoves(kiosk)
  })
  afterAll(() => kiosk.close())

  it(
    'leave nothing stuck, and the tour where the buttons that were hit lead',
    { timeout: (seconds + 120) * 1000 },
    async () => {
      const { page } = kiosk
      const walk = await page.evaluate(async () => {
        const boot = await window.kiosk.call('kiosk:get-boot')
        return boot.ok ? boot.value.tour.walk.stops.map((s) => ({ scene: s.scene, steps: s.steps.length })) : []
      })
      const delivered = await tapAtRandom(kiosk)
      console.log(`${delivered} taps in ${seconds} s, seed ${seed}`)
      expect(delivered).toBeGreaterThan(seconds)
      // A menu may lie over a card.
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      expect(await remains(kiosk)).toEqual(nothing)

      const moves = await page.evaluate(() => (window as unknown as { moves: string[] }).moves)
      expect(await whereIs(kiosk)).toBe(followed(walk, moves))
      await page.keyboard.press('5')
      await settled(kiosk, 'projects/1')
      await tapOn(kiosk, '[data-action=next]')
      await settled(kiosk, 'projects/2')
      expect(kiosk.complaints).toEqual([])
    },
  )
})

/** Where these moves lead from indicators/1. */
function followed(walk: readonly { scene: string; steps: number }[], moves: readonly string[]): string {
  const all = walk.flatMap(({ scene, steps }) => Array.from({ length: steps }, (_, i) => `${scene}/${i + 1}`))
  let at = all.indexOf('indicators/1')
  for (const move of moves) {
    if (move === 'next') at = Math.min(all.length - 1, at + 1)
    else if (move === 'previous') at = Math.max(0, at - 1)
    else at = all.indexOf(`${move.slice(3)}/1`)
  }
  return all[at] ?? ''
}
