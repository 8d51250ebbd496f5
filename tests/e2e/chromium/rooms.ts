import { join, resolve } from 'node:path'
import { err, type Result } from '../../../electron/core/result'
import { callNames, type Calls } from '../../../electron/core/contract'
import { findStop, walkOf } from '../../../electron/core/route'
import type { TourState } from '../../../electron/core/tour'
import { readFlags } from '../../../electron/main/flags'
import { admit } from '../../../electron/main/security/admit'
import { mediaOf, type PackMedia } from '../../../electron/main/security/media'
import { SettingsFiles } from '../../../electron/main/settings/settings'
import { stageCalls } from '../../../electron/main/tour/calls'
import { TourHost } from '../../../electron/main/tour/host'
import { readPack } from '../../../electron/packs'

/** The rooms of main that need no Electron, as a page in another browser asks them. */
export interface Rooms {
  readonly media: PackMedia
  /** A call of the page, let in by the same rules as main's; rejects with what main says of one it refuses. */
  readonly call: (name: string, args: readonly unknown[]) => Promise<unknown>
  readonly onTour: (listener: (state: TourState) => void) => void
}

const stage = { url: 'kiosk://stage/index.html', parent: null }
const elsewhere = (): Result<never, string> => err('not in this browser')

/** Opens them on the pack and the place that the program's own flags name; `userData` holds the settings. */
export async function openRooms(root: string, userData: string, args: readonly string[]): Promise<Rooms> {
  const flags = readFlags(args)
  if (!flags.ok) throw new Error(flags.error)
  const folder = resolve(flags.value.pack ?? join(root, 'resources/packs/suxitong-2020'))
  const pack = await readPack(folder)
  if (!pack.ok) throw new Error(JSON.stringify(pack.error))
  const { report, geography = null } = pack.value
  const { locales } = report.manifest
  const { lang, theme, route = '', scene } = flags.value
  const given = { locale: lang ?? locales[0] ?? 'en', theme, walk: walkOf(report.tour, route), locales }
  const host = new TourHost(report.tour, given, () => undefined)
  const stop = scene === undefined ? undefined : findStop(host.state.walk, scene)
  if (stop) host.apply({ type: 'jump', ...stop })
  const media = { folder, files: mediaOf(report) }
  const playing = { report, geography, notice: null, notes: [], media }
  const settings = await SettingsFiles.open(userData, () => undefined)
  const own = stageCalls(Promise.resolve({ playing, host }), flags.value, settings, {
    beat: () => undefined,
    leaveFullscreen: () => undefined,
    answerDisplay: () => false,
  })
  const handlers: Readonly<Record<string, unknown>> = {
    ...Object.fromEntries(callNames.map((name) => [name, elsewhere])),
    ...own,
  }
  return {
    media,
    onTour: (listener) => host.onChange(listener),
    call: async (name, given) => {
      const admitted = admit(name as keyof Calls, stage, given)
      if (!admitted.ok) throw new Error(`${name} refused: ${admitted.error}`)
      return (handlers[name] as (...all: unknown[]) => unknown)(...admitted.value)
    },
  }
}
