import type { Kiosk } from './harness'

/** A running kiosk is told by its kernel, from now on, that this folder is a volume somebody has plugged in: mounting one takes root. */
export function plugIn(kiosk: Kiosk, folder: string): Promise<void> {
  // Volumes count where desktops mount them; this way round every folder lies there.
  return tell(kiosk, `99 1 0:99 / /media/..${folder} rw - tmpfs tmpfs rw\n`)
}

/** It is told the truth again. */
export const pullAll = (kiosk: Kiosk): Promise<void> => tell(kiosk, '')

const tell = (kiosk: Kiosk, mounted: string): Promise<void> =>
  kiosk.electron.evaluate((_electron, more) => {
    const disk = process.getBuiltinModule('node:fs/promises')
    const world = globalThis as { readTruly?: typeof disk.readFile }
    const readTruly = (world.readTruly ??= disk.readFile)
    const read = async (...asked: Parameters<typeof readTruly>): ReturnType<typeof readTruly> => {
      const text = await readTruly(...asked)
      return asked[0] === '/proc/self/mountinfo' ? `${String(text)}${more}` : text
    }
    disk.readFile = read as typeof readTruly
    process.getBuiltinModule('node:module').syncBuiltinESMExports()
  }, mounted)
