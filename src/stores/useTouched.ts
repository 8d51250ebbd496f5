import { watch } from 'vue'
import type { Touched } from '../../electron/core/aids'
import { isPodium } from '../services/kiosk'
import { useAidStore } from './aids'
import { useDoorStore } from './doors'
import { usePictureStore } from './pictures'
import { useReportStore } from './report'
import { useTourStore } from './tour'

/** What a hand does to the picture at one page is seen on the others: at a hall's podium and on its stage, at a guide's console and on the stage. */
export function useTouched(): void {
  const [aids, pictures, reports, tour] = [useAidStore(), usePictureStore(), useReportStore(), useTourStore()]
  const isHall = reports.boot?.profile === 'kiosk'

  const now = (): Touched => ({
    state: pictures.states[tour.stop?.scene ?? ''] ?? {},
    earlier: pictures.earlier[`${tour.stop?.scene ?? ''}/${tour.stepId ?? ''}`] ?? [],
    visit: pictures.visit ?? null,
  })
  const tells = (): boolean => tour.state !== undefined && tour.state.phase !== 'attract' && (isPodium || !isHall)
  const tell = (): void => void (tells() && aids.act({ type: 'touched', ...now() }))

  watch(() => pictures.turns, tell)
  // Once a step, too: what was done in a scene stays while it is gone through, and a page that is fetched back learns of it.
  watch([() => tour.stop?.scene, () => tour.stepId, () => pictures.byHand], () => {
    const { state, visit } = now()
    if (visit || Object.keys(state).length > 0) tell()
  })
  watch(
    () => aids.state.touched,
    (told) => {
      // What was told from here is known here.
      if (told && JSON.stringify(told) !== JSON.stringify(now()))
        pictures.follow(tour.stop?.scene ?? '', tour.stepId ?? '', told)
    },
    { immediate: true },
  )
  if (isHall) useSameDoors()
}

/** The stage has the doors before which a visitor stands at the podium; whoever goes on at either goes on at both. */
function useSameDoors(): void {
  const [aids, doors] = [useAidStore(), useDoorStore()]
  watch(
    () => aids.state.doors,
    (open) => doors.follow(open),
    { immediate: true },
  )
  watch(
    () => doors.open,
    (open) => {
      if (open !== aids.state.doors && (isPodium || !open)) void aids.act({ type: 'doors', open })
    },
  )
}
