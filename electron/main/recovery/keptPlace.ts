import type { TourState } from '../../core/tour'
import { thisMoment } from './moment'
import { freshPlace, placeOf, type Bookmark } from './place'
import { dropSmall, readSmall, writeSmall } from './smallFile'

const name = 'place.json'

/** The place a process before this one was at, if it has only just gone. */
export const readPlace = (): Bookmark | undefined => freshPlace(readSmall(name), thisMoment())

/** Keeps where the tour is; attract leaves nothing behind. */
export function keepPlace(state: TourState): void {
  const place = placeOf(state, thisMoment())
  if (place) writeSmall(name, place)
  else dropSmall(name)
}

/** A process that leaves in good order leaves no place behind. */
export const dropPlace = (): void => dropSmall(name)
