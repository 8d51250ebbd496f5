import { isOpen } from '../../core/hours'
import type { Settings } from '../../core/settings'
import type { Profile } from '../../core/contract'

/** Whether the hall is open now: a guide's laptop is open whenever it is. */
export const isHallOpen = (profile: Profile, { hours }: Pick<Settings, 'hours'>): boolean =>
  profile === 'laptop' || isOpen(hours, new Date())
