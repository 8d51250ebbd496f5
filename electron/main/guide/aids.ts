import { abandoned, aided, noAids, type AidAction, type Aids } from '../../core/aids'
import { nameOf, parseRef } from '../../core/reading'
import type { Report } from '../../core/report'
import type { Spot, TourState } from '../../core/tour'
import type { Opened } from '../tour/open'

/** The step the audience sees, by its ids: a shortened route moves a step and does not change it. */
const placeOf = ({ phase, session, walk, scene, step }: TourState): string => {
  const stop = walk.stops[scene]
  return phase === 'attract' ? '' : [session, stop?.scene ?? '', stop?.steps[step] ?? ''].join('/')
}

/** Whether a pack names it on its land: `place:id` or `crossing:id`. */
const isOnMap = (report: Report, ref: string): boolean =>
  /^(?:place|crossing):/.test(ref) && report.manifest.locales.some((one) => nameOf(report, one, ref) !== undefined)

/** What a guide has added to the step on stage. Lives in main: a window that fails costs nothing of it but a line that is half drawn. */
export class GuideAids {
  #aids: Aids = noAids
  #before: TourState

  /** `changed` is told what there is now, whenever that is something else. */
  constructor(
    private readonly opened: Opened,
    private readonly changed: (aids: Aids) => void,
  ) {
    this.#before = opened.host.state
    opened.host.onChange((state) => this.#follow(state))
  }

  get state(): Aids {
    return this.#aids
  }

  /** Takes what was meant for a step; where the audience has another one by now, nothing. A card is one of the step's own. */
  act(at: Spot, action: AidAction): Aids {
    const { phase, scene, step } = this.#before
    const isGone = phase === 'attract' || at.scene !== scene || at.step !== step
    if (!isGone && !(action.type === 'card' && action.fact !== null && !this.#has(action.fact)))
      this.#take(aided(this.#aids, action))
    return this.#aids
  }

  /** The console has gone. */
  abandon(): void {
    this.#take(abandoned(this.#aids))
  }

  #has(fact: string): boolean {
    const { walk, scene, step } = this.#before
    const stop = walk.stops[scene]
    const { report } = this.opened.playing
    const found = report?.tour.scenes
      .find(({ id }) => id === stop?.scene)
      ?.steps.find(({ id }) => id === stop?.steps[step])
    if (!report || !found) return false
    // A picture's mark may stand for a figure's growth, and the land's for a place.
    return found.facts.includes(parseRef(fact).id) || isOnMap(report, fact)
  }

  #follow(state: TourState): void {
    const before = this.#before
    this.#before = state
    if (placeOf(state) !== placeOf(before)) this.#take(noAids)
  }

  #take(aids: Aids): void {
    if (aids === this.#aids) return
    this.#aids = aids
    this.changed(aids)
  }
}
