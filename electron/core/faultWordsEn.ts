import type { FaultWords, Form, Nameable, SyntaxProblem, ValueType } from './faultKinds'
import { geographyEn } from './geographyFaultsEn'
import { mediaEn } from './mediaFaultsEn'
import { narrationEn } from './narrationFaultsEn'
import { sealEn } from './sealFaultsEn'

const nameables: Readonly<Record<Nameable, string>> = {
  statement: 'a statement',
  list: 'a list',
  figure: 'a figure',
  derived: 'a derived figure',
  milestone: 'a milestone',
  cluster: 'a cluster',
  company: 'a company',
  link: 'a link',
  work: 'a work',
  place: 'a place',
  crossing: 'a crossing',
  item: 'an entry of the list',
  scene: 'a scene',
  step: 'a step of that scene',
  route: 'a route',
}

const types: Readonly<Record<ValueType, string>> = {
  text: 'a text in quotation marks',
  number: 'a number (without quotation marks)',
  'whole-number': 'a whole number',
  list: 'a list in [ ]',
  group: 'a group in { }',
  'true-false': 'true or false',
  null: 'null',
  nothing: 'nothing',
  other: 'something else',
}

const formExamples: Readonly<Record<Form, string>> = {
  id: 'an id: lower-case letters, digits and single hyphens, such as "service-sales"',
  address: 'a source address, part.paragraph, such as "1.5"',
  'step-ref': 'a scene and one of its steps, such as "map/linked"',
  'figure-ref': 'a figure, such as "service-sales" or "service-sales#growth"',
  'file-path': 'a file inside the pack folder, such as "texts/en.json"',
  'picture-path':
    '"media/" and a name of letters, digits, dots, - and _ that ends in small .jpg, .png, .webp or .svg, such as "media/quay.jpg"; save HEIC, GIF or BMP as JPEG or PNG first',
  'film-path':
    '"media/" and a name of letters, digits, dots, - and _ that ends in small .mp4 or .webm, such as "media/port.mp4"; export MOV or AVI as MP4 (H.264) first',
  'sound-path':
    '"media/" and a name of letters, digits, dots, - and _ that ends in small .mp3, .m4a, .ogg or .wav, such as "media/map-linked.en.mp3"',
  'captions-path':
    '"media/" and a name of letters, digits, dots, - and _ that ends in small .vtt, such as "media/map-linked.en.vtt"; save SRT as WebVTT first',
  locale: 'a language tag, such as "zh-CN"',
  version: 'a version of three numbers, such as "1.0.0"',
  hash: 'a SHA-256 (64 small hexadecimal digits)',
  period: 'a year, such as "2026", years, "2026-2027", or months, "2026-04/2027-03", the first before the last',
  date: 'a date, such as "2020", "2020-03" or "2020-03-15"',
  part: 'the number of a part of the report, such as "1"',
  time: 'a time, such as "09:00"; "24:00" is the end of the day',
  day: 'a day, such as "2027-02-17"',
  moment: 'a day and a time, such as "2027-02-17T09:00"',
  unit: 'a unit without digits, blanks or brackets, such as "万吨" or "TEU"',
  folder: 'a folder; in a path write \\\\ or / for each \\, such as "D:/packs"',
  'ip-address': 'an IP address, such as "192.168.1.20"',
  network: 'an IP address or a network, such as "192.168.1.20" or "192.168.1.0/24"',
  token: 'a token of 12 to 64 letters, digits, - or _',
}

const problems: Readonly<Record<SyntaxProblem, string>> = {
  'ends-early': 'the file ends before everything that was opened is closed',
  value: 'a value is expected here: a text in quotation marks, a number, true, false, null, a list or a group',
  key: 'a name in quotation marks is expected here',
  colon: 'a colon is expected here, between a name and its value',
  comma: 'a comma or a closing bracket is expected here',
  'trailing-comma': 'there is a comma before a closing bracket',
  string: 'a text is not closed by a quotation mark on its line, or holds a stray backslash',
  'after-end': 'something follows after the end of the data',
}

