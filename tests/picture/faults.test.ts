import { describe, expect, it } from 'vitest'
import { faultsOf } from '../../src/picture/faults'
import type { AnyPiece, Bar, Words } from '../../src/picture/picture'
import { stageOf, type Box } from '../../src/picture/stage'
import { write, type Ask } from '../../src/picture/write'

const stage = stageOf(1920, 1080)
const words = (ask: Partial<Ask>, said = '工业应税销售'): Words =>
  write({ id: 'name', content: [{ kind: 'text', text: said }], size: 40, x: 200, y: 200, w: 600, ...ask }, 'zh-CN')
const figure = (ask: Partial<Ask> = {}): Words =>
  words({
    id: 'amount',
    y: 300,
    content: [{ kind: 'figure', fact: 'f', spoken: 'f', derived: false, letters: [{ text: '149' }] }],
    ...ask,
  })
const bar = (value: number, w: number, more: Partial<Bar> = {}): Bar => ({
  kind: 'bar',
  id: `bar:${value}`,
  fact: 'f',
  box: { x: 200, y: 400 + value, w, h: 60 },
  value,
  measure: '亿元',
  scale: 'amounts',
  along: 'x',
  ink: 'river',
  ...more,
})
const kinds = (...pieces: readonly AnyPiece[]): readonly string[] =>
  faultsOf({ pieces, omissions: [] }, stage).map(({ kind }) => kind)

describe('a picture is judged', () => {
  it('is right where nothing is wrong', () => {
    expect(kinds(words({}), figure({ noun: 'name' }), bar(100, 500), bar(50, 250, { id: 'other' }))).toEqual([])
  })

  it('for words that are cut, too small, or off the stage', () => {
    expect(kinds(words({ w: 100, lines: 1 }))).toEqual(['cut'])
    expect(kinds(words({ size: 12 }))).toEqual(['too-small'])
    expect(kinds(words({ x: 1700 }))).toEqual(['off-stage'])
    expect(kinds(words({ y: 1000 }))).toEqual(['off-stage'])
  })

  it('for words over words, over a bar that is not theirs, and out of the one that is', () => {
    expect(kinds(words({}), words({ id: 'other', x: 300 }))).toEqual(['overlap'])
    expect(kinds(words({ y: 520 }), bar(100, 500))).toEqual(['overlap'])
    expect(kinds(words({ y: 520, on: 'bar:100' }), bar(100, 500))).toEqual([])
    expect(kinds(words({ y: 520, on: 'bar:100' }), bar(100, 100))).toEqual(['sticks-out'])
  })

  it('for a line through words', () => {
    const points = [
      { x: 0, y: 220 },
      { x: 1900, y: 220 },
    ]
    const box = { x: 0, y: 220, w: 1900, h: 1 }
    expect(kinds(words({}), { kind: 'strand', id: 's', box, points, width: 8, ink: 'ink' })).toEqual(['overlap'])
    expect(kinds(words({}), { kind: 'strand', id: 's', box, points, width: 8, ink: 'ink', decor: true })).toEqual([])
    const title = words({ role: 'title' })
    expect(kinds(title, { kind: 'strand', id: 's', box, points, width: 8, ink: 'ink', decor: true })).toContain(
      'overlap',
    )
  })

  it('for a code under words, too small to be read, or not whole on the stage', () => {
    const code = (box: Partial<AnyPiece['box']>): AnyPiece => ({
      kind: 'code',
      id: 'code',
      text: 'all of it',
      box: { x: 200, y: 400, w: 300, h: 300, ...box },
    })
    expect(kinds(words({}), code({}))).toEqual([])
    expect(kinds(words({ y: 420 }), code({}))).toEqual(['overlap'])
    expect(kinds(code({ w: 100, h: 100 }))).toEqual(['too-small'])
    expect(kinds(code({ y: 700 }))).toEqual(['off-stage'])
  })

  it('for a figure without a noun', () => {
    expect(kinds(figure())).toEqual(['no-noun'])
    expect(kinds(figure({ noun: 'name' }))).toEqual(['no-noun'])
  })

  it('for two measures on one scale, and a bar that is not as long as its value', () => {
    expect(kinds(bar(100, 500), bar(50, 250, { id: 'other', measure: '%' }))).toEqual(['two-measures'])
    expect(kinds(bar(100, 500), bar(50, 260, { id: 'other' }))).toEqual(['false-length'])
  })

  it('for the same piece twice', () => {
    expect(kinds(words({}), words({ y: 300 }))).toEqual(['twice'])
  })

  it('for switches off the stage, too small for a finger, or too near to each other', () => {
    const place = (id: string, x: number, more: Partial<Box> = {}): AnyPiece => ({
      ...{ kind: 'switch', id, name: id, sets: { only: id }, on: false },
      ...{ box: { x, y: 700, w: 200, h: 90, ...more } },
    })
    expect(kinds(place('a', 200), place('b', 420))).toEqual([])
    expect(kinds(place('a', 200), place('b', 410))).toEqual(['crowded'])
    expect(kinds(place('a', 200, { h: 50 }))).toEqual(['too-small'])
    expect(kinds(place('a', 200, { y: 1000 }))).toEqual(['off-stage'])
    // 910 u is the foot of a picture; the river's stations reach up to it.
    expect(kinds(place('a', 200, { y: 820, h: 80 }))).toEqual([])
    expect(kinds(place('a', 200, { y: 820, h: 90 }))).toEqual(['off-stage'])
    expect(kinds(words({ y: 720, w: 180, x: 210, size: 24, on: 'a' }), place('a', 200))).toEqual([])
    expect(kinds(words({ y: 720, x: 500, size: 24, on: 'a' }), place('a', 200))).toEqual(['sticks-out'])
  })
})
