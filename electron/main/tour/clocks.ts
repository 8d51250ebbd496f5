import type { Settings } from '../../core/settings'
import { isHallOpen } from '../care/opening'
import type { Flags } from '../flags'
import type { Clocks } from './open'

/** When a tour warns and leads itself, by what is set now. On a guide's laptop nothing begins or ends by itself. */
export const clocksOf = ({ profile }: Pick<Flags, 'profile'>, settings: () => Settings): Clocks => ({
  idle: () => (profile === 'kiosk' ? settings().idle : undefined),
  end: () => (settings().lead.again ? 'again' : profile === 'kiosk' ? 'leave' : 'stay'),
  after: () => {
    const { afterMinutes } = settings().lead
    const begins = profile === 'kiosk' && afterMinutes !== null && isHallOpen(profile, settings())
    return begins ? afterMinutes * 60_000 : undefined
  },
})
