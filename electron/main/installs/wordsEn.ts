import type { RefusalWords } from './refusalWords'

const unpainted = {
  file: (name: string) => `"${name}" cannot be shown`,
  late: () => 'it was not complete after a long wait',
  blank: () => 'there was nothing on it',
  page: (said: string) => `the page failed (${said})`,
}

/** Why a pack was not installed, in English. */
export const refusedEn: RefusalWords = {
  busy: () => ['Another report pack is being installed.', 'Wait until that is done, then install this one.'],
  same: (r) => [`This report pack (${r.version}) is what plays already.`, 'There is nothing to do.'],
  older: (r) => [
    `This report pack (${r.offered}) is older than what plays (${r.installed}); it was not installed.`,
    'If you do want the older one, press "Install all the same" under Report packs in the staff panel.',
  ],
  'given-up': (r) => [
    `This report pack (${r.offered}) was installed here before and did not paint; it was not installed again.`,
    'Have its maker mend it and export it again. To try it once more, press "Install all the same" under Report packs in the staff panel.',
  ],
  'no-room': (r) => [
    `There is no room on the disk: ${r.wantedMegabytes} MB are needed, ${r.freeMegabytes} MB are free.`,
    'Make room, then install again. The present report plays on.',
  ],
  'source-gone': (r) => [
    `The file could not be read to its end (${r.reason}): the stick was pulled, or the share went away.`,
    'Plug the stick in again or mend the connection, then install again. The present report plays on.',
  ],
  disk: (r) => [
    `The disk failed: ${r.reason}.`,
    'See whether it is full, broken, read-only, or closed to this program. The present report plays on.',
  ],
  unpainted: (r) => [
    `In the trial "${r.where}" was not painted: ${unpainted[r.cause](r.detail)}.`,
    'Have its maker check the pictures, films and texts of this step and export it again. The present report plays on.',
  ],
  misfit: (r) => [
    `On this screen ${r.told.length === 1 ? 'one place of this report has' : `${r.told.length} places of this report have`} words or figures without room.`,
    'Have its maker shorten them and export it again. To show it as it is, press "Install all the same" under Report packs in the staff panel. The present report plays on.',
  ],
  failed: (r) => [
    `The program failed while it installed this report pack (${r.reason}).`,
    'Install it again; if that fails too, take the logs along under Visits in the staff panel and give them to whoever looks after the program. The present report plays on.',
  ],
  'nothing-before': () => [
    'No report pack was installed before, so there is none to go back to.',
    'What plays is the report that came with the program.',
  ],
  unsigned: [
    'This report pack is not signed; in a hall no unsigned pack plays.',
    'Sign it in the workshop, then bring it again.',
  ],
  strange: (ids) => [
    `This report pack is signed with a key that is not trusted here (${ids}).`,
    'Make sure whose it is; then add the public key from a stick under Report packs in the staff panel, and install again.',
  ],
  revoked: (ids) => [
    `The key that signed this report pack (${ids}) was revoked here.`,
    'Sign it with a key that holds.',
  ],
}
