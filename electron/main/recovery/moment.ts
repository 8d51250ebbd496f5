import { uptime } from 'node:os'

/** A moment by the clock on the wall, which can be set, and by how long the machine has been up, which cannot; ms. */
export interface Moment {
  readonly at: number
  readonly up: number
}

export const thisMoment = (): Moment => ({ at: Date.now(), up: uptime() * 1000 })

/** Ms from one moment to another: by the machine's own running time, or by the clock where it has been started anew between. Pure. */
export const ageOf = (then: Moment, now: Moment): number => (now.up >= then.up ? now.up - then.up : now.at - then.at)
