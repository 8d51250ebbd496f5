import fc from 'fast-check'
import { parts } from '../../electron/core/guess'
import type { PictureState } from '../../electron/core/pictureState'
import { findFigure } from '../../electron/core/reading'
import type { Report, SceneKind, SceneOf } from '../../electron/core/report'
import type { AnyPiece, Picture } from '../../src/picture/picture'
import type { Stage } from '../../src/picture/stage'
import { stages } from './stages'

/** What a view is told of hands. */
export interface Made {
  readonly state: PictureState
  readonly earlier: readonly number[]
}

type Press = { readonly which: number; readonly far: number }

/** What hands do one after the other, on one of the stages: which of the places that answer, and how far along its scale a knob. */
export const presses = fc.record({
  at: fc.constantFrom(...stages),
  hands: fc.array(fc.record({ which: fc.nat(40), far: fc.double({ min: 0, max: 1, noNaN: true }) }), { maxLength: 3 }),
})

/** As many before him that they are told of. */
const crowd = Array.from({ length: parts }, (_, i) => i % 7)

function setsOf(piece: AnyPiece, far: number): PictureState | undefined {
  if (piece.kind === 'switch') return piece.sets
  return piece.kind === 'slider' ? { [piece.sets]: piece.from + (piece.to - piece.from) * far } : undefined
}

/** A picture as it comes, and after each touch where hands are at that stage. */
export function* played(
  draw: (made: Made) => Picture,
  { at, hands }: { readonly at: Stage; readonly hands: readonly Press[] },
  stage: Stage,
): Generator<Picture> {
  let state: PictureState = {}
  let picture = draw({ state, earlier: crowd })
  yield picture
  for (const { which, far } of at === stage ? hands : []) {
    const places = picture.pieces.map((piece) => setsOf(piece, far)).filter((one) => one !== undefined)
    const sets = places[which % Math.max(1, places.length)]
    if (!sets) return
    state = { ...state, ...sets }
    picture = draw({ state, earlier: crowd })
    yield picture
  }
}

/** The scene with a question on its steps of that view, as a checked pack may ask it: on a scale that reaches past the answer on both sides. */
export function asking<K extends SceneKind>(
  report: Report,
  scene: SceneOf<K>,
  view: string,
  fact: string,
  unit?: string,
): SceneOf<K> {
  const figure = findFigure(report.facts, fact)
  if (!figure || (unit !== undefined && figure.unit !== unit)) return scene
  const reach = Math.max(5, Math.abs(figure.value) * 0.8)
  const least = figure.unit === '个' || figure.unit === '%' ? Math.min(0, figure.value - 1) : figure.value - reach
  const guess = { fact, from: Math.round(least), to: Math.ceil(figure.value + reach) }
  return {
    ...scene,
    steps: scene.steps.map((step) => ('view' in step && step.view === view ? { ...step, guess } : step)),
  }
}
