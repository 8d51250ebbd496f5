import { execFile } from 'node:child_process'
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyContents } from '../../../electron/packs/seal'
import { openStore, versionFolder, type Keys } from '../../../electron/packs/store'
import { ownFolder } from '../seal/sealed'
import { install, packFile, proveCurrent, signer, trusting } from './stored'

/** `npm run killtest` also cuts every write in two; here the process dies before each one. */
const thorough = process.env.KILL_HALVES === '1'
const atOnce = 4

const folder = ownFolder()
const [template, library] = [join(folder, 'template'), join(folder, 'library/install.mjs')]
let file = ''
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
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: join(import.meta.dirname, 'killedEntry.ts'),
      outDir: join(folder, 'library'),
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'install.mjs', codeSplitting: false } },
    },
    // The bundle lies outside the project, where no library would be found.
    ssr: { noExternal: true },
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Ended {
  readonly killed: boolean
  readonly steps: number
}

/** Installs in a process of its own that dies at a step; 0: at none. */
async function installAndDie(root: string, at: number, half: boolean): Promise<Ended> {
  const order = JSON.stringify({ root, file, keys: join(folder, 'keys'), at, half })
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [
      join(import.meta.dirname, 'killed.mjs'),
      library,
      order,
    ])
    return { killed: false, steps: (JSON.parse(stdout) as { steps: number }).steps }
  } catch (cause) {
    if ((cause as { signal?: string }).signal !== 'SIGKILL') throw cause
    return { killed: true, steps: at }
  }
}

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
  const ended = await installAndDie(root, at, half)
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
    const deaths: (readonly [number, boolean])[] = Array.from({ length: whole.steps }, (_, i) => i + 1).flatMap((at) =>
      thorough
        ? [
            [at, false],
            [at, true],
          ]
        : [[at, false]],
    )
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
  thorough ? 600_000 : 60_000,
)
