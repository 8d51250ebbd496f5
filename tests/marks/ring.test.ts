import { describe, expect, it } from 'vitest'
import type { MilestoneFact } from '../../electron/core/report'
import { arcPath, arcs, dayTicks, daysOf, eventTicks, polar, ticksPath } from '../../src/marks/ring'

const milestone = (id: string, date: string, precision: MilestoneFact['precision']): MilestoneFact => ({
  kind: 'milestone',
  id,
  at: '1.1',
  date,
  precision,
})

describe('the ring of a year', () => {
  it('has one tick a day: 366 in 2020, 365 in 2021', () => {
    expect(dayTicks('2020')).toHaveLength(366)
    expect(daysOf('2021')).toBe(365)
  })

  it('begins at 12 o’clock and marks twelve months', () => {
    const ticks = dayTicks('2020')
    expect(ticks[0]).toEqual({ day: 0, angle: 0, monthStart: true })
    expect(ticks.filter((t) => t.monthStart)).toHaveLength(12)
    expect(ticks.at(-1)?.angle).toBeCloseTo((365 / 366) * 360)
  })

  it('places a dated event on its own day, in the order of the year', () => {
    const ticks = eventTicks([milestone('late', '2020-12-16', 'day'), milestone('early', '2020-02-01', 'day')], '2020')
    expect(ticks.map((t) => t.id)).toEqual(['early', 'late'])
    expect(ticks[0]).toMatchObject({ from: (31 / 366) * 360, exact: true })
  })

  it('draws mid-month as a span of its middle ten days', () => {
    const [tick] = eventTicks([milestone('merge', '2020-03', 'mid-month')], '2020')
    expect(tick).toMatchObject({ from: (70 / 366) * 360, to: (79 / 366) * 360, exact: false })
  })

  it('leaves out what has no day or month in that year', () => {
    const vague = [
      milestone('undated', '2020', 'undated'),
      milestone('start', '2020', 'start-of-year'),
      milestone('goal', '2023', 'about'),
      milestone('other', '2021-05-01', 'day'),
    ]
    expect(eventTicks(vague, '2020')).toEqual([])
  })
})

describe('the ring of another period', () => {
  it.each([
    ['2026-04/2027-03', 365, 12],
    ['2026-01/2026-06', 181, 6],
    ['2026-2027', 730, 24],
  ])('%s: a tick a day, its months marked, its events in their order', (period, days, months) => {
    expect(dayTicks(period)).toHaveLength(days)
    expect(dayTicks(period).filter(({ monthStart }) => monthStart)).toHaveLength(months)
    const [first, last] = [period.slice(0, 4) + (period.includes('04/') ? '-04-01' : '-01-01'), '2026-06-30']
    const events = eventTicks([milestone('b', last, 'day'), milestone('a', first, 'day')], period)
    expect(events.map(({ id, from }) => [id, from === 0])).toEqual([
      ['a', true],
      ['b', false],
    ])
  })

  it('of many years stays within what a ring has room for', () => {
    expect(dayTicks('2010-2026').length).toBeLessThan(1000)
    expect(dayTicks('2010-2026').filter(({ monthStart }) => monthStart)).toHaveLength(17 * 12)
  })
})

describe('ring geometry', () => {
  const centre = { x: 100, y: 100 }

  it('turns clockwise from 12 o’clock', () => {
    expect(polar(centre, 10, 0)).toEqual({ x: 100, y: 90 })
    expect(polar(centre, 10, 90).x).toBeCloseTo(110)
    expect(polar(centre, 10, 180).y).toBeCloseTo(110)
  })

  it('writes all ticks as one path', () => {
    expect(ticksPath(centre, 10, 20, [0, 180])).toBe('M100.00 90.00L100.00 80.00M100.00 110.00L100.00 120.00')
  })

  it('takes the long way round past half a turn', () => {
    expect(arcPath(centre, 10, 0, 90)).toContain(' 0 0 1 ')
    expect(arcPath(centre, 10, 0, 270)).toContain(' 0 1 1 ')
  })

  it.each([1, 3, 8, 40])('cuts the rim into %i equal arcs with gaps between', (count) => {
    const cut = arcs(count, 40, 140, 1)
    expect(cut).toHaveLength(count)
    for (const [i, arc] of cut.entries()) {
      expect(arc.to - arc.from).toBeCloseTo(100 / count - 1)
      const next = cut[i + 1]
      if (next) expect(next.from - arc.to).toBeCloseTo(1)
    }
    expect(cut[0]?.from).toBe(40.5)
    expect(cut.at(-1)?.to).toBeCloseTo(139.5)
  })
})
