import { screen, type Display } from 'electron'
import type { DisplayAnswer } from '../../core/contract'

/** What the offer needs of the stage. */
export interface OfferedStage {
  readonly display: () => Display
  readonly moveTo: (display: Display) => void
  readonly tell: (offered: boolean) => void
}

/** Offers a guide the display that has been plugged in: a projector is not to stay black, nor is the stage to jump there by itself. */
export class DisplayOffer {
  /** Displays the guide has decided about, until they are pulled out. */
  #decided = new Set<number>()

  constructor(private readonly stage: OfferedStage) {
    const changed = (): void => stage.tell(this.#other() !== undefined)
    screen.on('display-added', changed)
    screen.on('display-removed', (_event, { id }) => {
      this.#decided.delete(id)
      changed()
    })
  }

  /** Whether one is offered after this answer. */
  answer(answer: DisplayAnswer): boolean {
    const other = this.#other()
    if (answer === 'look') return other !== undefined
    this.#decided = new Set(screen.getAllDisplays().map(({ id }) => id))
    if (answer === 'take' && other) this.stage.moveTo(other)
    return false
  }

  #other(): Display | undefined {
    const now = this.stage.display().id
    return screen.getAllDisplays().find(({ id }) => id !== now && !this.#decided.has(id))
  }
}
