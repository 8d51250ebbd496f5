import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { holding, matrixBetween, pinch, toPlane, toStage, zoomAbout, type View } from '../../src/map/camera'

const frame = { x: 0, y: 416, w: 1080, h: 1194 }
const view: View = { camera: { x: 5, y: -12, width: 166 }, frame }
const point = fc.record({
  x: fc.double({ min: -150, max: 150, noNaN: true }),
  y: fc.double({ min: -110, max: 110, noNaN: true }),
})
const spot = fc.record({
  x: fc.double({ min: 0, max: 1080, noNaN: true }),
  y: fc.double({ min: 0, max: 1920, noNaN: true }),
})

describe('the camera', () => {
  it('shows its centre in the middle of its frame', () => {
    expect(toStage(view, { x: 5, y: -12 })).toEqual({ x: 540, y: 1013 })
  })

  it('fills the frame with its width', () => {
    expect(toStage(view, { x: 5 - 83, y: 0 }).x).toBeCloseTo(0, 9)
    expect(toStage(view, { x: 5 + 83, y: 0 }).x).toBeCloseTo(1080, 9)
  })

  it('finds under a spot what it shows there', () => {
    fc.assert(
      fc.property(point, (p) => {
        const back = toPlane(view, toStage(view, p))
        expect(back.x).toBeCloseTo(p.x, 8)
        expect(back.y).toBeCloseTo(p.y, 8)
      }),
    )
  })

  it('zooms about a spot without moving what lies there', () => {
    fc.assert(
      fc.property(spot, fc.double({ min: 0.3, max: 3, noNaN: true }), (s, factor) => {
        const held = toPlane(view, s)
        const now = toStage({ camera: zoomAbout(view, s, factor), frame }, held)
        expect(Math.hypot(now.x - s.x, now.y - s.y)).toBeLessThan(1e-6)
      }),
    )
  })

  it('keeps both points of a pinch under their fingers when these do not turn', () => {
    const held = [toPlane(view, { x: 300, y: 900 }), toPlane(view, { x: 700, y: 1200 })] as const
    const fingers = [
      { x: 200, y: 800 },
      { x: 800, y: 1250 },
    ] as const
    const camera = pinch(frame, held, fingers)
    for (const i of [0, 1] as const) {
      const at = toStage({ camera, frame }, held[i])
      expect(Math.hypot(at.x - fingers[i].x, at.y - fingers[i].y)).toBeLessThan(1e-6)
    }
  })

  it('survives two fingers on one spot', () => {
    const held = [toPlane(view, { x: 300, y: 900 }), toPlane(view, { x: 400, y: 900 })] as const
    expect(
      Number.isFinite(
        pinch(frame, held, [
          { x: 500, y: 900 },
          { x: 500, y: 900 },
        ]).width,
      ),
    ).toBe(true)
  })

  it('holds a point at a spot for any width', () => {
    const camera = holding(frame, { x: 10, y: 10 }, { x: 100, y: 500 }, 60)
    expect(toStage({ camera, frame }, { x: 10, y: 10 }).x).toBeCloseTo(100, 9)
  })
  it('lays a picture of one camera exactly under another', () => {
    const now: View = { camera: { x: -20, y: 30, width: 90 }, frame }
    const { scale, x, y } = matrixBetween(view, now)
    const taken = toStage(view, { x: 33, y: 44 })
    const wanted = toStage(now, { x: 33, y: 44 })
    expect(taken.x * scale + x).toBeCloseTo(wanted.x, 8)
    expect(taken.y * scale + y).toBeCloseTo(wanted.y, 8)
  })
})
