import type { installsZh, packsZh } from './installsZh'

/** Words about report packs in English. */
export const installsEn: typeof installsZh = {
  mark: {
    unsigned: 'Unsigned report pack',
    'unknown-key': 'Signed by somebody who is not trusted here',
    revoked: 'Signed with a key that was revoked',
    wrong: 'Not what was signed',
  },
}

/** Words of the staff's page of packs in English. */
export const packsEn: typeof packsZh = {
  lang: 'en',
  plays: 'Plays now',
  before: 'Played before',
  waits: 'Installed; changes places when nobody is there',
  none: 'No report',
  bundled: 'The report that came with the program',
  report: '{period} report · {version}',
  by: 'signed by {name}',
  standing: {
    bundled: 'came with the program',
    trusted: 'signature trusted',
    unsigned: 'unsigned',
    'unknown-key': 'signed by somebody who is not trusted here',
    revoked: 'signed with a key that was revoked',
    wrong: 'not what was signed',
  },
  installedAt: 'installed on {date}',
  rollBack: 'Go back to it',
  rollBackSure: 'Once more: go back',
  sticks: 'Report packs and keys on sticks',
  noStick: 'No stick is plugged in, or there is no report pack (.briefpack) and no key (.public.json) on it.',
  passed: {
    name: 'Not taken by this name: rename it to “{to}”.',
    deep: 'Lies too deep: move it to the top of the stick, or into a folder there.',
    'no-key': 'Holds no public key: copy it again.',
  },
  silent: 'This stick does not answer: pull it and plug it in again, or take another one.',
  install: 'Install',
  anyway: 'Install all the same',
  unreadable: 'cannot be read',
  notSigned: 'unsigned',
  key: 'public key',
  add: 'Trust',
  keys: 'Keys trusted here',
  noKeys: 'None yet. In a hall only the report that came with the program plays, and packs signed by people you trust.',
  revoke: 'Revoke',
  revokeSure: 'Once more: revoke',
  gone: 'revoked',
  more: '{n} more are not listed',
  steps: { verify: 'checking and unpacking', trial: 'trying every page', switch: 'changing places' },
  installing: 'Installing {name}',
  installed: '{name} is installed.',
  refused: '{name} was not installed.',
  drop: 'Packs put into this folder install themselves too:',
}
