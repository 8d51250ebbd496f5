import fc from 'fast-check'
import encodeQR from 'qr'
import { describe, expect, it } from 'vitest'
import { codeRoom, codesOf } from '../../src/picture/codes'
import { readCodes, type Pixels } from '../readCodes'

const size = (text: string): number => new TextEncoder().encode(text).length

/** A code as a screen shows it: `scale` pixels a module, quiet zone included, on a dark ground. */
function shown(text: string, scale: number): Pixels {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', encoding: 'byte', border: 4 })
  const frame = 20
  const side = rows.length * scale + 2 * frame
  const data = new Uint8ClampedArray(side * side * 4)
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const [row, column] = [Math.floor((y - frame) / scale), Math.floor((x - frame) / scale)]
      const inside = row >= 0 && column >= 0 && row < rows.length && column < rows.length
      const light = inside ? (rows[row]?.[column] ? 0 : 255) : 8
      data.set([light, light, light, 255], (y * side + x) * 4)
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

  it.each([2, 3, 5])('is read by two decoders at %i pixels a module, on a dark ground', async (scale) => {
    const text = codesOf('苏锡通科技产业园区 2020', [
      '服务业应税销售：预计350亿元',
      '增速：预计+22%',
      '出处：② 围绕“成效” · 第2段',
      '城'.repeat(60),
    ])
    expect(text).toHaveLength(1)
    const read = await readCodes(shown(text[0] ?? '', scale))
    expect(read).toEqual({ zbar: text, zxing: text })
  })
})
