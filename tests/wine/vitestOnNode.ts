// Stands in for vitest where vitest does not run: a plain Node for Windows. Suites and hooks are node:test's, expectations vitest's own.
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect'
import { after, afterEach, before, beforeEach, describe as suite, it as test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { format } from 'node:util'

type Body = (...given: never[]) => unknown
type Declare = (name: string, options: { timeout?: number; skip?: boolean }, body: Body) => unknown

/** What only vitest has: a test that asks for it is skipped, and says so. */
class NotHere extends Error {}

/** What a hook before the test that comes asks for and is not here. */
let lacking: NotHere | undefined

/** node:test's own test, but for what is not here. */
const declareTest: Declare = (name, options, body) =>
  test(name, options, async (context) => {
    const missed = lacking
    lacking = undefined
    try {
      if (missed) throw missed
      await body()
    } catch (cause) {
      if (!(cause instanceof NotHere)) throw cause
      context.skip(cause.message)
    }
  })

/** Rows as `each` takes them: an array's members are the arguments. `$key` and printf signs of a name are filled in. */
const named = (name: string, row: unknown, args: readonly unknown[]): string =>
  format(
    name.replace(/\$([\w.]+)/g, (whole, key: string) =>
      typeof row === 'object' && row !== null && key in row ? String((row as Record<string, unknown>)[key]) : whole,
    ),
    ...(/%[sdifjoO]/.test(name) ? args.map((one) => (typeof one === 'symbol' ? String(one) : one)) : []),
  )

function each(declare: Declare, timeout: number) {
  return (rows: readonly unknown[]) =>
    (name: string, body: Body): void => {
      for (const row of rows) {
        const args = Array.isArray(row) ? (row as unknown[]) : [row]
        declare(named(name, row, args), { timeout }, () => body(...(args as never[])))
      }
    }
}

function api(declare: Declare, timeout: number) {
  const run = (name: string, ...given: readonly [Body] | readonly [{ timeout?: number }, Body]): unknown => {
    const [own, body] = given.length === 1 ? [{}, given[0]] : given
    return declare(name, { timeout, ...own }, () => body())
  }
  const skip = (name: string, body: Body): unknown => declare(name, { skip: true }, () => body())
  const conditional = (isSkipped: boolean) => Object.assign(isSkipped ? skip : run, { each: each(declare, timeout) })
  return Object.assign(run, {
    each: each(declare, timeout),
    skipIf: (given: unknown) => conditional(Boolean(given)),
    runIf: (given: unknown) => conditional(!given),
  })
}

export const it = api(declareTest, 240_000)
export const describe = api(suite as unknown as Declare, 600_000)

/** Hooks may answer anything; node:test waits for a promise. */
const hook = (declare: (body: () => Promise<void>) => void) => (body: () => unknown) =>
  declare(async () => {
    try {
      await body()
    } catch (cause) {
      if (!(cause instanceof NotHere)) throw cause
      lacking = cause
    }
  })
export const [beforeAll, afterAll] = [hook(before), hook(after)]
const beforeOne = hook(beforeEach)
const afterOne = hook((body) =>
  afterEach(async () => {
    await body()
    lacking = undefined
  }),
)
export { beforeOne as beforeEach, afterOne as afterEach }

chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)
chai.use(({ Assertion }) => {
  Assertion.addMethod('toMatchInlineSnapshot', () => {
    throw new NotHere('needs vitest: snapshots')
  })
})
type Expect = ((value: unknown, message?: string) => Record<string, (...args: unknown[]) => unknown>) &
  Record<string, unknown>
const own = ((value: unknown, message?: string) => chai.expect(value, message)) as unknown as Expect
Object.assign(own, chai.expect)
Object.assign(own, (globalThis as Record<symbol, unknown>)[ASYMMETRIC_MATCHERS_OBJECT])
setState({ assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null }, own as never)
Object.defineProperty(globalThis, GLOBAL_EXPECT, { value: own, configurable: true })

/** Asks again until it holds. */
own['poll'] = (ask: () => unknown, { timeout = 60_000 } = {}) => {
  const until = Date.now() + timeout
  const holds = (check: (value: unknown) => void) => async (): Promise<void> => {
    for (;;) {
      try {
        return check(await ask())
      } catch (cause) {
        if (Date.now() > until) throw cause
      }
      await wait(50)
    }
  }
  const matchers = (not: boolean): object =>
    new Proxy(
      {},
      {
        get: (_, name: string) => {
          if (name === 'not') return matchers(!not)
          return (...args: unknown[]) =>
            holds((value) => {
              const asked = own(value) as unknown as { not: Record<string, (...all: unknown[]) => void> } & Record<
                string,
                (...all: unknown[]) => void
              >
              const [matcher] = [(not ? asked.not : asked)[name]]
              matcher?.apply(not ? asked.not : asked, args)
            })()
        },
      },
    )
  return matchers(false)
}
export { own as expect }

/** Clocks and spies are vitest's. */
export const vi = new Proxy(
  {},
  {
    get: (_, name) => () => {
      throw new NotHere(`needs vitest: vi.${String(name)}`)
    },
  },
)
