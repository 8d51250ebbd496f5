import { noteLife } from './deaths'
import { recovery } from './events'
import { applyReduced, keepReduced } from './reduced'

/** Looks how the processes before this one ended; to be called before the app is ready. True: this one does without GPU and motion. */
export function startCarefully(): boolean {
  const { died, dying } = noteLife()
  if (died) recovery.tell({ kind: 'died-before' })
  if (dying) {
    recovery.tell({ kind: 'dying' })
    keepReduced()
  }
  const reduced = applyReduced()
  if (reduced) recovery.tell({ kind: 'reduced' })
  return reduced
}
