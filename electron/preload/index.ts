import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { callNames, newsNames, type KioskApi } from '../core/contract'

const isOneOf = (names: readonly string[], name: string): boolean => names.includes(name)

const api: KioskApi = {
  call: (name, ...args) =>
    isOneOf(callNames, name) ? ipcRenderer.invoke(name, ...args) : Promise.reject(new Error(`no such call: ${name}`)),
  on: (name, listener) => {
    if (!isOneOf(newsNames, name)) throw new Error(`no such news: ${name}`)
    const forward = (_event: unknown, news: Parameters<typeof listener>[0]): void => listener(news)
    ipcRenderer.on(name, forward)
    return () => ipcRenderer.off(name, forward)
  },
}

/** Only the workshop is handed files by people. */
const forWorkshop: KioskApi = {
  ...api,
  pathOf: (file) => webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0]),
}

contextBridge.exposeInMainWorld('kiosk', location.pathname === '/workshop.html' ? forWorkshop : api)
