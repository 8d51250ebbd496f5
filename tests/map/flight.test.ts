import { describe, expect, it } from 'vitest'
import { durationOf, easeInOut, flightOf } from '../../src/map/flight'

const region = { x: 0, y: 0, width: 200 }
const bridge = { x: 80, y: 30, width: 60 }
const world = { x: -7000, y: -1400, width: 28000 }

describe('a flight', () => {
  it.each([
    [region, bridge],
    [bridge, region],
    [region, world],
    [world, bridge],
    [region, region],
    [region, { ...region, width: 50 }],
  ])('leaves exactly from %o and lands exactly at %o', (from, to) => {
    const flight = flightOf(from, to)
    expect(flight.at(0).x).toBeCloseTo(from.x, 6)
    expect(flight.at(1).x).toBeCloseTo(to.x, 6)
    expect(flight.at(1).width).toBeCloseTo(to.width, 6)
    for (let t = 0; t <= 1; t += 0.05) expect(Number.isFinite(flight.at(t).width)).toBe(true)
  })

  it('rises over a far way, and never when it stays near', () => {
    const far = flightOf({ x: 0, y: 0, width: 10 }, { x: 500, y: 0, width: 10 })
    const near = flightOf({ x: 0, y: 0, width: 200 }, { x: 5, y: 0, width: 200 })
    expect(far.at(0.5).width).toBeGreaterThan(300)
    expect(near.at(0.5).width).toBeLessThan(201)
  })

  it.each([
    [{ x: 0, y: 0, width: 1 }, { x: 0, y: 0, width: 1.1 }, 67],
    [{ x: 0, y: 0, width: 1 }, { x: 0, y: 0, width: 2 }, 490],
    [{ x: 0, y: 0, width: 1 }, { x: 10, y: 0, width: 8 }, 2872.5],
  ])('is as long as the published implementation says (%#)', (from, to, thousandths) => {
    // Reference lengths: the expected values of d3-interpolate's own zoom test.
    expect(Math.abs(flightOf(from, to).length * 1000 - thousandths)).toBeLessThan(1)
  })

  it('passes half way between nearly coincident views at their geometric mean width', () => {
    const flight = flightOf({ x: 324.687, y: 59.435, width: 1.88271374 }, { x: 324.687, y: 59.435, width: 7.39905211 })
    expect(flight.at(0.5).width).toBeCloseTo(3.73233132, 5)
  })

  it('travels at an even perceived speed', () => {
    const flight = flightOf(region, bridge)
    const rho = Math.SQRT2
    const speed = (t: number): number => {
      const [a, b] = [flight.at(t), flight.at(t + 1e-4)]
      const pan = Math.hypot(b.x - a.x, b.y - a.y)
      return Math.hypot((rho * rho * pan) / a.width, (b.width - a.width) / a.width) / (rho * 1e-4)
    }
    for (const t of [0.1, 0.3, 0.5, 0.7, 0.9]) expect(speed(t) / flight.length).toBeCloseTo(1, 2)
  })

  it('takes between 700 and 1000 ms', () => {
    expect(durationOf(flightOf(region, region))).toBe(700)
    expect(durationOf(flightOf({ x: 0, y: 0, width: 1 }, world))).toBe(1000)
  })

  it('eases from rest to rest', () => {
    expect([easeInOut(0), easeInOut(0.5), easeInOut(1)]).toEqual([0, 0.5, 1])
  })
})
