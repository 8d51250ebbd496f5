import { err, type Result } from '../../core/result'

/** A panel nobody touches closes by itself. */
const patienceMs = 120_000

/** Whether somebody has proved to be staff. Main keeps it; no window can set it. */
export class StaffSession {
  #open = false
  #timer: NodeJS.Timeout | undefined

  /** `onIdle` is told when the session closes because nobody has done anything for `patience` ms. */
  constructor(
    private readonly onIdle: () => void = () => {},
    private readonly patience = patienceMs,
  ) {}

  get isOpen(): boolean {
    return this.#open
  }

  enter(): void {
    this.#open = true
    this.stay()
  }

  /** Somebody is there: the session lasts as long again. */
  stay(): void {
    clearTimeout(this.#timer)
    if (!this.#open) return
    this.#timer = setTimeout(() => {
      this.leave()
      this.onIdle()
    }, this.patience)
    this.#timer.unref()
  }

  leave(): void {
    this.#open = false
    clearTimeout(this.#timer)
  }
}

type Handler = (...args: never[]) => unknown

/** The same handlers, each refusing while no staff is there; each that is called keeps the session open. */
export function staffOnly<H extends Readonly<Record<string, Handler>>>(session: StaffSession, handlers: H): H {
  const guarded = Object.entries(handlers).map(([name, handler]): [string, Handler] => [
    name,
    (...args) => {
      if (!session.isOpen) return refused(name)
      session.stay()
      return handler(...args)
    },
  ])
  return Object.fromEntries(guarded) as H
}

const refused = (name: string): Result<never, string> => {
  console.error(`refused: ${name} without staff`)
  return err('staff only')
}
