/** What is said in a page that has the raw channel to main: its own preload's `ipcRenderer`, nothing in between. */
interface Raw {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>
  send(channel: string, ...args: unknown[]): void
  postMessage(channel: string, message: unknown): void
}

/** One attack from one page. Names in `own` may be called by this page: it only sends them what is wrong. */
export interface Attack {
  readonly seed: number
  readonly count: number
  readonly names: readonly string[]
  readonly own: readonly string[]
  /** Calls whose only wrong argument is one too many. */
  readonly silent: readonly string[]
}

/** How main answered. `said` counts what was answered "no" to, `refused` what did not get as far. */
export interface Answers {
  readonly sent: number
  readonly refused: number
  readonly said: number
  /** Could not leave the page, or is not answered: plain messages. */
  readonly unanswered: number
  /** Calls that main did as it was told. */
  readonly obeyed: readonly string[]
  readonly words: Readonly<Record<string, number>>
}

type HostileWindow = Window & { raw: Raw; anything: (dice: () => number, depth: number) => unknown }

/** Puts `anything` on the page: values of every type that can cross, many of them almost right. Runs in the page, so it stands alone. */
export function armPage(): void {
  const deep = (levels: number): unknown => {
    let value: unknown = 'bottom'
    for (let i = 0; i < levels; i += 1) value = i % 2 ? [value] : { value }
    return value
  }
  const circle = (): unknown => {
    const round: Record<string, unknown> = { type: 'next' }
    round.self = round
    return round
  }
  const poisoned = (): unknown =>
    JSON.parse('{"__proto__":{"type":"next","isOpen":true},"constructor":{"prototype":{"ok":true}}}')
  const plain: readonly unknown[] = [
    ...[undefined, null, true, false, 0, -0, 1, -1, 0.5, NaN, Infinity, -Infinity, 2 ** 53, 1e308, 10n],
    ...[[], {}, [[]], [null], [undefined], { then: 1 }, { length: 1e9 }, { toString: 'x' }, { valueOf: null }],
    ...[{ type: ['next'] }, { type: 'expire' }, { type: 'idle' }, { type: 'next\0' }, { type: 'NEXT' }, { type: null }],
    ...[{ type: 'jump' }, { type: 'jump', scene: -1, step: 0 }, { type: 'jump', scene: '1', step: 0 }],
    ...[
      { type: 'jump', scene: 1.5, step: 0 },
      { type: 'jump', scene: NaN, step: {} },
      { type: 'theme', theme: 'pink' },
    ],
    ...[{ type: 'mode', mode: '__proto__', on: true }, { type: 'mode', mode: 'large', on: 'yes' }, { type: 'route' }],
    ...[{ type: 'locale', locale: ['en'] }, { type: 'route', route: { id: 'full' } }, { diagonalInches: 55 }],
    ...[
      { diagonalInches: NaN, bottomMm: 800, distanceMm: 1500 },
      { diagonalInches: 55, bottomMm: '0', distanceMm: 1 },
    ],
    ...[
      { diagonalInches: 55, bottomMm: 800, distanceMm: 1500, hall: 1 },
      { diagonalInches: 1e9, bottomMm: 0, distanceMm: 0 },
    ],
  ]
  const made: readonly ((dice: () => number) => unknown)[] = [
    () => new Date(NaN),
    () => /(a+)+$/,
    () => new Map([[{}, new Set([NaN])]]),
    () => new Error('hostile'),
    () => new ArrayBuffer(1 << 16),
    () => new Float64Array([NaN, Infinity]),
    () => new Array<unknown>(3),
    () => Object.assign([], { 5: 'hole', type: 'next' }),
    () => Object.assign(Object.create({ type: 'next' }) as object, { scene: 1 }),
    (dice) => 'x'.repeat(201 + Math.floor(dice() ** 12 * 2e6)),
    (dice) => '../'.repeat(80 + Math.floor(dice() * 20)) + 'etc/passwd',
    (dice) => String.fromCharCode(...Array.from({ length: 240 }, () => Math.floor(dice() * 65536))),
    (dice) => Array.from({ length: Math.floor(dice() ** 6 * 1e4) }, () => dice()),
    (dice) => deep(1 + Math.floor(dice() ** 4 * 900)),
    circle,
    poisoned,
  ]
  const pick = <T>(list: readonly T[], dice: () => number): T => list[Math.floor(dice() * list.length)] as T
  const anything = (dice: () => number, depth: number): unknown => {
    const roll = dice()
    if (roll < 0.45) return pick(plain, dice)
    if (roll < 0.8 || depth === 0) return pick(made, dice)(dice)
    const parts = Array.from({ length: Math.floor(dice() * 4) }, () => anything(dice, depth - 1))
    return roll < 0.9
      ? parts
      : Object.fromEntries(parts.map((part, i) => [pick(['type', 'scene', 'hall', String(i)], dice), part]))
  }
  ;(window as unknown as HostileWindow).anything = anything
}

/** Sends `count` messages and tells how each was answered. Runs in the page, so it stands alone. */
export async function attackMain({ seed, count, names, own, silent }: Attack): Promise<Answers> {
  const { raw, anything } = window as unknown as HostileWindow
  let state = seed
  const dice = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const strange = [
    '',
    'kiosk:nothing',
    '__proto__',
    'constructor',
    'kiosk:get-boot ',
    'KIOSK:QUIT-APP',
    'x'.repeat(5000),
  ]
  const right: readonly unknown[] = [
    { type: 'next' },
    { diagonalInches: 40, bottomMm: 1, distanceMm: 900 },
    'attract',
    '0000',
    {},
  ]
  const tally = { refused: 0, said: 0, unanswered: 0, obeyed: [] as string[], words: {} as Record<string, number> }
  const one = async (): Promise<void> => {
    const isStrange = dice() < 0.08
    const name = isStrange
      ? (strange[Math.floor(dice() * strange.length)] ?? '')
      : (names[Math.floor(dice() * names.length)] ?? '')
    const isOwn = own.includes(name)
    const extra = Array.from({ length: Math.floor(dice() * 3) }, () => anything(dice, 2))
    const first = !isOwn && dice() < 0.3 ? right[Math.floor(dice() * right.length)] : anything(dice, 3)
    const args = !isOwn && silent.includes(name) && dice() < 0.5 ? [] : [first, ...extra]
    try {
      if (dice() < 0.05) {
        if (dice() < 0.5) raw.send(name, ...args)
        else raw.postMessage(name, args)
        tally.unanswered += 1
        return
      }
      const answer = (await raw.invoke(name, ...args)) as { ok?: unknown; error?: unknown } | undefined
      if (answer?.ok === false) tally.said += 1
      else tally.obeyed.push(`${name} ${JSON.stringify(answer ?? null).slice(0, 80)}`)
    } catch (error) {
      const words =
        /unknown sender|wrong arguments|No handler registered|could not be cloned/.exec(String(error))?.[0] ??
        String(error).slice(0, 120)
      tally.words[words] = (tally.words[words] ?? 0) + 1
      if (words === 'could not be cloned') tally.unanswered += 1
      else if (words.length < 24) tally.refused += 1
      else tally.obeyed.push(words)
    }
  }
  for (let sent = 0; sent < count; sent += 100)
    await Promise.all(Array.from({ length: Math.min(100, count - sent) }, one))
  return { sent: count, ...tally }
}
