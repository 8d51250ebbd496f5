import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it, vi } from 'vitest'
import { firstState, reduceTour, type TourDefaults, type TourState } from '../../electron/core/tour'
import { useDoorStore } from '../../src/stores/doors'
import { usePictureStore } from '../../src/stores/pictures'
import { useReportStore } from '../../src/stores/report'
import { useTourStore } from '../../src/stores/tour'

const whole = { route: 'all', stops: [{ scene: 'opening', steps: ['first', 'second'] }] }
const short = { route: 'short', stops: [{ scene: 'projects', steps: ['landed'] }] }
const defaults: TourDefaults = { locale: 'en', theme: 'night', walk: whole, locales: ['en'] }

beforeEach(() => setActivePinia(createPinia()))

/** A hall's attract screen; main answers as its tour would. */
function hall(profile: 'kiosk' | 'laptop' = 'kiosk', routes = ['short', 'all'], byHand = true) {
  const [tour, pictures, reports] = [useTourStore(), usePictureStore(), useReportStore()]
  const doors = useDoorStore()
  reports.boot = { profile, report: { tour: { scenes: [], doors: routes } } } as unknown as NonNullable<
    typeof reports.boot
  >
  let main: TourState = firstState(defaults)
  vi.stubGlobal('window', {
    kiosk: {
      call: (_: string, action: { type: string; route?: string }) => {
        const given =
          action.type === 'route' ? { type: 'route', walk: action.route === 'short' ? short : whole } : action
        main = reduceTour(main, given as Parameters<typeof reduceTour>[1], defaults)
        return Promise.resolve({ ok: true, value: main })
      },
    },
  })
  tour.renew(main, defaults)
  pictures.byHand = byHand
  const at = (): string => `${tour.stop?.scene ?? ''}/${tour.stepId ?? ''}`
  return { tour, pictures, doors, at }
}

it('stand before a hand in a hall, and one of them leads through its own route', async () => {
  const { tour, pictures, doors, at } = hall()
  await tour.send({ type: 'start' })
  expect(doors.open).toBe(true)
  await doors.choose('short')
  expect([doors.open, at()]).toEqual([false, 'projects/landed'])
  // What stood behind them was not seen.
  expect(pictures.visit?.opened).toEqual(['projects/landed'])
})

it('give way to the whole story at the arrow, and to whatever is chosen from the menu', async () => {
  const { tour, doors, at } = hall()
  await tour.send({ type: 'start' })
  await tour.send({ type: 'next' })
  expect([doors.open, at()]).toEqual([false, 'opening/first'])
  await tour.send({ type: 'next' })
  expect(at()).toBe('opening/second')
  await tour.send({ type: 'leave' })
  await tour.send({ type: 'start' })
  await tour.send({ type: 'jump', scene: 0, step: 1 })
  expect([doors.open, at()]).toEqual([false, 'opening/second'])
})

it('are gone with the visit, and a finger that comes too late opens none', async () => {
  const { tour, doors, at } = hall()
  await tour.send({ type: 'start' })
  await tour.send({ type: 'leave' })
  expect(doors.open).toBe(false)
  await doors.choose('short')
  expect(tour.state?.walk.route).toBe('all')
  expect(at()).toBe('opening/first')
})

it.each([
  ['on a laptop', 'laptop', ['short', 'all'], true],
  ['before keys', 'kiosk', ['short', 'all'], false],
  ['of a pack without any', 'kiosk', [], true],
] as const)('do not stand there %s', async (_, profile, routes, byHand) => {
  const { tour, doors } = hall(profile, [...routes], byHand)
  await tour.send({ type: 'start' })
  expect(doors.open).toBe(false)
})

it('give way to whoever leads from elsewhere: the hall’s control, not the hand that last lay on the glass', async () => {
  const { tour, pictures, doors, at } = hall()
  let tell: (news: TourState) => void = () => undefined
  Object.assign(window.kiosk, { on: (_: string, listener: typeof tell) => void (tell = listener) })
  tour.begin(firstState(defaults), defaults)
  const moved = (...actions: Parameters<typeof reduceTour>[1][]): void => {
    for (const action of actions) if (tour.state) tell(reduceTour(tour.state, action, defaults))
  }
  await tour.send({ type: 'start' })
  expect(doors.open).toBe(true)
  moved({ type: 'next' })
  expect([doors.open, pictures.byHand, at()]).toEqual([false, false, 'opening/second'])
  pictures.byHand = true
  moved({ type: 'leave' }, { type: 'jump', scene: 0, step: 1 })
  expect([doors.open, at()]).toEqual([false, 'opening/second'])
  // The clock is nobody.
  pictures.byHand = true
  moved({ type: 'idle' }, { type: 'expire' })
  expect(pictures.byHand).toBe(true)
})
