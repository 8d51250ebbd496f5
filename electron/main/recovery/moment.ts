import { uptime } from 'node:os'

/** A moment by the clock on the wall, which can be set, and by how long the machine has been up, which cannot; ms. */
export interface Moment {
  readonly at: number
  readonly up: number
}

/** Whether something that was read is one. */
export const isMoment = (input: unknown): input is Moment =>
  typeof input === 'object' &&
  input !== null &&
  'at' in input &&
  typeof input.at === 'number' &&
  'up' in input &&
  typeof input.up === 'number'

export const thisMoment = (): Moment => ({ at: Date.now(), up: uptime() * 1000 })

/** Ms from one moment to another: by the machine's own running time, or by the clock where it has been started anew between. Pure. */
export const ageOf = (then: Moment, now: Moment): number => (now.up >= then.up ? now.up - then.up : now.at - then.at)
