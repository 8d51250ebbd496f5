import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPack } from '../../electron/packs'
import { projectionAt, type LonLat, type Projection } from '../../src/map/projection'
import { geodesicKm, rounded } from '../../src/map/ruler'
import { sheetOf, type Sheet } from '../../src/map/sheet'
import { landscape, launch, root, settled, type Kiosk } from './harness'
import { tap, tapOn, type Point } from './touch'

/** The moving picture of the whole sheet, and two things drawn above it, in one frame; CSS px. */
interface Seen {
  readonly sheet: { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
  readonly park: Point
  readonly fingers: readonly Point[]
}

const send = (
  kiosk: Kiosk,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  points: readonly Point[],
): Promise<unknown> =>
  kiosk.cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((p, id) => ({ ...p, id })) })

/** What the page shows in its next frame, read in that frame. */
const seen = (kiosk: Kiosk, fingers: readonly Point[]): Promise<Seen> =>
  kiosk.page.evaluate(
    (points) =>
      new Promise<Seen>((done) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            const box = (selector: string): DOMRect => {
              const element = document.querySelector(selector)
              if (!element) throw new Error(`nothing on stage for ${selector}`)
              return element.getBoundingClientRect()
            }
            const { left, top, width, height } = box('.overview')
            const park = box('[data-scene=map] [data-travel=park]')
            done({
              sheet: { left, top, width, height },
              park: { x: park.x + park.width / 2, y: park.y + park.height / 2 },
              fingers: points,
            })
          }),
        ),
      ),
    fingers,
  )

const still = (kiosk: Kiosk): Promise<string> =>
  kiosk.page.evaluate(async () => {
    const look = (): string => document.querySelector<HTMLElement>('.overview')?.style.transform ?? ''
    let [before, calm] = [look(), 0]
    while (calm < 12) {
      await new Promise((next) => requestAnimationFrame(next))
      calm = look() === before ? calm + 1 : 0
      before = look()
    }
    return before
  })

