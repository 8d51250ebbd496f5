import { describe, expect, it } from 'vitest'
import { plainText, splitText } from '../../src/picture/splitText'

describe('a pack text', () => {
  it('is cut at figures and line breaks', () => {
    expect(splitText('{a}个项目，\n其中{b#growth}')).toEqual([
      { kind: 'figure', ref: 'a', tail: '' },
      { kind: 'text', text: '个项目，' },
      { kind: 'break' },
      { kind: 'text', text: '其中' },
      { kind: 'figure', ref: 'b#growth', tail: '' },
    ])
  })

  it('keeps punctuation with the figure it follows', () => {
    expect(splitText('约{a}，再{b}（{c}）。')).toEqual([
      { kind: 'text', text: '约' },
      { kind: 'figure', ref: 'a', tail: '，' },
      { kind: 'text', text: '再' },
      { kind: 'figure', ref: 'b', tail: '' },
      { kind: 'text', text: '（' },
      { kind: 'figure', ref: 'c', tail: '）。' },
    ])
  })

  it('is written out in full for names', () => {
    expect(plainText('From {a},\nthen {b}.', (ref) => `<${ref}>`)).toBe('From <a>, then <b>.')
  })

  it('keeps a day with its month', () => {
    expect(splitText('Unveiled on 23 November.')).toEqual([{ kind: 'text', text: 'Unveiled on 23\u00a0November.' }])
    expect(splitText('am 23. November, 40 firms')).toEqual([{ kind: 'text', text: 'am 23.\u00a0November, 40 firms' }])
  })

  it('takes what only looks like a figure as text', () => {
    expect(splitText('{Not A Fact}')).toEqual([{ kind: 'text', text: '{Not A Fact}' }])
  })
})
