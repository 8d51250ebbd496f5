import { randomBytes, scrypt, scryptSync, timingSafeEqual, type ScryptOptions } from 'node:crypto'
import { promisify } from 'node:util'
import { z } from 'zod'

/** What is kept of a PIN: enough to know it again, not enough to tell it. */
const recordSchema = z.strictObject({
  version: z.literal(1),
  salt: z.base64().min(16).max(200),
  hash: z.base64().min(32).max(200),
  /** scrypt's cost, block size and lanes; bounded, so that a hostile file cannot take the machine's memory. */
  cost: z
    .int()
    .min(2)
    .max(2 ** 17)
    .refine((n) => Number.isInteger(Math.log2(n)), 'a power of two is wanted'),
  block: z.int().min(1).max(8),
  lanes: z.int().min(1).max(4),
})
export type PinRecord = z.infer<typeof recordSchema>

const hashBytes = 32
/** 32 MB and about 0.1 s for one try; there is no faster way to try ten thousand. */
const pinCost = 2 ** 15

/** Whether a text can be a PIN at all: 4 to 12 digits. */
export const isPin = (input: unknown): input is string => typeof input === 'string' && /^[0-9]{4,12}$/.test(input)

const optionsOf = ({ cost, block, lanes }: Pick<PinRecord, 'cost' | 'block' | 'lanes'>): ScryptOptions => ({
  N: cost,
  r: block,
  p: lanes,
  maxmem: 256 * 1024 * 1024,
})

/** Blocks for about 0.1 s. */
export function hashPin(pin: string, cost = pinCost): PinRecord {
  const measure = { cost, block: 8, lanes: 1 }
  const salt = randomBytes(16)
  const hash = scryptSync(pin, salt, hashBytes, optionsOf(measure))
  return { version: 1, salt: salt.toString('base64'), hash: hash.toString('base64'), ...measure }
}

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt)

/** Whether it is the PIN of a record; takes as long for a wrong one as for the right one. */
export async function isPinOf(record: PinRecord, pin: string): Promise<boolean> {
  const known = Buffer.from(record.hash, 'base64')
  const tried = await derive(pin, Buffer.from(record.salt, 'base64'), known.length, optionsOf(record))
  return timingSafeEqual(known, tried)
}

/** Reads a record from a file; undefined where it is none. */
export function readPinRecord(input: unknown): PinRecord | undefined {
  const read = recordSchema.safeParse(input)
  return read.success ? read.data : undefined
}
