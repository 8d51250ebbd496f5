import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { WindowAction } from '../../electron/core/contract'
import { heldIn } from '../../electron/core/compare'
import { answerKey, phaseKey, type Earlier, type Question } from '../../electron/core/guess'
import type { Touched } from '../../electron/core/aids'
import { touched, untouched, type PictureState } from '../../electron/core/pictureState'
import type { OwnVisit } from '../../electron/core/ownVisit'
import { call } from '../services/kiosk'
import { useReportStore } from './report'
import { useTourStore } from './tour'

const nothing: OwnVisit = { opened: [], guessed: [], compared: [] }

/**
 * What the visitor has done to pictures, scene by scene; gone with the visit. Main hears of it only what he guessed, without him, and
 * says what those before him did.
 */
export const usePictureStore = defineStore('pictures', () => {
  const [tour, reports] = [useTourStore(), useReportStore()]
  const states = shallowRef(untouched)
  /** By `scene/step`: what earlier visitors answered. */
  const earlier = shallowRef<Readonly<Record<string, Earlier>>>({})
  /** Whether a finger or a mouse did the last thing: whoever leads by keys or a clicker is asked nothing. */
  const byHand = shallowRef(false)
  const done = shallowRef(nothing)
  /** The visit of whoever touches another page. */
  const lent = shallowRef<OwnVisit>()
  /** Counts what is done at this page, so that others can be told of it and not of what they have said. */
  const turns = shallowRef(0)

  const inAttract = (): boolean => tour.state?.phase === 'attract'

  function set(scene: string, sets: PictureState): void {
    // A finger that still lies there when the visit has ended does nothing any more.
    if (inAttract()) return
    states.value = touched(states.value, scene, sets)
    turns.value += 1
    const step = tour.stop?.scene === scene ? (tour.stepId ?? '') : ''
    const answer = states.value[scene]?.[answerKey(step)]
    if (sets[phaseKey(step)] === 'told') note('guessed', scene, step)
    if (heldIn(sets, step).length > 1) note('compared', scene, step)
    if (sets[phaseKey(step)] === 'told' && typeof answer === 'number') void tell(scene, step, answer)
  }

  /** Whoever touches another page has brought the pictures of a step so far: what he did was noted there. */
  function follow(scene: string, step: string, { state, earlier: others, visit: whose }: Touched): void {
    if (inAttract()) return
    states.value = { ...states.value, [scene]: state }
    earlier.value = { ...earlier.value, [`${scene}/${step}`]: others }
    lent.value = whose ?? undefined
  }

  /** What was done is noted once a step. */
  function note(what: keyof OwnVisit, scene: string, step: string): void {
    const place = `${scene}/${step}`
    if (done.value[what].includes(place)) return
    done.value = { ...done.value, [what]: [...done.value[what], place] }
  }

  /** A place that was only passed through is none that he saw. */
  const unsee = (place: string): void =>
    void (done.value = { ...done.value, opened: done.value.opened.filter((one) => one !== place) })

  /** A visitor's own, where it is he who goes through a hall's tour and nobody leads him by keys or on a laptop. */
  const visit = computed(() => (byHand.value && reports.boot?.profile === 'kiosk' ? done.value : lent.value))

  /** Keeps the answer and learns of the earlier ones; where that fails there are none. */
  async function tell(scene: string, step: string, answer: number): Promise<void> {
    const session = tour.state?.session
    const said = await call('kiosk:note-guess', scene, step, answer).catch(() => undefined)
    if (!said?.ok || tour.state?.session !== session || inAttract()) return
    earlier.value = { ...earlier.value, [`${scene}/${step}`]: said.value }
    turns.value += 1
  }

  function questionAt(scene: string, step: string): Question | undefined {
    const found = reports.report?.tour.scenes.find(({ id }) => id === scene)?.steps.find(({ id }) => id === step)
    return found && 'guess' in found ? found.guess : undefined
  }

  const phaseAt = (scene: string, step: string): unknown => states.value[scene]?.[phaseKey(step)]

  /** Whoever goes on while he is asked sees the answer, beside his own where he has given one; then he goes on. */
  function isHeld(action: WindowAction): boolean {
    const [scene, step, state] = [tour.stop?.scene ?? '', tour.stepId ?? '', tour.state]
    const free = state?.phase !== 'tour' || state.curtain !== null || state.ahead !== null
    if (action.type !== 'next' || free || phaseAt(scene, step) !== 'asking') return false
    const answered = typeof states.value[scene]?.[answerKey(step)] === 'number'
    set(scene, { [phaseKey(step)]: answered ? 'told' : 'passed' })
    return true
  }
  tour.hold(isHeld)

  function arrive([scene, step]: readonly string[], [left, from]: readonly string[]): void {
    if (left && from && phaseAt(left, from) === 'asking') set(left, { [phaseKey(from)]: 'passed' })
    if (scene && step && !inAttract()) note('opened', scene, step)
    if (!scene || !step || inAttract() || !byHand.value || reports.boot?.profile !== 'kiosk') return
    if (questionAt(scene, step) && phaseAt(scene, step) === undefined) set(scene, { [phaseKey(step)]: 'asking' })
  }

  watch(
    () => tour.led,
    () => (byHand.value = false),
    { flush: 'sync' },
  )

  /** Attract ends a visit; a new one begins without it where a hand is at the glass, or another report or route is taken. */
  watch(
    [inAttract, () => tour.state?.session, () => tour.defaults],
    () => {
      states.value = untouched
      done.value = nothing
      lent.value = undefined
      earlier.value = {}
    },
    { flush: 'sync' },
  )
  watch(
    () => (inAttract() ? ['', ''] : [tour.stop?.scene ?? '', tour.stepId ?? '']),
    (now, before) => {
      if (now.join('/') !== before.join('/')) arrive(now, before)
    },
    { flush: 'sync' },
  )

  return { states, earlier, byHand, visit, turns, set, follow, unsee }
})
