import { app, type NativeImage } from 'electron'
import { walkLength, walkOf } from '../../core/route'
import type { PictureOrder } from '../../export'
import { readFlags } from '../flags'
import { inTime, openHiddenStage, page, type Failure, type HiddenStage } from '../installs/hiddenStage'
import { atRest } from '../installs/trialPage'
import { readPlaying } from '../packs'
import { SettingsFiles } from '../settings/settings'

/** What nobody can press in a picture. */
const buttons = '.controls, .tools { visibility: hidden !important; }'

/** A frame of what the page shows now: the last one it painted may be older than its rest. */
function freshFrame({ window: { webContents } }: HiddenStage): Promise<NativeImage> {
  return new Promise((resolve) => {
    webContents.once('paint', (_event, _dirty, image) => resolve(image))
    webContents.invalidate()
  })
}

const told = ({ cause, detail }: Failure): Error => new Error(`the page could not be painted: ${cause} ${detail}`)

/** The stage's own page on a pack's folder, unseen. Throws where it does not play. */
export async function openStage(
  folder: string,
  { size, theme, route }: PictureOrder['sheet'],
  given?: string,
): Promise<HiddenStage> {
  await app.whenReady()
  const read = await readPlaying(folder)
  const flags = readFlags([])
  const { report } = read
  if (!report || !flags.ok) throw told(page('no report'))
  const log = (line: string): void => console.error(line)
  const settings = await SettingsFiles.open(app.getPath('userData'), log)
  const locale = given ?? report.manifest.locales[0] ?? ''
  const all = report.tour.scenes.map(({ id, steps }) => ({ scene: id, steps: steps.map((step) => step.id) }))
  const stops = route === undefined ? all : walkOf(report.tour, route).stops
  return openHiddenStage({ read, report, flags: flags.value, settings, size, theme, locale, stops, log })
}

/** The picture of every step, as PNG, from the stage's own page, unseen and at rest. Throws where one cannot be painted. */
export async function stepPictures({
  folder,
  sheet,
  locale,
  onShare,
  signal,
}: PictureOrder): Promise<readonly Uint8Array[]> {
  const stage = await openStage(folder, sheet, locale)
  try {
    return await walked(stage, onShare, signal)
  } finally {
    stage.end()
  }
}

async function walked(
  stage: HiddenStage,
  onShare: ((share: number) => void) | undefined,
  signal: AbortSignal | undefined,
): Promise<readonly Uint8Array[]> {
  const { window, host, eye } = stage
  const pictures: Uint8Array[] = []
  const rests = async (where: string): Promise<undefined> => {
    await eye.ready
    await window.webContents.executeJavaScript(atRest(where))
  }
  const arrive = async (where: string): Promise<void> => {
    const failed = await inTime(eye, rests(where))
    if (failed) throw told(failed)
  }
  host.apply({ type: 'mode', mode: 'still', on: true })
  await arrive('attract')
  await window.webContents.insertCSS(buttons)
  for (const [scene, { scene: id, steps }] of host.state.walk.stops.entries())
    for (const step of steps.keys()) {
      if (signal?.aborted) return pictures
      host.apply({ type: 'jump', scene, step })
      await arrive(`${id}/${step + 1}`)
      pictures.push(new Uint8Array((await freshFrame(stage)).toPNG()))
      onShare?.(pictures.length / walkLength(host.state.walk))
    }
  return pictures
}
