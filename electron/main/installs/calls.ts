import { dirname } from 'node:path'
import type { InstallCalls, InstallsState } from '../../core/contracts/installs'
import { err, ok, type Result } from '../../core/result'
import { revokeKey, type Refusal } from '../../packs/store'
import { diskAt } from '../disks/disk'
import { inTime } from '../inTime'
import type { Handlers } from '../ipc'
import { staffOnly, type StaffSession } from '../staff/session'
import type { Installer } from './installer'
import { tellRefusal } from './words'

/** A stick that takes longer to show a key hangs. */
const keyMs = 10_000

/** What the page of packs can do. */
export interface InstallDesk {
  readonly installer: Installer
  /** Folder of trusted keys. */
  readonly keys: string
  readonly state: () => Promise<InstallsState>
  readonly changed: () => void
}

const done = (result: Result<unknown, Refusal>): Result<null, string> =>
  result.ok ? ok(null) : err(tellRefusal(result.error)[0]?.en.what ?? result.error.why)

/** What the staff's page of packs may ask: only files that main itself has listed. */
export function installCalls(session: StaffSession, opening: Promise<InstallDesk>): Pick<Handlers, keyof InstallCalls> {
  const listed = async (file: unknown, of: 'packs' | 'keys'): Promise<string | undefined> => {
    const { sticks, last } = await (await opening).state()
    if (of === 'packs' && typeof file === 'string' && file === last?.overrule) return file
    return sticks.flatMap((stick): readonly { readonly file: string }[] => stick[of]).find((one) => one.file === file)
      ?.file
  }
  const thenTell = async (result: Promise<Result<unknown, string>>): Promise<Result<null, string>> => {
    const answer = await result
    ;(await opening).changed()
    return answer.ok ? ok(null) : answer
  }
  return staffOnly(session, {
    'kiosk:get-installs': async () => ok(await (await opening).state()),
    'kiosk:install-pack': async (file: unknown, allTheSame: unknown) => {
      const found = await listed(file, 'packs')
      if (found === undefined) return err('no such pack on a stick')
      // Who waits for it watches the state; the answer only says that it has begun.
      void (await opening).installer.install(found, allTheSame === true, true)
      return ok(null)
    },
    'kiosk:roll-back-pack': async () => done(await (await opening).installer.rollBack(true)),
    'kiosk:add-key': async (file: unknown) => {
      const found = await listed(file, 'keys')
      if (found === undefined) return err('no such key on a stick')
      const { keys } = await opening
      return thenTell(inTime(diskAt(dirname(found)).ask('addKey', { keys, file: found }), err('ETIMEDOUT'), keyMs))
    },
    'kiosk:revoke-key': async (id: unknown) =>
      typeof id === 'string' && /^[0-9a-f]{16}$/.test(id)
        ? thenTell(revokeKey((await opening).keys, id))
        : err('no such key'),
  })
}

const nobody = (): Result<never, string> => err('the workshop installs nothing')

/** Where there is no stage nothing is installed. */
export const noInstallCalls: Pick<Handlers, keyof InstallCalls> = {
  'kiosk:get-installs': nobody,
  'kiosk:install-pack': nobody,
  'kiosk:roll-back-pack': nobody,
  'kiosk:add-key': nobody,
  'kiosk:revoke-key': nobody,
}