const oneOf = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`
const named = (wanted: readonly Nameable[]): string => oneOf(wanted.map((kind) => nameables[kind]))
const quoted = (text: string): string => `“${text}”`

/** `≥ 2` in words. */
const limitWords = (limit: string): string =>
  limit.replace('≥', 'at least').replace('≤', 'at most').replace('>', 'more than').replace('<', 'less than')

/** Faults in English, for people who keep a pack and do not program. */
export const wordsEn: FaultWords = {
  where: (file, at) => (at === '' ? file : `${file}, at ${at}`),
  tell: {
    'missing-folder': () => [
      'There is no report pack in this folder, or no such folder.',
      'Check the path given with --pack, or copy the pack there again.',
    ],
    'missing-file': () => [
      'A file that belongs to the pack is missing.',
      'Copy this file from the original pack, or correct its name in manifest.json.',
    ],
    'unreadable-file': (p) => [
      `The file could not be read (${p.reason}).`,
      'Check that it is a plain file and that this computer may read it.',
    ],
    'outside-pack': (p) => [
      `${quoted(p.path)} leads out of the pack folder.`,
      'Put the file into the pack folder itself and name it from there.',
    ],
    'too-large': (p) => [
      `The file has ${p.megabytes} MB; at most ${p.limit} MB are read.`,
      'Make the file smaller, for example by simplifying its outlines.',
    ],
    'not-utf8': () => [
      'The file is not saved as UTF-8 text.',
      'Open it in a text editor and save it with the encoding UTF-8.',
    ],
    'broken-json': (p) => [
      `The file cannot be read as JSON: ${problems[p.problem]}.`,
      'Correct it at the line and column given (line:column), or take the file from the original pack.',
    ],
    'too-new-format': (p) => [
      `The pack is in format ${p.found}; this program reads format ${p.known}.`,
      'Update the program, then play the pack again. The pack itself is not at fault.',
    ],
    'missing-field': (p) => [`${quoted(p.field)} is missing.`, 'Add it; the bundled pack shows how it is written.'],
    'unknown-field': (p) => [`${quoted(p.field)} is not known here.`, 'Check its spelling, or remove it.'],
    'wrong-type': (p) => [
      `This is ${types[p.found]}; it must be ${types[p.wanted]}.`,
      'Write it as the bundled pack does.',
    ],
    'not-allowed': (p) => [`${quoted(p.found)} is not possible here.`, `Use ${oneOf(p.allowed.map(quoted))}.`],
    'bad-form': (p) => [`${quoted(p.found)} is not written as it must be.`, `Write ${formExamples[p.form]}.`],
    'out-of-range': (p) => [`The number ${p.found} is out of range.`, `It must be ${limitWords(p.limit)}.`],
    'wrong-count': (p) => ['The list has too few or too many entries.', `There must be ${limitWords(p.limit)}.`],
    'empty-text': () => ['This text is empty.', 'Write the text, or remove the whole entry where it may be absent.'],
    'unfit-value': (p) => [`The value does not fit (${p.reason}).`, 'Write it as the bundled pack does.'],
    'duplicate-id': (p) => [
      `The id ${quoted(p.id)} is used twice; the other one is at ${p.other}.`,
      'Give one of the two another id, or remove it.',
    ],
    'unknown-id': (p) => [
      `${quoted(p.id)} is named here, but does not exist.`,
      `Check the spelling; ${named(p.wanted)} is wanted.`,
    ],
    'wrong-kind': (p) => [`${quoted(p.id)} is ${nameables[p.found]}.`, `Name ${named(p.wanted)} here.`],
    'no-growth': (p) => [
      `A growth rate of ${quoted(p.id)} is used, but the figure has none.`,
      'Add its growth_pct in the facts, or use the figure without its growth.',
    ],
    'not-guessable': (p) => [
      `A visitor cannot be asked for ${quoted(p.id)} on this step.`,
      `${{ growth: 'It can ask for the growth of one of the strands it shows, written “id#growth”', share: 'It can ask for the share that it draws, in “%”', count: 'It can ask for the number of its dots', distance: 'It can ask for one of the straight distances that it draws', nothing: 'A picture of this sort asks nothing' }[p.wanted]}: change “guess”, or remove it.`,
    ],
    'guess-scale': (p) => [
      `${quoted(p.id)} is ${p.value}, which does not lie on the scale from ${p.from} to ${p.to}.`,
      'Let “from” be below it and “to” above it.',
    ],
    'no-total': (p) => [
      `The list ${quoted(p.id)} does not say how many entries there are in all.`,
      'Add its “total”, or remove this formula.',
    ],
    'not-a-day': (p) => [
      `The date of ${quoted(p.id)} is not exact to the day, so days cannot be counted from it.`,
      'Name a milestone with a full date.',
    ],
    'later-ingredient': (p) => [
      `The formula uses the derived figure ${quoted(p.id)}, which comes later in the list.`,
      `Move ${quoted(p.id)} above this entry.`,
    ],
    'no-value': (p) => [
      `The derived figure ${quoted(p.id)} has no value: its formula gives no number.`,
      'Check the entries its formula names.',
    ],
    'bad-date': (p) => [`${p.date} is not a day of the calendar.`, 'Correct the date.'],
    'vague-date': (p) => [
      `The date ${p.date} is not as exact as “${p.precision}” says.`,
      'Write the date as exactly as the report has it, and the precision to match.',
    ],
    'bad-address': (p) => [
      `The report has no paragraph ${p.address}.`,
      p.paragraphs > 0
        ? `Part ${p.part} has paragraphs 1 to ${p.paragraphs}; name one of them.`
        : `There is no part ${p.part}; name one that the manifest lists.`,
    ],
    'wrong-sum': (p) => [
      `The parts of ${quoted(p.whole)} add up to ${p.sum}, but it is stated as ${p.stated}.`,
      'Compare the parts and the whole with the report and correct the one that differs.',
    ],
    'not-a-share': (p) => [`${quoted(p.id)} is in ${quoted(p.unit)}: it is no share.`, 'Name a figure in “%” here.'],
    'unknown-unit': (p) => [
      `Nobody has said what the unit ${quoted(p.unit)} measures.`,
      `${p.like.length > 0 ? `Perhaps ${oneOf(p.like.map(quoted))} is meant. Else` : 'Either correct it or'} add it to the units of the report, with its name in every language.`,
    ],
    'mixed-units': (p) => [
      `${quoted(p.id)} is in ${p.unit}, ${quoted(p.other)} in ${p.otherUnit}.`,
      'Parts and whole must be in the same unit; correct one of them.',
    ],
    'part-over-whole': (p) => [
      `${quoted(p.id)} (${p.value}) is more than ${quoted(p.whole)} (${p.wholeValue}), of which it is a part.`,
      'Compare both with the report and correct one.',
    ],
    'unreachable-fact': (p) => [
      `The fact ${quoted(p.id)} cannot be reached on any step of the tour.`,
      'Add its id to the “facts” of a step in the tour file.',
    ],
    'unwalked-scene': (p) => [
      `No route leads through the scene ${quoted(p.id)}.`,
      'Add it to the first route, or remove it.',
    ],
    'route-minutes': (p) => [
      `The steps of the route ${quoted(p.id)} take ${p.sum} minutes; the route promises ${p.stated}.`,
      p.all
        ? 'Change the minutes of its steps, or its own, until they are equal.'
        : 'Give its steps less, so that something is left for those without minutes of their own.',
    ],
    'missing-milestone': (p) => [
      `The step ${quoted(p.id)} shows one event, but does not say which.`,
      'Add “milestone” with the id of the event.',
    ],
    'missing-text': (p) => [
      `This text is missing in ${p.locale}.`,
      'Write it in this language too; every language needs the same texts.',
    ],
    'surplus-text': (p) => [
      `This text (${p.locale}) belongs to nothing in the pack.`,
      'Check the spelling of its name, or remove it.',
    ],
    'extra-locale': (p) => [
      `There is a text file for ${p.locale}, which the manifest’s “locales” does not list.`,
      'Add the language to “locales”, or remove the file.',
    ],
    'unknown-placeholder': (p) => [
      `The text names the figure {${p.ref}}, which does not exist.`,
      'Check the spelling; inside { } stands the id of a figure, with #growth for its growth.',
    ],
    'no-words': (p) => [
      `{${p.ref}} cannot be put into words: these facts give no such number.`,
      'After count stands a list, or a whole number of things or days; after ratio two figures of one unit, both above zero. Else write it out.',
    ],
    'broken-placeholder': (p) => [
      `The text holds a stray brace: ${p.found}`,
      'Write figures as {id} or {id#growth}, and no other braces.',
    ],
    'typed-digits': (p) => [
      `The number ${p.digits} is typed by hand into a title or lead.`,
      'Write it as {id of the figure}, so that it always agrees with the facts; numbers in names may be written in words.',
    ],
    ...geographyEn,
    ...mediaEn,
    ...narrationEn,
    ...sealEn,
  },
}
