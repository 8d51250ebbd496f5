import { ipcMain, type IpcMain, type WebContents } from 'electron'
import { callNames, type Calls, type News } from '../core/contract'
import { admit } from './security/admit'
import { pageOf, type Page } from './security/sender'

/** One handler for each call of the contract, which is also told who asked; what callSchemas does not know as its arguments never reaches it. */
export type Handlers = {
  readonly [N in keyof Calls]: (
    ...args: [...Parameters<Calls[N]>, asker?: Page]
  ) => ReturnType<Calls[N]> | Promise<ReturnType<Calls[N]>>
}

/** Registers all handlers, for every window or for one; a call from elsewhere or with other arguments is refused loudly. */
export function registerCalls(handlers: Handlers, ipc: Pick<IpcMain, 'handle'> = ipcMain): void {
  for (const name of callNames) {
    ipc.handle(name, (event, ...args: unknown[]) => {
      const admitted = admit(name, event.senderFrame, args)
      if (!admitted.ok) throw new Error(`${name} refused: ${admitted.error}`)
      const handler = handlers[name] as (...given: unknown[]) => unknown
      return handler(...admitted.value, pageOf(event.senderFrame))
    })
  }
}

/** Tells a window's page the news. */
export function tell<N extends keyof News>(contents: WebContents, name: N, news: News[N]): void {
  if (!contents.isDestroyed()) contents.send(name, news)
}
