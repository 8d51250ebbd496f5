import type { Order } from '../../control'
import { readAction } from '../../core/actions'
import type { WindowAction } from '../../core/contract'
import type { ControlAnswer } from '../../core/control'
import { findStop, type Walk } from '../../core/route'
import type { TourState } from '../../core/tour'
import type { Opened } from '../tour/open'

/** What an order needs of the app. */
export interface Obedient {
  /** Undefined until a report plays. */
  readonly opened: () => Opened | undefined
  /** Whether visitors and guides may do anything now: the hall is open, and no staff are at the panel. */
  readonly mayMove: () => boolean
  readonly setVolume: (share: number) => void
  /** Whether settings let the control end the program. */
  readonly mayEnd: () => boolean
  readonly end: () => void
}

/** Carries out what a hall's control asks: never more than a key could do, by the same actions, and nothing where a key would do nothing. */
export function obey(order: Order, app: Obedient): ControlAnswer {
  if (order.verb === 'shutdown') {
    if (!app.mayEnd()) return 'not-allowed'
    app.end()
    return 'done'
  }
  const opened = app.opened()
  const report = opened?.playing.report
  if (!opened || !report || !app.mayMove()) return 'not-now'
  if (order.verb === 'volume') {
    app.setVolume(order.share)
    return 'done'
  }
  const { host } = opened
  const led = host.state.leading
  if ('route' in order && !report.tour.routes.some(({ id }) => id === order.route)) return 'no-such'
  if (order.verb === 'play') return play(host, 'route' in order ? order.route : undefined)
  const action = actionFor(order, host.state)
  if (!action) return 'no-such'
  if (action.type === 'locale' && !host.defaults.locales.includes(action.locale)) return 'no-such'
  if (isMove(action) && host.state.curtain) return 'not-now'
  const read = readAction(action)
  if (!read) return 'not-understood'
  host.accept(read)
  // It is no visitor who asks: a tour that leads itself goes on from there.
  if (led === 'on' && isMove(read)) host.accept({ type: 'lead' })
  return 'done'
}

/** A tour that is to play and does is as it is to be; another route is taken where one is named. */
function play(host: Opened['host'], route: string | undefined): ControlAnswer {
  const { curtain, ahead, walk } = host.state
  if (curtain || ahead) return 'not-now'
  if (route !== undefined && route !== walk.route) host.accept({ type: 'route', route })
  if (host.state.leading !== 'on') host.accept({ type: 'lead' })
  return 'done'
}

const isMove = ({ type }: WindowAction): boolean => type === 'next' || type === 'previous' || type === 'jump'

/** A curtain that hangs already stays: who controls a hall says what is to be, and may say it twice. */
function actionFor(order: Exclude<Order, { verb: 'volume' }>, state: TourState): WindowAction | undefined {
  switch (order.verb) {
    case 'next':
    case 'previous':
    case 'lift':
      return { type: order.verb }
    case 'black':
    case 'white':
      return state.curtain === order.verb ? { type: 'touch' } : { type: 'curtain', colour: order.verb }
    case 'stop':
      return { type: 'rest' }
    case 'attract':
      return { type: 'leave' }
    case 'scene': {
      const stop = placeOn(state.walk, order.place)
      return stop && { type: 'jump', ...stop }
    }
    case 'route':
      return { type: 'route', route: order.route }
    case 'language':
      return { type: 'locale', locale: order.locale }
    default:
      return undefined
  }
}

/** `map`, `map/2`, or a scene's number on the route, from 1. */
function placeOn(walk: Walk, place: string): { readonly scene: number; readonly step: number } | undefined {
  const found = findStop(walk, place)
  if (found || !/^\d{1,3}$/.test(place)) return found
  const scene = Number(place) - 1
  return walk.stops[scene] ? { scene, step: 0 } : undefined
}
