import type { comfortZh, setupZh } from './comfortZh'

/** Words of the visitor's comfort panel. */
export const comfortEn: typeof comfortZh = {
  title: 'Comfort',
  large: 'Large text',
  lowReach: 'Low buttons',
  reach: 'Within reach from a chair: below this line',
  contrast: 'High contrast',
  still: 'Less motion',
  speech: 'Read aloud',
  done: 'Done',
}

/** Words of the installer's questions about the hall. */
export const setupEn: typeof setupZh = {
  title: 'How does this screen hang?',
  lead: 'Three numbers set the size of text and the height of buttons.',
  diagonalInches: 'Screen diagonal',
  bottomMm: 'Lower edge of the picture above the floor',
  distanceMm: 'Visitors stand at',
  inches: 'in',
  millimetres: 'mm',
  metres: 'm',
  less: '{name}: less',
  more: '{name}: more',
  preview: 'Captions look like this',
  fits: 'Captions can be read from there.',
  tight:
    'The screen is too small for this distance: small text cannot be read. Keep visitors within {near} m, or use a screen of {inches} in or more.',
  reach: 'Within reach from a wheelchair: 0.38–1.22 m',
  outOfReach: 'The screen hangs too high or too low: even “Low buttons” stay out of reach.',
  save: 'Use these',
  later: 'Later',
  failed: 'Not stored; used for this run only: {error}',
}
