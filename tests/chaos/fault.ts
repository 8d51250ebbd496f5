import type { Machine } from './machine'
import { pause } from './until'

/** What a recovery may take, as a multiple of a clean start plus seconds. */
export interface Goal {
  readonly starts: number
  readonly seconds: number
}

/** Where the tour is when a fault strikes. */
export interface Place {
  /** `scene/step`, from 1. */
  readonly where: string
  readonly lang: string
}

export interface ChaosFault {
  readonly name: string
  /** Faults of one kind take turns: each kind is struck as often as every other, so many times over. */
  readonly kind: string
  readonly goal: Goal
  /** Whether this machine can suffer it. */
  readonly isPossible: (machine: Machine) => boolean
  /** Spoils the surroundings first; answers what mends them afterwards. */
  readonly spoil?: (machine: Machine) => (() => void) | Promise<() => unknown>
  /** Does the damage; done when it has landed. A number it answers is the moment from which the recovery counts; else its beginning. */
  readonly strike: (machine: Machine, place: Place) => unknown
  /**
   * What counts as recovered. `again`: the right picture comes to rest once more. `kept`: it need not have gone. `obeys`: the tour goes
   * where a visitor sends it next, by the page and by main. Else what the fault says itself; it throws what can never come right.
   */
  readonly recovered: 'again' | 'kept' | 'obeys' | ((machine: Machine, place: Place) => Promise<boolean>)
  /** What the log must hold since the blow; undefined where nothing has crashed or nothing could be written. */
  readonly says: RegExp | undefined
  /** Whether the machine is to be made new afterwards. */
  readonly spoils?: boolean
  /** Whether it is right that nothing is painted then. */
  readonly mayBeBlack?: boolean
  /** How long a recovery is waited for, s. */
  readonly limit?: number
}

/** As main promises of itself: a main that stands still is ended within this, s. */
export const mainSeconds = 21
export const crash: Goal = { starts: 0.5, seconds: 0 }
export const wholeApp: Goal = { starts: 1.5, seconds: 0 }
export const always = (): boolean => true
export const ownDisks = (machine: Machine): boolean => machine.home.ownDisks

/** A main that ended without a word: the next one says so. */
export const mainDied = /(before|last|previous|earlier|main)\b.*\b(died|killed|ended|crashed|gone|farewell|without)/i

export const kill = (pids: readonly number[]): void => {
  for (const pid of pids) process.kill(pid, 'SIGKILL')
}
export const killRenderer = (machine: Machine): void => kill(machine.processes('renderer'))
export const killMain = (machine: Machine): void => kill([machine.mainPid])

/** What main says of itself. */
export interface Told {
  /** Id and version of the pack. */
  readonly plays: string
  readonly phase: string
  /** `scene/step`, from 1. */
  readonly where: string
}

/** What main answers a page; undefined where it does not. */
export async function told(machine: Machine): Promise<Told | undefined> {
  const answer = await machine.eye?.ask(`kiosk.call('kiosk:get-boot').then(({ value: { report, tour } }) => ({
    plays: report ? report.manifest.id + ' ' + report.manifest.version : '',
    phase: tour.phase,
    where: tour.walk.stops[tour.scene]?.scene + '/' + (tour.step + 1),
  }))`)
  return answer as Told | undefined
}

/** Whether the whole stage shows this, at rest. */
export async function shows(machine: Machine, where: string, lang?: string): Promise<boolean> {
  const sight = await machine.eye?.look()
  return sight?.settled === where && (lang === undefined || sight.lang === lang) && sight.size === '1920x1080'
}

/** Sends the tour to a place in a language, through the page, as a visitor would. */
const goTo = (machine: Machine, { where, lang }: Place): Promise<unknown> | undefined =>
  machine.eye?.ask(`(async () => {
    const { value } = await kiosk.call('kiosk:get-boot')
    const [id, step] = '${where}'.split('/')
    const scene = value.tour.walk.stops.findIndex((stop) => stop.scene === id)
    await kiosk.call('kiosk:send-action', { type: 'jump', scene, step: Number(step) - 1 })
    await kiosk.call('kiosk:send-action', { type: 'locale', locale: '${lang}' })
    return true
  })()`)

/** Sends the tour somewhere again and again, as a page may be replaced just as it is asked, until page and main are there. */
export async function bring(machine: Machine, place: Place, limitMs: number): Promise<boolean> {
  const begun = performance.now()
  for (let asked = -Infinity; performance.now() - begun < limitMs; await pause()) {
    if ((await shows(machine, place.where, place.lang)) && (await told(machine))?.where === place.where) return true
    if (performance.now() - asked < 3000) continue
    asked = performance.now()
    await goTo(machine, place)
  }
  return false
}
