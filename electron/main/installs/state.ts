import { access } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { InstallOutcome, InstallsState, PackBrief, StickBrief } from '../../core/contracts/installs'
import { readKeys, readPointer, standingOf, versionFolder, type Installed } from '../../packs/store'
import type { PackRules, Playing } from '../packs'
import { patient } from '../patience'
import type { Installer } from './installer'

/** What the state is made of. */
export interface StateParts {
  readonly rules: PackRules
  readonly installer: Installer
  readonly playing: Playing
  /** Installed, and waiting for its turn. */
  readonly waiting: Playing | undefined
  readonly sticks: readonly StickBrief[]
  readonly dropFolders: readonly string[]
}

/** Everything the page of packs shows, as it is now. Never fails. */
export async function stateOf(parts: StateParts): Promise<InstallsState> {
  const { rules, installer, playing, waiting, sticks, dropFolders } = parts
  const keys = await readKeys(rules.keys, () => undefined)
  const pointer = await readPointer(rules.store)
  const { current = null, previous = null } = pointer ?? {}
  return {
    plays: briefOf(playing),
    waits: waiting ? briefOf(waiting) : null,
    // Before the first installed pack there was the one that came with the program.
    previous: previous ? await briefOfInstalled(rules, previous) : current ? bundled : null,
    sticks,
    keys: keys.trusted.map(({ id, name }) => ({ id, name, revoked: keys.revoked.includes(id) })),
    ...{ work: installer.work, last: await lastOf(installer), dropFolders },
  }
}

/** Main itself must never wait for a share or a stick: either may hang. */
const isThere = patient(
  (file: string) => access(file).then(() => true),
  (file) => file,
)

/** What came of the last install; a file that was refused in the machine's own drop folder has been put aside since. */
async function lastOf({ last }: Pick<Installer, 'last'>): Promise<InstallOutcome | null> {
  const overrule = last?.overrule ?? null
  if (last === null || overrule === null) return last
  const aside = join(dirname(overrule), 'refused', basename(overrule))
  const there = await Promise.all([overrule, aside].map((file) => isThere(file, false)))
  return { ...last, overrule: [overrule, aside].find((_, i) => there[i]) ?? null }
}

const bundled: PackBrief = { id: '', version: '', period: '', standing: 'bundled', signer: null, installedAt: null }

type Standing = NonNullable<Playing['standing']>

const signerOf = (standing: Standing | undefined): string | null =>
  standing?.state === 'trusted' ? standing.key.name : null

function briefOf({ report, standing, installed }: Playing): PackBrief | null {
  if (!report) return null
  const { id, version, period } = report.manifest
  return {
    ...{ id, version, period, standing: standing?.state ?? 'bundled', signer: signerOf(standing) },
    installedAt: installed?.installedAt ?? null,
  }
}

async function briefOfInstalled(rules: PackRules, installed: Installed): Promise<PackBrief> {
  const keys = await readKeys(rules.keys, () => undefined)
  const { digest } = installed
  const standing = await standingOf(versionFolder(rules.store, installed), keys, { depth: 'signature', digest })
  const { id, version, period, installedAt } = installed
  return { id, version, period, installedAt, standing: standing.state, signer: signerOf(standing) }
}
