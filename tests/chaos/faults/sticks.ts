import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { bring, ownDisks, type ChaosFault, type Place } from '../fault'
import type { Machine } from '../machine'
import { until } from '../until'

/** An operation on a stick: what staff ask, and just before which step of it the stick is pulled. */
interface Operation {
  readonly name: string
  readonly when: string
  /** `stick` is its path; undefined: it is looked at by itself. */
  readonly ask?: (stick: string) => string
}

const take = (what: string) => (stick: string) => `call('kiosk:export-kept', '${what}', '${stick}')`
const operations: readonly Operation[] = [
  { name: 'while it is listed', when: '^readdir ' },
  { name: 'while a pack on it is read', when: '^open .*briefpack$' },
  { name: 'while a key on it is read', when: '^readFile .*public\\.json$' },
  {
    name: 'while a pack is installed from it',
    when: '^ask stage$',
    ask: (stick) => `call('kiosk:install-pack', '${stick}/harbour-1.0.0.briefpack', false)`,
  },
  {
    name: 'while a key is taken from it',
    when: '^readFile .*public\\.json$',
    ask: (stick) => `call('kiosk:add-key', '${stick}/park.public.json')`,
  },
  { name: 'while visits are written as text', when: '^(open|rename) .*visits-.*csv', ask: take('csv') },
  { name: 'while visits are written as a workbook', when: '^rename .*visits-.*xlsx', ask: take('xlsx') },
  { name: 'while logs are written', when: '^rename .*logs-.*zip', ask: take('logs') },
]

export const pathOf = (machine: Machine): string => join('/media', basename(machine.home.folder))

/** Plugs a stick in, with a pack and a key on it; answers what takes its folder away. */
export async function plugIn(machine: Machine): Promise<() => void> {
  const stick = pathOf(machine)
  const file = await machine.home.archive('1.0.0')
  mkdirSync(stick, { recursive: true })
  // A volume comes with all that is on it: filled aside, then moved to its place in one step.
  const aside = join(machine.home.folder, 'stick')
  mkdirSync(aside, { recursive: true })
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', aside]).status !== 0) throw new Error('no stick')
  copyFileSync(file, join(aside, 'harbour-1.0.0.briefpack'))
  const keys = join(machine.userData, 'keys')
  const key = readdirSync(keys).find((name) => /^[0-9a-f]+\.json$/.test(name)) ?? ''
  writeFileSync(join(aside, 'park.public.json'), readFileSync(join(keys, key)))
  return () => {
    for (const place of [stick, aside]) spawnSync('umount', ['-l', place])
    rmSync(stick, { recursive: true, force: true })
  }
}

export const appear = (machine: Machine): void => {
  const { status, stderr } = spawnSync('mount', ['--bind', join(machine.home.folder, 'stick'), pathOf(machine)])
  if (status !== 0) throw new Error(`mount: ${String(stderr)}`)
}

const listed = (machine: Machine): Promise<unknown> =>
  machine.asStaff(
    `return (await call('kiosk:get-installs')).value.sticks.map(({ path, packs }) => [path, packs.length].join())`,
  )

async function pullDuring(machine: Machine, { when, ask }: Operation): Promise<void> {
  const stick = pathOf(machine)
  const at = when.startsWith('^ask') ? when : when.replace(' ', ` ${stick}`)
  if (!ask) {
    await machine.order({ stick, when: at })
    appear(machine)
    return machine.struck()
  }
  appear(machine)
  await until(
    async () => ((await listed(machine)) as string[] | undefined)?.includes(`${stick},1`) ?? false,
    'a listed stick',
  )
  await machine.order({ stick, when: at })
  const answer = await machine.asStaff(`return await ${ask(stick)}`, 30_000)
  await machine.struck()
  if (answer === undefined) throw new Error('no answer: what was asked of the stick hangs')
}

/** The stick is no longer listed, nothing is busy, and the tour goes where a visitor sends it. */
async function isForgotten(machine: Machine, place: Place): Promise<boolean> {
  const state = await machine.asStaff(
    `const { value } = await call('kiosk:get-installs'); return [value.work === null, value.sticks.map(({ path }) => path)]`,
  )
  const [idle, paths] = (state ?? [false, []]) as [boolean, readonly string[]]
  return idle && !paths.includes(pathOf(machine)) && bring(machine, { ...place, where: 'opening/1' }, 20_000)
}

export const stickFaults: readonly ChaosFault[] = operations.map((operation) => ({
  ...{ name: `stick pulled ${operation.name}`, kind: 'sticks', goal: { starts: 1, seconds: 5 }, isPossible: ownDisks },
  ...{ says: undefined, spoil: plugIn, recovered: isForgotten, limit: 60, spoils: operation.ask !== undefined },
  strike: async (machine: Machine) => {
    await pullDuring(machine, operation)
    return performance.now()
  },
}))
