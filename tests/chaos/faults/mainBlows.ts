import { always, killRenderer, wholeApp, type ChaosFault, type Place } from '../fault'
import type { Machine } from '../machine'
import { pause, until } from '../until'
import { dropPack, playsPack } from './packs'

type How = 'exception' | 'rejection'

/** A place in main where something goes wrong, and what brings main there. */
interface Spot {
  readonly place: string
  /** It is reached by the next main only. */
  readonly next?: boolean
  readonly reach?: (machine: Machine, place: Place) => unknown
  readonly more?: Partial<ChaosFault>
}

const endMain = ({ mainPid }: Machine): void => void process.kill(mainPid, 'SIGKILL')
const inMain = (machine: Machine, code: string): Promise<unknown> =>
  machine.askMain(`setImmediate(() => { ${code} }); true`)

async function pullCable(machine: Machine): Promise<void> {
  machine.display.plug(0, null)
  await machine.struck()
  machine.display.plug(0, '1920x1080+0+0')
}

const spots: readonly Spot[] = [
  { place: 'in an IPC handler' },
  { place: 'in a timer' },
  {
    place: 'in a tour listener',
    reach: ({ eye }) => eye?.ask(`kiosk.call('kiosk:send-action', { type: 'theme', theme: 'paper' }); true`),
  },
  { place: 'before the window', next: true, reach: endMain },
  { place: 'in the scheme handler', reach: killRenderer },
  { place: 'in the thread beside main' },
  { place: 'in a thread that reads', next: true, reach: endMain },
  { place: 'in a display event', reach: pullCable },
  {
    place: 'while installing',
    reach: async (machine) => dropPack(machine, await machine.home.archive('1.0.0')),
    more: {
      recovered: (machine) => playsPack(machine, '1.0.0'),
      goal: { starts: 6, seconds: 60 },
      spoils: true,
      limit: 240,
    },
  },
  { place: 'while closing', reach: (machine) => inMain(machine, 'chaos.electron.app.quit()') },
  { place: 'in the log writer', reach: (machine) => inMain(machine, "console.error('chaos: a line')") },
]

/** An exception or a rejected promise in main: either it goes on, whole, or it ends and another one comes; the log says why. */
const blow = ({ place, next = false, reach, more }: Spot, how: How): ChaosFault => ({
  name: `${how} ${place}`,
  kind: `${how} in main`,
  goal: wholeApp,
  isPossible: always,
  strike: async (machine, at) => {
    await machine.order({ place, how }, next)
    const { starts } = machine
    await reach?.(machine, at)
    await machine.struck()
    // A main that leaves is not to be asked just before it goes.
    if (place === 'while closing') await until(() => machine.starts > starts, 'another main')
    await pause()
  },
  recovered: 'obeys',
  limit: 60,
  // What the log's own writer throws cannot be written, and ends nothing.
  says: how === 'exception' && place === 'in the log writer' ? undefined : new RegExp(`chaos: ${place}`),
  ...more,
})

export const mainBlows: readonly ChaosFault[] = spots.flatMap((spot) => [
  blow(spot, 'exception'),
  blow(spot, 'rejection'),
])
