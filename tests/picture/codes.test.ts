import fc from 'fast-check'
import encodeQR from 'qr'
import { describe, expect, it } from 'vitest'
import { codeRoom, codesOf, leastModule, modulesOf } from '../../src/picture/codes'
import { readCodes, type Pixels } from '../readCodes'

const size = (text: string): number => new TextEncoder().encode(text).length

/** The stage's grounds, RGB. */
const grounds = { night: [8, 19, 28], paper: [245, 241, 232] } as const

/** A code as a screen shows it, quiet zone included: so many pixels a module, edges between pixels blended, `shift` pixels off their grid. */
function shown(text: string, scale: number, ground: readonly number[], shift: number): Pixels {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', encoding: 'byte', border: 4 })
  const [frame, fine] = [20, 4]
  const side = Math.ceil(rows.length * scale) + 2 * frame
  const at = (pixel: number, part: number): number => Math.floor((pixel + (part + 0.5) / fine - frame - shift) / scale)
  const colour = (row: number, column: number): readonly number[] => {
    const inside = row >= 0 && column >= 0 && row < rows.length && column < rows.length
    return inside ? (rows[row]?.[column] ? [0, 0, 0] : [255, 255, 255]) : ground
  }
  const parts = Array.from({ length: fine * fine }, (_, i) => [Math.floor(i / fine), i % fine] as const)
  const data = new Uint8ClampedArray(side * side * 4)
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const seen = parts.map(([j, i]) => colour(at(y, j), at(x, i)))
      const mean = [0, 1, 2].map((k) => seen.reduce((sum, one) => sum + (one[k] ?? 0), 0) / seen.length)
      data.set([...mean, 255], (y * side + x) * 4)
    }
  return { data, width: side, height: side }
}

describe('what a guest takes along', () => {
  it('stands in one code where it fits, in numbered ones where it does not, and nothing is lost', () => {
    const lines = ['服务业应税销售：预计350亿元', '时间：2020年', '出处：② 围绕“成效” · 第2段']
    expect(codesOf('年报', lines)).toEqual([`年报\n${lines.join('\n')}`])
    const many = codesOf(
      '年报',
      Array.from({ length: 30 }, (_, i) => `第${i}家企业的名称有十几个汉字长`),
    )
    expect(many.length).toBeGreaterThan(1)
    many.forEach((code, i) => expect(code.split('\n')[0]).toBe(`年报 (${i + 1}/${many.length})`))
  })

  it('never holds more than 120 Chinese characters a code, whatever the text, and keeps every character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 500 }), { minLength: 1, maxLength: 6 }),
        (head, lines) => {
          const codes = codesOf(head, lines)
          for (const code of codes) expect(size(code)).toBeLessThanOrEqual(codeRoom)
          const bare = (text: string): string => text.replace(/\s/gu, '')
          const kept = codes.map((code) => bare(code)).join('')
          for (const line of lines) for (const mark of bare(line)) expect(kept).toContain(mark)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('is as large as its text makes it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: codeRoom }), (text) => {
        if (size(text) > codeRoom || text === '') return
        const rows = encodeQR(text, 'raw', { ecc: 'medium', encoding: 'byte', border: 4 })
        expect(modulesOf(text)).toBe(rows.length)
      }),
      { examples: [['城'.repeat(120)]] },
    )
  })

  const text = codesOf('苏锡通科技产业园区 2020', [
    '服务业应税销售：预计350亿元',
    '增速：预计+22%',
    '出处：② 围绕“成效” · 第2段',
    '城'.repeat(60),
  ])
  const readAt = (scale: number, theme: keyof typeof grounds, shift: number): ReturnType<typeof readCodes> =>
    readCodes(shown(text[0] ?? '', scale, grounds[theme], shift))
  const cases = (scales: readonly number[]) =>
    scales.flatMap((scale) => (['night', 'paper'] as const).map((theme) => [scale, theme] as const))

  it.each(cases([leastModule, 3, 5.7]))(
    'is read by two decoders at %d pixels a module, on %s, wherever its edges fall',
    async (scale, theme) => {
      expect(text).toHaveLength(1)
      for (const shift of [0, 0.29, 0.5]) expect(await readAt(scale, theme, shift)).toEqual({ zbar: text, zxing: text })
    },
  )

  it.each(cases([0.3, 0.8]))(
    'is nothing that a decoder could read wrong at %d pixels a module, on %s',
    async (scale, theme) => {
      expect(await readAt(scale, theme, 0.29)).toEqual({ zbar: [], zxing: [] })
    },
  )
})
