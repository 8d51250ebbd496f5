import type { WorkshopCalls } from '../../core/contracts/workshop'
import { err, ok, type Result } from '../../core/result'
import type { Handlers } from '../ipc'
import type { Workshop } from './room'

/** What the operator is asked in the system's own windows; undefined where nothing was chosen. */
export interface WorkshopDialogs {
  readonly chooseFolder: () => Promise<string | undefined>
  readonly saveProof: (suggested: string) => Promise<string | undefined>
  readonly openFile: (file: string) => void
  /** Folder of the pack that came with the program. */
  readonly bundled: string
}

const started = (work: Promise<void> | void): Result<null, string> => {
  void work
  return ok(null)
}

/** What the workshop's page may ask; refused where the program was not started as a workshop. */
export function workshopCalls(
  room: Workshop | undefined,
  dialogs: WorkshopDialogs | undefined,
): Pick<Handlers, keyof WorkshopCalls> {
  if (!room || !dialogs) return closed
  return {
    'kiosk:get-workshop': () => ok(room.state),
    'kiosk:choose-pack': async (folder) => {
      if (folder !== null && typeof folder !== 'string') return err('a folder is wanted')
      const path = folder === '' ? dialogs.bundled : (folder ?? (await dialogs.chooseFolder()))
      return path === undefined ? ok(null) : started(room.choose(path))
    },
    'kiosk:show-draft': () => started(room.preview()),
    'kiosk:get-proof': () => {
      const input = room.proofInput()
      return input ? ok(input) : err('no draft')
    },
    'kiosk:tell-drawn': () => started(room.drawn()),
    'kiosk:write-proof': async () => {
      const { draft } = room.state
      const file = draft ? await dialogs.saveProof(`${draft.id}-${draft.version}-proof.pdf`) : undefined
      return file === undefined ? ok(null) : started(room.writeProof(file))
    },
    'kiosk:open-proof': () => started(room.state.proof ? dialogs.openFile(room.state.proof.file) : undefined),
    'kiosk:confirm-proof': () => started(room.confirmProof()),
  }
}

const refuse = (): Result<never, string> => err('the workshop is not open')
const closed: Pick<Handlers, keyof WorkshopCalls> = {
  'kiosk:get-workshop': refuse,
  'kiosk:choose-pack': refuse,
  'kiosk:show-draft': refuse,
  'kiosk:get-proof': refuse,
  'kiosk:tell-drawn': refuse,
  'kiosk:write-proof': refuse,
  'kiosk:open-proof': refuse,
  'kiosk:confirm-proof': refuse,
}
