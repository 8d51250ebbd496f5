import { join } from 'node:path'

/** Where installed packs, trusted keys and the machine's own drop folder lie, below the user-data folder. */
export const placesIn = (
  userData: string,
): { readonly store: string; readonly keys: string; readonly inbox: string; readonly seen: string } => ({
  store: join(userData, 'packs'),
  keys: join(userData, 'keys'),
  inbox: join(userData, 'inbox'),
  seen: join(userData, 'packs', 'seen.json'),
})
