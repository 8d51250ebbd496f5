import { BrowserWindow, session, type NativeImage, type Session, type Size } from 'electron'
import { join } from 'node:path'
import { callNames, type Boot } from '../../core/contract'
import type { Report } from '../../core/report'
import { err, ok, type Result } from '../../core/result'
import type { TourState } from '../../core/tour'
import type { Refusal } from '../../packs/store'
import { consoleSaid } from '../consoleSays'
import type { Flags } from '../flags'
import { registerCalls, tell, type Handlers } from '../ipc'
import type { Playing } from '../packs'
import { lockSession } from '../security/lockdown'
import { scheme, serveScheme, stageUrl } from '../security/scheme'
import type { SettingsFiles } from '../settings/settings'
import { stageCalls } from '../tour/calls'
import { TourHost } from '../tour/host'
import { atRest, isBlank, noteLosses } from './trialPage'

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

type Unpainted = Extract<Refusal, { why: 'unpainted' }>
type Painted = Result<null, Unpainted>
type Failure = Pick<Unpainted, 'cause' | 'detail'>
const unpainted = (where: string, failure: Failure): Painted => err({ why: 'unpainted', where, ...failure })
const page = (detail: string): Failure => ({ cause: 'page', detail })

const longestMs = 40_000
let count = 0

/**
 * Shows a pack in a hidden stage of its own: attract, then every step of every scene, until each is painted, its pictures and
 * films there, nothing complained of. The first that is not is the error. What plays is not touched.
 */
export async function tryPack(order: TrialOrder): Promise<Painted> {
  const { report } = order.read
  if (!report) return unpainted('-', page('no report'))
  const own = session.fromPartition(`trial-${(count += 1)}`)
  lockSession(own, (url) => order.log(`trial: blocked request: ${url}`))
  serveScheme(own, join(import.meta.dirname, '../renderer'), () => Promise.resolve(order.read.media))
  const window = openHidden(own, order)
  try {
    return await walkThrough(window, order, report)
  } catch (cause) {
    return unpainted('attract', page(String(cause)))
  } finally {
    window.destroy()
    own.protocol.unhandle(scheme)
  }
}

function openHidden(own: Session, { size }: TrialOrder): BrowserWindow {
  const window = new BrowserWindow({
    ...size,
    ...{ show: false, frame: false, useContentSize: true },
    webPreferences: {
      session: own,
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      offscreen: { useSharedTexture: false, deviceScaleFactor: 1 },
      ...{ sandbox: true, contextIsolation: true, spellcheck: false, devTools: false },
    },
  })
  window.setContentSize(size.width, size.height)
  window.webContents.setAudioMuted(true)
  return window
}

/** Every scene with every step, whatever the routes leave out. */
const wholeWalk = ({ tour }: Report): TourState['walk'] => ({
  route: tour.routes[0]?.id ?? '',
  stops: tour.scenes.map(({ id, steps }) => ({ scene: id, steps: steps.map((step) => step.id) })),
})

function hostOf(report: Report, { flags, settings }: TrialOrder): TourHost {
  const { locales } = report.manifest
  const theme = settings.current.start.theme ?? flags.theme
  const given = { locale: locales[0] ?? 'en', theme, walk: wholeWalk(report), locales }
  return new TourHost(report.tour, given, () => undefined)
}

/** A pack is tried whole whenever it comes: also at night, when the hall is closed. */
const always: Partial<Boot> = { setup: false, mark: null, notice: null, open: true }

/** The hidden page asks only this host; whatever else it asks is refused. */
function answer(window: BrowserWindow, host: TourHost, { read, flags, settings }: TrialOrder): void {
  const calls = stageCalls(Promise.resolve({ playing: read, host }), flags, settings, {
    beat: () => {},
    leaveFullscreen: () => {},
    answerDisplay: () => false,
  })
  const refused = Object.fromEntries(callNames.map((name) => [name, () => err('not in a trial')]))
  const handlers = {
    ...refused,
    ...calls,
    'kiosk:save-hall': () => err('not in a trial'),
    'kiosk:get-boot': async () => {
      const boot = await calls['kiosk:get-boot']()
      return boot.ok ? ok({ ...boot.value, ...always }) : boot
    },
  }
  registerCalls(handlers as unknown as Handlers, window.webContents.ipc)
  host.onChange((state) => tell(window.webContents, 'kiosk:tour-changed', state))
}

async function walkThrough(window: BrowserWindow, order: TrialOrder, report: Report): Promise<Painted> {
  const host = hostOf(report, order)
  answer(window, host, order)
  const eye = watch(window)
  void window.loadURL(stageUrl).catch(() => undefined)
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

/** What is seen of a page from outside. */
interface Eye {
  /** The page can be asked. */
  readonly ready: Promise<void>
  /** The page has ended, or never came. */
  readonly gone: Promise<Failure>
  readonly complaints: readonly Failure[]
  /** The last frame it has painted. */
  readonly frame: () => NativeImage | undefined
}

function watch({ webContents }: BrowserWindow): Eye {
  const complaints: Failure[] = []
  let frame: NativeImage | undefined
  webContents.on('paint', (_event, _dirty, image) => (frame = image))
  webContents.on('console-message', (...given: readonly unknown[]) => {
    const { isError, message } = consoleSaid(given)
    // A picture that is missing is told as such.
    if (isError && !message.startsWith('Failed to load resource')) complaints.push(page(message))
  })
  const gone = new Promise<Failure>((resolve) => {
    webContents.on('render-process-gone', (_event, { reason }) => resolve(page(reason)))
    webContents.on('did-fail-load', (_event, _code, what) => resolve(page(what)))
  })
  const ready = new Promise<void>((resolve) => {
    webContents.once(
      'dom-ready',
      () =>
        void webContents.executeJavaScript(noteLosses).then(
          () => resolve(),
          () => {},
        ),
    )
  })
  return { ready, gone, complaints, frame: () => frame }
}

/** A page that neither comes to rest nor ends is late: nothing waits for ever. */
async function inTime({ gone }: Eye, looking: Promise<Failure | undefined>): Promise<Failure | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Failure>((resolve) => {
    timer = setTimeout(() => resolve({ cause: 'late', detail: '' }), longestMs)
  })
  const failed = await Promise.race([gone, late, looking])
  clearTimeout(timer)
  return failed
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
