import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ownDisks, shows, told, type ChaosFault } from '../fault'
import type { Machine } from '../machine'
import { until } from '../until'

const inbox = (machine: Machine, ...below: readonly string[]): string => join(machine.userData, 'inbox', ...below)
const id = 'harbour-2031'

/** Puts a pack into a drop folder, whole at once, as a file-sync tool does. */
export function dropPack(machine: Machine, file: string, folder = inbox(machine)): void {
  mkdirSync(folder, { recursive: true })
  copyFileSync(file, join(folder, `${basename(file)}.part`))
  renameSync(join(folder, `${basename(file)}.part`), join(folder, basename(file)))
}

const resultOf = (machine: Machine, kind: 'done' | 'refused', version: string): string =>
  inbox(machine, kind, `harbour-${version}.briefpack.txt`)

/** A refusal is final: a sound pack never gets one. */
function refuseRefusal(machine: Machine, version: string): void {
  const file = resultOf(machine, 'refused', version)
  if (existsSync(file)) throw new Error(`a sound pack was refused: ${readFileSync(file, 'utf8').replaceAll('\n', ' ')}`)
}

/** Whether that version plays, whole, on the stage. */
export async function playsPack(machine: Machine, version: string): Promise<boolean> {
  refuseRefusal(machine, version)
  return (await told(machine))?.plays === `${id} ${version}` && (await shows(machine, 'attract'))
}

async function install(machine: Machine, version: string): Promise<void> {
  dropPack(machine, await machine.home.archive(version))
  await untilDone(machine, version)
}

const untilDone = (machine: Machine, version: string): Promise<void> =>
  until(
    () => (refuseRefusal(machine, version), existsSync(resultOf(machine, 'done', version))),
    `${version} is installed`,
    240_000,
  )

const setHours = (machine: Machine, hours: string): Promise<unknown> =>
  machine.asStaff(`return (await call('kiosk:save-settings', { ...view.settings, hours: ${hours} })).ok`)

/** The hall closes, a delivery comes by night, and the hall opens. */
async function whileClosed(machine: Machine): Promise<number> {
  await leave(machine)
  await setHours(machine, '{ week: [null, null, null, null, null, null, null], days: [] }')
  await until(() => shows(machine, 'closed'), 'a closed hall')
  await install(machine, '1.0.0')
  await setHours(machine, 'null')
  return performance.now()
}

const leave = (machine: Machine): Promise<unknown> | undefined =>
  machine.eye?.ask(`kiosk.call('kiosk:send-action', { type: 'leave' }).then(() => true)`)

/** One comes by the machine's own folder and, while it is tried, another one by the share. */
async function whileBusy(machine: Machine): Promise<number> {
  await leave(machine)
  const first = await machine.home.archive('1.0.0')
  const second = await machine.home.archive('1.0.1')
  dropPack(machine, first)
  await until(() => machine.log.includes('harbour-1.0.0.briefpack is whole'), 'the first is begun')
  dropPack(machine, second, machine.home.share)
  await untilDone(machine, '1.0.0')
  return performance.now()
}

/** One plays; a visitor is there; two newer ones come. The visitor's pictures stay. */
async function twiceWhilePlaying(machine: Machine): Promise<number> {
  await leave(machine)
  await install(machine, '1.0.0')
  await until(() => playsPack(machine, '1.0.0'), '1.0.0 plays', 60_000)
  await until(() => pointerOf(machine).proven, '1.0.0 is proven')
  await machine.eye?.ask(visit)
  for (const version of ['1.0.1', '1.0.2']) await install(machine, version)
  // A page that has much to draw may take its time; one that was replaced under the visitor knows nothing of him.
  const lost = await machine.eye?.ask(
    `typeof lost === 'undefined' ? 'a new page' : (clearInterval(visiting), JSON.stringify([...lost]))`,
    15_000,
  )
  if (lost !== '[]') throw new Error(`pictures were lost under a visitor: ${String(lost)}`)
  await leave(machine)
  return performance.now()
}

/** In the page: a visitor who goes on, and looks at every picture of the report again and again. */
const visit = `(async () => {
  window.lost = new Set()
  await kiosk.call('kiosk:send-action', { type: 'start' })
  window.visiting = setInterval(async () => {
    void kiosk.call('kiosk:send-action', { type: 'touch' })
    const { status } = await fetch('/pack/media/basin.svg').catch(() => ({ status: 0 }))
    if (status !== 200) lost.add(status)
  }, 200)
  return true
})()`

interface Pointer {
  readonly current: { readonly version: string } | null
  readonly previous: { readonly version: string; readonly folder: string } | null
  readonly proven: boolean
}
const pointerOf = ({ userData }: Machine): Pointer =>
  JSON.parse(readFileSync(join(userData, 'packs/current.json'), 'utf8')) as Pointer

/** The newest plays, and the one that really played before can be brought back. */
async function newestAndPrevious(machine: Machine): Promise<boolean> {
  if (!(await playsPack(machine, '1.0.2'))) return false
  const { previous } = pointerOf(machine)
  if (previous?.version !== '1.0.0') throw new Error(`previous is ${previous?.version ?? 'none'}, which never played`)
  if (!existsSync(join(machine.userData, 'packs/versions', previous.folder))) throw new Error('previous is gone')
  return true
}

/** A trial draws every step: it takes as long as some clean starts. Counted from the last word of the strike. */
const played = { kind: 'packs', isPossible: ownDisks, says: undefined, spoils: true, limit: 240 } as const

export const packFaults: readonly ChaosFault[] = [
  {
    ...{ name: 'pack arrives while closed', ...played, goal: { starts: 1, seconds: 5 } },
    ...{ strike: whileClosed, recovered: (m: Machine) => playsPack(m, '1.0.0') },
  },
  {
    ...{ name: 'pack arrives while an install is busy', ...played, goal: { starts: 6, seconds: 10 } },
    ...{ strike: whileBusy, recovered: (m: Machine) => playsPack(m, '1.0.1') },
  },
  {
    ...{ name: 'two packs arrive while one plays', ...played, goal: { starts: 1, seconds: 5 } },
    ...{ strike: twiceWhilePlaying, recovered: newestAndPrevious },
  },
]
