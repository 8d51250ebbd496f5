import { Deck, randomFrom } from './deck'
import { bring, shows, type ChaosFault, type Place } from './fault'
import { chaosFaults } from './faults'
import { Machine } from './machine'
import { pause, until } from './until'

/** One fault and how it ended. */
export interface Struck {
  readonly fault: string
  readonly where: string
  /** Until it was recovered from; undefined where it never was. */
  readonly seconds: number | undefined
  /** What this machine may take, s. */
  readonly goal: number
  /** What else was seen that must not be: a window that is not ours, a log without a reason, nothing painted. */
  readonly wrong: readonly string[]
  /** What the app said last, where something is wrong. */
  readonly said: readonly string[]
}

/** A clean start of each machine and every fault of one run. */
export interface ChaosRun {
  readonly seed: number
  readonly cleanStarts: readonly number[]
  readonly struck: readonly Struck[]
}

export interface ChaosPlan {
  /** Folder with the app's package.json. */
  readonly app: string
  readonly resources: string
  readonly seed: number
  /** How many machines are struck at the same time. */
  readonly machines: number
  /** Names of faults: in this order, each once; with `minutes` dealt, and no others, until the time is over. */
  readonly faults?: readonly string[]
  readonly minutes?: number
  readonly tell?: (line: string) => void
}

const givenUpSeconds = 90
const places = ['opening/1', 'milestones/1', 'projects/2', 'map/1', 'indicators/1', 'clusters/1', 'outlook/1']

/** Strikes machines, each fault after the last one's recovery. What is not recovered from costs a machine its user data. */
export async function runChaos(plan: ChaosPlan): Promise<ChaosRun> {
  const { faults: names } = plan
  const dealt = names ? chaosFaults.filter(({ name }) => names.includes(name)) : chaosFaults
  const deck = new Deck(dealt, randomFrom(plan.seed))
  const ends = performance.now() + (plan.minutes ?? Infinity) * 60_000
  const all = Array.from({ length: plan.machines }, (_, i) => oneMachine(plan, deck, ends, i))
  const done = await Promise.all(all)
  return {
    seed: plan.seed,
    cleanStarts: done.map(({ cleanStart }) => cleanStart),
    struck: done.flatMap(({ struck }) => struck),
  }
}

interface OneRun {
  readonly cleanStart: number
  readonly struck: readonly Struck[]
}

async function oneMachine(plan: ChaosPlan, deck: Deck, ends: number, index: number): Promise<OneRun> {
  const random = randomFrom(plan.seed + index * 7919)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const machine = await Machine.on(plan.app, plan.resources, true)
  const tell = (line: string): void => plan.tell?.(plan.machines > 1 ? `[${index + 1}] ${line}` : line)
  const struck: Struck[] = []
  try {
    const begun = performance.now()
    machine.powerOn()
    await until(() => shows(machine, 'attract', 'zh-CN'), 'a first picture', 180_000)
    const cleanStart = (performance.now() - begun) / 1000
    tell(`clean start ${cleanStart.toFixed(2)} s`)
    const once = plan.minutes === undefined ? plan.faults : undefined
    const queue = once?.flatMap((name) => chaosFaults.filter((fault) => fault.name === name))
    while (queue ? queue.length > 0 : performance.now() < ends) {
      const fault = queue?.shift() ?? deck.next()
      if (!fault.isPossible(machine)) {
        if (plan.faults && !queue) await makeNew(machine)
        continue
      }
      const place = { where: pick(places), lang: pick(['zh-CN', 'en']) }
      const result = await strikeOnce(machine, fault, place, cleanStart)
      struck.push(result)
      tell(`${struck.length} ${lineOf(result)}`)
      const isSpoilt = result.seconds === undefined || fault.spoils
      if (isSpoilt && queue?.length !== 0) await machine.renew()
    }
    return { cleanStart, struck }
  } finally {
    await machine.powerOff()
  }
}

/** No other fault of a few may be possible either, until the machine is as new. */
async function makeNew(machine: Machine): Promise<void> {
  await machine.renew()
  await until(() => shows(machine, 'attract'), 'a machine made new', 180_000)
}

const lineOf = ({ fault, where, seconds, wrong }: Struck): string =>
  [`${fault} at ${where}: ${seconds?.toFixed(2) ?? 'NOT RECOVERED'}`, ...wrong].join(' · ')

/** Strikes once, and looks with every eye. */
async function strikeOnce(machine: Machine, fault: ChaosFault, place: Place, cleanStart: number): Promise<Struck> {
  machine.forget()
  const about = { where: place.where, goal: fault.goal.starts * cleanStart + fault.goal.seconds }
  if (!(await bring(machine, place, givenUpSeconds * 1000)))
    return { ...about, fault: `before ${fault.name}`, seconds: undefined, wrong: [], said: machine.said.slice(-40) }
  const before = machine.log.length
  const wrong: string[] = []
  const seconds = await recovery(machine, fault, place).catch((cause: unknown) => void wrong.push(String(cause)))
  if (!(await givesReason(machine, fault, before))) wrong.push('the log gives no reason')
  if (seconds !== undefined && !fault.mayBeBlack && !(await isPainted(machine))) wrong.push('nothing is painted')
  wrong.push(...machine.screen.takeForeign().map((name) => `a window that is not ours: ${name}`))
  const isRight = seconds !== undefined && wrong.length === 0
  return { ...about, fault: fault.name, seconds, wrong, said: isRight ? [] : machine.said.slice(-40) }
}

/** Seconds from the blow until it is recovered from; undefined where it never is. */
async function recovery(machine: Machine, fault: ChaosFault, place: Place): Promise<number | undefined> {
  // What was at rest before the fault counts no more: only a picture that comes to rest again is a recovery.
  if (fault.recovered === 'again') await machine.eye?.ask('delete document.documentElement.dataset.settled; true')
  const mend = await fault.spoil?.(machine)
  try {
    const begun = performance.now()
    const landed = await fault.strike(machine, place)
    const since = typeof landed === 'number' ? landed : begun
    while (performance.now() - since < (fault.limit ?? givenUpSeconds) * 1000) {
      if (await isRecovered(machine, fault, place)) return (performance.now() - since) / 1000
      await pause()
    }
    return undefined
  } finally {
    mend?.()
  }
}

function isRecovered(machine: Machine, fault: ChaosFault, place: Place): Promise<boolean> {
  const { recovered } = fault
  if (typeof recovered === 'function') return recovered(machine, place)
  if (recovered !== 'obeys') return shows(machine, place.where, place.lang)
  const elsewhere = { ...place, where: place.where === 'opening/1' ? 'outlook/1' : 'opening/1' }
  return bring(machine, elsewhere, (fault.limit ?? givenUpSeconds) * 1000)
}

const inTime = (isSo: () => boolean): Promise<boolean> =>
  until(isSo, '', 5000).then(
    () => true,
    () => false,
  )

const givesReason = (machine: Machine, { says }: ChaosFault, before: number): Promise<boolean> =>
  inTime(() => says === undefined || says.test(machine.log.slice(before)))

const isPainted = (machine: Machine): Promise<boolean> => inTime(() => machine.screen.isPainted())
