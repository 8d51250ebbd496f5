import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Content } from '../../src/picture/content'
import type { Line } from '../../src/picture/picture'
import { write, type Ask } from '../../src/picture/write'
import { stands, writeUpright } from '../../src/picture/writeUpright'

const text = (said: string): Content => [{ kind: 'text', text: said }]
const textOf = (line: Line): string =>
  line.runs.map((run) => ('fact' in run ? run.runs.map((r) => r.text).join('') : run.text)).join('')
const setIn = (said: string, ask: Partial<Ask>, locale = 'zh-CN') => {
  const words = write({ id: 'w', content: text(said), size: 40, x: 0, y: 0, w: 400, ...ask }, locale)
  return { ...words, said: words.lines.map(textOf) }
}

describe('words in their room', () => {
  it('break between Han letters, never before a mark that closes nor after one that opens', () => {
    expect(setIn('南通与苏州，（两市）两区', { w: 200 }).said).toEqual(['南通与苏', '州，（两', '市）两区'])
  })

  it('keep a number with what it counts, and Latin words whole', () => {
    expect(setIn('一年落户243个', { w: 220 }).said).toEqual(['一年落户', '243个'])
    expect(setIn('启动到十一月二十三日', { w: 200 }).said).toEqual(['启动到', '十一月', '二十三日'])
    expect(setIn('各项销售同比增长', { w: 200 }).said).toEqual(['各项销售', '同比增长'])
    expect(setIn('园区招引的两大板块', { w: 240 }).said).toEqual(['园区招引的', '两大板块'])
    expect(setIn('园区招引的板块', { w: 160 }).said).toEqual(['园区', '招引的', '板块'])
    expect(setIn('Services grew twice as fast', { w: 220 }, 'en').said).toEqual(['Services', 'grew twice', 'as fast'])
  })

  it('become smaller before they break the most lines they may take, and never smaller than their floor', () => {
    const fits = setIn('规模以上工业企业产值', { w: 300, lines: 1, floor: 20 })
    expect(fits).toMatchObject({ size: 30, cut: false })
    expect(setIn('规模以上工业企业产值合计与增速', { w: 200, lines: 1, floor: 30 })).toMatchObject({
      size: 30,
      cut: true,
    })
  })

  it('leave no last line of one letter or one word, unless it begins where the text says so', () => {
    expect(setIn('服务业的增速是工业两倍', { w: 400 }).said).toEqual(['服务业的增速是', '工业两倍'])
    expect(setIn('Services grew twice as', { w: 360 }, 'en').said).toEqual(['Services grew', 'twice as'])
    const forced: Content = [...text('服务业的增速是工业'), { kind: 'break' }, ...text('倍')]
    expect(setIn('', { content: forced }).said).toEqual(['服务业的增速是工业', '倍'])
  })

  it('are balanced where they ask for it', () => {
    const said = '服务业的增速整整是工业的两倍多'
    expect(setIn(said, { w: 400 }).said).toEqual(['服务业的增速整整是', '工业的两倍多'])
    expect(setIn(said, { w: 400, balance: true }).said).toEqual(['服务业的增速整整', '是工业的两倍多'])
  })

  it('cut a word of forty letters only at the floor, where no line has room for it', () => {
    const long = 'Donaudampfschifffahrtsgesellschaftskapitän'
    expect(setIn(long, { w: 900, floor: 20, lines: 1 }, 'de')).toMatchObject({ cut: false, said: [long] })
    expect(setIn(long, { w: 200, floor: 20 }, 'de').said.join('')).toBe(long)
  })

  it('never begin or end a line with the dot between two items, and never end one within a word that has a hyphen', () => {
    const item = fc.constantFrom('Kärcher', 'Gaoda Technology', '德国卡赫集团', '高达', 'Five-Year Plan')
    fc.assert(
      fc.property(fc.array(item, { minLength: 2, maxLength: 6 }), fc.integer({ min: 220, max: 900 }), (items, w) => {
        const { said, cut } = setIn(items.join(' · '), { w, floor: 40 }, 'en')
        if (cut) return
        for (const line of said) expect(line).not.toMatch(/^·|·$|-$/)
        const bare = (words: string): string => words.replaceAll(/[\s·]/g, '')
        expect(bare(said.join(''))).toBe(bare(items.join('')))
      }),
    )
  })

  it('never cut a figure', () => {
    const figure: Content = [
      { kind: 'figure', fact: 'f', spoken: 'f', derived: false, letters: [{ text: '123,456,789,012' }] },
    ]
    expect(write({ id: 'f', content: figure, size: 300, floor: 200, x: 0, y: 0, w: 400 }, 'zh-CN').cut).toBe(true)
  })

  it('stand upright in columns from right to left', () => {
    const words = writeUpright(
      { id: 'u', content: text('江海联动发展'), size: 40, x: 100, y: 0, w: 120, h: 160 },
      'zh-CN',
    )
    const [first, second] = words.lines
    expect(words.lines.map(textOf)).toEqual(['江海联', '动发展'])
    expect(first?.x).toBeGreaterThan(second?.x ?? 0)
    expect([stands('工业的增幅'), stands('industry')]).toEqual([true, false])
  })
})
