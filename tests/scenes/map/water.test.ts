import fc from 'fast-check'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sceneOf } from '../../../electron/core/reading'
import { readPack } from '../../../electron/packs'
import { boxAt, overlaps } from '../../../src/map/labels'
import { toPlane, toStage, type View } from '../../../src/map/camera'
import { contains } from '../../../src/map/widest'
import { penOf } from '../../../src/picture/pen'
import type { Words } from '../../../src/picture/picture'
import type { Box } from '../../../src/picture/stage'
import { landOf } from '../../../src/scenes/map/land/land'
import { placeDrafts, type LabelDraft } from '../../../src/scenes/map/land/labels'
import { landPicture, planOf } from '../../../src/scenes/map/land/picture'
import { acrossWater, isAcross } from '../../../src/scenes/map/land/water'
import { numRuns, stages } from '../../picture/stages'
import { lands } from './randomLands'

const within = (a: Box, b: Box): boolean => a.x >= b.x && a.y >= b.y && a.x + a.w <= b.x + b.w && a.y + a.h <= b.y + b.h

/** A stream from edge to edge, between two heights. */
const stream = (top: number, foot: number): readonly Float64Array[] => [
  new Float64Array([-500, top, 500, top, 500, foot, -500, foot, -500, top]),
]
const at = fc.record({
  x: fc.double({ min: -90, max: 90, noNaN: true }),
  y: fc.double({ min: -50, max: 50, noNaN: true }),
})

describe('water between two points', () => {
  it('is told from land, whichever way one looks', () => {
    fc.assert(
      fc.property(at, at, (a, b) => {
        const rings = stream(-3, 4)
        const bank = ({ y }: { readonly y: number }): number => (y < -3 ? -1 : y > 4 ? 1 : 0)
        expect(isAcross(rings, a, b)).toBe(bank(a) * bank(b) === -1)
        expect(isAcross(rings, b, a)).toBe(isAcross(rings, a, b))
      }),
    )
  })
})

const drafts = fc.array(
  fc.record({ at, ways: fc.integer({ min: 1, max: 3 }), long: fc.integer({ min: 1, max: 14 }) }),
  {
    minLength: 1,
    maxLength: 12,
  },
)

describe('a name that belongs to one bank', () => {
  it('stands across the water only where none of its ways has any other place', () => {
    fc.assert(
      fc.property(lands, drafts, ({ report, locale }, some) => {
        for (const stage of stages.slice(0, 3)) {
          const pen = penOf(report, locale, stage)
          const view: View = { camera: { x: 0, y: 0, width: 200 }, frame: { x: 0, y: 0, w: stage.w, h: stage.h } }
          const rings = stream(-3, 4)
          const bank = (box: Box, of: { readonly x: number; readonly y: number }): boolean =>
            isAcross(rings, toPlane(view, of), toPlane(view, { x: box.x + box.w / 2, y: box.y + box.h / 2 }))
          const wishes = some.map(({ at: spot, ways, long }, i): LabelDraft => ({
            ...{ id: `${i}`, fact: `${i}`, at: spot, gap: 22, sides: ['e', 'w', 'n', 's'], ashore: true },
            ways: Array.from({ length: ways }, (_, k) => [
              { id: `${i}`, content: pen.say('名'.repeat(long)), size: 60 - 14 * k },
            ]),
          }))
          const labels = placeDrafts(pen, wishes, {
            ...{ view, room: stage.content, taken: [] },
            price: (box, of, ashore) => (ashore && bank(box, of) ? acrossWater : 0),
          })
          for (const [i, { draft, box, across, words }] of labels.entries()) {
            const spot = toStage(view, draft.at)
            expect(across).toBe(bank(box, spot))
            if (!across) continue
            const earlier = labels.slice(0, i).map((label) => ({
              ...{ x: label.box.x - 16, y: label.box.y - 12, w: label.box.w + 32, h: label.box.h + 24 },
            }))
            // In its own words and smaller ones.
            const sizes = draft.ways
              .map(([row]) => row?.size ?? 0)
              .filter((size) => size <= (words[0]?.size ?? 0) + 0.01)
            for (const size of sizes) {
              const { w, h } = pen.write({ ...(draft.ways[0]?.[0] ?? { id: '', content: [], size }), size, lines: 1, x: 0, y: 0, w: 9999 }).box // prettier-ignore
              for (const side of draft.sides) {
                const other = boxAt({ at: spot, w, h, gap: draft.gap }, side)
                const free = within(other, stage.content) && !earlier.some((taken) => overlaps(other, taken))
                expect(free && !bank(other, spot), `${draft.id} ${side}`).toBe(false)
              }
            }
          }
        }
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    )
  })

  it('never does so on the bundled map, on any stage in either language', async () => {
    const pack = await readPack(resolve('resources/packs/suxitong-2020'))
    if (!pack.ok || !pack.value.geography) throw new Error('the bundled pack does not load')
    const { report, geography } = pack.value
    const found = report.tour.scenes.find(({ kind }) => kind === 'map')
    if (!found) throw new Error('no map')
    const scene = sceneOf(found, 'map')
    const { ground, sheet } = landOf(scene, geography)
    for (const { id: step, view, places } of scene.steps)
      for (const stage of view === 'world' ? [] : stages)
        for (const locale of ['zh-CN', 'en']) {
          const picture = landPicture(planOf({ report, scene, geography, step, stage, locale }))
          for (const id of places) {
            const place = ground.places.get(id)
            const words = picture.pieces.find((piece): piece is Words => piece.kind === 'words' && piece.id === `place:${id}`) // prettier-ignore
            if (!place || !words) continue
            const { x, y, w, h } = words.box
            const to = toPlane(picture.view, { x: x + w / 2, y: y + h / 2 })
            const wet = Array.from({ length: 101 }, (_, i) => i / 100).map((t) =>
              contains(sheet.stream, {
                x: place.at.x + (to.x - place.at.x) * t,
                y: place.at.y + (to.y - place.at.y) * t,
              }),
            )
            const across = wet.includes(true) && wet[0] === false && wet.at(-1) === false
            expect(across, `${step} ${id} ${stage.w}×${stage.h} ${locale}`).toBe(false)
          }
        }
  })
})
