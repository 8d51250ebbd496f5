import type { Told, WorkshopCalls } from '../../core/contracts/workshop'
import { err, ok, type Result } from '../../core/result'
import { sceneOffers } from '../../packs/kinds/offers'
import type { Handlers } from '../ipc'
import type { Workshop } from './room'

/** What the operator is asked in the system's own windows; undefined where nothing was chosen. */
export interface WorkshopDialogs {
  readonly chooseFolder: () => Promise<string | undefined>
  readonly saveProof: (suggested: string) => Promise<string | undefined>
  readonly openFile: (file: string) => void
  /** Opens the workbook, with the cell's address ready to be pasted. */
  readonly openCell: (workbook: string, cell: string) => void
  readonly saveWorkbook: (suggested: string) => Promise<string | undefined>
  readonly chooseWorkbook: () => Promise<string | undefined>
  readonly chooseKey: () => Promise<string | undefined>
  /** File a signed pack is kept in before it is carried. */
  readonly signedFile: (name: string) => string
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
      const path = folder === '' ? dialogs.bundled : (folder ?? (await dialogs.chooseFolder()))
      return path === undefined ? ok(null) : started(room.choose(path))
    },
    'kiosk:show-draft': () => started(room.preview()),
    'kiosk:get-proof': () => {
      const input = room.proofInput()
      return input ? ok(input) : err('no draft')
    },
    'kiosk:tell-drawn': () => started(room.drawn()),
    'kiosk:write-proof': async (isWhole) => {
      const { draft } = room.state
      const file = draft ? await dialogs.saveProof(`${draft.id}-${draft.version}-proof.pdf`) : undefined
      return file === undefined ? ok(null) : started(room.writeProof(file, isWhole))
    },
    'kiosk:open-proof': () => started(room.state.proof ? dialogs.openFile(room.state.proof.file) : undefined),
    'kiosk:open-cell': (cell) => {
      const { workbook } = room.state
      if (workbook) dialogs.openCell(workbook.file, cell)
      return ok(null)
    },
    'kiosk:confirm-texts': (tokens) => started(room.answers.confirm(tokens)),
    'kiosk:withdraw-answer': (token) => started(room.answers.withdraw(token)),
    'kiosk:rewrite-text': (token, text) => started(room.rewrite(token, text)),
    'kiosk:confirm-proof': () => started(room.confirmProof()),
    ...storyCalls(room, dialogs),
    ...workbookCalls(room, dialogs),
    ...signingCalls(room, dialogs),
  }
}

type StoryNames =
  | 'kiosk:get-story'
  | 'kiosk:get-offers'
  | 'kiosk:set-media'
  | 'kiosk:set-voice'
  | 'kiosk:get-world'
  | 'kiosk:look-at-outlines'
  | 'kiosk:add-map'
  | 'kiosk:edit-story'
  | 'kiosk:bring-back'
  | 'kiosk:copy-draft'

function storyCalls(room: Workshop, dialogs: WorkshopDialogs): Pick<Handlers, StoryNames> {
  return {
    'kiosk:get-story': () => {
      const story = room.storyInput()
      return story ? ok(story) : err('no draft')
    },
    'kiosk:get-offers': () => ok(sceneOffers),
    'kiosk:edit-story': (edit) => started(room.story.edit(edit)),
    'kiosk:set-media': async (scene, step, given, alt) => {
      await room.story.setMedia(scene, step, given, alt)
      return ok(null)
    },
    'kiosk:set-voice': async (at, file) => {
      await room.story.setVoice(at, file)
      return ok(null)
    },
    'kiosk:get-world': () => room.world(),
    'kiosk:look-at-outlines': (text) => room.outlines(text),
    'kiosk:add-map': async (order) => {
      await room.story.addMap(order)
      return ok(null)
    },
    'kiosk:bring-back': (at) => started(room.story.bringBack(at)),
    'kiosk:copy-draft': async () => {
      const folder = await dialogs.chooseFolder()
      return folder === undefined ? ok(null) : started(room.story.copy(folder))
    },
  }
}

