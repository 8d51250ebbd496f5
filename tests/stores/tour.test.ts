import fc from 'fast-check'
import { createPinia, setActivePinia } from 'pinia'
import { expect, it, vi } from 'vitest'
import { nextTick, watch } from 'vue'
import type { WindowAction } from '../../electron/core/contract'
import { firstState, reduceTour, type TourDefaults, type TourState } from '../../electron/core/tour'
import { useTokens } from '../../src/scenes/useTokens'
import { useTourStore } from '../../src/stores/tour'

const walk = { route: 'all', stops: [1, 2, 3].map((n) => ({ scene: `s${n}`, steps: ['a', 'b'] })) }
const defaults: TourDefaults = { locale: 'en', theme: 'night', walk, locales: ['en', 'zh-CN'] }

/** A page of a tour, and a main that says all of it after every action, as the real one does. */
function onePage() {
  let state: TourState = reduceTour(firstState(defaults), { type: 'start' }, defaults)
  const hearers: ((news: TourState) => void)[] = []
  const style = { getPropertyValue: (name: string) => name }
  vi.stubGlobal('document', { documentElement: { dataset: {} } })
  vi.stubGlobal('getComputedStyle', () => style)
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }))
  const main = (action: WindowAction): TourState => {
    if (action.type !== 'route') state = reduceTour(state, action, defaults)
    for (const hear of hearers) hear(structuredClone(state))
    return structuredClone(state)
  }
  vi.stubGlobal('window', {
    kiosk: {
      on: (_name: string, hear: (news: TourState) => void) => void hearers.push(hear),
      call: (_name: string, action: WindowAction) => Promise.resolve({ ok: true, value: main(action) }),
    },
  })
  setActivePinia(createPinia())
  const tour = useTourStore()
  tour.begin(structuredClone(state), structuredClone(defaults))
  return { tour, main, now: () => state }
}

const action = fc.constantFrom<WindowAction>(
  { type: 'next' },
  { type: 'previous' },
  { type: 'touch' },
  { type: 'freeze' },
  { type: 'release' },
  { type: 'curtain', colour: 'black' },
  { type: 'locale', locale: 'zh-CN' },
  { type: 'theme', theme: 'paper' },
  { type: 'mode', mode: 'contrast', on: true },
)

it('has what main has, in one change an action, and what has not changed stays the same object', async () => {
  const turns = fc.array(fc.record({ action, here: fc.boolean() }), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(turns, async (all) => {
      const { tour, main, now } = onePage()
      const tokens = useTokens()
      const [first, walked] = [tour.state, tour.state?.walk]
      let changes = 0
      watch(
        () => tour.state,
        () => (changes += 1),
        { flush: 'sync' },
      )
      for (const { action: one, here } of all) {
        const [before, dressed] = [tour.state, tokens.value]
        changes = 0
        if (here) await tour.send(one)
        else main(one)
        await nextTick()
        expect(tour.state).toEqual(now())
        expect(changes).toBeLessThanOrEqual(1)
        const isSame = JSON.stringify(before) === JSON.stringify(now())
        if (!here) expect(tour.state === before).toBe(isSame)
        const sameColours =
          before?.theme === now().theme && before.modes.contrast === now().modes.contrast && first !== undefined
        expect(tokens.value === dressed).toBe(sameColours)
        expect(tour.state?.walk).toBe(walked)
      }
    }),
    { numRuns: 200 },
  )
})
