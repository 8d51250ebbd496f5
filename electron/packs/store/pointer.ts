import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { atomicWrite } from '../disk'

const installed = z.strictObject({
  /** Name of its folder among the versions. */
  folder: z.string().regex(/^[a-z0-9-]+@[0-9.]+@[0-9a-f]+$/),
  id: z.string(),
  version: z.string(),
  period: z.string(),
  /** Tells one pack from another, signatures included: SHA-256 of manifest and signatures. */
  digest: z.string(),
  /** ISO time by this machine's clock; shown, never compared. */
  installedAt: z.string(),
})

const pointer = z.strictObject({
  format: z.literal(1),
  current: installed.nullable(),
  previous: installed.nullable(),
  proven: z.boolean(),
  starts: z.int().min(0),
  givenUp: z.string().nullable().default(null),
})

/** A pack that was installed. */
export type Installed = Readonly<z.output<typeof installed>>

/** What tells one pack from another. */
export type Offered = Pick<Installed, 'id' | 'version' | 'period' | 'digest'>

/** What plays and what played before; null is the pack that came with the program. */
export interface Pointer {
  readonly format: 1
  readonly current: Installed | null
  readonly previous: Installed | null
  /** Whether the current one has painted all of its scenes on this machine. */
  readonly proven: boolean
  /** How often the program has started with a current one that is not proven. */
  readonly starts: number
  /** Digest of the pack that was last given up because it did not paint. */
  readonly givenUp: string | null
}

export const noPointer: Pointer = { format: 1, current: null, previous: null, proven: true, starts: 0, givenUp: null }

/** What is to be tried one after the other until one is sound, before what came with the program: that one ends it, wherever it stands. Pure. */
export function playOrder({ current, previous }: Pick<Pointer, 'current' | 'previous'>): readonly Installed[] {
  if (!current) return []
  return previous ? [current, previous] : [current]
}

/** Two equal files: a broken one never costs the other. The first is the one that counts. */
export const pointerFiles = ['current.json', 'current.last-good.json'] as const

/** The pointer of a store; undefined where neither file can be read though one is there. */
export async function readPointer(root: string): Promise<Pointer | undefined> {
  const read = await Promise.all(pointerFiles.map((name) => readOne(join(root, name))))
  const [good] = read.filter((one) => one !== 'absent' && one !== 'broken')
  return good ?? (read.every((one) => one === 'absent') ? noPointer : undefined)
}

async function readOne(path: string): Promise<Pointer | 'absent' | 'broken'> {
  try {
    return pointer.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT' ? 'absent' : 'broken'
  }
}

/** The switch: from the first rename on, what it says is what plays. Throws what the disk says. */
export async function writePointer(root: string, value: Pointer): Promise<void> {
  for (const name of pointerFiles) await atomicWrite(join(root, name), `${JSON.stringify(value, null, 2)}\n`)
}
