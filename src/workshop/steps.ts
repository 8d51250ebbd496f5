import type { WorkshopState } from '../../electron/core/contracts/workshop'

/** The stops down the river, in order. */
export const steps = ['pack', 'check', 'preview', 'proof'] as const
export type Step = (typeof steps)[number]

/** The sheet shows the pack as it is now. */
export const proofHolds = ({ proof, draft, faults }: WorkshopState): boolean =>
  proof !== null && proof.hash === draft?.hash && faults.length === 0

const done: Readonly<Record<Step, (state: WorkshopState) => boolean>> = {
  pack: ({ folder }) => folder !== null,
  check: ({ draft, faults }) => draft !== null && faults.length === 0,
  preview: ({ previewed }) => previewed,
  proof: (state) => proofHolds(state) && state.proof?.confirmedAt !== null,
}

/** Whether a stop is behind the operator. */
export const isDone = (state: WorkshopState, step: Step): boolean => done[step](state)

/** A stop is open once there is something to do at it. */
export const isOpen = (state: WorkshopState, step: Step): boolean =>
  step === 'pack' || (step === 'check' ? state.folder !== null : state.draft !== null)

/** The first stop that is not done; the last where all are. */
export const nextStep = (state: WorkshopState): Step => steps.find((step) => !isDone(state, step)) ?? 'proof'
