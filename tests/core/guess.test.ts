import { describe, expect, it } from 'vitest'
import {
  countIn,
  fitting,
  grainOf,
  guessOf,
  middleOf,
  parts,
  type Earlier,
  type Question,
} from '../../electron/core/guess'

const growth: Question = { fact: 'sales#growth', from: 0, to: 30 }
const count: Question = { fact: 'landed', from: 0, to: 400 }
const sum = (all: Earlier): number => all.reduce((a, b) => a + b, 0)

describe('an answer', () => {
  it('lies on a grain a finger can choose, and at the end of the scale where it is beyond', () => {
    expect([grainOf(growth), grainOf(count)]).toEqual([1, 5])
    expect([fitting(growth, 12.4), fitting(growth, 99), fitting(growth, -3)]).toEqual([12, 30, 0])
    expect(fitting(count, 243)).toBe(245)
    expect(fitting(growth, Number.NaN)).toBe(0)
  })

  it('is none, asked for or told; what the state holds that is no answer counts for nothing', () => {
    expect(guessOf(growth, 'a', {})).toEqual({ kind: 'none' })
    expect(guessOf(growth, 'a', { 'guess:a': 'asking' })).toEqual({ kind: 'asking' })
    expect(guessOf(growth, 'a', { 'guess:a': 'asking', 'answer:a': 41 })).toEqual({ kind: 'asking', value: 30 })
    expect(guessOf(growth, 'a', { 'guess:a': 'told', 'answer:a': 8 }, [1])).toEqual({
      kind: 'told',
      value: 8,
      earlier: [1],
    })
    expect(guessOf(growth, 'a', { 'guess:a': 'told', 'answer:a': '' })).toEqual({ kind: 'none' })
    expect(guessOf(growth, 'a', { 'guess:a': 'passed', 'answer:a': 8 })).toEqual({ kind: 'none' })
    expect(guessOf(growth, 'b', { 'guess:a': 'told', 'answer:a': 8 })).toEqual({ kind: 'none' })
  })
})

describe('what earlier visitors answered', () => {
  it('stays as small after 10,000 as after one, and its middle is where most of them are', () => {
    let all: Earlier = []
    for (let i = 0; i < 10_000; i += 1) all = countIn(growth, all, i % 4 === 0 ? 3 : 21)
    expect(all).toHaveLength(parts)
    expect(sum(all)).toBeLessThan(4100)
    expect(middleOf(growth, all)).toBe(21)
  })

  it('is told of only where there are enough to be a crowd', () => {
    let all: Earlier = []
    for (let i = 0; i < 19; i += 1) all = countIn(growth, all, 10)
    expect(middleOf(growth, all)).toBeUndefined()
    expect(middleOf(growth, countIn(growth, all, 10))).toBe(10)
  })
})
