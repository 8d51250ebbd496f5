import { createSocket } from 'node:dgram'
import { connect } from 'node:net'
import { ControlListener, type Order } from '../../electron/control'
import { noControl, type Control, type ControlAnswer } from '../../electron/core/control'

/** A listener at ports of this moment, and what it was asked. */
export interface Hall {
  readonly listener: ControlListener
  readonly ports: { readonly osc: number; readonly text: number; readonly http: number }
  readonly orders: Order[]
  readonly logged: string[]
  /** Resolves when so many orders have come. */
  readonly heard: (count: number) => Promise<void>
}

/** A free port at 127.0.0.1, for UDP and, by all likelihood, for TCP. */
export async function freePort(): Promise<number> {
  const socket = createSocket('udp4')
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  const { port } = socket.address()
  await new Promise<void>((resolve) => socket.close(resolve))
  return port
}

export async function openHall(
  given: Partial<Control> = {},
  waits = { again: 50, unproven: 1500, rest: 700, proven: 5000 },
  obey: (order: Order) => ControlAnswer = () => 'done',
): Promise<Hall> {
  const [osc, text, http] = [await freePort(), await freePort(), await freePort()]
  const [orders, logged]: [Order[], string[]] = [[], []]
  let waiting: { readonly count: number; readonly go: () => void } | undefined
  const listener = new ControlListener(
    { ...noControl, on: true, osc, text, http, perSecond: 100, ...given },
    {
      obey: (order) => {
        orders.push(order)
        if (waiting && orders.length >= waiting.count) waiting.go()
        return obey(order)
      },
      log: (line) => void logged.push(line),
      now: () => performance.now(),
    },
    waits,
  )
  await listener.tried
  const heard = (count: number): Promise<void> =>
    orders.length >= count ? Promise.resolve() : new Promise((go) => (waiting = { count, go }))
  return { listener, ports: { osc, text, http }, orders, logged, heard }
}

/** Sends datagrams to a port of this machine. */
export async function sendUdp(port: number, datagrams: readonly Uint8Array[], from = '127.0.0.1'): Promise<void> {
  const socket = createSocket('udp4')
  await new Promise<void>((resolve) => socket.bind(0, from, resolve))
  for (const bytes of datagrams) await new Promise((resolve) => socket.send(bytes, port, '127.0.0.1', resolve))
  await new Promise<void>((resolve) => socket.close(resolve))
}

/** What comes back over a connection until the other side has closed it, or until so many lines are there. */
export function talk(
  port: number,
  pieces: readonly (string | Uint8Array)[],
  lines = Infinity,
  from = '127.0.0.1',
  ends = false,
): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', localAddress: from })
    let heard = ''
    socket.on('data', (bytes) => {
      heard += bytes.toString()
      if (heard.split('\n').length > lines) socket.destroy()
    })
    socket.on('error', () => socket.destroy())
    socket.on('close', () => resolve(heard))
    for (const piece of pieces) socket.write(piece)
    if (ends) socket.end()
  })
}

/** Asks over HTTP; its status and words. */
export async function get(port: number, path: string, headers: Record<string, string> = {}): Promise<string> {
  const head = Object.entries({ host: '127.0.0.1', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  const answer = await talk(port, [`GET ${path} HTTP/1.1\r\n${head.join('')}\r\n`])
  return `${/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? ''} ${
    answer
      .split('\r\n\r\n')[1]
      ?.replaceAll(/^[0-9a-f]+\r\n|\r\n0?/gm, '')
      .trim() ?? ''
  }`.trim()
}
