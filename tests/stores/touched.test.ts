import fc from 'fast-check'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, expect, it, vi } from 'vitest'
import { effectScope, nextTick, type EffectScope } from 'vue'
import { aided, noAids, type AidAction, type Aids } from '../../electron/core/aids'
import { firstState, reduceTour, type TourDefaults } from '../../electron/core/tour'
import { useAidStore } from '../../src/stores/aids'
import { usePictureStore } from '../../src/stores/pictures'
import { useReportStore } from '../../src/stores/report'
import { useTourStore } from '../../src/stores/tour'
import { useTouched } from '../../src/stores/useTouched'

const walk = { route: 'all', stops: [{ scene: 'projects', steps: ['landed', 'tiers'] }] }
const defaults: TourDefaults = { locale: 'en', theme: 'night', walk, locales: ['en'] }

const scopes: EffectScope[] = []
afterEach(() => {
  for (const scope of scopes.splice(0)) scope.stop()
})

/** Two pages of one tour at a step, and a main that keeps what they tell as the real one does; `sent` counts what they told it. */
async function twoPages(profile: 'kiosk' | 'laptop') {
  let aids: Aids = noAids
  let sent = 0
  const hearers: ((news: Aids) => void)[] = []
  vi.stubGlobal('window', {
    kiosk: {
      on: (name: string, hear: (news: Aids) => void) => {
        if (name === 'kiosk:aids-changed') hearers.push(hear)
      },
      call: (name: string, _at: unknown, action: AidAction) => {
        if (name !== 'kiosk:give-aid') return Promise.resolve({ ok: name === 'kiosk:get-aids', value: aids })
        sent += 1
        aids = structuredClone(aided(aids, action))
        for (const hear of hearers) hear(structuredClone(aids))
        return Promise.resolve({ ok: true, value: structuredClone(aids) })
      },
    },
  })
  const page = async () => {
    setActivePinia(createPinia())
    const [tour, pictures, reports] = [useTourStore(), usePictureStore(), useReportStore()]
    reports.boot = { profile, report: { tour: { scenes: [] } } } as unknown as NonNullable<typeof reports.boot>
    tour.renew(reduceTour(firstState(defaults), { type: 'start' }, defaults), defaults)
    await useAidStore().load()
    const scope = effectScope()
    scopes.push(scope)
    scope.run(useTouched)
    return pictures
  }
  return { pages: [await page(), await page()] as const, sent: () => sent }
}

/** Until nobody has anything to say any more. */
const rest = async (): Promise<void> => {
  for (let i = 0; i < 12; i += 1) await nextTick()
}

it('is the same on stage and console, whichever of them is touched, and told once', async () => {
  const touch = fc.record({
    page: fc.constantFrom(0, 1),
    sets: fc.dictionary(fc.constantFrom('only', 'held', 'answer:landed'), fc.oneof(fc.string(), fc.boolean()), {
      minKeys: 1,
    }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(touch, { maxLength: 8 }), async (touches) => {
      const { pages, sent } = await twoPages('laptop')
      const all: Record<string, unknown> = {}
      for (const { page, sets } of touches) {
        pages[page === 0 ? 0 : 1].set('projects', sets)
        Object.assign(all, sets)
        await rest()
      }
      for (const { states } of pages) expect(states['projects'] ?? {}).toEqual(all)
      expect(sent()).toBe(touches.length)
    }),
    { numRuns: 40 },
  )
})

it('stays with whoever touches a hall’s stage, which has nobody to tell', async () => {
  const { pages, sent } = await twoPages('kiosk')
  pages[0].set('projects', { only: 'listed' })
  await rest()
  expect([pages[0].states['projects'], pages[1].states['projects'], sent()]).toEqual([{ only: 'listed' }, undefined, 0])
})
