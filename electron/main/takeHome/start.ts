import { dialog, type BrowserWindow } from 'electron'
import { join } from 'node:path'
import { err, ok } from '../../core/result'
import type { Flags } from '../flags'
import { listSticks } from '../sticks'
import type { Opened } from '../tour/open'
import type { Windows } from '../windows/roles'
import { TakeHomeDesk } from './desk'
import { writeAside } from './writer'

interface On {
  readonly opening: Promise<Opened>
  readonly flags: Flags
  readonly windows: Windows
  /** The window of a guide's console, over which a folder is asked for. */
  readonly guide: () => BrowserWindow | undefined
}

/** What is taken home is written here. Only a guide is asked for a folder: a kiosk shows no window of the system. */
export function openTakeHome({ opening, flags, windows, guide }: On): TakeHomeDesk {
  const folderAsked = async (): Promise<string | undefined> => {
    const window = guide()
    const asked = { properties: ['openDirectory', 'createDirectory'] as ('openDirectory' | 'createDirectory')[] }
    const given = await (window ? dialog.showOpenDialog(window, asked) : dialog.showOpenDialog(asked))
    return given.filePaths[0]
  }
  return new TakeHomeDesk({
    pack: async () => {
      const { report, media } = (await opening).playing
      return report && media
        ? { folder: media.folder, name: `${report.manifest.id}-${report.manifest.version}` }
        : undefined
    },
    place: async (stick, name) => {
      if (stick === null)
        return flags.profile === 'laptop' ? ok(await folderAsked()) : err('no folder can be asked for here')
      const found = (await listSticks()).find(({ path }) => path === stick)
      return found?.answers ? ok(join(stick, name)) : err('ENODEV')
    },
    write: writeAside,
    tell: (state) => windows.tell('kiosk:take-home-changed', state),
  })
}
