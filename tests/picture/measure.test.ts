import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fontMetrics, metricsFile } from '../../build/fontMetrics.mjs'
import { measure } from '../../src/picture/measure'

const sans = { face: 'sans', size: 100, weight: 400 } as const

describe('the size of a text', () => {
  it('comes from the fonts that are installed', async () => {
    const kept: unknown = JSON.parse(readFileSync(metricsFile, 'utf8'))
    expect(kept).toEqual(JSON.parse(JSON.stringify(await fontMetrics())))
  })

  it('is an em for each Han letter, and less for Latin ones', () => {
    expect(measure('数说产业', sans, 'zh-CN')).toBe(400)
    expect(measure('Figures', sans, 'en')).toBeLessThan(400)
  })

  it('grows with size, weight and tracking', () => {
    const plain = measure('2020', sans, 'en')
    expect(measure('2020', { ...sans, size: 200 }, 'en')).toBeCloseTo(2 * plain)
    expect(measure('2020', { ...sans, weight: 700 }, 'en')).toBeGreaterThan(plain)
    expect(measure('2020', { ...sans, tracking: 0.1 }, 'en')).toBeCloseTo(plain + 40)
  })

  it('closes up a mark that opens a line, and marks that meet', () => {
    expect(measure('（一）', sans, 'zh-CN')).toBe(250)
    expect(measure('（一）', sans, 'zh-CN', false)).toBe(300)
    expect(measure('一、。', sans, 'zh-CN')).toBe(250)
  })

  it('takes quotation marks from a Latin font where the language is not Chinese', () => {
    expect(measure('’', sans, 'zh-CN')).toBe(100)
    expect(measure('’', sans, 'en')).toBeLessThan(40)
  })
})
