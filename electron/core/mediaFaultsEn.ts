import type { FaultWords, MediaFault, SvgReason } from './faultKinds'

/** What a file holds that is called something else, and what to do about it. */
const kinds: Readonly<Record<string, readonly [string, string]>> = {
  heic: ['a HEIC photograph, as iPhones take', 'Export it as JPEG; a photograph is no film.'],
  avif: ['an AVIF picture', 'Save it as JPEG or PNG.'],
  mov: ['a QuickTime film (MOV)', 'Export it as MP4 (H.264).'],
  gif: ['a GIF', 'Save it as PNG; what is to move, as MP4.'],
  bmp: ['a BMP picture', 'Save it as PNG.'],
  tiff: ['a TIFF picture', 'Save it as JPEG or PNG.'],
  psd: ['a Photoshop file', 'Export it as JPEG or PNG.'],
  pdf: ['a PDF', 'Export it as PNG.'],
  svgz: ['compressed (such as .svgz)', 'Save it as plain SVG.'],
  zip: ['an archive', 'Unpack it first.'],
  mp4: ['an MP4 film', 'End its name in .mp4 and use it as a film.'],
  webm: ['a WebM film', 'End its name in .webm and use it as a film.'],
  png: ['a PNG picture', 'End its name in .png.'],
  jpg: ['a JPEG picture', 'End its name in .jpg.'],
  webp: ['a WebP picture', 'End its name in .webp.'],
  svg: ['an SVG drawing', 'End its name in .svg.'],
  empty: ['empty', 'Copy it again.'],
  'cut off': ['incomplete: it does not say its size', 'Export or copy it again.'],
  unreadable: ['unreadable', 'See whether it can be opened.'],
}
const other = [
  'something else',
  'Export it again in the format its name says; copy it again if it came out of an archive.',
] as const

const reasons: Readonly<Record<SvgReason, string>> = {
  script: 'a script',
  foreignObject: 'a web page inside (foreignObject)',
  'embedded document': 'an embedded page, film or sound',
  'event handler': 'what is to happen at a click',
  'entity or document type': 'a document type (DOCTYPE) or entities',
  'javascript: address': 'a javascript: address',
  'outside address': 'an address elsewhere',
  'outside style': 'a style from elsewhere',
  'style sheet instruction': 'a style sheet from elsewhere',
}

/** Faults of pictures and films, in English. */
export const mediaEn: Pick<FaultWords['tell'], MediaFault> = {
  'missing-media': (p) => [
    `The picture or film "${p.file}" is not there; its page shows the words alone.`,
    'Put the file into the folder media; capitals count.',
  ],
  'wrong-media': (p) => {
    const [what, todo] = kinds[p.found] ?? other
    return [`The file is called .${p.kind}, but is ${what}.`, todo]
  },
  'huge-picture': (p) => [
    `The picture has ${p.width} × ${p.height} pixels; ${p.most} a side are the most.`,
    'Scale it down to 3840 pixels or less: nobody will see a difference.',
  ],
  'active-picture': (p) => [
    `The SVG holds more than a drawing (${reasons[p.what]}) and cannot be used.`,
    'Save it as plain SVG in the drawing program, or export a PNG.',
  ],
  'large-svg': (p) => [`The SVG has ${p.megabytes} MB; 4 are the most.`, 'Simplify the drawing, or export a PNG.'],
  'animated-picture': () => [
    'This picture moves, and goes on for visitors who asked for less motion.',
    'Save it as a still picture; what is to move, as a film.',
  ],
  'strange-codec': (p) => [
    `The film is coded as ${p.codec}, which not every machine plays; its still shows instead.`,
    'Export it as MP4 (H.264) with AAC sound.',
  ],
  'printed-picture': () => [
    'The picture is coloured for print (CMYK); on a screen its colours are off.',
    'Save it as an RGB (sRGB) JPEG.',
  ],
}
