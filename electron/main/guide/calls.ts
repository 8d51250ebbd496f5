import type { GuideCalls } from '../../core/contracts/guide'
import { err, ok, type Result } from '../../core/result'
import type { Handlers } from '../ipc'
import type { Guide } from './start'

type Answers = Pick<Handlers, keyof GuideCalls>

const nobody = (): Result<never, string> => err('there is no console here')

/** Where no guide is: on the kiosk and in the workshop. */
export const noGuideCalls: Answers = {
  'kiosk:get-console': nobody,
  'kiosk:toggle-console': nobody,
  'kiosk:swap-displays': nobody,
  'kiosk:keep-guide': nobody,
  'kiosk:keep-clicker': nobody,
  'kiosk:turn-talk': nobody,
  'kiosk:shorten-tour': nobody,
  'kiosk:point-at': nobody,
  'kiosk:get-aids': nobody,
  'kiosk:give-aid': nobody,
}

/** What a guide's console asks; none where there is no guide. */
export function guideCalls({ desk, aids }: Guide): Answers {
  if (!desk || !aids) return noGuideCalls
  return {
    'kiosk:get-console': () => ok(desk.state),
    'kiosk:toggle-console': () => {
      desk.toggle()
      return ok(null)
    },
    'kiosk:swap-displays': () => {
      desk.swap()
      return ok(null)
    },
    'kiosk:keep-guide': async (view) => {
      await desk.keep(view)
      return ok(null)
    },
    'kiosk:keep-clicker': async (clicker) => {
      await desk.keep({ clicker })
      return ok(null)
    },
    'kiosk:point-at': (at) => {
      desk.point(at)
      return ok(null)
    },
    'kiosk:get-aids': async () => ok((await aids).state),
    'kiosk:give-aid': async (at, action) => ok((await aids).act(at, action)),
    'kiosk:turn-talk': (turn) => {
      desk.pace?.turn(turn)
      return ok(null)
    },
    'kiosk:shorten-tour': (left, drop) => {
      desk.pace?.shorten(left, drop)
      return ok(null)
    },
  }
}
