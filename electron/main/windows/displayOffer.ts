import { screen, type Display } from 'electron'
import type { DisplayAnswer } from '../../core/contract'
import { rememberedPlace } from '../guide/places'

/** What the offer needs of the stage. */
export interface OfferedStage {
  readonly display: () => Display & { readonly isWall?: true }
  readonly moveTo: (display: Display) => void
  readonly tell: (offered: boolean) => void
  /** The name of the display that a guide has given the stage before; null: none. */
  readonly remembered: () => string | null
  /** The stage was given a display of its own. */
  readonly taken: () => void
}

/** Offers a guide the display that has been plugged in: a projector is not to stay black, nor is the stage to jump there by itself. What was asked once is remembered. */
export class DisplayOffer {
  /** Displays the guide has decided about, until they are pulled out. */
  #decided = new Set<number>()

  constructor(private readonly stage: OfferedStage) {
    const changed = (): void => stage.tell(this.#other() !== undefined)
    screen.on('display-added', () => {
      if (!this.#takeRemembered()) changed()
    })
    screen.on('display-removed', (_event, { id }) => {
      this.#decided.delete(id)
      changed()
    })
    // What is not of the wall is the guide's own.
    if (stage.display().isWall) stage.taken()
    else this.#takeRemembered()
  }

  /** Whether one is offered after this answer. */
  answer(answer: DisplayAnswer): boolean {
    const other = this.#other()
    if (answer === 'look') return other !== undefined
    this.#decide()
    if (answer === 'take' && other) this.#take(other)
    return false
  }

  #decide(): void {
    this.#decided = new Set(screen.getAllDisplays().map(({ id }) => id))
  }

  #take(display: Display): void {
    this.stage.moveTo(display)
    this.stage.taken()
  }

  /** At the program's start, and when it is plugged in. */
  #takeRemembered(): boolean {
    if (this.stage.display().isWall) return false
    const known = rememberedPlace(screen.getAllDisplays(), this.stage.display(), this.stage.remembered())
    if (!known) return false
    this.#decide()
    this.#take(known)
    return true
  }

  #other(): Display | undefined {
    const { id: now, isWall } = this.stage.display()
    if (isWall) return undefined
    return screen.getAllDisplays().find(({ id }) => id !== now && !this.#decided.has(id))
  }
}
