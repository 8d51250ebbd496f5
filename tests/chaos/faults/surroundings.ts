import { existsSync, readdirSync, readFileSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { uptime } from 'node:os'
import { join } from 'node:path'
import { always, bring, killMain, killRenderer, mainDied, ownDisks, shows, told, wholeApp } from '../fault'
import type { ChaosFault, Place } from '../fault'
import { fillDisk } from '../fill'
import { earlierVisits } from '../home'
import type { Machine } from '../machine'
import { until } from '../until'

const years = (count: number): number => count * 365.25 * 86_400_000
const setClock = (machine: Machine, ms: number): Promise<unknown> => machine.askMain(`chaos.setClock(${ms}); true`)
const reducedWords = 'recovery: without GPU and motion'

/** The clock leaps under a visitor, who goes on; then main dies. */
function leap(count: number): (machine: Machine, place: Place) => Promise<number> {
  return async (machine, place) => {
    await setClock(machine, years(count))
    if (!(await bring(machine, { where: 'opening/1', lang: place.lang }, 30_000)))
      throw new Error('the tour stands still')
    if (!(await bring(machine, place, 30_000))) throw new Error('the tour stands still')
    await machine.eye?.ask('delete document.documentElement.dataset.settled; true')
    const died = performance.now()
    killMain(machine)
    return died
  }
}

/** The visitor's place is there again, the hall open, and nothing kept is lost; also when the clock is set right. */
async function nothingLost(machine: Machine, { where, lang }: Place): Promise<boolean> {
  if (!(await shows(machine, where, lang)) || (await told(machine))?.where !== where) return false
  const gone = earlierVisits.filter((name) => !existsSync(join(machine.userData, 'visits', name)))
  if (gone.length > 0) throw new Error(`visits were deleted: ${gone.join(' ')}`)
  if (!readFileSync(join(machine.userData, 'settings.json'), 'utf8').includes('Welcome'))
    throw new Error('a greeting is lost')
  return true
}

/** A machine that does without its GPU, whose clock leaps, still does; main is started once for it. */
function leapReduced(count: number): (machine: Machine) => Promise<number> {
  return async (machine) => {
    const since = { since: Date.now(), up: uptime() * 1000 }
    writeFileSync(join(machine.userData, 'reduced.json'), JSON.stringify(since))
    const restart = async (): Promise<void> => {
      const before = machine.log.length
      killMain(machine)
      await until(() => machine.log.slice(before).includes(reducedWords), 'a start with reduced effects', 40_000)
    }
    await restart()
    await until(
      () => shows(machine, 'attract').then((is) => is || told(machine).then((t) => t !== undefined)),
      'a picture',
    )
    await setClock(machine, years(count))
    const died = performance.now()
    await restart()
    return died
  }
}

/** That a start could not become the one instance. */
const wayBarred = /instance: nobody lives|instance: another one lives/
const lockFile = ({ userData }: Machine): string => join(userData, 'SingletonLock')
const dropLock = (machine: Machine): void => {
  // Links that lead nowhere: a forced removal passes them over.
  const there = readdirSync(machine.userData).filter((name) => name.startsWith('Singleton'))
  for (const name of there) unlinkSync(join(machine.userData, name))
}

/** Main dies, and what stands in the next one's way is taken away when that has said so, or plays all the same. */
async function dieBehind(machine: Machine, place: Place, mend: () => void): Promise<number> {
  const before = machine.log.length
  // What the page of the dead main still shows for a moment is no picture of the next one.
  await machine.eye?.ask('delete document.documentElement.dataset.settled; true')
  killMain(machine)
  const isTold = (): boolean => wayBarred.test(machine.log.slice(before))
  await until(async () => isTold() || (await shows(machine, place.where)), 'a picture, or a word in the log', 60_000)
  const mended = performance.now()
  mend()
  return mended
}

async function foreignLock(machine: Machine, place: Place): Promise<number> {
  dropLock(machine)
  symlinkSync('another-machine-4711', lockFile(machine))
  return dieBehind(machine, place, () => dropLock(machine))
}

/** In main: nothing keeps the display awake any more, as after a sleep on some systems. */
const release = `for (let id = 0; id < 200; id += 1) if (chaos.electron.powerSaveBlocker.isStarted(id)) chaos.electron.powerSaveBlocker.stop(id); true`
const isAwake = `Array.from({ length: 200 }, (_, id) => id).some((id) => chaos.electron.powerSaveBlocker.isStarted(id))`

const clock = { kind: 'clock', isPossible: always, spoils: true } as const
const lock = { kind: 'locks', isPossible: always, spoils: true, limit: 90 } as const

export const surroundingFaults: readonly ChaosFault[] = [
  ...([20, -20] as const).flatMap((count): readonly ChaosFault[] => [
    {
      ...{ name: `clock ${count > 0 ? '+' : '−'}20 years, main killed`, ...clock, goal: wholeApp, says: mainDied },
      ...{ strike: leap(count), recovered: nothingLost },
    },
    {
      ...{
        name: `clock ${count > 0 ? '+' : '−'}20 years while effects are reduced`,
        ...clock,
        goal: wholeApp,
        says: mainDied,
      },
      ...{ strike: leapReduced(count), recovered: 'obeys' },
    },
  ]),
  {
    ...{ name: 'instance lock lost, main killed', ...lock, goal: wholeApp, says: mainDied, recovered: 'again' },
    strike: (machine: Machine): void => {
      dropLock(machine)
      killMain(machine)
    },
  },
  {
    ...{ name: 'foreign instance lock, main killed', ...lock, goal: { starts: 1.5, seconds: 60 }, says: mainDied },
    ...{ strike: foreignLock, recovered: 'again' },
  },
  {
    ...{ name: '/tmp full, renderer killed', ...lock, isPossible: ownDisks, goal: { starts: 0.5, seconds: 0 } },
    ...{
      spoil: (m: Machine) => fillDisk(m.home.tmp),
      strike: killRenderer,
      recovered: 'again',
      says: /recovery: crashed/,
    },
  },
  {
    ...{ name: '/tmp full, main killed', ...lock, isPossible: ownDisks, goal: { starts: 1.5, seconds: 60 } },
    ...{ recovered: 'again', says: mainDied },
    strike: (m: Machine, place: Place) => dieBehind(m, place, fillDisk(m.home.tmp)),
  },
  {
    ...{
      name: 'display kept awake no more',
      ...lock,
      goal: { starts: 0, seconds: 31 },
      says: undefined,
      spoils: false,
    },
    strike: (m: Machine) => m.askMain(release),
    recovered: async (m: Machine) => (await m.askMain(isAwake)) === true,
  },
]
