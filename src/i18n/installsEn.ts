import type { installsZh } from './installsZh'

/** Words about report packs in English. */
export const installsEn: typeof installsZh = {
  mark: {
    unsigned: 'Unsigned report pack',
    'unknown-key': 'Signed by somebody who is not trusted here',
    revoked: 'Signed with a key that was revoked',
    wrong: 'Not what was signed',
  },
}
