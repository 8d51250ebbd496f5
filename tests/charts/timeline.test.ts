import { describe, expect, it } from 'vitest'
import { timelineOption, type TimelineStroke } from '../../src/charts/timeline'

const tokens = {
  ground: '#000',
  raised: '#111',
  ink: '#fff',
  ink2: '#eee',
  ink3: '#ddd',
  line: '#333',
  tick: '#444',
  river: '#0aa',
  riverDeep: '#055',
  park: '#fa0',
  land: '#222',
}
const stroke: TimelineStroke = {
  id: 'a',
  points: [
    { x: 10, y: 20 },
    { x: 30, y: 20 },
  ],
  width: 4,
  tone: 'river',
  dash: [3, 9],
}

interface Series {
  readonly data: readonly { readonly id: string }[]
  readonly renderItem: (params: {
    dataIndex: number
  }) => { shape: { points: number[][] }; style: Record<string, unknown> } | null
}
const seriesOf = (strokes: readonly TimelineStroke[], motion = 520): Series =>
  (timelineOption(strokes, { tokens, u: 2, motion }) as { series: readonly Series[] }).series[0] as Series

describe('a timeline', () => {
  it('draws every stroke to the point, in pixels of the stage', () => {
    const drawn = seriesOf([stroke]).renderItem({ dataIndex: 0 })
    expect(drawn?.shape.points).toEqual([
      [20, 40],
      [60, 40],
    ])
    expect(drawn?.style).toMatchObject({ lineWidth: 8, stroke: '#0aa', lineDash: [6, 18], lineCap: 'butt', opacity: 1 })
  })

  it('names strokes, so that they stretch from picture to picture', () => {
    expect(seriesOf([stroke, { ...stroke, id: 'b' }]).data.map((d) => d.id)).toEqual(['a', 'b'])
  })

  it('never takes the park’s colour, and stands still without motion', () => {
    expect(JSON.stringify(seriesOf([stroke]).renderItem({ dataIndex: 0 }))).not.toContain('#fa0')
    expect(timelineOption([], { tokens, u: 1, motion: 0 })).toMatchObject({ animation: false })
    expect(seriesOf([]).renderItem({ dataIndex: 3 })).toBeNull()
  })
})
