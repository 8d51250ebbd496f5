import { cpSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { vi } from 'vitest'
import { sealPack, writeArchive } from '../../electron/packs/seal'
import { generateKeys, signPack } from '../../electron/packs/sign'
import { writeHarbour } from '../packs/harbour.mjs'
import type { Kiosk } from './harness'

const phrase = 'a long passphrase'
const keys = generateKeys('Park office', phrase)
if (!keys.ok) throw new Error(keys.error)
const { secretKey } = keys.value
export const { publicKey } = keys.value
/** Trials take long where the machine is slow. */
export const until = { timeout: 60_000, interval: 200 }

/** An invented report in a folder of its own, sealed; signed where that is asked; `spoil` changes it before. */
export async function packIn(
  work: string,
  version: string,
  signed: boolean,
  spoil: (folder: string) => void = () => {},
): Promise<string> {
  const folder = join(work, `harbour-${version}`)
  writeHarbour(folder, { events: 3, firms: 6, fields: 3, locales: ['en', 'de'] })
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as object
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, version }))
  spoil(folder)
  const sealed = await sealPack(folder)
  if (!sealed.ok) throw new Error(JSON.stringify(sealed.error))
  if (signed) await signPack(folder, secretKey, phrase)
  return folder
}

/** Puts a pack into a drop folder, whole at once, as a file-sync tool does; answers the file's name. */
export async function dropInto(inbox: string, folder: string): Promise<string> {
  const name = `${basename(folder)}.briefpack`
  const written = await writeArchive(folder, `${folder}.briefpack`)
  if (!written.ok) throw new Error(JSON.stringify(written.error))
  mkdirSync(inbox, { recursive: true })
  cpSync(`${folder}.briefpack`, join(inbox, `${name}.part`))
  renameSync(join(inbox, `${name}.part`), join(inbox, name))
  return name
}

/** Id and version of what plays. */
export const plays = (kiosk: Kiosk): Promise<string> =>
  kiosk.page.evaluate(async () => {
    const boot = await window.kiosk.call('kiosk:get-boot')
    return boot.ok ? `${boot.value.report?.manifest.id ?? ''} ${boot.value.report?.manifest.version ?? ''}` : boot.error
  })

/** What the machine says of a file that had its turn. */
export const resultIn = (home: string, kind: 'done' | 'refused', name: string): Promise<string> =>
  vi.waitFor(() => readFileSync(join(home, 'inbox', kind, `${name}.txt`), 'utf8'), until)
