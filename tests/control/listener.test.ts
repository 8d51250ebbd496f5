import { fromBuffer, toBuffer } from 'osc-min'
import { createServer, type AddressInfo } from 'node:net'
import { createSocket } from 'node:dgram'
import { afterEach, describe, expect, it } from 'vitest'
import { freePort, get, openHall, sendUdp, talk, type Hall } from './doors'

const token = 'a-word-of-the-hall'
const osc = (address: string, ...args: (string | number)[]): Uint8Array => {
  const typed = args.map((value) =>
    typeof value === 'number' ? { type: 'float' as const, value } : { type: 'string' as const, value },
  )
  const { buffer } = toBuffer({ address, args: typed })
  return new Uint8Array(buffer)
}
const line = (text: string): Uint8Array => Buffer.from(text)

let hall: Hall | undefined
afterEach(() => hall?.listener.close())
const open = async (...given: Parameters<typeof openHall>): Promise<Hall> => (hall = await openHall(...given))

describe('a hall’s control', () => {
  it('is heard in every form, and says over connections what became of it', async () => {
    const { ports, orders, heard } = await open()
    await sendUdp(ports.osc, [osc('/kiosk/scene', 'map/2'), osc('/kiosk/scene/map/3'), osc('/kiosk/volume', 0.5)])
    await sendUdp(ports.text, [line('next\r\n')])
    await heard(4)
    expect(await talk(ports.text, ['pre', 'vious\rroute sho', 'rt\r\nnonsense\n'], 3)).toBe(
      'ok\nok\nno not-understood\n',
    )
    expect(await get(ports.http, '/kiosk/language/en')).toBe('200 ok')
    expect(orders.map(({ verb }) => verb)).toEqual([
      'scene',
      'scene',
      'volume',
      'next',
      'previous',
      'route',
      'language',
    ])
    expect(orders.slice(0, 2)).toEqual([
      { verb: 'scene', place: 'map/2' },
      { verb: 'scene', place: 'map/3' },
    ])
  })

  it('obeys no part of a packet, however it was cut', async () => {
    const { ports, orders, heard } = await open()
    const cut = [osc('/kiosk/scene', 'map/2'), osc('/kiosk/next', 1), osc('/kiosk/black', 0.5, 1)].flatMap((whole) =>
      Array.from({ length: whole.length }, (_, i) => whole.subarray(0, i)),
    )
    await sendUdp(ports.osc, [...cut, Buffer.concat([osc('/kiosk/white', 1), Buffer.alloc(4)])])
    await sendUdp(ports.osc, [osc('/kiosk/previous')])
    await heard(1)
    expect(orders).toEqual([{ verb: 'previous' }])
  })

  it('wants its word wherever one is set', async () => {
    const { ports, orders, heard } = await open({ token })
    await sendUdp(ports.osc, [osc('/kiosk/next'), osc('/kiosk/wrong-word-here/next'), osc(`/kiosk/${token}/next`, 1)])
    await heard(1)
    expect(await talk(ports.text, [`next\n${token}\n${token} black\n`], 3)).toBe('no token\nno not-understood\nok\n')
    expect(await get(ports.http, '/kiosk/next')).toBe('401 no token')
    expect(await get(ports.http, `/kiosk/${token}/white`)).toBe('200 ok')
    expect(orders.map(({ verb }) => verb)).toEqual(['next', 'black', 'white'])
  })

  it('hears nobody who is not on the list, not a byte of it', async () => {
    const { listener, ports, orders, logged } = await open({ allow: ['127.0.0.9'] })
    await sendUdp(ports.text, [line('next')])
    expect(await talk(ports.text, ['next\n'])).toBe('')
    expect(await get(ports.http, '/kiosk/next')).toBe('')
    expect(await talk(ports.text, ['next\n'], 1, '127.0.0.9')).toBe('ok\n')
    expect(orders).toHaveLength(1)
    expect(listener.view.counts).toEqual({ done: 1, refused: 3, unread: 0 })
    expect(logged.filter((said) => said.endsWith(': stranger'))).toHaveLength(3)
  })

  it('is no web page’s', async () => {
    const { ports, orders } = await open()
    for (const headers of [
      { host: 'hall.example' },
      { origin: 'http://127.0.0.1' },
      { 'sec-fetch-site': 'cross-site' },
    ])
      expect(await get(ports.http, '/kiosk/next', headers)).toBe('400 no not-understood')
    for (const path of [
      '/',
      '/kiosk',
      '/kiosk/',
      '/next',
      '/kiosk/next?x=1',
      '/kiosk/%ff',
      '/kiosk//next',
      '/../kiosk/next',
    ])
      expect(await get(ports.http, path), path).toBe('400 no not-understood')
    expect(
      await talk(ports.http, ['POST /kiosk/next HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 0\r\n\r\n']),
    ).toMatch(/ 400 /)
    expect(orders).toEqual([])
  })

  it('waits for a port that is taken, says so, and has it as soon as it is free', async () => {
    const port = await freePort()
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
    const { listener, logged } = await open({ http: port })
    const door = (): unknown => listener.view.doors.find(({ door }) => door === 'http')
    expect(door()).toEqual({ door: 'http', port, trouble: 'in-use', open: false })
    expect(logged.filter((said) => said.includes('cannot listen'))).toHaveLength(1)
    await new Promise((resolve) => other.close(resolve))
    await expect.poll(door).toEqual({ door: 'http', port, trouble: null, open: true })
    expect(await get(port, '/kiosk/next')).toBe('200 ok')
  })

  it('says when this machine has no such address', async () => {
    const { listener } = await open({ address: '192.0.2.7', allow: ['192.0.2.0/24'], token })
    expect(listener.view.doors.map(({ trouble }) => trouble)).toEqual(Array(4).fill('no-address'))
  })

  it('opens nothing while it is off, and nothing stays open when it ends', async () => {
    const off = await open({ on: false })
    expect(off.listener.view.doors).toEqual([])
    for (const port of Object.values(off.ports)) expect(await talk(port, ['next\n'])).toBe('')
    const { listener, ports } = await open()
    const waiting = talk(ports.text, ['nex'])
    await expect.poll(() => talk(ports.text, ['next\n'], 1)).toBe('ok\n')
    listener.close()
    await waiting
    const again = createServer()
    await new Promise<void>((resolve) => again.listen(ports.text, '127.0.0.1', resolve))
    expect((again.address() as AddressInfo).port).toBe(ports.text)
    await new Promise((resolve) => again.close(resolve))
  })

  it('tells other devices what happens, each in its form', async () => {
    const sockets = [createSocket('udp4'), createSocket('udp4')] as const
    for (const socket of sockets) await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
    const heard = sockets.map((socket) => new Promise<Buffer>((resolve) => socket.once('message', resolve)))
    const [a, b] = sockets.map((socket) => socket.address().port)
    const address = '127.0.0.1'
    const { listener } = await open({
      tell: [
        { address, port: a ?? 0, form: 'osc' },
        { address, port: b ?? 0, form: 'text' },
      ],
    })
    listener.tell([['step', 'map', 2]])
    const [one, two] = await Promise.all(heard)
    expect(fromBuffer(one ?? Buffer.alloc(0))).toMatchObject({
      address: '/kiosk/step',
      args: [
        { type: 'string', value: 'map' },
        { type: 'integer', value: 2 },
      ],
    })
    expect(two?.toString()).toBe('step map 2\n')
    for (const socket of sockets) socket.close()
  })
})
