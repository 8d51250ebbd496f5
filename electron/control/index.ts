import type { Control, ControlDoor, ControlDoorState, ControlTrouble, ControlView } from '../core/control'
import { Teller, type Event } from './events'
import { Gate, type Master } from './gate'
import { httpServer } from './http'
import { usualPatience } from './patience'
import { saidOfLine, saidOfOsc } from './reading'
import { openServer } from './server'
import { textServer } from './tcp'
import { openUdp } from './udp'

export { happened } from './happened'
export { isLoopback, isNet } from './nets'
export type { Order } from './verbs'

/** The doors of one set of settings: opened where they are on, tried again where a port is taken, all closed at the end. */
export class ControlListener {
  readonly #gate: Gate
  readonly #teller: Teller
  readonly #states = new Map<ControlDoor, ControlDoorState>()
  #closers: (() => void)[] = []
  readonly #timers = new Map<ControlDoor, NodeJS.Timeout>()
  #closed = false
  /** Resolves when every door has been tried once. */
  readonly tried: Promise<unknown>

  constructor(
    private readonly control: Control,
    private readonly master: Master,
    private readonly patience = usualPatience,
  ) {
    this.#gate = new Gate(control, master)
    this.#teller = new Teller(control.on ? control.tell : [])
    const { osc, text, http } = control
    const doors = { osc, udp: text, tcp: text, http }
    const wanted = Object.entries(control.on ? doors : {}).flatMap(([door, port]) =>
      port === null ? [] : [this.#open(door as ControlDoor, port)],
    )
    this.tried = Promise.all(wanted)
  }

  get view(): ControlView {
    return { doors: [...this.#states.values()], ...this.#gate.view }
  }

  tell(events: readonly Event[]): void {
    if (!this.#closed) this.#teller.tell(events)
  }

  close(): void {
    this.#closed = true
    for (const timer of this.#timers.values()) clearTimeout(timer)
    for (const close of this.#closers) close()
    this.#closers = []
    this.#teller.close()
  }

  async #open(door: ControlDoor, port: number): Promise<void> {
    try {
      if (!this.#states.has(door)) this.#states.set(door, { door, port, trouble: null, open: false })
      const close = await this.#listen(door, port)
      if (this.#closed) return close()
      this.#closers.push(close)
      this.#states.set(door, { door, port, trouble: null, open: true })
      this.master.log(`control: ${door} listens at ${this.control.address}, port ${port}`)
    } catch (cause) {
      if (this.#closed) return
      const trouble = troubleOf(cause)
      if (this.#states.get(door)?.trouble !== trouble)
        this.master.log(`control: ${door} cannot listen at ${this.control.address}, port ${port}: ${String(cause)}`)
      this.#states.set(door, { door, port, trouble, open: false })
      this.#timers.set(door, setTimeout(() => void this.#open(door, port), this.patience.again).unref())
    }
  }

  #listen(door: ControlDoor, port: number): Promise<() => void> {
    const { address } = this.control
    const gate = this.#gate
    const take = (from: string, said: Parameters<Gate['take']>[2]): ReturnType<Gate['take']> =>
      gate.take(from, door, said)
    const knows = (from: string | undefined): boolean => gate.knows(from, door)
    if (door === 'tcp') return openServer(textServer(take, this.patience), address, port, knows)
    if (door === 'http') return openServer(httpServer(take, this.patience), address, port, knows)
    return openUdp(address, port, (bytes, from) => {
      if (!knows(from)) return
      const all = door === 'osc' ? saidOfOsc(bytes) : [saidOfLine(bytes)]
      for (const said of all) take(from, said)
    })
  }
}

function troubleOf(cause: unknown): ControlTrouble {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  if (code === 'EADDRINUSE') return 'in-use'
  return code === 'EADDRNOTAVAIL' ? 'no-address' : 'refused'
}
