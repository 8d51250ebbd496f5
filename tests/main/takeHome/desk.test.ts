import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TakeHomeOrder, TakeHomeState } from '../../../electron/core/contracts/takeHome'
import { err, ok, type Result } from '../../../electron/core/result'
import { readAnswer, toolArguments, type Answer } from '../../../electron/main/takeHome/answer'
import { TakeHomeDesk } from '../../../electron/main/takeHome/desk'

const order: TakeHomeOrder = {
  ...{ formats: ['pdf', 'xlsx'], locales: ['zh-CN', 'en'], theme: 'paper', shape: 'wide', route: null },
  ...{ tellIn: 'en', stick: '/media/stick' },
}
const whole: Answer = { ok: true, files: ['a.pdf', 'b.pdf'], notes: ['note'] }

/** A desk whose writing ends when it is told to, and everything that it said. */
function atDesk(place: Result<string | undefined, string> | Error = ok('/media/stick/pack-1')): {
  desk: TakeHomeDesk
  said: TakeHomeState[]
  share: (share: number) => void
  end: (answer: Answer) => Promise<void>
  cancelled: () => number
} {
  const said: TakeHomeState[] = []
  let [share, answer, cancelled] = [(_: number) => {}, (_: Answer) => {}, 0]
  const desk = new TakeHomeDesk({
    pack: () => Promise.resolve({ folder: '/packs/p', name: 'pack-1' }),
    place: () => (place instanceof Error ? Promise.reject(place) : Promise.resolve(place)),
    write: (_order, _pack, _out, onShare) => {
      share = onShare
      const ended = new Promise<Answer>((resolve) => (answer = resolve))
      return { ended, cancel: () => (cancelled += 1) }
    },
    tell: (state) => said.push(state),
  })
  return {
    ...{ desk, said, share: (n) => share(n), cancelled: () => cancelled },
    end: async (given) => {
      answer(given)
      await new Promise((turn) => setImmediate(turn))
    },
  }
}

describe('an export begun in a window', () => {
  it('is one at a time, tells how far it is, and what came of it', async () => {
    const { desk, said, share, end } = atDesk()
    expect(await desk.begin(order)).toEqual(ok(null))
    expect(await desk.begin(order)).toEqual(err('busy'))
    share(0.5)
    expect(desk.state).toEqual({ work: 0.5, last: null })
    await end(whole)
    const last = { is: 'written', files: 2, folder: '/media/stick/pack-1', notes: ['note'] }
    expect(said).toEqual([
      { work: 0, last: null },
      { work: 0.5, last: null },
      { work: null, last },
    ])
    expect(await desk.begin(order)).toEqual(ok(null))
  })

  it('says what kept it from being written, or that its writer ended without a word', async () => {
    const faults = [{ where: '/media/stick', what: 'full', todo: 'make room' }]
    for (const given of [faults, []]) {
      const { desk, end } = atDesk()
      await desk.begin(order)
      await end({ ok: false, faults: given })
      expect(desk.state).toEqual({ work: null, last: { is: 'failed', faults: given } })
    }
  })

  it('can be called off at any moment, and what was whole by then stays', async () => {
    const early = atDesk()
    const begun = early.desk.begin(order)
    early.desk.cancel()
    await begun
    expect(early.desk.state).toEqual({ work: null, last: { is: 'cancelled' } })
    for (const [answer, is] of [
      [{ ok: false, faults: [] } as Answer, 'cancelled'],
      [whole, 'written'],
    ] as const) {
      const { desk, end, cancelled } = atDesk()
      await desk.begin(order)
      desk.cancel()
      expect(cancelled()).toBe(1)
      await end(answer)
      expect(desk.state.last?.is).toBe(is)
    }
    const idle = atDesk()
    idle.desk.cancel()
    await idle.desk.begin(order)
    await idle.end({ ok: false, faults: [] })
    expect(idle.desk.state.last?.is).toBe('failed')
  })

  it('does not begin without a place, and another one may', async () => {
    const gone = atDesk(err('ENODEV'))
    expect(await gone.desk.begin(order)).toEqual(err('ENODEV'))
    expect(gone.desk.state).toEqual({ work: null, last: null })
    const broken = atDesk(new Error('no window'))
    expect(await broken.desk.begin(order)).toEqual(err('Error: no window'))
    expect(broken.desk.state.work).toBeNull()
    const inVain = atDesk(ok(undefined))
    expect(await inVain.desk.begin(order)).toEqual(ok(null))
    expect(inVain.desk.state).toEqual({ work: null, last: null })
  })
})

describe('the pack tool beside the tour', () => {
  it('is asked with one argument a thing, whatever a folder is called', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (pack, out) => {
        const args = toolArguments({ ...order, route: 'brief' }, pack, out)
        expect(args).toContain(`--pack=${pack}`)
        expect(args).toContain(`--out=${out}`)
        expect(args.slice(0, 2)).toEqual(['--json', 'export'])
        expect(args).toEqual(expect.arrayContaining(['--format=pdf,xlsx', '--lang=zh-CN,en', '--route=brief']))
      }),
    )
  })

  it('is heard whatever else it says', () => {
    expect(readAnswer(`noise\n${JSON.stringify(whole, null, 2)}\n`)).toEqual(whole)
    fc.assert(
      fc.property(fc.string(), (said) => {
        expect(readAnswer(said)).toEqual({ ok: false, faults: [] })
      }),
    )
  })
})
