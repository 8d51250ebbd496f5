import { chaosFaults, type ChaosFault } from './faults'
import { Machine } from './machine'

/** One fault and how it ended; `seconds` until the right picture, undefined where it never came. */
export interface Struck {
  readonly fault: string
  readonly where: string
  readonly seconds: number | undefined
}

/** A clean start and every fault of one run, on one machine. */
export interface ChaosRun {
  readonly seed: number
  readonly cleanStart: number
  readonly struck: readonly Struck[]
  /** What the app said around a fault that was not recovered from. */
  readonly said: readonly string[]
}

export interface ChaosPlan {
  /** Folder with the app's package.json. */
  readonly app: string
  readonly resources: string
  readonly seed: number
  /** Names of faults, in this order; without it random ones until the time is over. */
  readonly faults?: readonly string[]
  readonly minutes?: number
  readonly tell?: (line: string) => void
}

const givenUpMs = 120_000
const places = ['opening/1', 'milestones/1', 'projects/2', 'map/1', 'indicators/1', 'clusters/1', 'outlook/1']

/** A small generator of numbers from 0 to 1: the same seed, the same run (mulberry32). */
function randomFrom(seed: number): () => number {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), a | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 40))

/** Waits for the right picture; answers the seconds since `since`, undefined where it does not come. */
async function rightPicture(
  machine: Machine,
  where: string,
  lang: string,
  since: number,
  limitMs = givenUpMs,
): Promise<number | undefined> {
  while (performance.now() - since < limitMs) {
    const sight = await machine.eye?.look()
    if (sight?.settled === where && sight.lang === lang && sight.size === '1920x1080')
      return (performance.now() - since) / 1000
    await pause()
  }
  return undefined
}

/** Sends the tour to a place in a language, through the page, as a visitor would. */
const goTo = (machine: Machine, where: string, lang: string): Promise<unknown> | undefined =>
  machine.eye?.ask(`(async () => {
    const { value } = await kiosk.call('kiosk:get-boot')
    const [id, step] = '${where}'.split('/')
    const scene = value.tour.walk.stops.findIndex((stop) => stop.scene === id)
    await kiosk.call('kiosk:send-action', { type: 'jump', scene, step: Number(step) - 1 })
    await kiosk.call('kiosk:send-action', { type: 'locale', locale: '${lang}' })
    return true
  })()`)

/** Brings the tour to a place, as often as it takes: a page may be replaced just as it is asked. */
async function bring(machine: Machine, where: string, lang: string): Promise<boolean> {
  for (let tries = 0; tries < 6; tries += 1) {
    await goTo(machine, where, lang)
    if ((await rightPicture(machine, where, lang, performance.now(), givenUpMs / 6)) !== undefined) return true
  }
  return false
}

/** What was settled before the fault counts no more: only a picture that comes to rest again is a recovery. */
const unsettle = (machine: Machine): Promise<unknown> | undefined =>
  machine.eye?.ask('delete document.documentElement.dataset.settled; true')

async function strikeOnce(machine: Machine, fault: ChaosFault, where: string, lang: string): Promise<Struck> {
  machine.forget()
  if (!(await bring(machine, where, lang))) return { fault: `before ${fault.name}`, where, seconds: undefined }
  // Losing the GPU keeps the page: it is back when another GPU process draws its frames.
  const gpus = fault.name === 'GPU process killed' ? machine.processes('gpu-process') : undefined
  if (!gpus && fault.name !== 'display off and on') await unsettle(machine)
  const mend = fault.spoil?.(machine)
  const since = performance.now()
  await fault.strike(machine)
  if (gpus) await nextFrame(machine, gpus, since)
  const seconds = await rightPicture(machine, where, lang, since)
  mend?.()
  return { fault: fault.name, where, seconds }
}

/** Waits until another GPU process is there and the page has painted two more frames. */
async function nextFrame(machine: Machine, lost: readonly number[], since: number): Promise<void> {
  const { starts } = machine
  while (performance.now() - since < givenUpMs) {
    // The third loss in ten minutes is answered by another main, that draws in software: it may have no such process.
    const another = machine.starts > starts || machine.processes('gpu-process').some((pid) => !lost.includes(pid))
    const frames = 'new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(() => r(true))))'
    if ((await machine.eye?.ask(frames)) === true && another) return
    // While no app is there nothing is asked: without a pause this would never let its words in.
    await pause()
  }
}

/** Strikes a machine, each fault after the last one's recovery. The first unrecovered fault ends the run. */
export async function runChaos(plan: ChaosPlan): Promise<ChaosRun> {
  const random = randomFrom(plan.seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const machine = await Machine.on(plan.app, plan.resources, true)
  const struck: Struck[] = []
  try {
    const begun = performance.now()
    machine.powerOn()
    const cleanStart = (await rightPicture(machine, 'attract', 'zh-CN', begun)) ?? Infinity
    plan.tell?.(`clean start ${cleanStart.toFixed(2)} s`)
    const possible = (): readonly ChaosFault[] => chaosFaults.filter((fault) => fault.isPossible(machine))
    const queue = plan.faults?.flatMap((name) => possible().filter((fault) => fault.name === name))
    const until = begun + (plan.minutes ?? Infinity) * 60_000
    while (queue ? queue.length > 0 : performance.now() < until) {
      const fault = queue?.shift() ?? pick(possible())
      const result = await strikeOnce(machine, fault, pick(places), pick(['zh-CN', 'en']))
      struck.push(result)
      plan.tell?.(
        `${struck.length} ${result.fault} at ${result.where}: ${result.seconds?.toFixed(2) ?? 'NOT RECOVERED'}`,
      )
      if (result.seconds === undefined) break
    }
    return { seed: plan.seed, cleanStart, struck, said: machine.said.slice(-40) }
  } finally {
    await machine.powerOff()
  }
}
