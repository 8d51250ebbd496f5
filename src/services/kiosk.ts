import type { Calls, News } from '../../electron/core/contract'

/** Asks main; rejects only where main itself is gone or refuses the sender. */
export const call = <N extends keyof Calls>(name: N, ...args: Parameters<Calls[N]>): Promise<ReturnType<Calls[N]>> =>
  window.kiosk.call(name, ...args)

/** Listens to main; returns how to stop. */
export const listen = <N extends keyof News>(name: N, listener: (news: News[N]) => void): (() => void) =>
  window.kiosk.on(name, listener)

/** Whether this page is the stage at a podium: what is done here is seen on the stage, and what sounds, sounds there. */
export const isPodium = 'location' in globalThis && location.search === '?podium'

/** Where a dropped file or folder lies on this machine; empty where it lies nowhere. */
export const pathOf = (file: File): string => window.kiosk.pathOf?.(file) ?? ''
