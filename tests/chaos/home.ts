import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { hashPin } from '../../electron/main/staff/pin'
import { sealPack, writeArchive } from '../../electron/packs/seal'
import { generateKeys, signPack } from '../../electron/packs/sign'
import { writeHarbour } from '../packs/harbour.mjs'

/** Opens the staff's panel of every machine here. */
export const pin = '258013'
const phrase = 'a long passphrase'
const allDay = Array.from({ length: 7 }, () => ({ from: '00:00', to: '24:00' }))
/** As staff left them: a hall that is open, with guests to be welcomed. */
const settingsOf = (dropFolder: string): string =>
  JSON.stringify({
    hall: { diagonalInches: 55, bottomMm: 800, distanceMm: 1500 },
    hours: { week: allDay, days: [] },
    welcome: [{ lines: { en: 'Welcome' }, from: '2026-01-01T00:00', until: '2099-01-01T00:00' }],
    dropFolder,
  })
/** Visits of another day, as they lie on a machine that has run for a while. */
export const earlierVisits = ['2026-02-03.jsonl', '2026-02-04.jsonl'] as const
const visit = `{"start":"2026-02-03T10:00:00","seconds":90,"locale":"en","switches":0,"route":"full","steps":[],"taps":[],"end":"left"}\n`

/** What a hall's computer has on its disks: a user-data folder, a signed pack, new packs, a place for temporary files. */
export interface Home {
  readonly folder: string
  readonly userData: string
  readonly pack: string
  /** A folder that feeds it with packs, beside its own. */
  readonly share: string
  /** Its own /tmp. */
  readonly tmp: string
  /** App folder: the program, with what strikes it from inside before it. */
  readonly app: string
  /** Whether user data and temporary files lie on disks of their own, that can be filled. */
  readonly ownDisks: boolean
  /** An invented report as a signed file, by version. */
  readonly archive: (version: string) => Promise<string>
  /** Makes the user data new. */
  readonly renew: () => void
  readonly remove: () => void
}

const mount = (folder: string, size: string): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]).status === 0

export async function makeHome(program: string, resources: string, areOwnDisksWanted: boolean): Promise<Home> {
  const folder = mkdtempSync(join(tmpdir(), 'briefing-kiosk-chaos-'))
  const place = (name: string): string => join(folder, name)
  const [userData, tmp, share] = [place('data'), place('tmp'), place('share')]
  const [pack, app] = [place('pack'), place('app')]
  for (const made of [userData, tmp, share, app]) mkdirSync(made)
  // Only root may have disks of its own: 96 and 48 MB.
  const ownDisks = areOwnDisksWanted && mount(userData, '96m') && mount(tmp, '48m')
  cpSync(join(resources, 'packs/suxitong-2020'), pack, { recursive: true })
  const keys = generateKeys('Chaos', phrase)
  if (!keys.ok) throw new Error('no keys could be made')
  const { secretKey, publicKey } = keys.value
  const id = await sign(pack, secretKey)
  writeShell(app, program, resources)
  const renew = (): void => {
    for (const made of [userData, tmp, share])
      for (const name of readdirSync(made)) rmSync(join(made, name), { recursive: true, force: true, maxRetries: 5 })
    for (const name of ['keys', 'visits']) mkdirSync(join(userData, name), { recursive: true })
    writeFileSync(join(userData, 'keys', `${id}.json`), publicKey)
    writeFileSync(join(userData, 'settings.json'), settingsOf(share))
    writeFileSync(join(userData, 'staff-pin.json'), JSON.stringify(hashPin(pin)))
    for (const name of earlierVisits) writeFileSync(join(userData, 'visits', name), visit)
  }
  renew()
  return {
    ...{ folder, userData, pack, share, tmp, app, ownDisks, renew },
    archive: (version) => archiveOf(folder, version, secretKey),
    remove: () => {
      if (ownDisks) for (const disk of [userData, tmp]) spawnSync('umount', ['-l', disk])
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** In a hall only a pack plays that somebody has signed whom the machine trusts. */
async function sign(pack: string, secretKey: string): Promise<string> {
  const sealed = await sealPack(pack)
  if (!sealed.ok) throw new Error(JSON.stringify(sealed.error))
  const signed = await signPack(pack, secretKey, phrase)
  if (!signed.ok) throw new Error(signed.error)
  return signed.value.id
}

async function archiveOf(folder: string, version: string, secretKey: string): Promise<string> {
  const pack = join(folder, `harbour-${version}`)
  rmSync(pack, { recursive: true, force: true })
  writeHarbour(pack, { events: 3, firms: 6, fields: 3, locales: ['en', 'de'] })
  const manifest = JSON.parse(readFileSync(join(pack, 'manifest.json'), 'utf8')) as object
  writeFileSync(join(pack, 'manifest.json'), JSON.stringify({ ...manifest, version }))
  await sign(pack, secretKey)
  const written = await writeArchive(pack, `${pack}.briefpack`)
  if (!written.ok) throw new Error(JSON.stringify(written.error))
  return `${pack}.briefpack`
}

/** The program's folder once more: its main is loaded after what strikes it from inside. */
function writeShell(app: string, program: string, resources: string): void {
  const about = JSON.parse(readFileSync(join(program, 'package.json'), 'utf8')) as { name: string; main: string }
  const first = pathToFileURL(join(import.meta.dirname, 'inside/main.mjs')).href
  const main = pathToFileURL(resolve(program, about.main)).href
  writeFileSync(join(app, 'entry.mjs'), `import '${first}'\nimport '${main}'\n`)
  writeFileSync(join(app, 'package.json'), JSON.stringify({ ...about, type: 'module', main: 'entry.mjs' }))
  symlinkSync(resources, join(app, 'resources'))
}
