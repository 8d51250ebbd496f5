import { screen, type BrowserWindow, type Display } from 'electron'
import type { ConsoleState, Pointed } from '../../core/contracts/guide'
import type { Settings } from '../../core/settings'
import { overlaps } from '../../core/wall'
import { localMoment } from '../../core/welcome'
import { err, ok, type Result } from '../../core/result'
import { fills, putBack } from '../recovery/displays'
import type { Guard } from '../recovery/guard'
import { watchPage } from '../recovery/watch'
import type { SettingsFiles } from '../settings/settings'
import type { Opened } from '../tour/open'
import { GuidePace } from './pace'
import { RehearsalRoom, type Shelf } from './rehearsals'
import { consolePlace, nameOf, withLoss } from './places'

/** A window that a guide has moved by hand is where it is wanted once it has stood so long (`StageDisplay`), ms. */
const movedMs = 2500
/** How soon and how often it is looked whether the console stands where it was put. */
const placeAgainMs = 150
const placeTries: number = 6
/** A console that has painted nothing for so long does not come any more, ms. */
const lateMs = 20_000

/** What the console needs of the app. */
export interface ConsoleNeeds {
  readonly opening: Promise<Opened>
  readonly stage: Guard
  readonly settings: SettingsFiles
  readonly open: (on: Display) => BrowserWindow
  readonly tell: (state: ConsoleState) => void
  readonly point: (at: Pointed | null) => void
  /** Where rehearsals are kept. */
  readonly shelf: Shelf
  readonly kept: (settings: Settings) => void
  /** No hand is at the console any more. */
  readonly left: () => void
  readonly log: (line: string) => void
}

/**
 * The guide's console, on the display that is not the stage's. It is a view of the tour like the stage and owns nothing: when its page
 * is lost it is fetched back at its place, when the stage is lost it says so. Over the stage it lies only where a guide has asked.
 */
export class GuideConsole {
  #window: BrowserWindow | undefined
  /** Opened, and nothing of it painted yet. */
  #coming: BrowserWindow | undefined
  #losses: readonly number[] = []
  #stage: BrowserWindow | undefined
  /** Whether a guide has asked for it over the stage. */
  #over = false
  #opened: Opened | undefined
  #timer: NodeJS.Timeout | undefined
  #again: NodeJS.Timeout | undefined
  #dragged: NodeJS.Timeout | undefined

  #pace: GuidePace | undefined
  /** Grows with every change of what is kept of rehearsals. */
  #turn = 0
  readonly rehearsals: RehearsalRoom

