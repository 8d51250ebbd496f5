import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root, type Kiosk } from './harness'

/** A recorded touch of the glass: `x`, `y` as shares of the screen, `r` the contact's radius in CSS px, `t` in ms. */
export interface Trace {
  readonly name: string
  readonly about: string
  /** Step on stage before, and the one that must be there afterwards. */
  readonly from: string
  readonly to: string
  readonly frames: readonly {
    readonly t: number
    readonly points: readonly {
      readonly id: number
      readonly x: number
      readonly y: number
      readonly r: number
      readonly force: number
    }[]
  }[]
}

/** All traces under tests/fixtures/traces. */
export function readTraces(): readonly Trace[] {
  const folder = join(root, 'tests/fixtures/traces')
  return readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Trace)
}

interface TouchPoint {
  readonly id: number
  readonly x: number
  readonly y: number
  readonly radiusX: number
  readonly radiusY: number
  readonly force: number
}

const pointOn = (
  size: Kiosk['size'],
  { id, x, y, r, force }: Trace['frames'][number]['points'][number],
): TouchPoint => ({
  ...{ id, x: Math.round(x * size.width), y: Math.round(y * size.height) },
  ...{ radiusX: r, radiusY: r * 1.15, force },
})

/**
 * Plays a trace through the browser's touch input at the pace it was recorded in, as its pauses are part of it; contacts
 * missing from a frame have been lifted.
 */
export async function playTrace({ cdp, size }: Kiosk, trace: Trace): Promise<void> {
  const started = performance.now()
  const answers: Promise<unknown>[] = []
  let down: ReadonlyMap<number, TouchPoint> = new Map()
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: TouchPoint[]): void => {
    if (touchPoints.length > 0) answers.push(cdp.send('Input.dispatchTouchEvent', { type, touchPoints }))
  }
  for (const { t, points } of trace.frames) {
    await wait(Math.max(0, started + t - performance.now()))
    const now = new Map(points.map((point) => [point.id, pointOn(size, point)]))
    send(
      'touchEnd',
      [...down.values()].filter(({ id }) => !now.has(id)),
    )
    send(
      'touchMove',
      [...now.values()].filter(({ id }) => down.has(id)),
    )
    send(
      'touchStart',
      [...now.values()].filter(({ id }) => !down.has(id)),
    )
    down = now
  }
  await Promise.all(answers)
}

/** Notes every menu that a page lets through; to be called once a page. */
export const watchMenus = ({ page }: Kiosk): Promise<void> =>
  page.evaluate(() => {
    window.addEventListener('contextmenu', (event) => {
      if (!event.defaultPrevented) document.documentElement.dataset.menus = 'seen'
    })
  })

/** What must never be left behind by hands: something pressed, leaning, selected, zoomed, scrolled, or a menu. */
export const remains = ({ page }: Kiosk): Promise<unknown> =>
  page.evaluate(() => ({
    pressed: document.querySelectorAll('[data-pressed], [data-lean]').length,
    selected: window.getSelection()?.toString() ?? '',
    scale: window.visualViewport?.scale,
    scrolled: [window.scrollX, window.scrollY, document.documentElement.scrollTop, document.body.scrollTop].some(
      Boolean,
    ),
    menus: document.documentElement.dataset.menus,
  }))

export const nothing = { pressed: 0, selected: '', scale: 1, scrolled: false, menus: undefined }
