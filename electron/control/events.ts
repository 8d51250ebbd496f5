import { createSocket, type Socket } from 'node:dgram'
import { isIPv6 } from 'node:net'
import type { ControlTarget } from '../core/control'
import { oscOf } from './reading'

/** What happens on the stage, as words: `scene map`, `step map 2`, `attract`. */
export type Event = readonly [name: string, ...values: (string | number)[]]

/** Tells other devices what happens on the stage, each in its form, one datagram an event. Nobody is waited for, and nobody answers. */
export class Teller {
  readonly #sockets = new Map<boolean, Socket>()

  constructor(private readonly targets: readonly ControlTarget[]) {}

  tell(events: readonly Event[]): void {
    for (const { address, port, form } of this.targets)
      for (const event of events) {
        const bytes = form === 'osc' ? oscOf(event) : Buffer.from(`${event.join(' ')}\n`)
        this.#socket(isIPv6(address)).send(bytes, port, address, () => undefined)
      }
  }

  close(): void {
    for (const socket of this.#sockets.values()) socket.close()
    this.#sockets.clear()
  }

  #socket(six: boolean): Socket {
    const socket = this.#sockets.get(six) ?? createSocket(six ? 'udp6' : 'udp4')
    if (!this.#sockets.has(six)) socket.on('error', () => undefined).unref()
    this.#sockets.set(six, socket)
    return socket
  }
}
