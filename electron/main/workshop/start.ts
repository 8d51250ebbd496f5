import { app, clipboard, dialog, shell, type BrowserWindow } from 'electron'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { aboutCalls } from '../about'
import { allStages } from '../../../src/judge'
import type { Flags } from '../flags'
import { noGuideCalls } from '../guide/calls'
import { answersOf } from '../answers'
import { registerCalls } from '../ipc'
import { groundAside } from '../groundAside'
import { judgeAside } from '../judged'
import { tellInWords } from '../../packs/tell'
import { bundledFolder, readPlaying } from '../packs'
import { answerOthers } from '../recovery/instance'
import { quit } from '../recovery/leave'
import type { SettingsFiles } from '../settings/settings'
import { noInstallCalls } from '../installs/calls'
import { noCareCalls } from '../care/calls'
import { noStaffCalls } from '../staff/calls'
import { noTakeHomeCalls } from '../takeHome/calls'
import { noVisitCalls } from '../visits/calls'
import { stageCalls } from '../tour/calls'
import type { Opened } from '../tour/open'
import { watchSticks } from '../sticks'
import { runWorkbook } from '../workers/workbookRun'
import { Windows } from '../windows/roles'
import { openPreview, openWorkshop } from '../windows/workshop'
import { printProof } from '../windows/workshopProof'
import { workshopCalls, type WorkshopDialogs } from './calls'
import { playInstead } from './live'
import { Workshop } from './room'

/** Opens the operators' window in place of the stage; the draft plays in a stage beside it when it is asked for. */
export function startWorkshop(
  opening: Promise<Opened>,
  flags: Flags,
  settings: SettingsFiles,
  resources: string,
): void {
  const preload = join(import.meta.dirname, '../preload/index.cjs')
  let [page, preview]: (BrowserWindow | undefined)[] = []
  const windows = new Windows()
  windows.set('workshop', () => page)
  windows.set('preview', () => preview)
  const room = new Workshop({
    file: join(app.getPath('userData'), 'workshop', 'project.json'),
    bundled: bundledFolder(resources),
    play: (read) =>
      void opening.then((opened) => {
        playInstead(opened, read)
        windows.tell('kiosk:report-changed', null)
      }),
    openPreview: () => {
      if (preview) return preview.focus()
      preview = openPreview(flags.theme, preload)
      preview.once('closed', () => (preview = undefined))
    },
    print: async (hash, file, drawn) => writeFile(file, await printProof(preload, hash, drawn)),
    ...{ runWorkbook, ground: groundAside },
    // Who made the pack in this window knows its scenes and names, not its files.
    readPlaying: (folder) => readPlaying(folder, undefined, tellInWords),
    ...{ judge: (judged, ended) => judgeAside({ ...judged, stages: allStages }, ended) },
    tell: (state) => windows.tell('kiosk:workshop-changed', state),
  })
  const answer = answersOf({
    ...stageCalls(opening, flags, settings, { beat: () => {}, leaveFullscreen: () => {}, answerDisplay: () => false }),
    ...aboutCalls(opening),
    ...noGuideCalls,
    ...noStaffCalls,
    ...noCareCalls,
    ...noVisitCalls,
    ...noTakeHomeCalls,
    ...noInstallCalls,
    ...workshopCalls(
      room,
      dialogsOf(() => page, resources),
    ),
  })
  registerCalls(() => answer)
  void opening.then(({ host }) => host.onChange((state) => windows.tell('kiosk:tour-changed', state)))
  page = openWorkshop(preload)
  page.once('closed', quit)
  answerOthers(() => page.focus())
  watchSticks((sticks) => room.seeSticks(sticks))
  void room.reopen()
}

function dialogsOf(page: () => BrowserWindow | undefined, resources: string): WorkshopDialogs {
  const over = <T>(ask: (window: BrowserWindow) => Promise<T>): Promise<T | undefined> => {
    const window = page()
    return window ? ask(window) : Promise.resolve(undefined)
  }
  const save = async (suggested: string, name: string, extension: string): Promise<string | undefined> => {
    const defaultPath = join(app.getPath('documents'), suggested)
    const filters = [{ name, extensions: [extension] }]
    return (await over((window) => dialog.showSaveDialog(window, { defaultPath, filters })))?.filePath || undefined
  }
  const open = async (name: string, extension: string): Promise<string | undefined> => {
    const filters = [{ name, extensions: [extension] }]
    return (await over((window) => dialog.showOpenDialog(window, { properties: ['openFile'], filters })))?.filePaths[0]
  }
  return {
    bundled: bundledFolder(resources),
    chooseFolder: async () =>
      (await over((window) => dialog.showOpenDialog(window, { properties: ['openDirectory', 'createDirectory'] })))
        ?.filePaths[0],
    saveProof: (suggested) => save(suggested, 'PDF', 'pdf'),
    saveWorkbook: (suggested) => save(suggested, 'Excel', 'xlsx'),
    chooseWorkbook: () => open('Excel', 'xlsx'),
    chooseKey: () => open('JSON', 'json'),
    signedFile: (name) => join(app.getPath('userData'), 'workshop', name),
    // The one thing that is handed to another program: the operator's own workbook, by the program they made it with.
    openCell: (workbook, cell) => {
      void clipboard.writeText(cell)
      void shell.openPath(workbook)
    },
    // Shown, not opened.
    openFile: (file) => shell.showItemInFolder(file),
  }
}
