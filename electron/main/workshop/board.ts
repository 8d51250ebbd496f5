import type { WorkshopState } from '../../core/contracts/workshop'

/** What is known of a pack before it was read. */
export const unread = {
  ...{ draft: null, faults: [], more: 0, misfits: [], notes: [], readAt: null, states: [], shown: null },
  ...{ changes: [], stale: [], asked: [], answered: [] },
} satisfies Partial<WorkshopState>

export const nothing: WorkshopState = {
  ...unread,
  ...{ folder: null, base: null, isBegun: false, previewed: false, isOurs: false },
  ...{ workbook: null, proof: null, key: null, signed: null, sticks: [], carried: null },
  ...{ busy: null, problem: null },
}

/** Where the work stands, told to the page whenever it changes; the parts of the workshop share one. */
export class Board {
  #state = nothing

  constructor(private readonly tell: (state: WorkshopState) => void) {}

  get state(): WorkshopState {
    return this.#state
  }

  set(change: Partial<WorkshopState>): void {
    this.#state = { ...this.#state, ...change }
    this.tell(this.#state)
  }
}
