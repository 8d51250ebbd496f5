import { noteLife } from './deaths'
import { applyReduced, keepReduced } from './reduced'

/** Looks how the processes before this one ended; to be called before the app is ready. True: this one does without GPU and motion. */
export function startCarefully(log: (line: string) => void): boolean {
  const { died, dying } = noteLife()
  if (died)
    log('recovery: the process before this one ended without a farewell: failed, killed, crashed or without power')
  if (dying) {
    log('recovery: main died three times in ten minutes, reduced effects')
    keepReduced()
  }
  const reduced = applyReduced()
  if (reduced) log('recovery: without GPU and motion')
  return reduced
}
