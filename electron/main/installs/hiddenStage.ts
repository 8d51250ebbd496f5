import { BrowserWindow, session, type NativeImage, type Session, type Size } from 'electron'
import { join } from 'node:path'
import { callNames, type Boot } from '../../core/contract'
import type { Report } from '../../core/report'
import { err, ok } from '../../core/result'
import type { Theme, TourState } from '../../core/tour'
import type { Refusal } from '../../packs/store'
import { consoleSaid } from '../consoleSays'
import type { Flags } from '../flags'
import { answersOf } from '../answers'
import { registerCalls, tell, type Handlers } from '../ipc'
import type { Playing } from '../packs'
import { lockSession } from '../security/lockdown'
import { scheme, serveScheme, stageUrl } from '../security/scheme'
import type { SettingsFiles } from '../settings/settings'
import { stageCalls } from '../tour/calls'
import { TourHost } from '../tour/host'
import { noteLosses } from './trialPage'

/** A pack that is to be painted unseen. */
export interface HiddenOrder {
  readonly read: Playing
  readonly report: Report
  readonly flags: Flags
  readonly settings: SettingsFiles
  /** Pixels of the stage. */
  readonly size: Size
  readonly theme: Theme
  readonly locale: string
  readonly stops: TourState['walk']['stops']
  readonly log: (line: string) => void
}

export type Unpainted = Extract<Refusal, { why: 'unpainted' }>
export type Failure = Pick<Unpainted, 'cause' | 'detail'>
export const page = (detail: string): Failure => ({ cause: 'page', detail })

/** What is seen of a page from outside. */
export interface Eye {
  /** The page can be asked. */
  readonly ready: Promise<void>
  /** The page has ended, or never came. */
  readonly gone: Promise<Failure>
  readonly complaints: readonly Failure[]
  /** The last frame it has painted. */
  readonly frame: () => NativeImage | undefined
}

/** A stage of its own, which nobody sees: nothing of what plays is touched. */
export interface HiddenStage {
  readonly window: BrowserWindow
  readonly host: TourHost
  readonly eye: Eye
  readonly end: () => void
}

let count = 0

/** Opens the real page on a pack, hidden, with a session and a tour of its own. */
export function openHiddenStage(order: HiddenOrder): HiddenStage {
  const own = session.fromPartition(`trial-${(count += 1)}`)
  lockSession(own, (url) => order.log(`trial: blocked request: ${url}`))
  serveScheme(own, join(import.meta.dirname, '../renderer'), () => Promise.resolve(order.read.media))
  const window = openHidden(own, order.size)
  const host = hostOf(order)
  answer(window, host, order)
  const eye = watch(window)
  void window.loadURL(stageUrl).catch(() => undefined)
  const end = (): void => {
    window.destroy()
    own.protocol.unhandle(scheme)
  }
  return { window, host, eye, end }
}

function openHidden(own: Session, size: Size): BrowserWindow {
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

function hostOf({ report, locale, theme, stops }: HiddenOrder): TourHost {
  const { locales } = report.manifest
  const walk = { route: report.tour.routes[0]?.id ?? '', stops }
  return new TourHost(report.tour, { locale, theme, walk, locales }, () => undefined)
}

/** A pack is tried whole whenever it comes: also at night, when the hall is closed. */
const always: Partial<Boot> = { setup: false, mark: null, notice: null, open: true }

/** The hidden page asks only this host; whatever else it asks is refused. */
function answer(window: BrowserWindow, host: TourHost, { read, flags, settings }: HiddenOrder): void {
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
  const answer = answersOf(handlers as unknown as Handlers)
  registerCalls(() => answer, window.webContents.ipc)
  host.onChange((state) => tell(window.webContents, 'kiosk:tour-changed', state))
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

const longestMs = 40_000

/** A page that neither comes to rest nor ends is late: nothing waits for ever. */
export async function inTime({ gone }: Eye, looking: Promise<Failure | undefined>): Promise<Failure | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Failure>((resolve) => {
    timer = setTimeout(() => resolve({ cause: 'late', detail: '' }), longestMs)
  })
  const failed = await Promise.race([gone, late, looking])
  clearTimeout(timer)
  return failed
}
