import { describe, expect, it } from 'vitest'
import { aboutPages, partLines } from '../../src/components/aboutPages'
import { stageOf } from '../../src/composables/useStage'

const parts = [
  ...Array.from({ length: 40 }, (_, i) => ({ name: `package-${i}`, version: '1.0.0', licence: 'MIT' })),
  { name: 'a-font', version: '5.0.0', licence: 'OFL-1.1' },
  { name: 'b-font', version: '5.0.0', licence: 'OFL-1.1' },
  { name: 'chart', version: '6.0.0', licence: 'Apache-2.0' },
]
const lines = partLines(parts)
const stages = [
  ['1920x1080', stageOf(1920, 1080)],
  ['1080x1920', stageOf(1080, 1920)],
  ['1280x800, large text', stageOf(1280, 800, { text: 1.4 })],
  ['1080x1920, large text', stageOf(1080, 1920, { text: 1.4 })],
] as const

describe('the list of parts', () => {
  it('stands under its licences, the commonest first', () => {
    expect(lines.filter((line) => line.version === undefined).map((line) => line.text)).toEqual([
      'MIT',
      'OFL-1.1',
      'Apache-2.0',
    ])
    expect(lines).toHaveLength(parts.length + 3)
  })

  it.each(stages)('fits the stage at %s, every package once, no licence alone at a foot', (_name, stage) => {
    const pages = aboutPages(lines, stage)
    const columns = pages.flat()
    expect(columns.flat().filter((line) => line.version)).toHaveLength(parts.length)
    for (const column of columns) {
      expect(column.length * 38 * stage.text).toBeLessThanOrEqual(stage.h - 400)
      expect(column.at(-1)?.version).toBeDefined()
      expect(column[0]?.text).not.toBe('')
    }
  })

  it('is one page at 1080p, and none where the build left no list', () => {
    expect(aboutPages(lines, stageOf(1920, 1080))).toHaveLength(1)
    expect(aboutPages([], stageOf(1920, 1080))).toEqual([])
  })
})
