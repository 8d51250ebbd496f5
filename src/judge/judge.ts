import type { OwnVisit } from '../../electron/core/ownVisit'
import type { Geography, Report } from '../../electron/core/report'
import { faultsOf, type FaultKind, type PictureFault } from '../picture/faults'
import type { AnyPiece, Omission, Picture, Words } from '../picture/picture'
import type { Stage } from '../picture/stage'
import { doorsOf } from '../../electron/core/doors'
import { attractView } from '../entrance/attract/view'
import { doorsView } from '../entrance/doors/view'
import { done } from './done'
import { isOfVisits, pictureOf } from './views'

/** Where a picture is seen. */
export interface Seen {
  readonly stage: Stage
  readonly locale: string
  /** Whether a visitor has done something to it. */
  readonly touched?: boolean
}

interface At {
  readonly scene: string
  /** From 1. */
  readonly step: number
}

/** Something wrong in the pictures of one step, wherever it is seen. */
export interface Finding extends At {
  readonly kind: FaultKind
  /** The words, or the id of the piece, that are wrong. */
  readonly what: string
  /** What they run into. */
  readonly other?: string
  readonly seen: readonly Seen[]
}

/** What a step has no room for, and where that is worst. */
export interface LeftOut extends At {
  readonly omission: Omission
  readonly seen: Seen
}

/** What came of looking at every picture of a report. */
export interface Judgement {
  /** Number of pictures looked at. */
  readonly pictures: number
  readonly findings: readonly Finding[]
  /** Titles and leads that are shown in part, and whole at a touch. */
  readonly shortened: readonly Finding[]
  readonly leftOut: readonly LeftOut[]
}

/** A report, and its map where it has one: without it the pictures on the land are not looked at. */
export interface Judged {
  readonly report: Report
  readonly geography?: Geography | undefined
}

interface Looked {
  readonly at: At
  readonly seen: Seen
  readonly picture: Picture
}

/** Stands for the screen of doors where a finding names its scene. */
export const doors = 'doors:'
/** And for the screen before the tour. */
export const attract = 'attract:'

/** The visit of one who saw, guessed and compared whatever there is. */
function wholeVisit({ tour }: Report): OwnVisit {
  const all = tour.scenes.flatMap(({ id, steps }) => steps.map((step) => `${id}/${step.id}`))
  return { opened: all, guessed: all, compared: all }
}

/** Every picture of a report that is data. */
function* looked({ report, geography }: Judged, stages: readonly Stage[]): Generator<Looked> {
  if (doorsOf(report, report.manifest.locales[0] ?? '').length > 0)
    for (const stage of stages)
      for (const locale of report.manifest.locales)
        yield { at: { scene: doors, step: 1 }, seen: { stage, locale }, picture: doorsView(report, stage, locale) }
  for (const stage of stages)
    for (const locale of report.manifest.locales)
      for (const figure of report.tour.attract.figures) {
        const { whole, stage: glass } = attractView(report, stage, locale, { figure, park: geography !== undefined })
        yield { at: { scene: attract, step: 1 }, seen: { stage: glass, locale }, picture: whole }
      }
  for (const scene of report.tour.scenes)
    for (const [n, { id }] of scene.steps.entries())
      for (const stage of stages)
        for (const locale of report.manifest.locales) {
          const at = { scene: scene.id, step: n + 1 }
          for (const { picture, touched } of done((made) =>
            pictureOf({ report, geography, scene, step: id }, stage, locale, made),
          ))
            yield { at, seen: { stage, locale, ...(touched ? { touched } : {}) }, picture }
          if (!isOfVisits(scene)) continue
          const picture = pictureOf({ report, scene, step: id }, stage, locale, { visit: wholeVisit(report) })
          if (picture) yield { at, seen: { stage, locale, touched: true }, picture }
        }
}

const textOf = ({ lines }: Words): string =>
  lines
    .flatMap(({ runs }) => runs.flatMap((run) => ('fact' in run ? run.runs : [run])))
    .map(({ text }) => text)
    .join('')

/** What a piece says, or is called where it says nothing. */
function saysOf({ pieces }: Picture, id: string): string {
  const piece = pieces.find((one) => one.id === id)
  return piece?.kind === 'words' ? textOf(piece) : id
}

const findingOf = ({ at, picture }: Looked, fault: PictureFault, seen: readonly Seen[]): Finding => ({
  ...{ ...at, kind: fault.kind, what: saysOf(picture, fault.piece), seen },
  ...(fault.with === undefined ? {} : { other: saysOf(picture, fault.with) }),
})

const isCut = (piece: AnyPiece): piece is Words => piece.kind === 'words' && piece.cut && piece.whole !== undefined

class Findings {
  readonly #found = new Map<string, Finding>()

  add(one: Looked, fault: PictureFault): void {
    const key = [one.at.scene, one.at.step, fault.kind, fault.piece, fault.with].join(' ')
    const known = this.#found.get(key)
    const before = known?.seen ?? []
    // What is wrong before anybody touches it is not told again for every touch.
    const { stage, locale } = one.seen
    if (before.some((seen) => seen.stage === stage && seen.locale === locale)) return
    // It says what it says in the picture that is named first.
    const seen = [...before, one.seen]
    this.#found.set(key, known ? { ...known, seen } : findingOf(one, fault, seen))
  }

  get all(): readonly Finding[] {
    return [...this.#found.values()]
  }
}

/** Looks at every step of a report, in each of its languages, on each stage. Pure, without a browser; some 2 ms a picture. */
export function judge(judged: Judged, stages: readonly Stage[]): Judgement {
  const [findings, shortened] = [new Findings(), new Findings()]
  const leftOut = new Map<string, LeftOut>()
  let pictures = 0
  for (const one of looked(judged, stages)) {
    const { at, seen, picture } = one
    pictures += 1
    for (const fault of faultsOf(picture, seen.stage)) findings.add(one, fault)
    for (const { id } of picture.pieces.filter(isCut)) shortened.add(one, { kind: 'cut', piece: id })
    for (const omission of picture.omissions) {
      const key = [at.scene, at.step, omission.of, ...(omission.facts.length > 0 ? [] : [omission.what])].join(' ')
      const known = leftOut.get(key)
      if (!known || omission.shown < known.omission.shown) leftOut.set(key, { ...at, omission, seen })
    }
  }
  return { pictures, findings: findings.all, shortened: shortened.all, leftOut: [...leftOut.values()] }
}
