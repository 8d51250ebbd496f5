import type { FaultWords, SealFault, UnsafeName } from './faultKinds'

const unsafe: Readonly<Record<UnsafeName, string>> = {
  form: 'it holds characters that are not allowed, or leads out of the pack',
  reserved: 'Windows keeps that name for itself',
  twice: 'another file has the same name (capitals count for nothing)',
  link: 'it is a link or a special file',
  encrypted: 'it is encrypted',
}

/** Faults of sealed packs, in English. */
export const sealEn: Pick<FaultWords['tell'], SealFault> = {
  'broken-archive': (p) => [
    `This is no whole report pack file (${p.reason}).`,
    'Copy it again; if that does not help, have its maker export the .briefpack file again.',
  ],
  'unsafe-name': (p) => [
    `The file "${p.name}" cannot be accepted: ${unsafe[p.why]}.`,
    'Name files with small letters, digits and hyphens, and seal the pack again.',
  ],
  'too-many-files': (p) => [
    `The pack has ${p.count} files; ${p.limit} are the most.`,
    'Delete what is not used and seal the pack again.',
  ],
  'not-sealed': () => [
    'The pack is not sealed: its manifest has no list of contents.',
    'Seal it in the workshop before it is carried.',
  ],
  'not-listed': () => ['This file is not in the manifest’s list of contents.', 'Delete it, or seal the pack again.'],
  'wrong-hash': () => [
    'The file is not what the manifest says: changed or damaged after it was sealed.',
    'Copy the pack again; where the change was meant, seal and sign it again.',
  ],
  'wrong-signature': (p) => [
    `The signature is wrong: this is not the manifest the key ${p.key} has signed.`,
    'Do not install it. Ask its maker for another copy and make sure where it comes from.',
  ],
}
