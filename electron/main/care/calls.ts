import type { CareCalls } from '../../core/contracts/care'
import { err, ok } from '../../core/result'
import type { Handlers } from '../ipc'
import { staffOnly, type StaffSession } from '../staff/session'
import type { Opened } from '../tour/open'
import { readMachine } from './readings'

/** What the self-check may ask. */
export const careCalls = (
  session: StaffSession,
  opening: Promise<Opened>,
  folder: string,
): Pick<Handlers, keyof CareCalls> =>
  staffOnly(session, { 'kiosk:read-machine': async () => ok(await readMachine(folder, await opening)) })

/** Where there is no stage there is nothing to check. */
export const noCareCalls: Pick<Handlers, keyof CareCalls> = {
  'kiosk:read-machine': () => err('the workshop has no self-check'),
}
