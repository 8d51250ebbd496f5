import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { walkOf } from '../../electron/core/route'
import { readPack } from '../../electron/packs'
import { landscape, launch, portrait, root, settled, type Kiosk } from './harness'
import type { Point } from './touch'

/** So many places on each display, anywhere on any step; with SWIPES_EACH so many on every step. */
const [few, each] = [Number(process.env['SWIPES'] ?? 4), Number(process.env['SWIPES_EACH'] ?? 0)]
const seed = Number(process.env['SEED'] ?? 20_201_231)

const read = await readPack(join(root, 'resources/packs/suxitong-2020'))
if (!read.ok) throw new Error('the bundled pack does not play')
const walk = walkOf(read.value.report.tour, 'full')
const steps = walk.stops.flatMap(({ steps: all }, scene) => all.map((_, step) => ({ scene, step })))
const whereOf = ({ scene, step }: { scene: number; step: number }): string =>
  `${walk.stops[scene]?.scene ?? ''}/${step + 1}`

/** Where on the glass a swipe begins, as shares of it: off the frame of the display, which hands lean on. */
const place = fc.record({
  x: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
  y: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
})

describe.each([
  ['1920×1080', landscape],
  ['1080×1920', portrait],
])('a swipe on a display of %s', (_name, size) => {
  let kiosk: Kiosk
  beforeAll(async () => {
    kiosk = await launch(size, ['--lang', 'zh-CN'])
    await settled(kiosk, 'attract')
  })
  afterAll(() => kiosk.close())

  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: Point[]): Promise<unknown> =>
    kiosk.cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) })),
    })
  const at = (): Promise<string | undefined> => kiosk.page.evaluate(() => document.documentElement.dataset['settled'])

  async function goTo(where: { scene: number; step: number }): Promise<void> {
    await kiosk.page.evaluate((to) => window.kiosk.call('kiosk:send-action', { type: 'jump', ...to }), where)
    await settled(kiosk, whereOf(where))
  }

  /** A finger from there over a fifth of the display, to the side that goes on: what stands on the stage afterwards, and whether anything moved under it. */
  async function swipeFrom(from: Point): Promise<{ readonly moved: boolean; readonly to: string }> {
    const before = await kiosk.page.screenshot()
    const way = size.width * 0.2
    // It goes on to the left; from there where there is no room for that, back.
    const to = { x: from.x > way + 60 ? from.x - way : from.x + way, y: from.y }
    await touch('touchStart', from)
    for (let i = 1; i <= 8; i += 1) {
      await touch('touchMove', { x: from.x + ((to.x - from.x) * i) / 8, y: from.y })
      await kiosk.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    }
    const during = await kiosk.page.screenshot()
    await touch('touchEnd')
    await kiosk.page.waitForFunction(() => document.documentElement.dataset['settled'])
    return { moved: !before.equals(during), to: (await at()) ?? '' }
  }

  it('turns the page wherever it begins, or visibly moves what is under it', async () => {
    const [first] = steps
    if (!first) throw new Error('a tour without a step')
    const asked =
      each > 0
        ? steps.flatMap((where) =>
            fc.sample(place, { seed: seed + steps.indexOf(where), numRuns: each }).map((p) => ({ where, p })),
          )
        : fc.sample(fc.record({ where: fc.constantFrom(...steps), p: place }), { seed, numRuns: few })
    const dead: string[] = []
    for (const { where, p } of asked) {
      await goTo(where)
      const from = { x: p.x * size.width, y: p.y * size.height }
      const { moved, to } = await swipeFrom(from)
      if (to === whereOf(where) && !moved)
        dead.push(`${whereOf(where)} at ${Math.round(from.x)}, ${Math.round(from.y)}`)
    }
    expect(dead).toEqual([])
    expect(kiosk.complaints).toEqual([])
  })
})