type WorkbookNames =
  'kiosk:write-workbook' | 'kiosk:take-workbook' | 'kiosk:begin-report' | 'kiosk:mend-cells' | 'kiosk:unmend-cell'

function workbookCalls(room: Workshop, dialogs: WorkshopDialogs): Pick<Handlers, WorkbookNames> {
  return {
    'kiosk:mend-cells': (places) => started(room.desk.mend(places)),
    'kiosk:unmend-cell': (place) => started(room.desk.unmend(place)),
    'kiosk:write-workbook': async (empty) => {
      const { draft } = room.state
      const file = draft ? await dialogs.saveWorkbook(`${draft.id}.xlsx`) : undefined
      return file === undefined ? ok(null) : started(room.desk.write(file, empty))
    },
    'kiosk:begin-report': async (order) => {
      const folder = await dialogs.chooseFolder()
      return folder === undefined ? ok(null) : started(room.desk.begin(order, folder))
    },
    'kiosk:take-workbook': async () => {
      const file = await dialogs.chooseWorkbook()
      return file === undefined ? ok(null) : started(room.desk.take(file))
    },
  }
}

type SigningNames = 'kiosk:make-key' | 'kiosk:open-key' | 'kiosk:sign-draft' | 'kiosk:write-stick'

function signingCalls(room: Workshop, dialogs: WorkshopDialogs): Pick<Handlers, SigningNames> {
  return {
    'kiosk:make-key': async (name, passphrase) => {
      const folder = await dialogs.chooseFolder()
      return folder === undefined ? ok(null) : started(room.signing.makeKey(name, folder, passphrase))
    },
    'kiosk:open-key': async () => {
      const file = await dialogs.chooseKey()
      return file === undefined ? ok(null) : started(room.signing.openKey(file))
    },
    'kiosk:sign-draft': (passphrase) => {
      const { draft } = room.state
      const file = draft ? dialogs.signedFile(`${draft.id}-${draft.version}.briefpack`) : undefined
      return file === undefined ? ok(null) : started(room.signing.sign(passphrase, file))
    },
    'kiosk:write-stick': async (given) => {
      const folder = given ?? (await dialogs.chooseFolder())
      return folder === undefined ? ok(null) : started(room.signing.carry(folder))
    },
  }
}

const refuse = (): Result<never, string> => err('the workshop is not open')
const shut = { what: 'the workshop is not open', where: '', todo: '' }
const refuseTold = (): Result<never, Told> => err({ 'zh-CN': shut, en: shut })
const closed: Pick<Handlers, keyof WorkshopCalls> = {
  'kiosk:get-workshop': refuse,
  'kiosk:begin-report': refuse,
  'kiosk:choose-pack': refuse,
  'kiosk:show-draft': refuse,
  'kiosk:get-proof': refuse,
  'kiosk:tell-drawn': refuse,
  'kiosk:get-story': refuse,
  'kiosk:get-offers': refuse,
  'kiosk:edit-story': refuse,
  'kiosk:set-media': refuse,
  'kiosk:set-voice': refuse,
  'kiosk:get-world': refuse,
  'kiosk:look-at-outlines': refuseTold,
  'kiosk:add-map': refuse,
  'kiosk:bring-back': refuse,
  'kiosk:copy-draft': refuse,
  'kiosk:write-proof': refuse,
  'kiosk:open-proof': refuse,
  'kiosk:confirm-proof': refuse,
  'kiosk:write-workbook': refuse,
  'kiosk:take-workbook': refuse,
  'kiosk:mend-cells': refuse,
  'kiosk:unmend-cell': refuse,
  'kiosk:open-cell': refuse,
  'kiosk:confirm-texts': refuse,
  'kiosk:withdraw-answer': refuse,
  'kiosk:rewrite-text': refuse,
  'kiosk:make-key': refuse,
  'kiosk:open-key': refuse,
  'kiosk:sign-draft': refuse,
  'kiosk:write-stick': refuse,
}
