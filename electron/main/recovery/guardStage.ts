import { screen, type Size } from 'electron'
import { join } from 'node:path'
import type { TourState } from '../../core/tour'
import { tellSettingsNote } from '../../core/settingsNotes'
import { besidePodium, wallTrouble } from '../../core/wall'
import { isHallOpen } from '../care/opening'
import type { Flags } from '../flags'
import type { SettingsFiles } from '../settings/settings'
import type { Opened } from '../tour/open'
import { obeyKeys } from '../windows/keys'
import { openPoster } from '../windows/poster'
import { hasPoster, posterFor } from '../windows/posterFiles'
import type { PosterOf } from '../windows/posterName'
import { renderPoster } from '../windows/posterRender'
import { openStage } from '../windows/stage'
import { stagePlace, type Spread } from './displays'
import { recovery } from './events'
import { followTour } from './follow'
import { Guard } from './guard'
import { expectedOf } from './pulse'

/** A poster is drawn once the stage has played so long, and only while nobody is there. */
const posterAfterMs = 30_000

/** What the guard has to know of the tour, as far as it is open. */
interface Played {
  shouldShow: string | undefined
  curtain: boolean
  resume: readonly string[]
  pack: PosterOf | undefined
}

/** Opens the stage and keeps it alive; another window, or another process, comes back to the scene the tour is at. */
export function guardStage(opening: Promise<Opened>, flags: Flags, settings: SettingsFiles, reduced: boolean): Guard {
  const played: Played = { shouldShow: undefined, curtain: false, resume: [], pack: undefined }
  const built = import.meta.dirname
  const displays = (): Spread => displaysFor(flags, settings)
  const place = (): Electron.Display => stagePlace(displays())
  const trouble = wallTrouble(besidePodium(screen.getAllDisplays(), displays().podium), settings.current.span)
  if (trouble) console.error(tellSettingsNote({ kind: 'wall', trouble }, 'en'))
  void opening.then((opened) => {
    followTour(opened)
    follow(played, opened)
    if (flags.profile === 'kiosk') drawPosterLater(opened, flags, join(built, '../renderer'), () => pixels(place()))
  })
  return new Guard({
    open: (on) => {
      const stage = openStage(flags.profile, flags.theme, join(built, '../preload/index.cjs'), on)
      obeyKeys(stage, flags.profile)
      return stage
    },
    openPoster: (on) =>
      openPoster(
        flags.profile,
        flags.theme,
        on.bounds,
        isHallOpen(flags.profile, settings.current) ? { file: posterFor(played.pack, pixels(on)) } : 'dark',
      ),
    expected: () => expectedOf(played.shouldShow, isHallOpen(flags.profile, settings.current)),
    isPictured: () => !played.curtain && isHallOpen(flags.profile, settings.current),
    resume: () => played.resume,
    displays,
    kiosk: flags.profile === 'kiosk',
    reduced,
    tell: (event) => recovery.tell(event),
  })
}

/** A guide's laptop has no podium: what stands there is the console. */
const displaysFor = ({ profile }: Flags, { current }: SettingsFiles): Spread => ({
  ...current,
  podium: profile === 'kiosk' ? current.podium : null,
})

const pixels = ({ size, scaleFactor }: Electron.Display): Size => ({
  width: Math.round(size.width * scaleFactor),
  height: Math.round(size.height * scaleFactor),
})

function follow(played: Played, opened: Opened): void {
  const { host } = opened
  const look = ({ phase, walk, scene, step, curtain }: TourState): void => {
    const stop = walk.stops[scene]
    const tour = phase !== 'attract' && stop !== undefined
    const { report } = opened.playing
    played.curtain = curtain !== null
    played.pack = report?.manifest
    played.shouldShow = !report ? undefined : tour ? `${stop.scene}/${stop.steps[step] ?? ''}` : 'attract'
    played.resume = tour ? [`--scene=${stop.scene}/${step + 1}`] : []
  }
  look(host.state)
  host.onChange(look)
}

/** Packs that came with the program have no installer who draws their poster: it is drawn when they first play well. */
function drawPosterLater({ playing, host }: Opened, flags: Flags, pages: string, size: () => Size): void {
  const { report, geography } = playing
  if (!report) return
  const timer = setInterval(() => {
    if (host.state.phase !== 'attract') return
    clearInterval(timer)
    if (hasPoster(report.manifest, size())) return
    renderPoster({ report, geography, theme: flags.theme, size: size(), pages }).catch((error: unknown) =>
      recovery.tell({ kind: 'no-poster', reason: String(error) }),
    )
  }, posterAfterMs).unref()
}
