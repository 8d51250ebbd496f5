import { noteLife } from './deaths'
import { applyReduced, keepReduced } from './reduced'

/** Looks how the processes before this one ended; to be called before the app is ready. True: this one does without GPU and motion. */
export function startCarefully(log: (line: string) => void): boolean {
  if (noteLife()) {
    log('recovery: main died three times in ten minutes, reduced effects')
    keepReduced()
  }
  const reduced = applyReduced()
  if (reduced) log('recovery: without GPU and motion')
  return reduced
}
