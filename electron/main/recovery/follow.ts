import { app } from 'electron'
import type { Opened } from '../tour/open'
import { dropPlace, keepPlace, readPlace } from './keptPlace'
import { wayTo } from './place'

/** A visitor may look at one step for long: the place is kept again before it counts as old. */
const againMs = 15_000

/** Puts the tour back where a process that died had it, then keeps its place for the next one. */
export function followTour({ playing, host }: Opened): void {
  const { report } = playing
  const place = readPlace()
  if (report && place) for (const action of wayTo(place, report)) host.apply(action)
  // The windows are told first: no move waits for a disk.
  host.onChange(() => void setImmediate(() => keepPlace(host.state)))
  setInterval(() => {
    if (host.state.phase !== 'attract') keepPlace(host.state)
  }, againMs).unref()
  app.on('will-quit', dropPlace)
}
