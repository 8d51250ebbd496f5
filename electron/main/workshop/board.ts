import type { WorkshopState } from '../../core/contracts/workshop'

export const nothing: WorkshopState = {
  ...{
    folder: null,
    base: null,
    isBegun: false,
    draft: null,
    faults: [],
    more: 0,
    misfits: [],
    notes: [],
    readAt: null,
    previewed: false,
    isOurs: false,
    states: [],
    shown: null,
  },
  ...{
    workbook: null,
    changes: [],
    stale: [],
    asked: [],
    answered: [],
    proof: null,
    key: null,
    signed: null,
    sticks: [],
    carried: null,
  },
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
