import type { BrowserWindow } from 'electron'
import type { News } from '../../core/contract'
import { tell } from '../ipc'

/** What a window is for. A trial's hidden stage has a tour of its own and hears nothing of this one. */
export type Role = 'stage' | 'podium' | 'console' | 'workshop' | 'preview'

/** Who hears what. */
const hearers: { readonly [N in keyof News]: readonly Role[] } = {
  'kiosk:tour-changed': ['stage', 'podium', 'console', 'preview'],
  'kiosk:report-changed': ['stage', 'podium', 'console', 'preview'],
  'kiosk:settings-changed': ['stage', 'podium', 'console'],
  'kiosk:display-offered': ['stage'],
  'kiosk:console-changed': ['console'],
  'kiosk:pointed': ['stage'],
  'kiosk:aids-changed': ['stage', 'podium', 'console'],
  'kiosk:installs-changed': ['stage', 'podium'],
  'kiosk:take-home-changed': ['stage', 'podium', 'console'],
  'kiosk:staff-left': ['stage', 'podium'],
  'kiosk:workshop-changed': ['workshop'],
}

/** The windows of this process by what they are for: whoever has news tells them here, and knows no window. */
export class Windows {
  readonly #of = new Map<Role, () => BrowserWindow | undefined>()

  /** From now on this role's window is what `window` gives: another one each time, perhaps, or none. */
  set(role: Role, window: () => BrowserWindow | undefined): void {
    this.#of.set(role, window)
  }

  readonly tell = <N extends keyof News>(name: N, news: News[N]): void => {
    for (const role of hearers[name]) {
      const window = this.#of.get(role)?.()
      if (window && !window.isDestroyed()) tell(window.webContents, name, news)
    }
  }
}
