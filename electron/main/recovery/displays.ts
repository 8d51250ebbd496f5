import { screen, type BrowserWindow, type Display, type Rectangle } from 'electron'
import type { Settings } from '../../core/settings'
import { besidePodium, wallOf } from '../../core/wall'
import { rightDisplay } from './rules'

const same = (a: Rectangle, b: Rectangle): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height

/** Whether a window is seen and fills a display. */
export const fills = (window: BrowserWindow, display: Display): boolean =>
  window.isVisible() && !window.isMinimized() && same(window.getBounds(), display.bounds)

/** A display as the stage has it; several are one where they are a wall. */
export type StagePlace = Display & { readonly isWall?: true }

/** Where a stage stands that staff have spread over several displays; undefined where it is on one. One that cannot be is told elsewhere. */
function wallPlace({ span, podium }: Spread): StagePlace | undefined {
  const all = besidePodium(screen.getAllDisplays(), podium)
  const wall = wallOf(all, span)
  const first = wall && 'area' in wall ? all.find(({ id }) => id === wall.ids[0]) : undefined
  if (!wall || !('area' in wall) || !first) return undefined
  const { area } = wall
  const size = { width: area.width, height: area.height }
  return { ...first, bounds: area, workArea: area, size, workAreaSize: size, isWall: true }
}

/** What staff have said of the displays. */
export type Spread = Pick<Settings, 'span' | 'podium' | 'display'>

/** Where a stage that nobody moves belongs: over its wall, on the display that staff have chosen, else on the primary one; never on the podium's. */
export function stagePlace(said: Spread, put?: number, fallback = screen.getPrimaryDisplay()): StagePlace {
  const all = besidePodium(screen.getAllDisplays(), said.podium)
  const other = all.some(({ id }) => id === fallback.id) ? fallback : (all[0] ?? fallback)
  return wallPlace(said) ?? rightDisplay(all, said.display ?? put ?? null, other)
}

/** Where each stage was put last, and how often that may still be said to whoever moves it. */
const wished = new WeakMap<BrowserWindow, { readonly place: StagePlace; left: number }>()
/** A window manager fits a window that has just come to one display, some time after it was told where to stand. */
const [mostTries, soonMs] = [12, 150]

/** Has a stage stand over its wall again where something has moved it. */
function hold(stage: BrowserWindow): void {
  const wish = wished.get(stage)
  if (!wish?.place.isWall || wish.left === 0 || stage.isDestroyed() || same(stage.getBounds(), wish.place.bounds))
    return
  wish.left -= 1
  stage.setBounds(wish.place.bounds)
}

/** Full screen is one display's; over several a window without a frame lies above everything else of the system. */
function spread(stage: BrowserWindow, { bounds }: StagePlace): void {
  if (stage.isKiosk()) stage.setKiosk(false)
  if (stage.isFullScreen()) stage.setFullScreen(false)
  stage.setAlwaysOnTop(true, 'screen-saver')
  stage.setBounds(bounds)
  if (held.has(stage)) return
  held.add(stage)
  const later = (): void => void setTimeout(() => hold(stage), soonMs)
  stage.on('resize', later)
  stage.on('move', later)
}
const held = new WeakSet<BrowserWindow>()

/** Puts a stage back on its display; a kiosk's always full screen, a guide's as it was. Does nothing where it stands right, unless `force`. */
export function putBack(stage: BrowserWindow, display: StagePlace, kiosk: boolean, force: boolean): void {
  if (fills(stage, display) && !force) return
  wished.set(stage, { place: display, left: mostTries })
  if (stage.isMinimized()) stage.restore()
  if (display.isWall) spread(stage, display)
  else if (kiosk || stage.isFullScreen()) {
    if (stage.isAlwaysOnTop()) stage.setAlwaysOnTop(false)
    stage.setBounds(display.bounds)
    stage.setFullScreen(true)
    if (kiosk) stage.setKiosk(true)
  }
  stage.show()
  stage.webContents.invalidate()
}

/** How long a moved window must stay before that was a guide's wish, ms: when a cable is pulled, windows move before anybody is told. */
const settledMs = 2000

/** Which display a stage belongs on: the one staff have chosen, else the one a guide has put it on, else the primary one. */
export class StageDisplay {
  #put: number | undefined
  #stage: BrowserWindow | undefined
  #timer: NodeJS.Timeout | undefined
  /** When displays last came or went. */
  #changedAt = -Infinity

  /** `said` is what staff have set; a kiosk's stage stands where they say and nobody moves it. */
  constructor(
    private readonly said: () => Spread,
    private readonly kiosk: boolean,
  ) {
    if (kiosk) return
    screen.on('display-added', (_event, { id }) => this.#hasChanged(id))
    screen.on('display-removed', (_event, { id }) => this.#hasChanged(id))
  }

  get now(): StagePlace {
    // What has just been moved stands where the guide wants it, though that is not yet sure.
    const put = this.#timer === undefined ? this.#put : undefined
    return stagePlace(this.said(), put, this.#fallback())
  }

  /** A guide wants the stage here. */
  put({ id }: Display): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#put = id
  }

  /** From now on this window is the stage. */
  follow(stage: BrowserWindow): void {
    this.#stage = stage
    if (this.kiosk) return
    const moved = (): void => {
      // While its own display is away, and just after any came or went, it is the system that moves it.
      const isShaken = performance.now() - this.#changedAt < settledMs
      if (isShaken || (this.#put !== undefined && !this.#isThere())) return
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => this.#see(), settledMs)
    }
    stage.on('move', moved)
    stage.on('enter-full-screen', moved)
  }

  #fallback(): Display {
    const stage = this.#stage
    if (this.kiosk || !stage || stage.isDestroyed()) return screen.getPrimaryDisplay()
    return screen.getDisplayMatching(stage.getBounds())
  }

  #isThere(): boolean {
    return screen.getAllDisplays().some(({ id }) => id === this.#put)
  }

  #see(): void {
    this.#timer = undefined
    if (this.#stage && !this.#stage.isDestroyed()) this.#put = screen.getDisplayMatching(this.#stage.getBounds()).id
  }

  /** While its own display is there, and has not just come back, the system had no reason to move it: it was the guide. */
  #hasChanged(id: number): void {
    this.#changedAt = performance.now()
    if (id !== this.#put && this.#timer !== undefined && (this.#put === undefined || this.#isThere())) this.#see()
    clearTimeout(this.#timer)
    this.#timer = undefined
  }
}