describe('a hand on the map', () => {
  let kiosk: Kiosk
  let projection: Projection
  let bounds: Sheet['bounds']
  let parkAt: LonLat

  /** Where a geographic point is drawn in a frame. */
  const drawn = ({ sheet }: Seen, point: LonLat): Point => {
    const { x, y } = projection.toGround(point)
    const k = sheet.width / (bounds.right - bounds.left)
    return { x: sheet.left + (x - bounds.left) * k, y: sheet.top + (y - bounds.top) * k }
  }
  const under = ({ sheet }: Seen, { x, y }: Point): LonLat => {
    const k = sheet.width / (bounds.right - bounds.left)
    return projection.toLonLat({ x: bounds.left + (x - sheet.left) / k, y: bounds.top + (y - sheet.top) / k })
  }
  const apart = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y)
  const home = async (): Promise<void> => {
    // As a hand presses: a digit waits for as long as a reader of codes would need for the next one.
    await kiosk.page.keyboard.press('0', { delay: 50 })
    await kiosk.page.waitForSelector('[data-in-hand]', { state: 'detached' })
    await still(kiosk)
  }

  /**
   * Plays a trace frame by frame; answers how far each finger's point of the earth strayed from it, and the park's mark from its place,
   * and what was seen last under the fingers: once they have left, what they were moving flies on.
   */
  async function strays(trace: readonly (readonly Point[])[]): Promise<{ fingers: number; marks: number; end: Seen }> {
    const [first, ...rest] = trace
    if (!first) throw new Error('an empty trace')
    const start = await seen(kiosk, first)
    const held = first.map((finger) => under(start, finger))
    await send(kiosk, 'touchStart', first)
    let [fingers, marks, end] = [0, 0, start]
    for (const points of rest) {
      await send(kiosk, 'touchMove', points)
      const now = await seen(kiosk, points)
      for (const [i, finger] of points.entries()) {
        const point = held[i]
        if (point) fingers = Math.max(fingers, apart(drawn(now, point), finger))
      }
      marks = Math.max(marks, apart(drawn(now, parkAt), now.park))
      end = now
    }
    await send(kiosk, 'touchEnd', [])
    return { fingers, marks, end }
  }

  beforeAll(async () => {
    const pack = await readPack(resolve(root, 'resources/packs/suxitong-2020'))
    if (!pack.ok || !pack.value.geography) throw new Error('the bundled pack does not load')
    const park = pack.value.geography.places.find((p) => p.id === 'suxitong')
    if (!park) throw new Error('the bundled pack does not place the park')
    parkAt = park
    projection = projectionAt(park)
    bounds = sheetOf(pack.value.geography, projection).bounds
    kiosk = await launch(landscape, ['--scene', 'map'])
    await settled(kiosk, 'map/1')
  })
  afterAll(() => kiosk.close())

  it('keeps the point of the earth under a finger that pans, in every frame', async () => {
    const trace = Array.from({ length: 40 }, (_, i) => {
      const t = Math.max(0, i - 4) / 35
      return [{ x: 900 - 300 * t, y: 560 + 160 * Math.sin(3 * t) + (i > 0 ? 20 : 0) }]
    })
    const { fingers, marks } = await strays(trace)
    expect(fingers).toBeLessThan(2)
    expect(marks).toBeLessThan(2)
    await home()
  })

  /** Two fingers that move apart from 130 to 370 px about a drifting middle, turning by so many radians. */
  const spread = (turn: number): readonly (readonly Point[])[] =>
    Array.from({ length: 40 }, (_, i) => {
      const t = i / 39
      const [r, angle] = [130 + 240 * t, 0.3 + turn * t]
      const [dx, dy] = [r * Math.cos(angle), r * Math.sin(angle)]
      const middle = { x: 900 + 80 * t, y: 520 + 60 * t }
      return [
        { x: middle.x - dx, y: middle.y - dy },
        { x: middle.x + dx, y: middle.y + dy },
      ]
    })

  it('keeps both points under two fingers that pinch, in every frame', async () => {
    const { fingers, marks } = await strays(spread(0))
    expect(fingers).toBeLessThan(2)
    expect(marks).toBeLessThan(2)
    await home()
  })

  it('keeps north up when the fingers turn: their middle and their distance still hold', async () => {
    const trace = spread(0.25)
    const [first, last] = [trace[0], trace.at(-1)]
    if (!first || !last) throw new Error('an empty trace')
    const start = await seen(kiosk, first)
    const mid = ([a, b]: readonly Point[]): Point => ({
      x: ((a?.x ?? 0) + (b?.x ?? 0)) / 2,
      y: ((a?.y ?? 0) + (b?.y ?? 0)) / 2,
    })
    const held = under(start, mid(first))
    const { end } = await strays(trace)
    expect(apart(drawn(end, held), mid(last))).toBeLessThan(2)
    expect(end.sheet.width / start.sheet.width).toBeCloseTo(370 / 130, 1)
  })

  it('shows where one is while close, and offers the way back at once', async () => {
    await kiosk.page.waitForSelector('[data-locator]')
    await kiosk.page.waitForSelector('[data-action=map-back]')
    await tapOn(kiosk, '[data-action=map-back]')
    await still(kiosk)
    await kiosk.page.waitForSelector('[data-locator]', { state: 'detached' })
    expect(await kiosk.page.locator('[data-action=map-back]').count()).toBe(0)
  })

  it('measures from the park to where a finger goes, moves neither map nor tour by it, and leaves nothing behind', async () => {
    const ruled = kiosk.page.locator('[data-ruled]')
    const before = await still(kiosk)
    const { park } = await seen(kiosk, [])
    const end = { x: park.x - 300, y: park.y + 300 }
    await send(kiosk, 'touchStart', [park])
    for (const t of [0.3, 0.6, 1]) await send(kiosk, 'touchMove', [{ x: park.x - 300 * t, y: park.y + 300 * t }])
    const held = await seen(kiosk, [end])
    await send(kiosk, 'touchEnd', [])
    await ruled.waitFor()
    const km = geodesicKm(parkAt, under(held, end))
    expect(Number(/\d+/.exec(await ruled.innerText())?.[0])).toBe(rounded(km, 5))
    expect(await still(kiosk)).toBe(before)
    expect(await kiosk.page.locator('[data-scene=map]').getAttribute('data-step')).toBe('region')
    await tapOn(kiosk, '[data-action=map-back]')
    await ruled.waitFor({ state: 'detached' })
  })

  it('measures to one named place after the other by its button, to none after the last; Escape takes it away', async () => {
    const ruled = kiosk.page.locator('[data-ruled]')
    const press = async (): Promise<string> => {
      await kiosk.page.click('[data-action=map-measure]')
      return (await ruled.count()) > 0 ? await ruled.innerText() : ''
    }
    const said = [await press(), await press(), await press(), await press()]
    expect(new Set(said).size).toBe(4)
    expect(said.join('\n')).toMatch(/上海\s+约80公里/)
    expect(await press()).toBe('')
    await press()
    await kiosk.page.keyboard.press('Escape')
    await ruled.waitFor({ state: 'detached' })
    await press()
    await kiosk.page.keyboard.press('PageDown')
    await settled(kiosk, 'map/2')
    expect(await ruled.count()).toBe(0)
    await kiosk.page.keyboard.press('PageUp')
    await settled(kiosk, 'map/1')
  })

  it('stops a flight where a finger catches it', async () => {
    const before = await still(kiosk)
    await kiosk.page.keyboard.press('PageDown')
    await kiosk.page.waitForFunction(
      (t) => document.querySelector<HTMLElement>('.overview')?.style.transform !== t,
      before,
    )
    await send(kiosk, 'touchStart', [{ x: 800, y: 600 }])
    const caught = await still(kiosk)
    await send(kiosk, 'touchEnd', [])
    expect(await still(kiosk)).toBe(caught)
    await home()
    expect(await still(kiosk)).not.toBe(caught)
    await kiosk.page.keyboard.press('PageUp')
    await settled(kiosk, 'map/1')
  })

  it('zooms by keys about the middle, by wheel and double tap about the place they point at', async () => {
    const place = { x: 700, y: 640 }
    const at = await seen(kiosk, [])
    const [middle, there] = [under(at, { x: 960, y: 540 }), under(at, place)]
    await kiosk.page.keyboard.press('+', { delay: 50 })
    await still(kiosk)
    const closer = await seen(kiosk, [])
    expect(closer.sheet.width / at.sheet.width).toBeCloseTo(1.5, 2)
    expect(apart(drawn(closer, middle), { x: 960, y: 540 })).toBeLessThan(2)
    await home()
    await kiosk.page.mouse.move(place.x, place.y)
    await kiosk.page.mouse.wheel(0, -300)
    await kiosk.page.waitForSelector('[data-in-hand]')
    await still(kiosk)
    expect(apart(drawn(await seen(kiosk, []), there), place)).toBeLessThan(2)
    await home()
    await tap(kiosk, place)
    await tap(kiosk, place)
    await kiosk.page.waitForSelector('[data-in-hand]')
    await still(kiosk)
    const twice = await seen(kiosk, [])
    expect(twice.sheet.width / at.sheet.width).toBeCloseTo(2, 2)
    expect(apart(drawn(twice, there), place)).toBeLessThan(2)
  })

  it('moves by arrows only while it is in hand; Escape gives it back to the story', async () => {
    const before = await still(kiosk)
    await kiosk.page.keyboard.press('ArrowRight')
    await kiosk.page.waitForFunction(
      (t) => document.querySelector<HTMLElement>('.overview')?.style.transform !== t,
      before,
    )
    await still(kiosk)
    expect(await kiosk.page.locator('[data-scene=map]').getAttribute('data-step')).toBe('region')
    await kiosk.page.keyboard.press('Escape')
    await kiosk.page.waitForSelector('[data-in-hand]', { state: 'detached' })
    await still(kiosk)
    await kiosk.page.keyboard.press('ArrowRight')
    await settled(kiosk, 'map/2')
  })

  it.each([
    ['place:suxitong', 'map/2'],
    ['crossing:sutong', 'map/2'],
    ['link:suzhou-ftz', 'map/3'],
  ])('opens the card of %s with its source', async (fact, where) => {
    if (where === 'map/3') await kiosk.page.keyboard.press('PageDown')
    await settled(kiosk, where)
    const ref = fact.startsWith('link:') ? fact.slice(5) : fact
    await tapOn(kiosk, `[data-scene=map] [data-fact="${ref}"]`)
    const card = kiosk.page.locator('[data-card]')
    await card.waitFor()
    expect((await card.innerText()).length).toBeGreaterThan(20)
    expect(await card.locator('[data-row="card.source"]').count()).toBeGreaterThan(0)
    await kiosk.page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
  })

  it('left no complaint', () => {
    expect(kiosk.complaints).toEqual([])
  })
})
