import { csvOf } from '../../core/csv'
import type { GuideCalls } from '../../core/contracts/guide'
import { err, ok, type Result } from '../../core/result'
import type { Handlers } from '../ipc'
import type { GuideConsole } from './console'
import { saveTable } from './saveTable'
import type { Guide } from './start'

type Answers = Pick<Handlers, keyof GuideCalls>
type RehearsalCall =
  'kiosk:get-rehearsals' | 'kiosk:rehearse' | 'kiosk:use-times' | 'kiosk:forget-rehearsal' | 'kiosk:save-times'

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
  'kiosk:lead-again': nobody,
  'kiosk:point-at': nobody,
  'kiosk:get-rehearsals': nobody,
  'kiosk:rehearse': nobody,
  'kiosk:use-times': nobody,
  'kiosk:forget-rehearsal': nobody,
  'kiosk:save-times': nobody,
  'kiosk:get-aids': nobody,
  'kiosk:give-aid': nobody,
}

/** What a guide's console asks of rehearsals. */
function rehearsalCalls(desk: GuideConsole): Pick<Answers, RehearsalCall> {
  const { rehearsals } = desk
  return {
    'kiosk:get-rehearsals': () => ok(rehearsals.all),
    'kiosk:rehearse': (on) => {
      desk.pace?.rehearse(on)
      return ok(null)
    },
    'kiosk:use-times': (run) => {
      const used = run === null ? desk.disown() : rehearsals.use(run)
      desk.pace?.replan()
      return used
    },
    'kiosk:forget-rehearsal': (run) => {
      rehearsals.forget(run)
      return ok(null)
    },
    'kiosk:save-times': (name, rows) => saveTable(desk.window, name, csvOf(rows)),
  }
}

/** What is added to the step on stage: by a guide, or by a visitor at the podium. */
const aidCalls = (aids: Guide['aids']): Pick<Answers, 'kiosk:get-aids' | 'kiosk:give-aid'> => ({
  'kiosk:get-aids': async () => ok((await aids).state),
  'kiosk:give-aid': async (at, action) => ok((await aids).act(at, action)),
})

/** What a guide's console asks; where there is no guide, what a podium does. */
export function guideCalls({ desk, aids }: Guide): Answers {
  if (!desk) return { ...noGuideCalls, ...aidCalls(aids) }
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
    'kiosk:lead-again': async (again) => {
      await desk.leadAgain(again)
      return ok(null)
    },
    'kiosk:point-at': (at) => {
      desk.point(at)
      return ok(null)
    },
    ...rehearsalCalls(desk),
    ...aidCalls(aids),
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
