import type { StickBrief } from '../../core/contracts/installs'
import type { Stick } from '../../core/sticks'
import { inTime } from '../inTime'

/** How long a stick may take to show what lies on it before it is told as one that does not answer. */
const patienceMs = 8000

/**
 * What lies on the sticks that are plugged in now, each read by itself: none makes another one wait, one that hangs is named, and what
 * comes late from a stick that was pulled is nothing.
 */
export class Shelf {
  #briefs: readonly StickBrief[] = []
  #turn = 0

  constructor(
    private readonly browse: (stick: Stick) => Promise<StickBrief>,
    private readonly changed: () => void,
    private readonly patience = patienceMs,
  ) {}

  get briefs(): readonly StickBrief[] {
    return this.#briefs
  }

  /** These are plugged in from now on. */
  see(sticks: readonly Stick[]): void {
    const turn = (this.#turn += 1)
    this.#briefs = this.#briefs.filter(({ path }) => sticks.some((stick) => stick.path === path))
    this.changed()
    const show = (brief: StickBrief): void => {
      if (turn !== this.#turn) return
      const order = sticks.map(({ path }) => path)
      const others = this.#briefs.filter(({ path }) => path !== brief.path)
      this.#briefs = [...others, brief].sort((a, b) => order.indexOf(a.path) - order.indexOf(b.path))
      this.changed()
    }
    for (const stick of sticks) {
      const reading = this.browse(stick)
      void inTime(reading, silent(stick), this.patience).then(show)
      // A slow stick is shown when it has answered after all.
      void reading.then(show, () => undefined)
    }
  }
}

const silent = ({ path, name }: Stick): StickBrief => ({ path, name, answers: false, packs: [], keys: [], passed: [] })
