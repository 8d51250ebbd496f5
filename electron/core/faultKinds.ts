/** What a reference may be asked to name. */
export type Nameable =
  | 'statement'
  | 'list'
  | 'figure'
  | 'derived'
  | 'milestone'
  | 'cluster'
  | 'company'
  | 'link'
  | 'work'
  | 'place'
  | 'crossing'
  | 'item'
  | 'scene'
  | 'step'
  | 'route'

/** What a step can ask for: growth its strands show, the share its bar shows, the count of its dots, any figure, or nothing. */
export type Guessable = 'growth' | 'share' | 'count' | 'distance' | 'nothing'

/** Kinds of values as people who edit JSON by hand know them. */
export type ValueType =
  'text' | 'number' | 'whole-number' | 'list' | 'group' | 'true-false' | 'null' | 'nothing' | 'other'

/** Notations the schema holds texts to; its patterns carry these names as messages. */
export const forms = [
  'id',
  'address',
  'figure-ref',
  'step-ref',
  'file-path',
  'picture-path',
  'film-path',
  'sound-path',
  'captions-path',
  'locale',
  'version',
  'period',
  'date',
  'part',
  'hash',
  'time',
  'day',
  'moment',
  'folder',
  'unit',
  'ip-address',
  'network',
  'token',
] as const
export type Form = (typeof forms)[number]

/** What broke a JSON file at a place. */
export type SyntaxProblem =
  'ends-early' | 'value' | 'key' | 'colon' | 'comma' | 'trailing-comma' | 'string' | 'after-end'

/** Why a file's name cannot be taken from a stranger. */
export type UnsafeName = 'form' | 'reserved' | 'twice' | 'link' | 'encrypted'

type None = Readonly<Record<string, never>>

/** Where the map's outlines end, in degrees; `east` is above 180 beyond the date line. */
export interface Sheet {
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
}

/** Faults and notes of a pack's map. */
interface GeographyFaultParams {
  'no-outlines': None
  'no-places': { readonly distances: number }
  'bad-position': { readonly found: string }
  'not-degrees': { readonly lon: number; readonly lat: number; readonly guess: 'metres' | 'swapped' | 'neither' }
  'wrong-crs': { readonly crs: string }
  'short-ring': { readonly points: number }
  'short-line': { readonly points: number }
  'open-rings': { readonly count: number }
  'crossed-rings': { readonly lon: number; readonly lat: number }
  'too-many-vertices': { readonly vertices: number; readonly limit: number }
  /** Metres an outline may have moved at most. */
  thinned: { readonly vertices: number; readonly left: number; readonly metres: number }
  'off-sheet': { readonly what: 'place' | 'crossing' | 'camera'; readonly id: string } & Sheet
  'wide-camera': { readonly id: string; readonly width: number; readonly limit: number }
  'swapped-ends': { readonly id: string }
  'one-end': { readonly id: string }
  'equal-ends': { readonly id: string }
  'too-exact': { readonly id: string; readonly round: number; readonly accuracy: number }
  'exact-distance': { readonly id: string }
}
export type GeographyFault = keyof GeographyFaultParams

/** What makes an SVG more than a picture. */
export type SvgReason =
  | 'script'
  | 'foreignObject'
  | 'embedded document'
  | 'event handler'
  | 'entity or document type'
  | 'javascript: address'
  | 'outside address'
  | 'outside style'
  | 'style sheet instruction'

/** Faults of pictures and films. */
interface MediaFaultParams {
  'missing-media': { readonly file: string }
  /** What a file is called and what it is. */
  'wrong-media': { readonly kind: string; readonly found: string }
  /** In pixels. */
  'huge-picture': { readonly width: number; readonly height: number; readonly most: number }
  'active-picture': { readonly what: SvgReason }
  'large-svg': { readonly megabytes: number }
  'animated-picture': None
  /** A film whose pictures are coded as not every machine can play. */
  'strange-codec': { readonly codec: string }
  /** Coloured for print, in ink. */
  'printed-picture': None
}
export type MediaFault = keyof MediaFaultParams

/** What is told of narration; none of it keeps a pack from playing. */
interface NarrationFaultParams {
  'missing-narration': { readonly file: string }
  /** A step or a language that the report does not have. */
  'unknown-narration': { readonly id: string; readonly what: 'step' | 'locale' }
  'no-narration': None
  /** A sound or film that ends before it says so, or does not say how long it is. */
  'cut-narration': { readonly kind: string }
  'strange-sound': { readonly kind: string; readonly found: string }
  'strange-sign': { readonly codec: string }
  /** One file for two languages. */
  'shared-narration': { readonly file: string; readonly locale: string; readonly other: string }
  'broken-captions': { readonly line: number }
  /** Seconds: where the last words end, and where the voice does. */
  'late-captions': { readonly end: number; readonly seconds: number }
  'foreign-captions': { readonly locale: string }
  /** Steps without narration in a language, where other steps have it; `first`: one of them. */
  'silent-steps': { readonly locale: string; readonly count: number; readonly all: number; readonly first: string }
}
export type NarrationFault = keyof NarrationFaultParams

