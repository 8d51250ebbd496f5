import { inTime } from './inTime'

/** How long one drive is waited for; none makes another one wait. */
const patienceMs = 3000

/**
 * The same look at a drive, with an end. A drive that hangs holds a thread until it is pulled, so that who asks again meanwhile waits
 * for the same answer instead of sending another one after it.
 */
export function patient<K, T>(
  look: (of: K) => Promise<T>,
  keyOf: (of: K) => string,
  patience = patienceMs,
): (of: K, late: T) => Promise<T> {
  const asked = new Map<string, Promise<T>>()
  return (of, late) => {
    const key = keyOf(of)
    const looking = asked.get(key) ?? look(of).finally(() => asked.delete(key))
    asked.set(key, looking)
    return inTime(looking, late, patience)
  }
}