  constructor(private readonly needs: ConsoleNeeds) {
    this.rehearsals = new RehearsalRoom(
      needs.shelf,
      () => localMoment(new Date()),
      () => {
        this.#turn += 1
        this.#tell()
      },
    )
    void this.rehearsals.open().then(() => this.#pace?.replan())
    void needs.opening.then((opened) => {
      this.#opened = opened
      this.#pace = new GuidePace(
        opened,
        () => performance.now(),
        () => this.#tell(),
        this.rehearsals,
      )
      this.#tell()
    })
    needs.stage.onChange(() => this.#follow())
    this.#follow()
  }

  get window(): BrowserWindow | undefined {
    return this.#window
  }

  get pace(): GuidePace | undefined {
    return this.#pace
  }

  get state(): ConsoleState {
    const { stage, settings } = this.needs
    const [width = 0, height = 0] = stage.window.isDestroyed() ? [] : stage.window.getContentSize()
    const { locale, note, dark } = settings.current.guide
    return {
      stage: { width, height },
      standing: stage.isStanding,
      apart: this.#place() !== undefined,
      view: { locale, note, dark },
      again: settings.current.lead.again,
      pace: this.#pace?.state ?? null,
      rehearsal: { on: this.rehearsals.run !== undefined, turn: this.#turn },
    }
  }

  /** The guide wants it, or wants it away; where it hides behind the stage, it is wanted. */
  toggle(): void {
    const window = this.#window
    if (window?.isVisible() && (window.isFocused() || this.#place())) return this.#putAway()
    this.take()
  }

  /** Opens it where it belongs; with one display over the stage. */
  #show(): void {
    const place = this.#place()
    this.#over = place === undefined
    const on = place ?? this.needs.stage.display
    if (!this.#window) return void (this.#window = this.#openWatched(on))
    putBack(this.#window, on, false, true)
    this.#window.focus()
  }

  /** The stage was given a display of its own: the console takes the other one. */
  take(): void {
    this.#show()
    void this.#remember()
  }

  /** Stage and console change their displays. */
  swap(): void {
    const place = this.#place()
    if (!place) return
    this.needs.stage.moveTo(place)
    void this.#remember()
    this.#window?.focus()
  }

  point(at: Pointed | null): void {
    this.needs.point(at)
  }

  /** Keeps what a guide has set here, and tells whoever uses it. */
  keep(set: Partial<Settings['guide']>): Promise<void> {
    return this.#save({ guide: { ...this.needs.settings.current.guide, ...set } })
  }

  /** A tour that leads itself begins again after its last step, or does not. */
  leadAgain(again: boolean): Promise<void> {
    return this.#save({ lead: { ...this.needs.settings.current.lead, again } })
  }

  async #save(part: Partial<Settings>): Promise<void> {
    const { settings } = this.needs
    const kept = await settings.save({ ...settings.current, ...part })
    if (!kept.ok) this.needs.log(kept.error)
    this.needs.kept(settings.current)
    this.#tell()
  }

  /** The pack's times hold again for the route that is played. */
  disown(): Result<null, string> {
    const { report } = this.#opened?.playing ?? {}
    if (!report || !this.#opened) return err('no report is playing')
    this.rehearsals.disown(report.manifest.id, this.#opened.host.state.walk.route)
    return ok(null)
  }

  #place(): Display | undefined {
    return consolePlace(screen.getAllDisplays(), this.needs.stage.display, screen.getPrimaryDisplay())
  }

  /** Where the stage has a display of its own now, it is the one it belongs on next time. */
  async #remember(): Promise<void> {
    const { stage, settings } = this.needs
    const stageOn = nameOf(stage.display)
    if (!this.#place() || stage.display.isWall || settings.current.guide.stageOn === stageOn) return
    const kept = await settings.save({ ...settings.current, guide: { ...settings.current.guide, stageOn } })
    if (!kept.ok) this.needs.log(kept.error)
  }

  #openWatched(on: Display): BrowserWindow {
    const window = this.needs.open(on)
    this.#coming = window
    const late = setTimeout(() => {
      if (window === this.#coming && window === this.#window) this.#mend(`not there after ${lateMs / 1000} s`)
    }, lateMs)
    window.once('ready-to-show', () => {
      if (window === this.#coming) this.#coming = undefined
    })
    window.once('closed', () => {
      clearTimeout(late)
      clearTimeout(this.#dragged)
      if (window === this.#coming) this.#coming = undefined
      if (window === this.#window) this.#window = undefined
      // Nobody points or draws any more.
      this.needs.point(null)
      this.needs.left()
    })
    window.on('move', () => {
      clearTimeout(this.#dragged)
      this.#dragged = setTimeout(() => this.#giveWay(window), movedMs)
    })
    watchPage(window, (fault, why) => {
      if (window === this.#window) this.#mend(`${fault} (${why})`)
    })
    return window
  }

  #mend(why: string): void {
    const { losses, again } = withLoss(this.#losses, performance.now())
    this.#losses = losses
    this.needs.log(`console: ${why}, ${again ? 'another window' : 'closed'}`)
    const old = this.#window
    const isWanted = old !== undefined && (old.isVisible() || old === this.#coming)
    this.#window = again && isWanted ? this.#openWatched(this.#place() ?? this.needs.stage.display) : undefined
    old?.destroy()
  }

  /** The stage stands elsewhere, in another window, was lost or is there again; or displays came and went. */
  #follow(): void {
    const { stage } = this.needs
    if (this.#stage !== stage.window) {
      const now = (this.#stage = stage.window)
      now.on('resize', () => this.#tell())
      now.on('move', () => {
        clearTimeout(this.#timer)
        this.#timer = setTimeout(() => this.#follow(), movedMs)
      })
      // A guide who closes the stage has ended the tour.
      now.once('closed', () => {
        if (stage.window === now) this.#window?.destroy()
      })
    }
    this.#arrange()
    this.#tell()
  }

  /** Beside the stage it stands on its own display; without one it gives way, until there is one again. */
  #arrange(tries = placeTries): void {
    clearTimeout(this.#again)
    const window = this.#window
    if (!window || window.isDestroyed()) return
    const place = this.#place()
    if (place) {
      this.#over = false
      if (fills(window, place)) return
      putBack(window, place, false, false)
      // A window manager that is still moving the stage may leave this one where it was.
      if (tries > 0) this.#again = setTimeout(() => this.#arrange(tries - 1), placeAgainMs)
    } else if (!this.#over) window.hide()
  }

  /** Dragged over the stage it goes back where it belongs: the audience's picture is covered only where a guide has asked for that. */
  #giveWay(window: BrowserWindow): void {
    const place = this.#place()
    if (window !== this.#window || window.isDestroyed() || !place) return
    const { bounds } = screen.getDisplayMatching(window.getBounds())
    if (!overlaps(bounds, this.needs.stage.display.bounds)) return
    window.setBounds(place.bounds)
    window.setFullScreen(true)
  }

  #putAway(): void {
    this.#window?.destroy()
    this.needs.stage.toFront()
  }

  #tell(): void {
    this.needs.tell(this.state)
  }
}
