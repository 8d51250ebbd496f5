import { findStop, walkOf } from '../../core/route'
import type { Tour } from '../../core/report'
import type { Settings } from '../../core/settings'
import type { TourDefaults } from '../../core/tour'
import type { Flags } from '../flags'
import type { Playing } from '../packs'
import { refuseUsage } from '../refuseUsage'
import { TourHost, type IdleTimes } from './host'
import { stayOf, type LeadRules } from './lead'

/** What plays, and its tour. */
export interface Opened {
  /** Another reading takes its place while a pack is being worked on. */
  playing: Playing
  readonly host: TourHost
}

/** Begins the tour the command line asks for; a locale, route or scene the pack does not have is a usage error. */
export function openTour(playing: Playing, flags: Flags, clocks: Clocks, start: Settings['start']): Opened {
  const host: TourHost = hostFor(playing, flags, start, clocks.idle, {
    // Another reading of the pack may have taken this one's place.
    stay: (state) => stayOf(opened.playing.report, state),
    ...{ end: clocks.end, after: clocks.after },
  })
  const opened: Opened = { playing, host }
  placeAtScene(host, playing, flags)
  return opened
}

/** When a tour warns, and when it leads itself. */
export type Clocks = { readonly idle: IdleTimes } & Pick<LeadRules, 'end' | 'after'>

function hostFor(playing: Playing, flags: Flags, start: Settings['start'], idle: IdleTimes, lead: LeadRules): TourHost {
  const tour = tourOf(playing)
  const locales = playing.report?.manifest.locales ?? ['zh-CN', 'en']
  // An installed pack is nobody's mistake on the command line: it plays without what it does not have.
  const isAsked = playing.installed === undefined
  if (isAsked && flags.lang !== undefined && !locales.includes(flags.lang)) {
    refuseUsage(`--lang: this pack speaks ${locales.join(', ')}, not "${flags.lang}"`)
  }
  if (isAsked && flags.route !== undefined && !tour.routes.some((route) => route.id === flags.route)) {
    refuseUsage(`unknown route: ${flags.route}; this pack has ${tour.routes.map((route) => route.id).join(', ')}`)
  }
  return new TourHost(tour, defaultsOf(playing, flags, start), idle, lead)
}

const tourOf = ({ report }: Playing): Tour => report?.tour ?? { attract: { figures: [] }, scenes: [], routes: [] }

/** What a new visitor finds: what staff have set where the pack has it, else the command line's, else the pack's. */
export function defaultsOf(playing: Playing, flags: Flags, start: Settings['start']): TourDefaults {
  const tour = tourOf(playing)
  const locales = playing.report?.manifest.locales ?? ['zh-CN', 'en']
  const locale =
    locales.find((one) => one === start.locale) ?? locales.find((one) => one === flags.lang) ?? locales[0] ?? 'zh-CN'
  const route = tour.routes.find(({ id }) => id === start.route)?.id ?? flags.route ?? ''
  return { locale, theme: start.theme ?? flags.theme, walk: walkOf(tour, route), locales }
}

/** `--scene map/2` skips attract; a scene the pack does not have is a usage error. */
function placeAtScene(host: TourHost, playing: Playing, flags: Flags): void {
  if (flags.scene === undefined || !playing.report) return
  const stop = findStop(host.state.walk, flags.scene)
  if (!stop && playing.installed) return
  if (!stop) {
    const names = host.state.walk.stops.map((s) => `${s.scene} (1–${s.steps.length})`).join(', ')
    refuseUsage(`unknown scene: ${flags.scene}; this pack has ${names}`)
  } else {
    host.apply({ type: 'jump', ...stop })
  }
}
