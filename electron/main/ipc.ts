import { ipcMain, type IpcMain, type WebContents, type WebFrameMain } from 'electron'
import { callNames, type Calls, type News } from '../core/contract'
import type { Page } from './security/sender'

/** One handler for each call of the contract, which is also told who asked; what callSchemas does not know as its arguments never reaches it. */
export type Handlers = {
  readonly [N in keyof Calls]: (
    ...args: [...Parameters<Calls[N]>, asker?: Page]
  ) => ReturnType<Calls[N]> | Promise<ReturnType<Calls[N]>>
}

/** What answers a page's call, which may come from anywhere and hold anything; throws where it is refused. */
export type Answer = (name: keyof Calls, frame: WebFrameMain | null, args: readonly unknown[]) => unknown

/** Registers all calls, for every window or for one. Who asks before there is an answer waits for it. */
export function registerCalls(answer: () => Answer | Promise<Answer>, ipc: Pick<IpcMain, 'handle'> = ipcMain): void {
  for (const name of callNames)
    ipc.handle(name, async ({ senderFrame }, ...args: unknown[]) => (await answer())(name, senderFrame, args))
}

/** Tells a window's page the news. */
export function tell<N extends keyof News>(contents: WebContents, name: N, news: News[N]): void {
  if (!contents.isDestroyed()) contents.send(name, news)
}
