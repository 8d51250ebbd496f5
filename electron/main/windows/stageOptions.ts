import type { BrowserWindowConstructorOptions } from 'electron'
import type { Profile } from '../../core/contract'
import type { Theme } from '../../core/tour'

/** First colour of the window, so that no white flash precedes the first picture. */
const ground: Readonly<Record<Theme, string>> = { night: '#08131c', paper: '#f5f1e8' }

/** The stage window of a profile; `icon` and `preload` are paths. Pure. */
export function stageOptions(
  profile: Profile,
  theme: Theme,
  preload: string,
  icon: string,
): BrowserWindowConstructorOptions {
  const kiosk = profile === 'kiosk'
  return {
    width: 1600,
    height: 900,
    minWidth: 640,
    minHeight: 480,
    fullscreen: true,
    kiosk,
    show: false,
    autoHideMenuBar: true,
    icon,
    backgroundColor: ground[theme],
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !kiosk,
      backgroundThrottling: false,
      // A tour that leads itself speaks though nobody has touched.
      autoplayPolicy: 'no-user-gesture-required',
    },
  }
}
