import type { takeHomeZh } from './takeHomeZh'

/** Words about what is taken home, in English. */
export const takeHomeEn: typeof takeHomeZh = {
  title: 'Take home',
  what: 'What to take',
  formats: {
    pdf: 'Slides, PDF',
    handout: 'Hand-out, A4',
    pptx: 'PowerPoint',
    png: 'A picture a step',
    xlsx: 'All facts, Excel',
  },
  languages: 'Languages',
  theme: 'Colours',
  themes: { night: 'Night', paper: 'Paper' },
  shape: 'Picture',
  shapes: { wide: 'Wide', upright: 'Upright' },
  route: 'Route',
  whole: 'Every step',
  noStick: 'Plug in a stick to write to.',
  silent: 'does not answer: pull it and plug it in again',
  write: 'Write to {stick}',
  folder: 'Choose a folder and write',
  writing: 'Writing, {percent} %',
  cancel: 'Cancel',
  written: '{n} files written: {folder}',
  cancelled: 'Cancelled; nothing was left.',
  ended: 'Not written: the program that writes has stopped. Try again; if it stops again, see the logs.',
  notBegun: 'Not begun ({error}): see whether the stick is still plugged in.',
  busy: 'Something is being written already; wait until it is done.',
  nothing: 'Choose at least one thing and one language.',
}
