import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNet, listOf } from '../../electron/control/nets'
import { Rate } from '../../electron/control/rate'
import { orderOf, tellOrder } from '../../electron/control/verbs'

const plain = ['next', 'previous', 'black', 'white', 'lift', 'play', 'stop', 'attract', 'shutdown']
const someWord = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constantFrom(...plain, 'scene', 'volume', 'map/2'))

describe('what a message asks', () => {
  it.each([
    [['NEXT'], 'next'],
    [['next', 1], 'next'],
    [['scene', 'map/2'], 'scene map/2'],
    [['scene', 3], 'scene 3'],
    [['route', 'short'], 'route short'],
    [['play', 'short'], 'play short'],
    [['play', 1], 'play'],
    [['language', 'zh-CN'], 'language zh-CN'],
    [['volume', 0.25], 'volume 25%'],
    [['volume', '25%'], 'volume 25%'],
    [['volume', '0.25'], 'volume 25%'],
  ] as const)('is one of the verbs: %j', (said, told) => {
    const order = orderOf(said)
    expect(order && order !== 'released' && tellOrder(order)).toBe(told)
  })

  it('is nothing where a button is let go', () => {
    for (const verb of plain) for (const up of [0, false]) expect(orderOf([verb, up])).toBe('released')
  })

  it.each([[['volume', 50]], [['volume', '50']], [['volume', -1]], [['volume', true]], [['next', 2]], [['next', 'x']]])(
    'is not understood rather than guessed: %j',
    (said) => expect(orderOf(said)).toBeUndefined(),
  )

  it('is never anything else, whatever is sent', () => {
    fc.assert(
      fc.property(fc.array(someWord, { maxLength: 4 }), (said) => {
        const order = orderOf(said)
        if (order === undefined || order === 'released') return
        expect(tellOrder(order)).toMatch(
          /^(next|previous|black|white|lift|play|stop|attract|shutdown|volume (\d|\d\d|100)%|(scene|route|language|play) [\w.-]+(\/\d+)?)$/,
        )
      }),
    )
  })
})

describe('who may speak', () => {
  it('is who is on the list, by address and by network, in both families', () => {
    const isListed = listOf(['192.168.1.20', '10.0.0.0/8', '2001:db8::/32'])
    for (const one of ['192.168.1.20', '::ffff:192.168.1.20', '10.255.0.1', '2001:db8::7'])
      expect(isListed(one)).toBe(true)
    for (const one of ['192.168.1.21', '11.0.0.1', '2001:db9::7', '::1', '', undefined, 'localhost'])
      expect(isListed(one)).toBe(false)
  })

  it('is nobody where the list is empty', () => {
    fc.assert(fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string()), (one) => !listOf([])(one)))
  })

  it('holds exactly the first bits to a network', () => {
    const num = (text: string): number => text.split('.').reduce((n, part) => n * 256 + Number(part), 0)
    fc.assert(
      fc.property(fc.ipV4(), fc.ipV4(), fc.integer({ min: 0, max: 32 }), (net, one, bits) => {
        const size = 2 ** (32 - bits)
        expect(listOf([`${net}/${bits}`])(one)).toBe(Math.floor(num(net) / size) === Math.floor(num(one) / size))
      }),
    )
  })

  it.each(['', 'x', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', '10.0.0', '::1/129', 'fe80::1%eth0', '1.2.3.4 '])(
    'is not said by %j',
    (text) => expect(isNet(text)).toBe(false),
  )
})

describe('how often', () => {
  it('lets no sender have more than its share, and all together no more than four', () => {
    const waits = fc.array(fc.tuple(fc.nat(400), fc.nat(500)), { minLength: 1, maxLength: 400 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), waits, (most, given) => {
        const rate = new Rate(most)
        let now = 0
        const read = new Map<number, number>()
        for (const [wait, sender] of given) {
          now += wait / 40
          if (rate.admits(String(sender), now)) read.set(sender, (read.get(sender) ?? 0) + 1)
        }
        const all = [...read.values()].reduce((sum, n) => sum + n, 0)
        expect(all).toBeLessThanOrEqual(most * 4 * (1 + now / 1000) + 1e-6)
        // 500 senders are more than are remembered; those who stay are held to their own.
        const few = new Rate(most)
        const own = given.filter(([wait]) => few.admits('one', (wait * 0) / 1)).length
        expect(own).toBeLessThanOrEqual(most)
      }),
    )
  })

  it('is patient: who was too fast is heard again a moment later', () => {
    const rate = new Rate(10)
    const at = (now: number): number => Array.from({ length: 50 }, () => rate.admits('one', now)).filter(Boolean).length
    expect([at(0), at(100), at(1100), at(1100)]).toEqual([10, 1, 10, 0])
  })
})
