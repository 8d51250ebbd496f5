import { expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { useTypedByHand } from '../../src/composables/useTypedByHand'
import { useFakeWindow } from '../fakeWindow'

useFakeWindow()

/** What was obeyed of keys that were pressed and arrived then, ms. */
function obeyed(keys: readonly (readonly [key: string, pressed: number, arrived: number])[]): string {
  let said = ''
  const scope = effectScope()
  const take = scope.run(() => useTypedByHand(({ key }) => (said += key)))
  const begun = performance.now()
  for (const [key, pressed, arrived] of keys) {
    vi.advanceTimersByTime(begun + arrived - performance.now())
    take?.({ key, timeStamp: begun + pressed } as KeyboardEvent)
  }
  vi.advanceTimersByTime(1000)
  scope.stop()
  return said
}

it('obeys what a hand types, and nothing that a reader does', () => {
  expect(
    obeyed([
      ['1', 0, 1],
      ['2', 200, 201],
    ]),
  ).toBe('12')
  expect(
    obeyed([
      ['1', 0, 1],
      ['2', 8, 9],
      ['3', 16, 17],
      ['Enter', 24, 25],
    ]),
  ).toBe('')
})

it('knows a reader on a busy machine too, where its keys come late and apart', () => {
  expect(
    obeyed([
      ['1', 0, 240],
      ['2', 8, 400],
      ['3', 16, 410],
    ]),
  ).toBe('')
})

it('obeys a key that comes late, or with a clock of its own, before long', () => {
  expect(obeyed([['1', 0, 300]])).toBe('1')
  expect(obeyed([['1', -1_000_000, 0]])).toBe('1')
})
