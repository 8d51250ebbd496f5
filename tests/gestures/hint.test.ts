import { describe, expect, it } from 'vitest'
import { hintAfter, type Visit } from '../../src/gestures/hint'

const hesitating: Visit = { touring: true, byTouch: true, position: 0, seen: false }

describe('the hint', () => {
  it('waits for about eight seconds of hesitation on the first steps', () => {
    for (const position of [0, 1, 2]) expect(hintAfter({ ...hesitating, position })).toBe(8000)
  })

  it.each<[string, Partial<Visit>]>([
    ['outside a tour or under a warning, a card or a black screen', { touring: false }],
    ['for keys and clickers', { byTouch: false }],
    ['once the way was found', { position: 3 }],
    ['twice in a visit', { seen: true }],
  ])('never shows itself %s', (_, change) => {
    expect(hintAfter({ ...hesitating, ...change })).toBeUndefined()
  })
})
