import { ControlListener, happened, type Order } from '../../control'
import { noControl, type Control, type ControlAnswer, type ControlView } from '../../core/control'
import type { SettingsNote } from '../../core/settingsNotes'
import { Flood } from '../care/flood'
import type { Opened } from '../tour/open'

/** The hall's control: the listener of what is set now, told what happens on the stage. */
export class HallControl {
  #control: Control = noControl
  #listener: ControlListener | undefined

  constructor(
    private readonly obey: (order: Order) => ControlAnswer,
    private readonly log: (line: string) => void,
  ) {}

  /** Opens, changes or closes the doors; settings as they were change nothing. */
  use(control: Control): void {
    if (this.#listener && JSON.stringify(control) === JSON.stringify(this.#control)) return
    this.#listener?.close()
    this.#control = control
    const flood = new Flood()
    const log = (line: string): void => {
      for (const written of flood.pass(line, performance.now())) this.log(written)
    }
    this.#listener = new ControlListener(control, { obey: this.obey, log, now: () => performance.now() })
  }

  /** From now on other devices are told of this tour. */
  follow({ host }: Opened): void {
    let before = host.state
    host.onChange((state) => {
      const events = happened(before, state)
      before = state
      this.#listener?.tell(events)
    })
  }

  get view(): ControlView {
    return this.#listener?.view ?? { doors: [], counts: { done: 0, refused: 0, unread: 0 }, last: [] }
  }

  /** Doors that should be open and are not. */
  get notes(): readonly SettingsNote[] {
    const { address } = this.#control
    return this.view.doors.flatMap(({ door, port, trouble }): readonly SettingsNote[] =>
      trouble ? [{ kind: 'control-door', door, address, port, trouble }] : [],
    )
  }
}
