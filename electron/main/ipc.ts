import { ipcMain, type IpcMain, type WebContents } from 'electron'
import { callNames, type Calls, type News } from '../core/contract'
import { workshopCallNames } from '../core/contracts/workshop'
import { mayCall } from './security/sender'

/** Arguments as they arrive: as many, of any type. */
type Unchecked<A extends readonly unknown[]> = { [K in keyof A]: unknown }

/** One handler for each call of the contract; arguments arrive unchecked, as from anyone. */
export type Handlers = {
  readonly [N in keyof Calls]: (
    ...args: Unchecked<Parameters<Calls[N]>>
  ) => ReturnType<Calls[N]> | Promise<ReturnType<Calls[N]>>
}

const isOfWorkshop = (name: string): boolean => workshopCallNames.some((own) => own === name)

/** Registers all handlers, for every window or for one; a call from elsewhere is refused loudly. */
export function registerCalls(handlers: Handlers, ipc: Pick<IpcMain, 'handle'> = ipcMain): void {
  for (const name of callNames) {
    ipc.handle(name, (event, ...args: unknown[]) => {
      if (!mayCall(event.senderFrame, isOfWorkshop(name)))
        throw new Error(`${name} refused: unknown sender ${event.senderFrame?.url ?? '(gone)'}`)
      const handler = handlers[name] as (...given: unknown[]) => unknown
      return handler(...args)
    })
  }
}

/** Tells a window's page the news. */
export function tell<N extends keyof News>(contents: WebContents, name: N, news: News[N]): void {
  if (!contents.isDestroyed()) contents.send(name, news)
}
