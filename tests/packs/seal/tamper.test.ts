import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { extractArchive } from '../../../electron/packs/seal'
import { checkSignatures, generateKeys, readPublicKey, signPack, type TrustedKey } from '../../../electron/packs/sign'
import { writeArchive } from '../../../electron/packs/seal'
import { ownFolder, sealedPack } from './sealed'

/** `npm run fuzz` mutates 20,000. */
const count = Number(process.env.FUZZ_PACKS ?? 300)
const seed = Number(process.env.FUZZ_SEED ?? 20_201_231)

/** Small, fast and the same on every machine (a 32-bit xorshift). */
function random(from: number): (below: number) => number {
  let state = from | 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

const folder = ownFolder()
let bytes = Buffer.alloc(0)
let trusted: readonly TrustedKey[] = []
let sound = new Map<string, string>()

/** Everything below a folder, with its bytes. */
const filesOf = (top: string): Map<string, string> =>
  new Map(
    readdirSync(top, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(top.length + 1), readFileSync(path, 'latin1')]),
  )

beforeAll(async () => {
  const keys = generateKeys('Test', 'a long passphrase')
  if (!keys.ok) throw new Error(keys.error)
  const key = readPublicKey(keys.value.publicKey)
  const pack = await sealedPack(folder)
  await signPack(pack, keys.value.secretKey, 'a long passphrase')
  await writeArchive(pack, join(folder, 'sound.briefpack'))
  bytes = readFileSync(join(folder, 'sound.briefpack'))
  trusted = key.ok ? [key.value] : []
  sound = filesOf(pack)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** One of: a bit flipped, a byte set, a stretch cut out, doubled, zeroed or swapped with another, the end cut off. */
function mutated(roll: (below: number) => number): Buffer {
  const copy = Buffer.from(bytes)
  const at = roll(copy.length)
  const long = 1 + roll(64)
  switch (roll(7)) {
    case 0:
      copy[at] = (copy[at] ?? 0) ^ (1 << roll(8))
      return copy
    case 1:
      copy[at] = roll(256)
      return copy
    case 2:
      return Buffer.concat([copy.subarray(0, at), copy.subarray(at + long)])
    case 3:
      return Buffer.concat([copy.subarray(0, at + long), copy.subarray(at)])
    case 4:
      return copy.fill(0, at, Math.min(copy.length, at + long))
    case 5: {
      const other = roll(copy.length - 64)
      bytes.copy(copy, at, other, other + long)
      return copy
    }
    default:
      return copy.subarray(0, at)
  }
}

it(
  `of ${count} tampered files none crashes the loader, none is trusted unless it says the same, none writes elsewhere`,
  { timeout: 1_800_000 },
  async () => {
    const roll = random(seed)
    const room = join(folder, 'room')
    let refused = 0
    for (let i = 0; i < count; i += 1) {
      mkdirSync(room)
      const file = join(room, 'tampered.briefpack')
      writeFileSync(file, mutated(roll))
      const read = await extractArchive(file, join(room, 'out'), { mostBytes: 50_000_000 })
      if (!read.ok) {
        refused += 1
        expect(read.error.length).toBeGreaterThan(0)
        expect(readdirSync(room), `seed ${seed}, ${i}`).toEqual(['tampered.briefpack'])
      } else {
        const trust = await checkSignatures(join(room, 'out'), trusted, [])
        if (trust.ok && trust.value.state === 'trusted') {
          const found = filesOf(join(room, 'out'))
          // Its signatures may be written another way; what they sign may not.
          for (const [path, body] of sound)
            if (path !== 'signatures.json') expect(found.get(path), `seed ${seed}, ${i}`).toBe(body)
          expect(found.size).toBe(sound.size)
        }
        expect(readdirSync(room).sort(), `seed ${seed}, ${i}`).toEqual(['out', 'tampered.briefpack'])
      }
      rmSync(room, { recursive: true })
    }
    console.log(`${count} tampered, ${refused} refused, seed ${seed}`)
    expect(refused).toBeGreaterThan(count / 2)
    expect(readdirSync(folder).sort()).toEqual(['pack', 'sound.briefpack'])
  },
)
