/// <reference types="vite/client" />
import type { KioskApi } from '../electron/core/contract'

declare global {
  interface Window {
    readonly kiosk: KioskApi
  }
}
