import type { FaultWords, NarrationFault } from './faultKinds'

const silent = 'Until then the step stays as long as reading it takes.'

/** What is told of narration, in English. */
export const narrationEn: Pick<FaultWords['tell'], NarrationFault> = {
  'missing-narration': (p) => [
    `“${p.file}” is not there; the tour goes on without it.`,
    `Put the file into the folder media; capitals count. ${silent}`,
  ],
  'unknown-narration': (p) => [
    p.what === 'step'
      ? `There is narration for “${p.id}”, a step that the report does not have.`
      : `There is narration in “${p.id}”, a language that the report does not have.`,
    'Correct the name, or take the entry out.',
  ],
  'no-narration': () => [
    'The entry names neither a voice nor a film in sign language.',
    'Add “audio” or “sign”; captions alone have no time to follow.',
  ],
  'cut-narration': (p) => [
    `The ${p.kind} file ends before it says so: it was cut off on the way, or its export broke off.`,
    'Export or copy it again, and listen to its end.',
  ],
  'strange-sound': (p) => [
    `The file is called .${p.kind}, but ${p.found === '' ? 'is no sound that can be played' : `is a .${p.found} sound`}.`,
    p.found === '' ? 'Export it again as MP3, M4A (AAC), OGG or WAV.' : `End its name in .${p.found}.`,
  ],
  'strange-sign': (p) => [
    `The film in sign language cannot be played everywhere (${p.codec}); it is left out.`,
    'Export it as MP4 (H.264).',
  ],
  'shared-narration': (p) => [
    `“${p.file}” is the voice for both “${p.other}” and “${p.locale}”.`,
    'Listen to it, and give the other language a voice of its own.',
  ],
  'broken-captions': (p) => [
    `The captions are no WebVTT from line ${p.line} on.`,
    'The first line must be WEBVTT; each caption is one line such as 00:01.000 --> 00:04.500, then its words, then an empty line.',
  ],
  'late-captions': (p) => [
    `The captions go on until ${p.end} s, the voice ends at ${p.seconds} s: the voice is cut off, or they belong to another one.`,
    'Listen to the voice’s end, and export both again.',
  ],
  'foreign-captions': (p) => [
    `The captions for “${p.locale}” are written in another language’s script.`,
    'Exchange the files: each language has its own.',
  ],
  'silent-steps': (p) => [
    `In “${p.locale}” ${p.count} of ${p.all} steps have no narration, “${p.first}” is one.`,
    `Record what is missing. ${silent}`,
  ],
}
