import type { Kiosk } from './harness'

export interface Point {
  readonly x: number
  readonly y: number
}

const send = (
  kiosk: Kiosk,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  points: readonly Point[],
): Promise<unknown> =>
  kiosk.cdp.send('Input.dispatchTouchEvent', {
    type,
    touchPoints: points.map((p, id) => ({ x: Math.round(p.x), y: Math.round(p.y), id })),
  })

/** One finger down and up at a point (CSS px). */
export async function tap(kiosk: Kiosk, at: Point): Promise<void> {
  await send(kiosk, 'touchStart', [at])
  await send(kiosk, 'touchEnd', [])
}

/** Two fingers down at one moment and up again, each where it came down. */
export async function tapBoth(kiosk: Kiosk, a: Point, b: Point): Promise<void> {
  await send(kiosk, 'touchStart', [a, b])
  await send(kiosk, 'touchEnd', [])
}

/** The middle of the first visible element of a selector. */
export async function middleOf(kiosk: Kiosk, selector: string): Promise<Point> {
  const box = await kiosk.page.locator(selector).first().boundingBox()
  if (!box) throw new Error(`nothing on stage for ${selector}`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Touches an element where a finger would: in its middle. */
export const tapOn = async (kiosk: Kiosk, selector: string): Promise<void> =>
  tap(kiosk, await middleOf(kiosk, selector))

/** One finger along a straight line in steps of one frame. */
export async function drag(kiosk: Kiosk, from: Point, to: Point, steps = 10): Promise<void> {
  await send(kiosk, 'touchStart', [from])
  for (let i = 1; i <= steps; i += 1) {
    const t = i / steps
    await send(kiosk, 'touchMove', [{ x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t }])
    // The page's own next frame, as a real screen delivers at most one move a frame.
    await kiosk.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  }
  await send(kiosk, 'touchEnd', [])
}

/** A swipe over a quiet part of the stage. */
export function swipe(kiosk: Kiosk, direction: 'left' | 'right'): Promise<void> {
  const { width, height } = kiosk.size
  const y = height * 0.08
  const a = { x: width * 0.75, y }
  const b = { x: width * 0.3, y }
  return direction === 'left' ? drag(kiosk, a, b) : drag(kiosk, b, a)
}
