import type { WorkshopState } from '../../electron/core/contracts/workshop'

/** The stops down the river, in order. */
export const steps = ['pack', 'workbook', 'board', 'check', 'preview', 'changes', 'proof', 'sign', 'stick'] as const
export type Step = (typeof steps)[number]

/** The sheet shows the pack as it is now. */
export const proofHolds = ({ proof, draft, faults, misfits }: WorkshopState): boolean =>
  proof !== null && proof.hash === draft?.hash && faults.length === 0 && misfits.length === 0

/** What was signed is what was proofed, and still lies there. */
export const signedHolds = (state: WorkshopState): boolean =>
  proofHolds(state) && state.signed !== null && state.signed.from === state.proof?.hash

const isMade = ({ workbook, base, folder }: WorkshopState): boolean =>
  workbook !== null && workbook.state === 'read' && workbook.faults.length === 0 && base !== folder

const done: Readonly<Record<Step, (state: WorkshopState) => boolean>> = {
  pack: ({ folder }) => folder !== null,
  workbook: isMade,
  board: ({ draft, faults, misfits, previewed }) =>
    draft !== null && previewed && faults.length === 0 && misfits.length === 0,
  check: ({ draft, faults, misfits }) => draft !== null && faults.length === 0 && misfits.length === 0,
  preview: ({ previewed }) => previewed,
  changes: ({ changes, stale, asked, previewed, isBegun }) =>
    (changes.length > 0 || isBegun) && stale.length === 0 && asked.length === 0 && previewed,
  proof: (state) => proofHolds(state) && state.proof?.confirmedAt !== null,
  sign: signedHolds,
  stick: (state) => signedHolds(state) && state.carried !== null,
}

/** Whether a stop is behind the operator. */
export const isDone = (state: WorkshopState, step: Step): boolean => done[step](state)

/** A stop is open once there is something to do at it. */
export const isOpen = (state: WorkshopState, step: Step): boolean => {
  if (step === 'pack') return true
  if (step === 'workbook' || step === 'check') return state.folder !== null
  return step === 'stick' ? state.signed !== null : state.draft !== null
}

/** Where the work goes on when another pack has come: past what is done, never back to the workbook of a pack that is made. */
export const nextStep = (state: WorkshopState): Step => {
  if (state.folder === null) return 'pack'
  // What was only begun is filled next.
  if (state.isBegun && state.faults.length === 0 && !isMade(state)) return 'workbook'
  return state.faults.length > 0 || state.misfits.length > 0 || !isMade(state) ? 'check' : 'preview'
}
