import type { FaultWords, MediaFault } from './faultKinds'

/** Faults of pictures and films, in English. */
export const mediaEn: Pick<FaultWords['tell'], MediaFault> = {
  'missing-media': (p) => [
    `The picture or film "${p.file}" is not there; its page shows the words alone.`,
    'Put the file into the folder media; capitals count.',
  ],
  'wrong-media': (p) => [
    `The file is called .${p.kind}, but that is not what it holds (${p.found}).`,
    'Export it again in the format its name says; copy it again if it came out of an archive.',
  ],
  'huge-picture': (p) => [
    `The picture has ${p.width} × ${p.height} pixels; ${p.most} a side are the most.`,
    'Scale it down to 3840 pixels or less: nobody will see a difference.',
  ],
  'active-picture': (p) => [
    `The SVG holds more than a drawing (${p.what}) and cannot be used.`,
    'Save it as plain SVG in the drawing program, or export a PNG.',
  ],
}
