/** What main can read of the machine; null where the system does not say. */
export interface Readings {
  readonly freeMegabytes: number | null
  readonly clockPlausible: boolean
  /** Displays in pixels, with the factor the system draws at and whether it says that they feel touches. */
  readonly displays: readonly {
    readonly width: number
    readonly height: number
    readonly scale: number
    readonly touch: boolean | null
  }[]
  /** Whose word stands for the pack that plays. */
  readonly pack: 'bundled' | 'signed' | 'unsigned' | 'none'
  /** What was mended in the pack or left out of it. */
  readonly packNotes: number
  readonly sandboxed: boolean
  /** Whether the program may change the system itself: root, or an elevated administrator of Windows. */
  readonly administrator: boolean | null
  /** Settings of the system that disturb a hall: true where they do. */
  readonly edgeSwipes: boolean | null
  readonly notifications: boolean | null
  readonly sleeps: boolean | null
}

export const checkNames = [
  'disk',
  'clock',
  'display',
  'touch',
  'pack',
  'signature',
  'sandbox',
  'edges',
  'notifications',
  'sleep',
] as const
export type CheckName = (typeof checkNames)[number]

/** `unknown` is for what only somebody in the hall can tell. */
export type Verdict = 'good' | 'bad' | 'unknown'

const leastMegabytes = 300
const fair = (wrong: boolean | null): Verdict => (wrong === null ? 'unknown' : wrong ? 'bad' : 'good')

/** Judges what was read. Pure; every check has a verdict, whatever is missing. */
export function judgeReadings(read: Readings): Readonly<Record<CheckName, Verdict>> {
  const [first] = read.displays
  const touch = read.displays.some((one) => one.touch === true)
  return {
    disk: fair(read.freeMegabytes === null ? null : read.freeMegabytes < leastMegabytes),
    clock: fair(!read.clockPlausible),
    display: fair(first ? Math.min(first.width, first.height) < 720 : true),
    touch: touch ? 'good' : fair(read.displays.every((one) => one.touch === false) ? true : null),
    pack: fair(read.pack === 'none' || read.packNotes > 0),
    signature: fair(read.pack === 'unsigned' || read.pack === 'none'),
    sandbox: fair(read.sandboxed ? read.administrator : true),
    edges: fair(read.edgeSwipes),
    notifications: fair(read.notifications),
    sleep: fair(read.sleeps),
  }
}
