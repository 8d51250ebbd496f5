import { err, type Result } from '../../core/result'

/** Whether somebody has proved to be staff. Main keeps it; no window can set it. */
export class StaffSession {
  #open = false

  get isOpen(): boolean {
    return this.#open
  }

  enter(): void {
    this.#open = true
  }

  leave(): void {
    this.#open = false
  }
}

type Handler = (...args: never[]) => unknown

/** The same handlers, each refusing while no staff is there. */
export function staffOnly<H extends Readonly<Record<string, Handler>>>(session: StaffSession, handlers: H): H {
  const guarded = Object.entries(handlers).map(([name, handler]): [string, Handler] => [
    name,
    (...args) => (session.isOpen ? handler(...args) : refused(name)),
  ])
  return Object.fromEntries(guarded) as H
}

const refused = (name: string): Result<never, string> => {
  console.error(`refused: ${name} without staff`)
  return err('staff only')
}
