import { describe, expect, it } from 'vitest'
import { bends, course, straight, strandsOption, withHidden, type Strand } from '../../src/charts/strands'
import type { Tokens } from '../../src/composables/tokens'
import type { ChartContext } from '../../src/charts/theme'

const names = ['ground', 'raised', 'ink', 'ink2', 'ink3', 'line', 'tick', 'river', 'riverDeep', 'park', 'land'] as const
const tokens = Object.fromEntries(names.map((name) => [name, `#${name}`])) as unknown as Tokens
const context: ChartContext = { tokens, u: 2, motion: 520 }

const strand: Strand = {
  id: 'a',
  points: [
    [10, 20],
    [30, 40],
  ],
  width: 5,
  tone: 'river',
}

interface Drawn {
  readonly shape: { readonly points: number[][] }
  readonly style: { readonly stroke: string; readonly lineWidth: number; readonly opacity: number }
  readonly updateAnimation?: { readonly duration: number }
  readonly enterFrom: { readonly shape: { readonly points: number[][] } }
}
interface Option {
  readonly animation: boolean
  readonly series: readonly [
    {
      readonly silent: boolean
      readonly data: readonly { readonly id: string }[]
      readonly renderItem: (p: { dataIndex: number }) => Drawn | null
    },
  ]
}
const option = (strands: readonly Strand[], c = context): Option => strandsOption(strands, c) as unknown as Option

describe('strands', () => {
  it('are drawn in CSS pixels at the stage scale, in the colour of their tone', () => {
    const drawn = option([strand]).series[0].renderItem({ dataIndex: 0 })
    expect(drawn?.shape.points).toEqual([
      [20, 40],
      [60, 80],
    ])
    expect(drawn?.style).toMatchObject({ stroke: '#river', lineWidth: 10, opacity: 1 })
  })

  it('keep their ids, so that the chart knows them again', () => {
    expect(option([strand, { ...strand, id: 'b' }]).series[0].data.map((d) => d.id)).toEqual(['a', 'b'])
  })

  it('are gone long before the change ends where they leave, and take all of it where they stay', () => {
    const [stays, leaves] = withHidden([strand], [strand, { ...strand, id: 'b' }]).map((_, i, all) =>
      option(all).series[0].renderItem({ dataIndex: i }),
    )
    expect(stays?.updateAnimation).toBeUndefined()
    expect(leaves?.style.opacity).toBe(0)
    expect(leaves?.updateAnimation?.duration).toBeLessThan(context.motion / 2)
  })

  it('first appear where they say they come from', () => {
    const drawn = option([
      {
        ...strand,
        from: [
          [0, 0],
          [1, 1],
        ],
      },
    ]).series[0].renderItem({ dataIndex: 0 })
    expect(drawn?.enterFrom.shape.points).toEqual([
      [0, 0],
      [2, 2],
    ])
  })

  it('answer no touch and do not move where motion is unwanted', () => {
    const still = option([strand], { ...context, motion: 0 })
    expect(still.animation).toBe(false)
    expect(still.series[0].silent).toBe(true)
  })

  it('have as many points straight as bent, ends exact', () => {
    const line = straight([0, 0], [320, 64])
    expect(line).toHaveLength(bends)
    expect(line.at(-1)).toEqual([320, 64])
    expect(course((t) => [t, t * t])).toHaveLength(bends)
  })
})
