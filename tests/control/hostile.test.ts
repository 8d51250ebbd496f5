import { connect, type Socket } from 'node:net'
import { toBuffer } from 'osc-min'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { get, openHall, sendUdp, talk, type Hall } from './doors'

/** npm run hostile:control sends a hundred thousand. */
const count = Number(process.env['CONTROL_MESSAGES'] ?? 6000)
const connections = process.env['CONTROL_MESSAGES'] ? 1000 : 200
const token = 'a-word-of-the-hall'

/** The same every time; another seed brings others. */
let seed = Number(process.env['CONTROL_SEED'] ?? 20_261_129)
function random(): number {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return seed / 2 ** 32
}
const randomBytes = (length: number): Uint8Array => Uint8Array.from({ length }, () => random() * 256)
const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
const osc = (address: string): Uint8Array => {
  const { buffer } = toBuffer({ address, args: [{ type: 'float', value: random() }] })
  return new Uint8Array(buffer)
}
/** Nested as deep as a datagram lets it be. */
function deepBundle(): Uint8Array {
  let inner = osc('/kiosk/next')
  while (inner.length < 4000) {
    const { buffer } = toBuffer({ timetag: [0, 1], elements: [] })
    const size = Buffer.alloc(4)
    size.writeInt32BE(inner.length)
    inner = Buffer.concat([new Uint8Array(buffer), size, inner])
  }
  return inner
}
const half = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, Math.floor(random() * bytes.length))
const hostile: readonly (() => Uint8Array)[] = [
  () => randomBytes(Math.floor(random() * 700)),
  () => randomBytes(20_000),
  () => half(osc(`/kiosk/${token}/next`)),
  () =>
    osc(
      pick(['/eos/key/go_0', '/cue/1/start', '/ch/01/mix/fader', '/composition/layers/1/clear', '/kiosk', '/kiosk/']),
    ),
  () => osc(pick(['/kiosk/next', '/kiosk/shutdown', '/kiosk/a-word-of-the-hal/next', `/kiosk/${token}x/next`])),
  () => osc(`/kiosk/${token}/${pick(['quit', 'eval', 'scene', '__proto__', 'constructor', 'shutdown/now'])}`),
  () => deepBundle(),
  () =>
    Buffer.from(
      pick(['next', 'shutdown', 'a-word-of-the-hal next', '\u0000next', 'GET / HTTP/1.1\r\n\r\n', '']) + '\n',
    ),
  () =>
    Buffer.from(`${token} ${pick(['quit', 'rm -rf /', 'scene ../../x', 'route a b c', 'volume 9', 'next next'])}\n`),
  () => Buffer.from('x'.repeat(5000)),
]

describe(`${count} hostile messages`, () => {
  let hall: Hall
  beforeAll(async () => {
    hall = await openHall({ token, allow: ['127.0.0.0/29'] })
  })
  afterAll(() => hall.listener.close())

  it('are obeyed by nobody, and leave nothing behind', { timeout: 600_000 }, async () => {
    const { ports, orders, logged, listener } = hall
    globalThis.gc?.()
    const before = process.memoryUsage().rss
    const some = (n: number): Uint8Array[] => Array.from({ length: n }, () => pick(hostile)())
    for (let sent = 0; sent < count; sent += 500) {
      const from = pick(['127.0.0.1', '127.0.0.2', '127.0.0.200'])
      await Promise.all([
        sendUdp(ports.osc, some(200), from),
        sendUdp(ports.text, some(200), from),
        // A connection that is refused closes with an error of the sender's, or with answers: never with `ok`.
        ...some(50).map(async (bytes) =>
          expect(await talk(ports.text, [bytes, '\n'], 9, from, true)).not.toMatch(/^ok/m),
        ),
        ...some(50).map(async (bytes) =>
          expect(await talk(ports.http, [bytes, '\r\n\r\n'], 99, from, true)).not.toContain(' 200 '),
        ),
      ])
    }
    expect(orders).toEqual([])
    expect(listener.view.last.length).toBeLessThanOrEqual(12)
    expect(JSON.stringify(listener.view)).not.toContain(token)
    expect(logged.join('')).not.toContain(token)
    logged.length = 0
    expect((process.memoryUsage().rss - before) / 1024 ** 2).toBeLessThan(300)
  })

  /** Connections of one sender, every other one to HTTP, that say nothing or half a line; how many are still held. */
  function idleAt({ ports }: Hall, many: number): { readonly held: () => number; readonly end: () => void } {
    const idle = Array.from({ length: many }, (_, i): Socket => {
      const port = i % 2 === 0 ? ports.text : ports.http
      const socket = connect({ port, host: '127.0.0.1', localAddress: '127.0.0.3' })
      socket.on('error', () => undefined)
      socket.write(i % 3 === 0 ? 'GET /kio' : '')
      return socket
    })
    return {
      held: () => idle.filter(({ closed }) => !closed).length,
      end: () => idle.forEach((socket) => socket.destroy()),
    }
  }

  it(`with ${connections} connections of one sender leave room for who is welcome`, async () => {
    const slow = { again: 50, unproven: 60_000, rest: 60_000, proven: 60_000 }
    const patient = await openHall({ token, allow: ['127.0.0.0/29'] }, slow)
    const idle = idleAt(patient, connections)
    await expect.poll(idle.held).toBe(16)
    expect(await talk(patient.ports.text, [`${token} next\n`], 1)).toBe('ok\n')
    expect(await get(patient.ports.http, `/kiosk/${token}/next`)).toBe('200 ok')
    expect(patient.orders).toHaveLength(2)
    idle.end()
    patient.listener.close()
  })

  it('that are half are waited for, not for ever', async () => {
    const idle = idleAt(hall, 12)
    await expect.poll(idle.held).toBe(0)
    expect(hall.orders).toEqual([])
  })

  it('ten thousand a second of the right ones are obeyed as often as settings say', async () => {
    const { ports, orders, listener } = hall
    const [before, began] = [orders.length, performance.now()]
    const good = Buffer.from(`${token} next`)
    await Promise.all(
      Array.from({ length: 10 }, () =>
        sendUdp(
          ports.text,
          Array.from({ length: 500 }, () => good),
        ),
      ),
    )
    expect(await talk(ports.text, [`${token} next\n`], 1)).toMatch(/ok|too-many/)
    const seconds = (performance.now() - began) / 1000
    expect(orders.length - before).toBeLessThanOrEqual(100 * (1 + seconds) + 1)
    expect(listener.view.counts.unread).toBeGreaterThan(1000)
  })
})