/** Faults of sealed and signed packs. */
interface SealFaultParams {
  'broken-archive': { readonly reason: string }
  'unsafe-name': { readonly name: string; readonly why: UnsafeName }
  'too-many-files': { readonly count: number; readonly limit: number }
  'not-sealed': None
  'not-listed': None
  'wrong-hash': None
  'wrong-signature': { readonly key: string }
}
export type SealFault = keyof SealFaultParams

/** Every fault a pack can have, with what its message needs. */
export interface FaultParams extends GeographyFaultParams, MediaFaultParams, NarrationFaultParams, SealFaultParams {
  'missing-folder': None
  'missing-file': None
  'unreadable-file': { readonly reason: string }
  'outside-pack': { readonly path: string }
  'too-large': { readonly megabytes: number; readonly limit: number }
  'not-utf8': None
  'broken-json': { readonly problem: SyntaxProblem }
  'too-new-format': { readonly found: number; readonly known: number }
  'missing-field': { readonly field: string }
  'unknown-field': { readonly field: string }
  'wrong-type': { readonly wanted: ValueType; readonly found: ValueType }
  'not-allowed': { readonly found: string; readonly allowed: readonly string[] }
  'bad-form': { readonly form: Form; readonly found: string }
  'out-of-range': { readonly found: string; readonly limit: string }
  'wrong-count': { readonly limit: string }
  'empty-text': None
  'unfit-value': { readonly reason: string }
  'duplicate-id': { readonly id: string; readonly other: string }
  'unknown-id': { readonly id: string; readonly wanted: readonly Nameable[] }
  'wrong-kind': { readonly id: string; readonly wanted: readonly Nameable[]; readonly found: Nameable }
  'no-growth': { readonly id: string }
  'no-total': { readonly id: string }
  'not-a-day': { readonly id: string }
  'later-ingredient': { readonly id: string }
  'no-value': { readonly id: string }
  'bad-date': { readonly date: string }
  'vague-date': { readonly date: string; readonly precision: string }
  'bad-address': { readonly address: string; readonly part: string; readonly paragraphs: number }
  'wrong-sum': { readonly whole: string; readonly stated: number; readonly sum: number }
  'not-a-share': { readonly id: string; readonly unit: string }
  'unknown-unit': { readonly unit: string; readonly like: readonly string[] }
  'mixed-units': { readonly id: string; readonly unit: string; readonly other: string; readonly otherUnit: string }
  'part-over-whole': {
    readonly id: string
    readonly value: number
    readonly whole: string
    readonly wholeValue: number
  }
  'unreachable-fact': { readonly id: string }
  'unwalked-scene': { readonly id: string }
  /** Minutes of a route’s steps against the route’s own; `all`: whether every step has its own. */
  'route-minutes': { readonly id: string; readonly stated: number; readonly sum: number; readonly all: boolean }
  'missing-milestone': { readonly id: string }
  /** A question whose step shows nothing of the figure it asks for. */
  'not-guessable': { readonly id: string; readonly wanted: Guessable }
  /** A question whose scale does not reach past its answer on both sides. */
  'guess-scale': { readonly id: string; readonly value: number; readonly from: number; readonly to: number }
  'missing-text': { readonly locale: string }
  'surplus-text': { readonly locale: string }
  'extra-locale': { readonly locale: string }
  'unknown-placeholder': { readonly ref: string }
  /** `{count:…}`, `{ratio:…}`: what it names is no count, or cannot be divided. */
  'no-words': { readonly ref: string }
  'broken-placeholder': { readonly found: string }
  'typed-digits': { readonly digits: string }
}

export type FaultCode = keyof FaultParams

/** A fault as plain data: `at` is a JSON path (`figures[3].value`), `line:column` for broken JSON, or empty for a whole file. */
export type PackFault = {
  readonly [C in FaultCode]: {
    readonly code: C
    /** Pack-relative path with forward slashes. */
    readonly file: string
    readonly at: string
    readonly params: FaultParams[C]
  }
}[FaultCode]

/** A fault told to whoever keeps the pack: what is wrong, where, what to do. */
export interface FaultText {
  readonly what: string
  readonly where: string
  readonly todo: string
}

/** How one language tells faults. */
export interface FaultWords {
  readonly where: (file: string, at: string) => string
  readonly tell: { readonly [C in FaultCode]: (params: FaultParams[C]) => readonly [what: string, todo: string] }
}
