import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyContents } from '../../../electron/packs/seal'
import { openStore, versionFolder, type Keys } from '../../../electron/packs/store'
import { bundleKilled, deathsOf, runAndDie, type Ended } from '../../killing'
import { ownFolder } from '../seal/sealed'
import { install, packFile, proveCurrent, signer, trusting } from './stored'

/** `npm run killtest` also cuts every write in two; here the process dies before each one. */
const thorough = process.env.KILL_HALVES === '1'
const atOnce = 4

const folder = ownFolder()
const template = join(folder, 'template')
let [file, library] = ['', '']
let keys: Keys = { trusted: [], revoked: [] }

/** A store in which 1.1.0 plays and 1.0.0 played before, and the file of 1.2.0. */
beforeAll(async () => {
  const anna = signer('Anna')
  keys = await trusting(folder, anna.publicKey)
  for (const version of ['1.0.0', '1.1.0']) {
    await install(template, await packFile(folder, version, anna.secretKey), keys)
    await proveCurrent(template)
  }
  file = await packFile(folder, '1.2.0', anna.secretKey)
  library = await bundleKilled(join(import.meta.dirname, 'killedEntry.ts'), join(folder, 'library'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the next start finds in a store: the version that plays, proved whole; and whether anything else lies there. */
async function nextStart(root: string): Promise<string> {
  const { current, previous } = await openStore(root, () => undefined)
  if (!current) return 'nothing plays'
  const whole = await verifyContents(versionFolder(root, current))
  const there = readdirSync(join(root, 'versions')).sort()
  const wanted = [current, previous].flatMap((one) => (one ? [one.folder] : [])).sort()
  const left = existsSync(join(root, 'staging')) ? readdirSync(join(root, 'staging')) : []
  const others = readdirSync(root).filter((name) => name.endsWith('.tmp'))
  const tidy = left.length + others.length === 0 && there.every((name) => wanted.includes(name))
  return `${current.version}${whole.ok ? '' : ', not whole'}${tidy ? '' : `, with ${[...there, ...left, ...others].join(' ')}`}`
}

/** After a death at a step: what plays, and what plays after the file was installed once more. */
async function afterDeathAt(at: number, half: boolean): Promise<readonly [Ended, string, string]> {
  const root = join(folder, `store-${at}-${half}`)
  cpSync(template, root, { recursive: true })
  const ended = await runAndDie(library, { root, file, keys: join(folder, 'keys') }, at, half)
  const found = await nextStart(root)
  await install(root, file, keys)
  const again = await nextStart(root)
  rmSync(root, { recursive: true, force: true })
  return [ended, found, again]
}

it(
  'whatever write the power is cut at, the next start plays the old or the new pack, whole, and nothing is left over',
  async () => {
    const [whole] = await afterDeathAt(0, false)
    expect(whole.steps).toBeGreaterThan(40)
    const deaths = deathsOf(whole.steps, thorough)
    const found: string[] = []
    const worker = async (): Promise<void> => {
      for (let next = deaths.shift(); next; next = deaths.shift()) {
        const [ended, plays, again] = await afterDeathAt(...next)
        expect(ended.killed, `step ${next[0]}`).toBe(true)
        expect(plays, `killed at step ${next[0]}${next[1] ? ', half-way' : ''}`).toMatch(/^1\.[12]\.0$/)
        expect(again, `after step ${next[0]}`).toBe('1.2.0')
        found.push(plays)
      }
    }
    await Promise.all(Array.from({ length: atOnce }, worker))
    // Both must have been seen: else the switch was never among the steps.
    expect(new Set(found)).toEqual(new Set(['1.1.0', '1.2.0']))
    console.log(`${found.length} deaths, old ${found.filter((one) => one === '1.1.0').length}`)
  },
  thorough ? 600_000 : undefined,
)
