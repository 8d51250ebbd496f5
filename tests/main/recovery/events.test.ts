import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lineOf, RecoveryEvents, type RecoveryEvent } from '../../../electron/main/recovery/events'
import { faultNames, ladder } from '../../../electron/main/recovery/policy'

const words = fc.string({ minLength: 1 })
const fault = fc.constantFrom(...faultNames)
const events: fc.Arbitrary<RecoveryEvent> = fc.oneof(
  fc.record({ kind: fc.constantFrom('died-before', 'dying', 'reduced', 'back-from-poster') }),
  fc.record({
    ...{ kind: fc.constant('mended'), fault, why: words, remedy: fc.constantFrom(...ladder) },
    after: fc.nat(1_800_000),
  }),
  fc.record({ kind: fc.constant('workshop'), fault, why: words, again: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('rejected', 'watch-failed', 'no-poster'), reason: words }),
  fc.record({ kind: fc.constantFrom('not-kept', 'not-dropped'), name: words, reason: words }),
  fc.record({ kind: fc.constant('process-gone'), name: words, reason: words, code: fc.integer() }),
)

it('tells every reader the same events in their order, whenever it begins to read', () => {
  fc.assert(
    fc.property(fc.array(events, { maxLength: 30 }), fc.nat(30), (all, when) => {
      const stream = new RecoveryEvents()
      const [first, late]: [RecoveryEvent[], RecoveryEvent[]] = [[], []]
      stream.read((event) => first.push(event))
      all.slice(0, when).forEach((event) => stream.tell(event))
      stream.read((event) => late.push(event))
      all.slice(when).forEach((event) => stream.tell(event))
      expect(first).toEqual(all)
      expect(late).toEqual(all)
    }),
  )
})

it('holds no more of a year’s events than it must', () => {
  const stream = new RecoveryEvents(3)
  for (let code = 0; code < 1000; code += 1) stream.tell({ kind: 'process-gone', name: 'gpu', reason: 'killed', code })
  const read: RecoveryEvent[] = []
  stream.read((event) => read.push(event))
  expect(read.map((event) => 'code' in event && event.code)).toEqual([997, 998, 999])
})

it('gives each event a line of the log that says what happened and what the system says of it', () => {
  fc.assert(
    fc.property(events, (event) => {
      const line = lineOf(event)
      expect(line).toMatch(/^recovery: ./s)
      if ('fault' in event) expect(line).toContain(`${event.fault} (${event.why})`)
      if ('reason' in event) expect(line).toContain(event.reason)
      if ('name' in event) expect(line).toContain(event.name)
    }),
  )
  expect(lineOf({ kind: 'mended', fault: 'hung', why: 'seen by its beat', remedy: 'reload', after: 0 })).toBe(
    'recovery: hung (seen by its beat), reload',
  )
  expect(lineOf({ kind: 'mended', fault: 'crashed', why: 'killed 9', remedy: 'poster', after: 15_000 })).toBe(
    'recovery: crashed (killed 9), poster in 15 s',
  )
})

it('is what all of main says by: no line of recovery is written past the events but last words', () => {
  const main = join(import.meta.dirname, '../../../electron/main')
  const files = readdirSync(main, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  const saying = files.filter((name) => /['"`]recovery: /.test(readFileSync(join(main, name), 'utf8')))
  expect(saying.map((name) => name.replaceAll('\\', '/')).sort()).toEqual([
    'recovery/events.ts',
    'recovery/faults.ts',
    'workers/mainWatch.ts',
  ])
})
