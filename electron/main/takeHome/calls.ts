import type { TakeHomeCalls } from '../../core/contracts/takeHome'
import { err, ok, type Result } from '../../core/result'
import type { Handlers } from '../ipc'
import type { Page } from '../security/sender'
import { staffOnly, type StaffSession } from '../staff/session'
import type { TakeHomeDesk } from './desk'

type Answers = Pick<Handlers, keyof TakeHomeCalls>

/** What staff at the panel may ask about exports, and a guide at the console, who is nobody's visitor. */
export function takeHomeCalls(session: StaffSession, desk: TakeHomeDesk): Answers {
  const answers = {
    'kiosk:get-take-home': () => ok(desk.state),
    'kiosk:take-home': (order) => desk.begin(order),
    'kiosk:cancel-take-home': () => {
      desk.cancel()
      return ok(null)
    },
  } satisfies Answers
  const guarded = staffOnly<Answers>(session, answers)
  const of = (asker: Page | undefined): Answers => (asker === 'console' ? answers : guarded)
  return {
    'kiosk:get-take-home': (asker) => of(asker)['kiosk:get-take-home'](),
    'kiosk:take-home': (order, asker) => of(asker)['kiosk:take-home'](order),
    'kiosk:cancel-take-home': (asker) => of(asker)['kiosk:cancel-take-home'](),
  }
}

const nobody = (): Result<never, string> => err('the workshop takes nothing home')

/** Where there is no stage nothing is taken home. */
export const noTakeHomeCalls: Answers = {
  'kiosk:get-take-home': nobody,
  'kiosk:take-home': nobody,
  'kiosk:cancel-take-home': nobody,
}
