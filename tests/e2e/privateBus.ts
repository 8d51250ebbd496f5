import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createConnection, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A header field of a D-Bus message: its code, the type of its value and the value. */
type Field = readonly [code: number, type: 'o' | 's' | 'g' | 'u', value: string | number]

const pad = (bytes: Buffer, to: number): Buffer => Buffer.concat([bytes, Buffer.alloc((to - (bytes.length % to)) % to)])
const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
const text = (value: string): Buffer => Buffer.concat([uint32(Buffer.byteLength(value)), Buffer.from(`${value}\0`)])
const signature = (value: string): Buffer => Buffer.from([value.length, ...Buffer.from(value), 0])

function valueOf([, type, value]: Field): Buffer {
  if (type === 'g') return signature(String(value))
  return type === 'u' ? uint32(Number(value)) : text(String(value))
}

/** A message as the D-Bus specification writes it, little-endian. `kind`: 1 call, 2 answer, 4 signal. */
function message(kind: 1 | 2 | 4, serial: number, fields: readonly Field[], body: Buffer): Buffer {
  let list: Buffer = Buffer.alloc(0)
  for (const field of fields) {
    list = pad(list, 8)
    // Every value begins on four bytes: code, its type's signature of three, then the value.
    list = Buffer.concat([list, Buffer.from([field[0]]), signature(field[1]), valueOf(field)])
  }
  const head = Buffer.concat([
    Buffer.from([0x6c, kind, 0, 1]),
    uint32(body.length),
    uint32(serial),
    uint32(list.length),
    list,
  ])
  return Buffer.concat([pad(head, 8), body])
}

const config = (address: string): string => `<busconfig><type>system</type><listen>${address}</listen>
<auth>EXTERNAL</auth><policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/><allow user="*"/></policy></busconfig>`

const login = 'org.freedesktop.login1'

/** A system bus of one's own, with a log-in manager on it that says nothing but when the machine sleeps and wakes. */
export class PrivateBus {
  #serial = 0

  private constructor(
    readonly address: string,
    private readonly folder: string,
    private readonly daemon: ChildProcess,
    private readonly socket: Socket,
  ) {}

  static async start(): Promise<PrivateBus> {
    const folder = mkdtempSync(join(tmpdir(), 'briefing-kiosk-bus-'))
    const address = `unix:path=${join(folder, 'socket')}`
    writeFileSync(join(folder, 'bus.conf'), config(address))
    const daemon = spawn('dbus-daemon', [`--config-file=${join(folder, 'bus.conf')}`, '--nofork', '--print-address'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(daemon.stdout, 'data')
    const socket = createConnection(join(folder, 'socket'))
    const bus = new PrivateBus(address, folder, daemon, socket)
    await bus.#logIn()
    return bus
  }

  /** The machine is about to sleep (`true`) or has woken up. */
  prepareForSleep(isAboutTo: boolean): void {
    this.#send(4, [[1, 'o', '/org/freedesktop/login1'], [2, 's', `${login}.Manager`], [3, 's', 'PrepareForSleep'], [8, 'g', 'b']], uint32(Number(isAboutTo))) // prettier-ignore
  }

  async stop(): Promise<void> {
    this.socket.destroy()
    const gone = once(this.daemon, 'exit')
    this.daemon.kill()
    await gone
    rmSync(this.folder, { recursive: true })
  }

  async #logIn(): Promise<void> {
    const user = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex')
    this.socket.write(`\0AUTH EXTERNAL ${user}\r\n`)
    await once(this.socket, 'data')
    this.socket.write('BEGIN\r\n')
    this.#askBus('Hello', [], Buffer.alloc(0))
    await once(this.socket, 'data')
    // Flag 4: take the name or fail; the answer comes before anybody can look for the name.
    this.#askBus('RequestName', [[8, 'g', 'su']], Buffer.concat([pad(text(login), 4), uint32(4)]))
    await once(this.socket, 'data')
  }

  #askBus(member: string, more: readonly Field[], body: Buffer): void {
    const bus = 'org.freedesktop.DBus'
    this.#send(1, [[1, 'o', '/org/freedesktop/DBus'], [2, 's', bus], [3, 's', member], [6, 's', bus], ...more], body)
  }

  #send(kind: 1 | 4, fields: readonly Field[], body: Buffer): void {
    this.socket.write(message(kind, (this.#serial += 1), fields, body))
  }
}
