import { describe, expect, it } from 'vitest'
import type { StickBrief } from '../../../electron/core/contracts/installs'
import type { Stick } from '../../../electron/core/sticks'
import { Shelf } from '../../../electron/main/installs/shelf'
import { patient } from '../../../electron/main/patience'

const stick = (name: string): Stick => ({ path: `/${name}`, name, freeBytes: 1, writable: true, answers: true })
const brief = ({ path, name }: Stick): StickBrief => ({ path, name, answers: true, packs: [], keys: [], passed: [] })

/** A shelf whose sticks show what lies on them when the test says so. */
function shelf(patience: number): {
  readonly shelf: Shelf
  readonly answer: (name: string) => void
  readonly shown: () => readonly string[]
  readonly next: (wanted: string) => Promise<void>
} {
  const waiting = new Map<string, () => void>()
  const heard = new Set<() => void>()
  const made = new Shelf(
    (one) => new Promise((resolve) => waiting.set(one.name, () => resolve(brief(one)))),
    () => heard.forEach((hear) => hear()),
    patience,
  )
  const shown = (): readonly string[] => made.briefs.map(({ name, answers }) => (answers ? name : `${name}?`))
  const next = (wanted: string): Promise<void> =>
    new Promise((resolve) => {
      const hear = (): void => {
        if (shown().join() === wanted) resolve()
      }
      heard.add(hear)
      hear()
    })
  return { shelf: made, answer: (name) => waiting.get(name)?.(), shown, next }
}

describe('the sticks that staff are shown', () => {
  it('do not come back when they are pulled before they have answered', async () => {
    const { shelf: made, answer, shown, next } = shelf(60_000)
    made.see([stick('a')])
    const slow = answer.bind(null, 'a')
    made.see([stick('b')])
    slow()
    answer('b')
    await next('b')
    expect(shown()).toEqual(['b'])
    made.see([])
    expect(shown()).toEqual([])
  })

  it('are each shown when they have answered: one that hangs is named, and hides none', async () => {
    const { shelf: made, answer, next } = shelf(50)
    made.see([stick('hangs'), stick('next')])
    answer('next')
    await next('next')
    await next('hangs?,next')
    answer('hangs')
    await next('hangs,next')
  })
})

it('a drive that hangs is asked once, however often somebody looks, and again when it has answered', async () => {
  const ends: ((value: string) => void)[] = []
  const look = patient(
    () => new Promise<string>((resolve) => ends.push(resolve)),
    (path: string) => path,
    20,
  )
  expect(await Promise.all([look('E', 'late'), look('E', 'late'), look('F', 'late')])).toEqual(['late', 'late', 'late'])
  expect(ends).toHaveLength(2)
  const again = look('E', 'late')
  ends[0]?.('there')
  expect(await again).toBe('there')
  const anew = look('E', 'late')
  ends[2]?.('new')
  expect(await anew).toBe('new')
})
