import { app } from 'electron'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { leave } from '../recovery/leave'
import { lockContents } from '../security/lockdown'
import { declareScheme } from '../security/scheme'

const order = '--tool'

/** What follows `--tool`: a verb of the pack tool and what it is given; undefined where the tour is meant. */
export function toolOrder(args: readonly string[]): readonly string[] | undefined {
  const at = args.indexOf(order)
  return at < 0 ? undefined : args.slice(at + 1)
}

/**
 * Carries out a verb of the pack tool in the installed program, which has no Node beside it, and ends with its code. Nothing of what
 * the kiosk of this machine keeps is touched: the run has a folder of its own, which goes with it.
 */
export async function useTool(args: readonly string[]): Promise<never> {
  declareScheme()
  lockContents()
  // The last page of a run is closed before its files are written.
  app.on('window-all-closed', () => undefined)
  const own = mkdtempSync(join(tmpdir(), 'briefing-kiosk-tool-'))
  app.setPath('userData', own)
  // Only now may anything be waited for: all of this had to be said before Chromium is ready.
  const [{ run }, { decodePictures }, { stepPictures }] = await Promise.all([
    import('../../cli/program'),
    import('./decode'),
    import('./pictures'),
  ])
  const code = await run(args, {
    preview: () => {
      process.stderr.write('Start the program with --pack FOLDER --watch.\n')
      return Promise.resolve(2)
    },
    fonts: join(import.meta.dirname, '../renderer/assets'),
    paint: stepPictures,
    decode: decodePictures,
  }).catch((cause: unknown) => {
    process.stderr.write(`${String(cause)}\n`)
    return 1
  })
  rmSync(own, { recursive: true, force: true })
  return leave(code)
}
