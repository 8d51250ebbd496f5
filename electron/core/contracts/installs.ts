import type { Result } from '../result'
import type { Told } from './workshop'

/** A report pack as staff know it. */
export interface PackBrief {
  readonly id: string
  readonly version: string
  readonly period: string
  /** Who stands for it: `bundled` came with the program; else its signature, as it counts here and now. */
  readonly standing: 'bundled' | 'trusted' | 'unsigned' | 'unknown-key' | 'revoked' | 'wrong'
  /** Whose key signed it, where that is trusted. */
  readonly signer: string | null
  /** ISO time by this machine's clock. */
  readonly installedAt: string | null
}

/** A .briefpack file on a stick, as it says of itself; `is` is null where it cannot be read. */
export interface StickPack {
  readonly file: string
  readonly name: string
  readonly is: (Pick<PackBrief, 'id' | 'version' | 'period'> & { readonly signed: boolean }) | null
}

/** A public key, trusted or no longer; on a stick, or kept. */
export interface KeyBrief {
  readonly id: string
  readonly name: string
}

/** A file that looks meant for this page and is not taken as it is, and why; `to` is the name to give it. */
export type PassedFile = { readonly name: string } & (
  { readonly why: 'name'; readonly to: string } | { readonly why: 'deep' | 'no-key' }
)

/** What lies on a stick that concerns packs. */
export interface StickBrief {
  readonly path: string
  readonly name: string
  /** False while it hangs: nothing is known of it. */
  readonly answers: boolean
  readonly passed: readonly PassedFile[]
  readonly packs: readonly StickPack[]
  readonly keys: readonly (KeyBrief & { readonly file: string })[]
}

/** What is being installed, and how far that is. */
export interface InstallWork {
  readonly name: string
  readonly step: 'verify' | 'trial' | 'switch'
  /** 0–1 of this step. */
  readonly done: number
}

/** What came of the last install. */
export interface InstallOutcome {
  readonly name: string
  /** Empty where it was installed. */
  readonly refusals: readonly Told[]
  /** The file, where staff may install it all the same and it is still there. */
  readonly overrule: string | null
}

/** Everything the page of packs shows; main keeps it. */
export interface InstallsState {
  readonly plays: PackBrief | null
  /** Installed, and waiting until nobody is there. */
  readonly waits: PackBrief | null
  /** What roll-back brings; null where there is nothing to go back to. */
  readonly previous: PackBrief | null
  readonly sticks: readonly StickBrief[]
  readonly keys: readonly (KeyBrief & { readonly revoked: boolean })[]
  readonly work: InstallWork | null
  readonly last: InstallOutcome | null
  /** Folders in which a pack installs itself. */
  readonly dropFolders: readonly string[]
}

type Done = Result<null, string>

/** What the staff's page of packs asks. What comes of it is told by `kiosk:installs-changed`. Refused without staff. */
export interface InstallCalls {
  'kiosk:get-installs': () => Result<InstallsState, string>
  /** Installs a pack of a stick that was listed, or the last one that was refused; `allTheSame`: also over a newer one, or after it was given up. */
  'kiosk:install-pack': (file: string, allTheSame: boolean) => Done
  'kiosk:roll-back-pack': () => Done
  /** Trusts a key of a stick that was listed. */
  'kiosk:add-key': (file: string) => Done
  'kiosk:revoke-key': (id: string) => Done
}

export const installCallNames = [
  'kiosk:get-installs',
  'kiosk:install-pack',
  'kiosk:roll-back-pack',
  'kiosk:add-key',
  'kiosk:revoke-key',
] as const satisfies readonly (keyof InstallCalls)[]
