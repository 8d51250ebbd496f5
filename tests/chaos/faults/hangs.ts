import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { bring, crash, killMain, killRenderer, mainDied, wholeApp, type ChaosFault, type Place } from '../fault'
import type { Machine } from '../machine'
import { until } from '../until'
import { dropPack, playsPack } from './packs'
import { appear, pathOf, plugIn } from './sticks'

/** Servers of the machines' shares, by machine. */
const servers = new Map<string, ChildProcess>()
const behind = ({ home }: Machine): string => join(home.folder, 'server')
const signal = ({ home }: Machine, name: 'SIGSTOP' | 'SIGCONT' | 'SIGTERM'): unknown =>
  servers.get(home.folder)?.kill(name)

/** The machine's share, or another place, is another computer's from now on, with what `fill` puts there; answers what takes it away. */
async function serve(machine: Machine, place = machine.home.share, fill?: () => void): Promise<() => Promise<void>> {
  const { folder } = machine.home
  rmSync(behind(machine), { recursive: true, force: true })
  mkdirSync(behind(machine))
  fill?.()
  const program = join(import.meta.dirname, '../share.mjs')
  const server = spawn(process.execPath, [program, place, behind(machine)], { stdio: ['ignore', 'pipe', 'inherit'] })
  servers.set(folder, server)
  await once(server.stdout, 'data')
  return async () => {
    signal(machine, 'SIGCONT')
    signal(machine, 'SIGTERM')
    if (server.exitCode === null) await once(server, 'exit')
    servers.delete(folder)
  }
}

const forget = 'delete document.documentElement.dataset.settled; true'

/** The share hangs; staff look at their panel again and again, which looks at the share. */
async function hang(machine: Machine): Promise<() => Promise<void>> {
  const end = await serve(machine)
  signal(machine, 'SIGSTOP')
  for (let i = 0; i < 5; i += 1) await machine.asStaff('return view.notes.length')
  await machine.eye?.ask(forget)
  return end
}

/** A pack is offered by the share, which hangs as soon as the process that reads the pack is asked to. */
async function hangWhileRead(machine: Machine, version: string): Promise<void> {
  await machine.eye?.ask(`kiosk.call('kiosk:send-action', { type: 'leave' }).then(() => true)`)
  const file = await machine.home.archive(version)
  await machine.order({ stop: servers.get(machine.home.folder)?.pid ?? 0, when: '^ask stage$' })
  dropPack(machine, file, behind(machine))
  await machine.struck()
}

/** The tour plays on, another pack gets its turn when that one has had its time, and that one when the share answers again. */
async function givenUpAndTakenUp(machine: Machine, place: Place): Promise<number> {
  const before = machine.log.length
  await hangWhileRead(machine, '1.0.1')
  if (!(await bring(machine, place, 30_000))) throw new Error('the tour stands still')
  await until(() => /has not answered for 3 minutes/.test(machine.log.slice(before)), 'the pack is given up', 240_000)
  await machine.eye?.ask(`kiosk.call('kiosk:send-action', { type: 'leave' }).then(() => true)`)
  dropPack(machine, await machine.home.archive('1.0.0'))
  await until(() => playsPack(machine, '1.0.0'), 'another pack plays', 120_000)
  signal(machine, 'SIGCONT')
  return performance.now()
}

/** Staff end the program while a process of it hangs. */
async function leaveHanging(machine: Machine): Promise<number> {
  const { starts } = machine
  await machine.asStaff(`return (await call('kiosk:quit-app')).ok`)
  const asked = performance.now()
  await until(() => machine.starts > starts, 'the program ends', 40_000)
  if (machine.lastEnd !== 'SIGUSR2') throw new Error(`ended by ${machine.lastEnd}: staff's word does not hold`)
  return asked
}

const dying = (machine: Machine): string => `${pathOf(machine)}-dying`

/** A stick that will stop answering, and another one that is not yet plugged in. */
async function plugInDying(machine: Machine): Promise<() => Promise<void>> {
  const unplug = await plugIn(machine)
  mkdirSync(dying(machine), { recursive: true })
  const file = await machine.home.archive('1.0.0')
  // More packs than main has threads.
  const end = await serve(machine, dying(machine), () => {
    for (let i = 0; i < 6; i += 1) copyFileSync(file, join(behind(machine), `${i}.briefpack`))
  })
  return async () => {
    await end()
    rmSync(dying(machine), { recursive: true, force: true })
    unplug()
  }
}

/** It stops as soon as its first pack is opened; then the other one is plugged in, and the page ends. */
async function stopStick(machine: Machine): Promise<void> {
  await machine.order({ stop: servers.get(machine.home.folder)?.pid ?? 0, when: `^open ${dying(machine)}` })
  await machine.struck()
  appear(machine)
  killRenderer(machine)
}

/** The page is there, the dead stick is named, and the other one shows its pack. */
async function isOtherShown(machine: Machine, place: Place): Promise<boolean> {
  const listed = await machine.asStaff(
    `return (await call('kiosk:get-installs')).value.sticks.map(({ path, answers, packs }) => [path, answers, packs.length].join())`,
  )
  const wanted = [`${dying(machine)},false,0`, `${pathOf(machine)},true,1`]
  // A page that is being fetched back answers with its refusal.
  const all: readonly unknown[] = Array.isArray(listed) ? listed : []
  return wanted.every((one) => all.includes(one)) && bring(machine, place, 20_000)
}

const isPossible = ({ home }: Machine): boolean => home.ownDisks && existsSync('/dev/fuse')
const hangs = { kind: 'hangs', isPossible, spoils: true } as const

export const hangFaults: readonly ChaosFault[] = [
  {
    ...{ name: 'share hangs, renderer killed', ...hangs, spoil: hang, strike: killRenderer },
    ...{ recovered: 'again', says: /recovery: crashed/, goal: crash },
  },
  {
    ...{ name: 'share hangs, main killed', ...hangs, spoil: hang, strike: killMain },
    ...{ recovered: 'again', says: mainDied, goal: wholeApp },
  },
  {
    ...{
      name: 'share hangs while a pack is read from it',
      ...hangs,
      spoil: (m: Machine) => serve(m),
      strike: givenUpAndTakenUp,
    },
    ...{ recovered: (machine: Machine) => playsPack(machine, '1.0.1'), says: /given up for now/, limit: 240 },
    // Half a minute until it has another turn, and a trial.
    goal: { starts: 6, seconds: 60 },
  },
  {
    ...{ name: 'share hangs, staff leave', ...hangs, spoil: hang, strike: leaveHanging },
    ...{ recovered: 'obeys', says: undefined, goal: wholeApp },
  },
  {
    ...{ name: 'share hangs while a pack is read from it, staff leave', ...hangs, spoil: (m: Machine) => serve(m) },
    strike: async (machine: Machine): Promise<number> => {
      await hangWhileRead(machine, '1.0.1')
      return leaveHanging(machine)
    },
    ...{ recovered: 'obeys', says: undefined, goal: wholeApp },
  },
  {
    ...{ name: 'stick hangs, another one comes, renderer killed', ...hangs, spoil: plugInDying, strike: stopStick },
    // It is waited for 8 s until it is named.
    ...{ recovered: isOtherShown, says: /recovery: crashed/, limit: 40, goal: { starts: 1, seconds: 13 } },
  },
]
