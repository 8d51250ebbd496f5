import type { Profile } from '../../core/contract'
import type { Result } from '../../core/result'
import {
  identityOf,
  readKeys,
  readPointer,
  stagePack,
  standingOf,
  versionFolder,
  type Installed,
  type Keys,
  type Refusal,
  type Staged,
} from '../../packs/store'

/** A file to be verified and unpacked into the store. */
export interface StagerOrder {
  readonly store: string
  readonly keys: string
  readonly file: string
  readonly profile: Profile
  readonly allTheSame: boolean
  /** Folder of the pack that plays where none is installed. */
  readonly bundled: string
}

/** What the stager says while it works: a line for the log, or how much of the pack is done, 0 to 1. */
export type StagerNews = { readonly log: string } | { readonly done: number }

/** Verifies a file and unpacks it into the store. */
export async function stage(
  { store, keys, file, profile, allTheSame, bundled }: StagerOrder,
  say: (news: StagerNews) => void,
): Promise<Result<Staged, Refusal>> {
  const log = (line: string): void => say({ log: line })
  const pointer = await readPointer(store)
  const trusted = await readKeys(keys, log)
  const current = pointer?.current
  let told = 0
  return stagePack({
    ...{ root: store, file, profile, allTheSame, log },
    keys: trusted,
    current: current ?? (await identityOf(bundled)),
    damaged: !!current && (await isDamaged(store, current, trusted)),
    givenUp: pointer?.givenUp ?? null,
    onProgress: (done, all) => {
      const now = Math.floor((done / Math.max(1, all)) * 100)
      if (now > told) say({ done: (told = now) / 100 })
    },
  })
}

/** Whether an installed pack is no longer what was installed: the same file mends it. */
async function isDamaged(store: string, installed: Installed, keys: Keys): Promise<boolean> {
  const { digest } = installed
  return (await standingOf(versionFolder(store, installed), keys, { depth: 'quick', digest })).state === 'wrong'
}
