import type { BrowserWindow, Size } from 'electron'
import type { Report } from '../../core/report'
import { err, ok, type Result } from '../../core/result'
import type { Flags } from '../flags'
import type { Playing } from '../packs'
import type { SettingsFiles } from '../settings/settings'
import { inTime, openHiddenStage, page, type Eye, type Failure, type HiddenStage, type Unpainted } from './hiddenStage'
import { atRest, isBlank } from './trialPage'

/** A pack that is to paint all of its scenes, unseen. */
export interface TrialOrder {
  readonly read: Playing
  readonly flags: Flags
  readonly settings: SettingsFiles
  /** Pixels of the stage. */
  readonly size: Size
  readonly log: (line: string) => void
  /** 0–1 of all steps. */
  readonly onProgress: (done: number) => void
}

type Painted = Result<null, Unpainted>
const unpainted = (where: string, failure: Failure): Painted => err({ why: 'unpainted', where, ...failure })

/**
 * Shows a pack in a hidden stage of its own: attract, then every step of every scene, until each is painted, its pictures and
 * films there, nothing complained of. The first that is not is the error. What plays is not touched.
 */
export async function tryPack(order: TrialOrder): Promise<Painted> {
  const { report } = order.read
  if (!report) return unpainted('-', page('no report'))
  // Every scene with every step, whatever the routes leave out.
  const stops = report.tour.scenes.map(({ id, steps }) => ({ scene: id, steps: steps.map((step) => step.id) }))
  const theme = order.settings.current.start.theme ?? order.flags.theme
  const stage = openHiddenStage({ ...order, report, theme, locale: report.manifest.locales[0] ?? 'en', stops })
  try {
    return await walkThrough(stage, order, report)
  } catch (cause) {
    return unpainted('attract', page(String(cause)))
  } finally {
    stage.end()
  }
}

async function walkThrough({ window, host, eye }: HiddenStage, order: TrialOrder, report: Report): Promise<Painted> {
  const stops = host.state.walk.stops.flatMap(({ steps }, scene) => steps.map((_, step) => ({ scene, step })))
  for (const [n, stop] of [undefined, ...stops].entries()) {
    if (stop) host.apply({ type: 'jump', ...stop })
    else host.apply({ type: 'mode', mode: 'still', on: true })
    const where = stop ? `${host.state.walk.stops[stop.scene]?.scene ?? ''}/${stop.step + 1}` : 'attract'
    const failed = await inTime(eye, look(window, eye, where, report))
    if (failed !== undefined) return unpainted(where, failed)
    order.onProgress((n + 1) / (stops.length + 1))
  }
  order.log(`trial: attract and ${stops.length} steps are painted`)
  return ok(null)
}

/** What is wrong with the picture at a place; undefined where it is painted whole. */
async function look(
  { webContents }: BrowserWindow,
  eye: Eye,
  where: string,
  { manifest }: Report,
): Promise<Failure | undefined> {
  await eye.ready
  const lost = (await webContents.executeJavaScript(atRest(where))) as readonly string[]
  if (eye.complaints[0]) return eye.complaints[0]
  // What the pack does not hold was left out knowingly; what it holds must be seen.
  const held = new Set(manifest.contents?.map(({ path }) => path))
  const broken = lost.map((url) => url.split('/pack/')[1] ?? url).find((file) => held.has(file))
  if (broken !== undefined) return { cause: 'file', detail: broken }
  const frame = eye.frame()
  const isEmpty = !frame || isBlank(frame.resize({ width: 64, quality: 'good' }).toBitmap())
  return isEmpty ? { cause: 'blank', detail: '' } : undefined
}
