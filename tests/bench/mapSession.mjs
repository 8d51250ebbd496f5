import { setTimeout as wait } from 'node:timers/promises'

/** Two fingers about a middle, shares of the screen. */
const pair = (x, y, r) => [
  { x: x - r, y: y - r * 0.6 },
  { x: x + r, y: y + r * 0.6 },
]
const ease = (t) => t * t * (3 - 2 * t)
const pan = (from, to) => (t) => [
  { x: from[0] + (to[0] - from[0]) * ease(t), y: from[1] + (to[1] - from[1]) * ease(t) + 0.03 * Math.sin(9 * t) },
]
const pinch = (from, to) => (t) => pair(0.52, 0.5, from + (to - from) * ease(t))

/** Twenty seconds: what the fingers do from and to which millisecond, and when the camera flies. */
const holds = [
  [200, 2200, pan([0.6, 0.45], [0.42, 0.62])],
  [2400, 4600, pinch(0.06, 0.17)],
  [4900, 6900, pan([0.6, 0.6], [0.4, 0.4])],
  [7100, 8900, pan([0.35, 0.4], [0.62, 0.66])],
  [9100, 11300, pinch(0.17, 0.06)],
  [14200, 16000, pan([0.55, 0.5], [0.44, 0.58])],
  [16200, 18600, pinch(0.07, 0.15)],
]
const flights = [
  [11600, 'away'],
  [12900, 'home'],
  [18800, 'story'],
]
const length = 20_000
/** A touch screen's rate, ms. */
const beat = 1000 / 60

/** Plays the session through the browser's touch input, in real time; `fly` sets off a flight. */
export async function playSession({ cdp, width, height, fly }) {
  const started = performance.now()
  const asked = []
  const send = (type, points) =>
    asked.push(
      cdp.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: points.map(({ x, y }, id) => ({ x: Math.round(x * width), y: Math.round(y * height), id })),
      }),
    )
  const waiting = [...flights]
  let held
  for (let now = 0; now < length; now = performance.now() - started) {
    const hold = holds.find(([from, to]) => now >= from && now < to)
    if (held && held !== hold) send('touchEnd', [])
    if (hold) send(held === hold ? 'touchMove' : 'touchStart', hold[2]((now - hold[0]) / (hold[1] - hold[0])))
    held = hold
    if (waiting[0] && now >= waiting[0][0]) asked.push(fly(waiting.shift()[1]))
    await wait(Math.max(1, beat - ((performance.now() - started - now) % beat)))
  }
  await Promise.all(asked)
}
